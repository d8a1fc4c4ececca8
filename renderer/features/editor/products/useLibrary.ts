/** The products of the library that a search finds, a page at a time, and the way to look again. */
import { useCallback, useEffect, useState } from 'react';
import type { AnswerOf } from '../../../../core/contract/requests.ts';
import { useAsk, useLink } from '../../../app/seat.ts';

type Found = AnswerOf<'products.search'>;

/** Rows with their thumbnails: more are a press away. */
const PAGE = 40;
/** While somebody types, ms. */
const SETTLE = 200;

export interface Library {
  /** null before the first answer. */
  readonly found: Found | null;
  readonly more: () => void;
  readonly again: () => void;
}

/** @param soldOut null: whether sold out or not. */
export function useLibrary(words: string, soldOut: boolean | null): Library {
  const ask = useAsk();
  const live = useLink() === 'live';
  const [found, setFound] = useState<Found | null>(null);
  const [pages, setPages] = useState(1);
  const [turn, setTurn] = useState(0);
  const of = `${words}\n${soldOut}`;
  const [asked, setAsked] = useState(of);
  if (asked !== of) {
    setAsked(of);
    setPages(1);
  }
  useEffect(() => {
    if (!live) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      const limit = Math.min(200, pages * PAGE);
      void ask({ type: 'products.search', words: words.slice(0, 200), soldOut, offset: 0, limit }).then((result) => {
        if (wanted && result.ok) setFound(result.value);
      });
    }, SETTLE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [ask, live, words, soldOut, pages, turn]);
  const more = useCallback(() => setPages((before) => before + 1), []);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { found, more, again };
}
