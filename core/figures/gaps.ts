/** When a figure that does not come any more is missing, and what it was at an instant. Nothing is interpolated: what is not known is null. */
import type { Instant } from '../time/time.ts';
import type { Point } from './series.ts';

/** A figure that stays away for so many of its usual beats is missing. */
export const BEATS = 3;
/** Bounds of the wait, ms, and the wait for a figure whose beat is not known yet. */
export const SHORTEST_WAIT = 15_000;
export const LONGEST_WAIT = 600_000;
export const FIRST_WAIT = 60_000;

/** How long a point holds, ms: {@link BEATS} times the usual (median) distance of the points, within bounds. */
export function holdsFor(points: readonly Point[]): number {
  if (points.length < 3) return FIRST_WAIT;
  const beats: number[] = [];
  for (let n = 1; n < points.length; n++) beats.push((points[n]?.at ?? 0) - (points[n - 1]?.at ?? 0));
  beats.sort((a, b) => a - b);
  const usual = beats[Math.floor(beats.length / 2)] ?? 0;
  return Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, BEATS * usual));
}

/** The newest point at or before `at` that still holds then; null where there is none. */
export function pointAt(points: readonly Point[], at: Instant, holds: number): Point | null {
  const point = points[countUpTo(points, at) - 1];
  return point !== undefined && at - point.at <= holds ? point : null;
}

/** How many points are not after `at`. */
export function countUpTo(points: readonly { readonly at: Instant }[], at: Instant): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Points after `from` up to `to`, both in ms; `from` itself counts. */
export function pointsWithin(points: readonly Point[], from: Instant, to: Instant): readonly Point[] {
  const first = countUpTo(points, (from - 1) as Instant);
  return points.slice(first, countUpTo(points, to));
}

/** Least, mean and most of a figure while it was known between two instants: each point counts for as long as it holds. null: never known. */
export function spread(
  points: readonly Point[],
  holds: number,
  spans: readonly { readonly from: Instant; readonly to: Instant }[],
): { readonly min: number; readonly avg: number; readonly max: number; readonly at: Instant } | null {
  let [min, max, weight, area] = [Infinity, -Infinity, 0, 0];
  let newest: Instant | null = null;
  for (const { from, to } of spans) {
    const before = pointAt(points, from, holds);
    const inside = pointsWithin(points, from, to);
    const all = before === null || before.at === inside[0]?.at ? inside : [before, ...inside];
    all.forEach((point, n) => {
      const begins = Math.max(from, point.at);
      const ends = Math.min(to, all[n + 1]?.at ?? to, point.at + holds);
      // A point at the very end still was seen.
      const length = Math.max(1, ends - begins);
      weight += length;
      area += length * point.last;
      // What came before the span holds with its last word only.
      min = Math.min(min, point === before ? point.last : point.low);
      max = Math.max(max, point === before ? point.last : point.high);
      newest = newest === null || point.at > newest ? point.at : newest;
    });
  }
  return newest === null ? null : { min, avg: area / weight, max, at: newest };
}
