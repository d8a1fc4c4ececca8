/**
 * Points of one number over a show, bounded: when there are too many, neighbours go together, so that twelve hours cost no more than one. What comes
 * twice, late or in another order gives the same points.
 */
import { instant, type Instant } from '../time/time.ts';

/** Widths of a point, ms: the finest that keeps a series within its bound. */
export const STEPS = [1_000, 10_000, 60_000, 300_000] as const;
/** Points of a series that tells one figure of a room: 24 minutes by the second, 4 hours by ten, a day by the minute. */
export const MOST_POINTS = 1_440;

/** What was told within one step: the last word, when it was, and the least and most. Of a counted series: how many in all. */
export interface Point {
  readonly at: Instant;
  readonly last: number;
  readonly low: number;
  readonly high: number;
}

/** `told`: each point is a figure that holds until the next. `counted`: each is a number of things that happened, to be added up. */
export type SeriesKind = 'told' | 'counted';

export interface Series {
  readonly kind: SeriesKind;
  /** Width of a point, ms. */
  readonly step: number;
  /** In the order of time. Don't keep it: the next {@link take} may make another. */
  readonly points: readonly Point[];
  take(at: Instant, value: number): void;
  /** Takes up points as they were kept, of one width. */
  restore(step: number, points: readonly Point[]): void;
  /** What was asked for was not kept: all of it is told again. */
  again(): void;
  /** What changed since it was asked last; `whole`: all of it, since points went together. null: nothing. */
  changes(): { readonly whole: boolean; readonly step: number; readonly points: readonly Point[] } | null;
}

/** Makes an empty series. @param most points that it keeps; beyond, the widest step grows without end. */
export function createSeries(kind: SeriesKind, most = MOST_POINTS): Series {
  let step: number = STEPS[0];
  let buckets = new Map<number, Point>();
  let sorted: readonly Point[] | null = [];
  let dirty = new Set<number>();
  let whole = false;

  function put(point: Point): void {
    const bucket = Math.floor(point.at / step);
    const known = buckets.get(bucket);
    buckets.set(bucket, known === undefined ? point : together(kind, known, point));
    dirty.add(bucket);
    sorted = null;
    while (buckets.size > most) widen();
  }

  function widen(): void {
    step = STEPS.find((one) => one > step) ?? step * 2;
    const finer = buckets;
    buckets = new Map();
    for (const point of finer.values()) {
      const bucket = Math.floor(point.at / step);
      const known = buckets.get(bucket);
      buckets.set(bucket, known === undefined ? point : together(kind, known, point));
    }
    whole = true;
  }

  return {
    kind,
    get step() {
      return step;
    },
    get points() {
      return (sorted ??= [...buckets.values()].sort((a, b) => a.at - b.at));
    },
    take: (at, value) => put({ at, last: value, low: value, high: value }),
    restore(kept, points) {
      step = Math.max(step, kept);
      points.forEach(put);
      dirty = new Set();
      whole = false;
    },
    again() {
      dirty = new Set(buckets.keys());
      whole = true;
    },
    changes() {
      if (dirty.size === 0) return null;
      const points = whole ? [...buckets.values()] : [...dirty].flatMap((bucket) => buckets.get(bucket) ?? []);
      const changed = { whole, step, points };
      dirty = new Set();
      whole = false;
      return changed;
    },
  };
}

/** Two points of one step as one: neither order nor repetition of what was told matters. Of equal age the larger figure holds. */
function together(kind: SeriesKind, a: Point, b: Point): Point {
  const at = instant(Math.max(a.at, b.at));
  if (kind === 'counted') {
    const sum = a.last + b.last;
    return { at, last: sum, low: sum, high: sum };
  }
  const last = a.at === b.at ? Math.max(a.last, b.last) : a.at > b.at ? a.last : b.last;
  return { at, last, low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}
