/**
 * Which of many expressions are worth trying on a text: those of which a piece occurs that no match can do without. Most messages hold no such piece of any. A
 * table of three letters of each piece is enough for that, is made in milliseconds and never misses; what it lets through in vain fails by itself.
 */
import { needlesOf } from '../../compliance/phrases.ts';

/** Letters of a piece that are looked for. */
const LETTERS = 3;
/** Slots of the first look, which tells nearly all places of a text apart from a piece. A power of two. */
const SLOTS = 1 << 13;

/** The places, in order, of the expressions that a text may match. */
export function createGate(expressions: readonly RegExp[]): (text: string) => readonly number[] {
  const always: number[] = [];
  const pieces = new Map<number, Set<number>>();
  const slots = new Uint8Array(SLOTS);
  const needed = expressions.map(({ source, flags }) => needlesOf(source, flags));
  const common = frequencies(needed);
  needed.forEach((needles, index) => {
    if (needles === null) always.push(index);
    for (const needle of needles ?? []) {
      const piece = rarestOf(needle, common);
      const slot = piece & (SLOTS - 1);
      slots[slot] = (slots[slot] ?? 0) | (1 << Math.min(needle.length, LETTERS));
      pieces.set(piece, (pieces.get(piece) ?? new Set()).add(index));
    }
  });
  return (text) => {
    let found: Set<number> | null = null;
    for (let start = 0; start < text.length; start++)
      for (let letters = 1; letters <= LETTERS && start + letters <= text.length; letters++) {
        const piece = pieceOf(text, start, letters);
        if (((slots[piece & (SLOTS - 1)] ?? 0) & (1 << letters)) === 0) continue;
        for (const index of pieces.get(piece) ?? []) (found ??= new Set(always)).add(index);
      }
    return found === null ? always : [...found].sort((a, b) => a - b);
  };
}

/** How many expressions have a piece. */
function frequencies(needed: readonly (readonly string[] | null)[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const needles of needed) {
    const own = new Set<number>();
    for (const needle of needles ?? [])
      for (let start = 0; start + LETTERS <= needle.length; start++) own.add(pieceOf(needle, start, LETTERS));
    for (const piece of own) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return counts;
}

/** The piece of a needle that the fewest expressions have: “is the code still” is looked for by its code, not by its is. */
function rarestOf(needle: string, common: ReadonlyMap<number, number>): number {
  if (needle.length <= LETTERS) return pieceOf(needle, 0, needle.length);
  let rarest = pieceOf(needle, 0, LETTERS);
  for (let start = 1; start + LETTERS <= needle.length; start++) {
    const piece = pieceOf(needle, start, LETTERS);
    if ((common.get(piece) ?? 0) < (common.get(rarest) ?? 0)) rarest = piece;
  }
  return rarest;
}

function pieceOf(text: string, start: number, letters: number): number {
  let hash = letters;
  for (let index = start; index < start + letters; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e37_79b1);
  return hash ^ (hash >>> 15);
}
