/** Where a term stands in a text: tried around the places where it may, with the contexts that make it harmless. */
import { isDenied } from './negation.ts';
import type { Reach } from './reach.ts';
import type { Span } from './reading.ts';
import type { ReadyTerm } from './terms.ts';
import { isCutFromWords } from './word.borders.ts';

export interface Hit extends Span {
  readonly ready: ReadyTerm;
  readonly denied: boolean;
}

/**
 * Matches of a term that no context makes harmless and that are not met by chance across words.
 * @param places Where its needles stand; null: anywhere.
 * @param how How far around them, which is told by the text.
 */
export function hitsOf(
  text: string,
  ready: ReadyTerm,
  places: readonly Span[] | null,
  how: keyof Reach,
): readonly Hit[] {
  const found: Hit[] = [];
  /** Tells whether the match stands. */
  const take = (start: number, end: number): boolean => {
    if (isHarmless(text, start, ready, how) || isCutFromWords(text, start, end)) return false;
    found.push({ start, end, ready, denied: ready.deniable && isDenied(text, start, end, ready.term.lang) });
    return true;
  };
  if (places === null) searchIn(text, 0, text.length, ready.pattern, take);
  else {
    const sorted = places.toSorted((a, b) => a.start - b.start);
    if (ready.atNeedle) tryAt(text, sorted, ready.atNeedle, take);
    else
      for (const { start, end } of around(sorted, ready.reach[how], text))
        searchIn(text, start, end, ready.pattern, take);
  }
  return found;
}

type Take = (start: number, end: number) => boolean;

/** Holds the pattern against each place that no match covers. An excused match may cover one that is not. */
function tryAt(text: string, places: readonly Span[], pattern: RegExp, take: Take): void {
  let from = 0;
  for (const { start } of places) {
    if (start < from) continue;
    from = start + 1;
    pattern.lastIndex = start;
    if (pattern.test(text) && take(start, pattern.lastIndex)) from = Math.max(from, pattern.lastIndex);
  }
}

function searchIn(text: string, from: number, to: number, pattern: RegExp, take: Take): void {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
    const end = match.index + match[0].length;
    // An empty one must not hold the search up.
    if (!take(from + match.index, from + end) || match[0] === '') pattern.lastIndex = match.index + 1;
  }
}

/** The places with what is around them, those that meet made one. `places` are in order. */
function around(places: readonly Span[], reach: number, { length }: string): readonly Span[] {
  const parts: { start: number; end: number }[] = [];
  for (const place of places) {
    const start = Math.max(0, place.start - reach);
    const end = Math.min(length, place.end + reach);
    const last = parts.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else parts.push({ start, end });
  }
  return parts;
}

/** Whether a match that begins at `start` begins inside a context in which the term is harmless. */
function isHarmless(text: string, start: number, { harmless, harmlessReach }: ReadyTerm, how: keyof Reach): boolean {
  if (harmless.length === 0) return false;
  const from = Math.max(0, start - harmlessReach[how]);
  const part = text.slice(from, start + harmlessReach[how]);
  return harmless.some((context) =>
    [...part.matchAll(context)].some(
      ({ 0: words, index }) => index <= start - from && start - from < index + words.length,
    ),
  );
}
