/** Conversion as it went: buyers so far over people reached so far, wherever the source told how many came. */
import { holdsFor, pointAt, pointsWithin } from './gaps.ts';
import type { Hole } from './holes.ts';
import { orderedAt, type Order } from './orders.ts';
import { toldPlot, type Plot } from './plots.ts';
import type { Point } from './series.ts';
import type { SourceTally } from './tally.ts';

/** @param orders sorted by {@link orderedAt}. @param whole over everybody who came, as `Conversion` in scope.ts says. */
export function conversionPlot(
  { series }: SourceTally,
  orders: readonly Order[],
  spans: readonly Hole[],
  whole: boolean,
): Plot | null {
  const came = series.visitors.points;
  const viewers = series.viewers.points;
  const buyers = new Set<string>();
  const points: Point[] = [];
  let next = 0;
  let before = 0;
  for (const span of spans) {
    const there = whole ? 0 : pointAt(viewers, span.from, holdsFor(viewers))?.last;
    const inside = pointsWithin(came, span.from, span.to);
    const first = whole ? 0 : (pointAt(came, span.from, holdsFor(came)) ?? inside[0])?.last;
    if (there === undefined || first === undefined) return null;
    let reached = before;
    for (const { at, last } of inside) {
      for (; next < orders.length && (orderedAt(orders[next] as Order) ?? 0) <= at; next++) {
        const { paid, placed } = orders[next] as Order;
        const buyer = paid === null ? null : (paid.buyer ?? placed?.buyer ?? null);
        if (buyer !== null) buyers.add(buyer);
      }
      reached = before + there + last - first;
      if (reached > 0) points.push({ at, last: buyers.size / reached, low: 0, high: 0 });
    }
    // Over everybody who came, a total counts once; reached by a segment, each take counts.
    before = whole ? 0 : reached;
  }
  return toldPlot(points, holdsFor(came), spans);
}
