/** From a plot to what the drawing wants: time that was not on air takes no room, and a point alone is seen. Pure. */
import type { Plot } from '../../../core/contract/figures.schema.ts';

/** A take on the axis. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Between two takes, of the whole width. */
const BETWEEN = 0.04;

/** The axis of some takes: where an instant lies, from 0 to `length`. */
export function axisOf(spans: readonly Span[]): { readonly length: number; readonly place: (at: number) => number } {
  const played = spans.reduce((sum, { from, to }) => sum + Math.max(1, to - from), 0);
  const between = spans.length > 1 ? played * BETWEEN : 0;
  const place = (at: number) => {
    let x = 0;
    for (const { from, to } of spans) {
      if (at <= to) return x + Math.max(0, at - from);
      x += Math.max(1, to - from) + between;
    }
    return x - between;
  };
  return { length: played + between * (spans.length - 1), place };
}

/** A plot's line on an axis. Instants before the first take (the word that stood when it began) are at its beginning. */
export function lineOf({ at, value }: Plot, place: (at: number) => number): [number[], (number | null)[]] {
  const xs: number[] = [];
  for (const one of at) {
    const x = place(one);
    const last = xs.at(-1);
    // uPlot wants the axis to grow.
    xs.push(last !== undefined && x <= last ? last + 0.001 : x);
  }
  return [xs, [...value]];
}

/** Which points stand alone: between two gaps there is no line to see them by. */
export function lonely(values: readonly (number | null | undefined)[]): number[] {
  return values.flatMap((value, n) => {
    const alone = (values[n - 1] ?? null) === null && (values[n + 1] ?? null) === null;
    return value !== null && value !== undefined && alone ? [n] : [];
  });
}
