/** Stretches in which a source was not heard, in the order of time, none touching another. */
import { instant, type Instant } from '../time/time.ts';

export interface Hole {
  readonly from: Instant;
  readonly to: Instant;
}

/** More stretches than this are told coarsely: the two nearest become one. */
export const MOST_HOLES = 200;

/** The stretches with one more. An empty or backward one changes nothing. */
export function withHole(holes: readonly Hole[], hole: Hole): readonly Hole[] {
  if (hole.to <= hole.from) return holes;
  let { from, to } = hole;
  const apart: Hole[] = [];
  for (const one of holes) {
    if (one.to < from || one.from > to) apart.push(one);
    else [from, to] = [instant(Math.min(from, one.from)), instant(Math.max(to, one.to))];
  }
  const all = [...apart, { from, to }].sort((a, b) => a.from - b.from);
  while (all.length > MOST_HOLES) joinNearest(all);
  return all;
}

/** How much of some spans was not heard, ms. */
export function unheardIn(holes: readonly Hole[], spans: readonly Hole[]): number {
  let sum = 0;
  for (const span of spans)
    for (const hole of holes) sum += Math.max(0, Math.min(span.to, hole.to) - Math.max(span.from, hole.from));
  return sum;
}

function joinNearest(holes: Hole[]): void {
  let nearest = 1;
  const distance = (n: number) => (holes[n]?.from ?? Infinity) - (holes[n - 1]?.to ?? 0);
  for (let n = 2; n < holes.length; n++) if (distance(n) < distance(nearest)) nearest = n;
  const [left, right] = [holes[nearest - 1], holes[nearest]];
  if (left && right) holes.splice(nearest - 1, 2, { from: left.from, to: right.to });
}
