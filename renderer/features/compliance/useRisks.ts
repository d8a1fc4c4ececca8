/** Risky words of what is being typed, from the studio's one matcher. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Risk } from '../../../core/contract/compliance.ts';
import { useSeat } from '../../app/seat.ts';
import { outermost } from './marks.ts';

/** Short enough to feel as typed, long enough not to ask for every key of a fast typist. */
const PAUSE = 120;
const NONE: readonly Risk[] = [];

/**
 * The risks of `text`, a moment after it was typed; those of the text before until then. Asked past the line for trouble: a check that fails
 * marks nothing and disturbs nobody. @param category The product's, '' for none.
 */
export function useRisks(text: string, category = ''): readonly Risk[] {
  const { replica } = useSeat();
  const [risks, setRisks] = useState<readonly Risk[]>(NONE);
  const asked = useRef(0);
  useEffect(() => {
    const turn = ++asked.current;
    if (text.trim() === '') return;
    const timer = setTimeout(() => {
      void replica.request({ type: 'compliance.check', texts: [{ text, category }] }).then((result) => {
        if (turn === asked.current && result.ok) setRisks(result.value.risks[0] ?? NONE);
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [replica, text, category]);
  return useMemo(
    () => outermost(risks.filter(({ start, end, words }) => text.slice(start, end) === words)),
    [risks, text],
  );
}
