/** Which of several pieces, each with a length and a cost, give at least a wanted length at the least cost. */
import type { Duration } from '../time/time.ts';

export interface Piece {
  readonly length: Duration;
  /** In any unit, none below zero. */
  readonly cost: number;
}

/** The wanted length is looked at in this many steps: finer than anybody plans. */
const STEPS = 240;

/**
 * Indexes of the chosen pieces, in order. Among sets of the same cost the shortest. When all pieces together are not enough, all of them.
 * @param wanted at least, to within a 240th of itself.
 * @param most no more than this, where any set keeps within it.
 */
export function cheapestCover(pieces: readonly Piece[], wanted: Duration, most?: Duration): readonly number[] {
  if (wanted <= 0) return [];
  const within = most === undefined ? null : cover(pieces, wanted, most);
  const found = within ?? cover(pieces, wanted, null);
  return found === null ? pieces.map((_, index) => index) : indexesOf(found);
}

/** The best way to reach `wanted` and stay within `most`; null where there is none. Without `most`, all that is more than wanted counts as just enough. */
function cover(pieces: readonly Piece[], wanted: Duration, most: Duration | null): Way | null {
  const step = wanted / STEPS;
  const top = most === null ? STEPS : Math.ceil(most / step);
  /** For each number of steps reached: the best way there. */
  const best: (Way | null)[] = Array.from({ length: top + 1 }, () => null);
  best[0] = { cost: 0, length: 0, last: -1, from: null };
  pieces.forEach(({ length, cost }, index) => {
    const reach = Math.floor(length / step + 1e-9);
    if (reach <= 0) return;
    // Downwards, so that each piece is taken once.
    for (let at = top; at >= 0; at--) {
      const way = best[at] ?? null;
      const to = most === null ? Math.min(top, at + reach) : at + reach;
      if (way === null || to > top) continue;
      const known = to === at ? way : (best[to] ?? null);
      const [dear, long] = [way.cost + cost, way.length + length];
      if (known === null || dear < known.cost || (dear === known.cost && long < known.length))
        best[to] = { cost: dear, length: long, last: index, from: way };
    }
  });
  const enough = best.filter((way) => way !== null && way.length >= wanted && (most === null || way.length <= most));
  return enough.reduce<Way | null>((a, b) => (b !== null && (a === null || isBetter(b, a)) ? b : a), null);
}

interface Way {
  readonly cost: number;
  readonly length: number;
  readonly last: number;
  readonly from: Way | null;
}

function isBetter(a: Way, b: Way): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.length < b.length);
}

function indexesOf(way: Way): readonly number[] {
  const indexes: number[] = [];
  for (let one: Way | null = way; one !== null && one.last !== -1; one = one.from) indexes.push(one.last);
  return indexes.reverse();
}
