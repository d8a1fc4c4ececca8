/** A figure over a stretch as points to draw. null between two points: nothing was told there for longer than usual, and nothing is drawn. */
import { instant, type Instant } from '../time/time.ts';
import { pointsWithin } from './gaps.ts';
import type { Hole } from './holes.ts';
import { orderedAt, worthOf, type Order } from './orders.ts';
import type { Point } from './series.ts';

/** Most points of one plot: a plot is as wide as a thumb. */
export const PLOT_POINTS = 60;

/** Instants and values beside each other, as a plot wants them. */
export interface Plot {
  readonly at: readonly Instant[];
  readonly value: readonly (number | null)[];
}

interface Drawn {
  readonly at: Instant;
  readonly value: number | null;
}

/** A told figure: its points as they were told. */
export function toldPlot(points: readonly Point[], holds: number, spans: readonly Hole[]): Plot | null {
  const drawn: Drawn[] = [];
  for (const span of spans) {
    const inside = thinned(
      pointsWithin(points, span.from, span.to).map(({ at, last }) => ({ at, value: last })),
      Math.max(2, Math.floor(PLOT_POINTS / spans.length)),
    );
    inside.forEach((point, n) => {
      const before = n === 0 ? drawn.at(-1) : inside[n - 1];
      // Between two takes something else was on air; a hole between points is a hole in the line.
      if (before !== undefined && (n === 0 || hasGap(points, before.at, point.at, holds)))
        drawn.push({ at: instant(before.at + 1), value: null });
      drawn.push(point);
    });
  }
  return plotOf(drawn);
}

/** Things that happened, added up over the stretch: begins at nought, breaks where nobody listened. */
export function countedPlot(
  events: readonly { readonly at: Instant; readonly value: number }[],
  holes: readonly Hole[],
  spans: readonly Hole[],
): Plot | null {
  const drawn: Drawn[] = [];
  let sum = 0;
  let next = 0;
  for (const { from, to } of spans) {
    const marks: Drawn[] = [{ at: from, value: sum }];
    for (; next < events.length && (events[next]?.at ?? 0) <= to; next++) {
      const event = events[next];
      if (event === undefined || event.at < from) continue;
      sum += event.value;
      const last = marks.at(-1);
      if (last?.at === event.at) marks.pop();
      marks.push({ at: event.at, value: sum });
    }
    // That nothing more happened is known where somebody listened till the end.
    const deaf = holes.some((hole) => hole.from < to && to <= hole.to);
    if (marks.at(-1)?.at !== to && !deaf) marks.push({ at: to, value: sum });
    if (drawn.length > 0) drawn.push({ at: instant((drawn.at(-1)?.at ?? from) + 1), value: null });
    drawn.push(...broken(thinned(marks, Math.max(3, Math.floor(PLOT_POINTS / spans.length))), holes));
  }
  return plotOf(drawn);
}

/** What orders brought by the time of ordering: how many were paid, or the money of one currency. Sorted by {@link orderedAt}. */
export function orderSteps(
  orders: readonly Order[],
  currency: string | null,
): readonly { readonly at: Instant; readonly value: number }[] {
  return orders.flatMap((order) => {
    const at = orderedAt(order);
    if (at === null || order.paid === null) return [];
    if (currency === null) return [{ at, value: 1 }];
    const worth = worthOf(order);
    return worth?.currency === currency ? [{ at, value: worth.gross }] : [];
  });
}

/** Marks with a break wherever one of the stretches lies between two of them. */
function broken(marks: readonly Drawn[], holes: readonly Hole[]): readonly Drawn[] {
  return marks.flatMap((mark, n) => {
    const before = marks[n - 1];
    const hole = before && holes.find(({ from, to }) => from < mark.at && to > before.at);
    return before && hole && mark.at - before.at > 1 ? [{ at: instant(before.at + 1), value: null }, mark] : [mark];
  });
}

/** Whether the told points stay away between two instants for longer than one holds. */
function hasGap(points: readonly Point[], from: Instant, to: Instant, holds: number): boolean {
  const between = pointsWithin(points, from, to);
  return between.some((point, n) => n > 0 && point.at - (between[n - 1]?.at ?? point.at) > holds);
}

/** At most so many, the last of each run of neighbours; first and last stay. */
function thinned(marks: readonly Drawn[], most: number): readonly Drawn[] {
  if (marks.length <= most) return marks;
  const share = (marks.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, n) => marks[Math.round(n * share)]).flatMap((mark) => mark ?? []);
}

/** null where there is nothing to draw. */
function plotOf(drawn: readonly Drawn[]): Plot | null {
  if (!drawn.some(({ value }) => value !== null)) return null;
  return { at: drawn.map(({ at }) => at), value: drawn.map(({ value }) => value) };
}
