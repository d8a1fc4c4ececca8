/** A glance at two neighbours that tells where no needle begins: nearly everywhere. */
import { casesOf } from '../words/letter.case.ts';

/** How many bits there are for a needle: so the glance errs about once in so many. */
const BITS = 24;
const FEWEST_BITS = 1 << 14;
const MOST_BITS = 1 << 23;

export interface Pairs {
  /** One bit for each pair, at {@link pairHash}. Several pairs may share one. */
  readonly bits: Int32Array;
  readonly mask: number;
}

/** The beginnings of all needles of two units and more, capital or small. */
export function createPairs(needles: readonly string[]): Pairs {
  let size = FEWEST_BITS;
  while (size < needles.length * BITS && size < MOST_BITS) size *= 2;
  const bits = new Int32Array(size / 32);
  const mask = size - 1;
  for (const needle of needles)
    for (const first of needle.length < 2 ? [] : casesOf(needle.charCodeAt(0)))
      for (const second of casesOf(needle.charCodeAt(1))) {
        const bit = pairHash(first, second) & mask;
        bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << bit);
      }
  return { bits, mask };
}

/** Where the bit of a pair is, to be cut to the mask. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b)) >>> 9;
}
