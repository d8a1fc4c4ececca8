/** Where a term stands in a text: tried around the places where it may, with the contexts that make it harmless. */
import { isDenied } from './negation.ts';
import type { Span } from './reading.ts';
import type { ReadyTerm } from './terms.ts';

export interface Hit extends Span {
  readonly ready: ReadyTerm;
  readonly denied: boolean;
}

/**
 * Matches of a term that no context makes harmless.
 * @param places Where its needles stand; null: anywhere.
 */
export function hitsOf(text: string, ready: ReadyTerm, places: readonly Span[] | null): readonly Hit[] {
  const found: Hit[] = [];
  for (const { start, end } of places === null ? [{ start: 0, end: text.length }] : around(places, ready.reach, text))
    found.push(...hitsIn(text, start, end, ready));
  return found;
}

/** The places with what is around them, those that meet made one. */
function around(places: readonly Span[], reach: number, { length }: string): readonly Span[] {
  const parts: { start: number; end: number }[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(0, place.start - reach);
    const end = Math.min(length, place.end + reach);
    const last = parts.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else parts.push({ start, end });
  }
  return parts;
}

function hitsIn(text: string, from: number, to: number, ready: ReadyTerm): readonly Hit[] {
  const { pattern, harmless, deniable, term } = ready;
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  const found: Hit[] = [];
  let contexts: readonly Span[] | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
    const at = match.index;
    contexts ??= harmless.flatMap((context) =>
      [...part.matchAll(context)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
    );
    const allowed = contexts.some((context) => context.start <= at && at < context.end);
    const [start, end] = [from + at, from + at + match[0].length];
    if (!allowed) found.push({ start, end, ready, denied: deniable && isDenied(text, start, end, term.lang) });
    // An excused match may cover one that is not; an empty one must not hold the search up.
    if (allowed || end === start) pattern.lastIndex = at + 1;
  }
  return found;
}
