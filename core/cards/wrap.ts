/**
 * Line breaking for card text: Chinese may break between any two characters (closing marks stay with what they close), words of
 * other scripts stay whole. Two lines are balanced, so that no single character is left alone on the second.
 */

/** Measures a string, in the unit that the room is given in. */
export type Measure = (text: string) => number;

const PIECE = /[\p{Script=Latin}\p{N}\p{M}.,%°×/+_'’"&@#$¥€£]+-*|-+|\s+|./gsu;
const CLOSING = /^[，。、；：！？）】》」』〉〕”’,.;:!?)\]}%…·]/u;
const ELLIPSIS = '…';

/** Breaks `text` into at most `lines` lines no wider than `room`; what does not fit ends in an ellipsis. */
export function wrap(text: string, room: number, lines: number, measure: Measure): readonly string[] {
  const pieces = piecesOf(text, room, measure);
  const result: string[] = [];
  let from = 0;
  while (from < pieces.length && result.length < lines - 1) {
    const count = fill(pieces.slice(from), room, measure);
    result.push(
      pieces
        .slice(from, from + count)
        .join('')
        .trim(),
    );
    from += count;
  }
  const rest = pieces.slice(from).join('').trim();
  if (rest === '') return result;
  if (result.length === 1 && measure(rest) <= room) return balanced(pieces, room, measure);
  return [...result, cut(rest, room, measure)];
}

/** Shortens `text` to `room` with an ellipsis; the text itself when it fits. */
export function cut(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) return text;
  const units = Array.from(text);
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(units.slice(0, middle).join('').trimEnd() + ELLIPSIS) <= room) low = middle;
    else high = middle - 1;
  }
  return units.slice(0, low).join('').trimEnd() + ELLIPSIS;
}

/** What may not be torn apart: words, single characters with the marks that close them. A word wider than a line is torn. */
function piecesOf(text: string, room: number, measure: Measure): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECE) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && CLOSING.test(piece)) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces.flatMap((piece) => (measure(piece) <= room ? [piece] : Array.from(piece)));
}

/** How many pieces the first line takes. At least one, or nothing would ever end. */
function fill(pieces: readonly string[], room: number, measure: Measure): number {
  let count = 1;
  while (
    count < pieces.length &&
    measure(
      pieces
        .slice(0, count + 1)
        .join('')
        .trim(),
    ) <= room
  )
    count += 1;
  return count;
}

/** The break whose longer line is shortest; a break at a space counts as shorter, since it falls between two thoughts. */
function balanced(pieces: readonly string[], room: number, measure: Measure): readonly string[] {
  let best: { cost: number; lines: readonly string[] } | null = null;
  for (let at = 1; at < pieces.length; at += 1) {
    const lines = [pieces.slice(0, at).join('').trim(), pieces.slice(at).join('').trim()];
    const widths = lines.map(measure);
    const widest = Math.max(...widths);
    if (widest > room || lines.includes('')) continue;
    const atSpace = /^\s/u.test(pieces[at] ?? '') || /\s$/u.test(pieces[at - 1] ?? '');
    const cost = widest - (atSpace ? room * 0.2 : 0);
    if (best === null || cost < best.cost) best = { cost, lines };
  }
  return best?.lines ?? [cut(pieces.join(''), room, measure)];
}
