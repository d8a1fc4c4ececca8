/** The figures as the screens get them: for each segment and the whole show, each source apart. Pure; made from scratch each time. */
import type { FiguresSource, FiguresView, Plots, SegmentFigures, SourceScope } from '../contract/figures.schema.ts';
import type { Instant } from '../time/time.ts';
import { itemOf, takeAt, type Aired, type AiredTake } from './aired.ts';
import { conversionPlot } from './conversion.plot.ts';
import { holdsFor } from './gaps.ts';
import { withHole, type Hole } from './holes.ts';
import { orderedAt, type Order } from './orders.ts';
import { countedPlot, orderSteps, toldPlot } from './plots.ts';
import { newestOf, scopeOf, stockFor, type Scope, type ScopeOf } from './scope.ts';
import type { SourceTally, Tally } from './tally.ts';

export interface ViewOf {
  readonly tally: Tally;
  readonly aired: Aired;
  readonly now: Instant;
  /** Since when a source is not heard; null while it is. */
  readonly lostAt: (source: string) => Instant | null;
  /** Plots of every segment, or only of what is on air and of the show. */
  readonly plots: 'all' | 'on-air';
}

/** Connectors that tell of no real room: what they say is marked wherever it is shown. */
const NOT_REAL: ReadonlySet<string> = new Set(['simulated', 'replay']);

/** Whether what a connector tells is made up. */
export function isMadeUp(source: string): boolean {
  return NOT_REAL.has(source);
}

/** Makes the view of a run. Before anything was told its lists are empty: there is nothing that could be nought. */
export function figuresView({ tally, aired, now, lostAt, plots }: ViewOf): FiguresView {
  const segments = grouped(aired.takes);
  const show: SourceScope[] = [];
  const scopes = new Map<string, SourceScope[]>();
  const sources: FiguresSource[] = [];
  const ordered = [...tally.sources.values()].sort((a, b) => a.firstAt - b.firstAt || (a.source < b.source ? -1 : 1));
  for (const told of ordered) {
    const lost = lostAt(told.source);
    const source = lost === null ? told : { ...told, holes: withHole(told.holes, { from: lost, to: now }) };
    const shared = sharedOut(source, aired.takes);
    sources.push(sourceOf(source, aired, shared.outside, lost));
    if (aired.takes.length > 0) {
      const spans = joined(spansOf(aired.takes, now));
      const orders = [...shared.bySegment.values()].flat();
      show.push(scopeAndPlots({ source, spans, orders, item: null, left: leftOf(aired.takes), whole: true }, true));
    }
    for (const [segmentId, takes] of segments) {
      const spans = spansOf(takes, now);
      const orders = shared.bySegment.get(segmentId) ?? [];
      const item = itemOf(takes.at(-1)?.product ?? null);
      const left = leftOf(takes);
      const one = scopeAndPlots({ source, spans, orders, item, left, whole: false }, plots === 'all' || left === null);
      scopes.set(segmentId, [...(scopes.get(segmentId) ?? []), one]);
    }
  }
  return {
    runId: aired.runId,
    rehearsal: aired.rehearsal,
    at: now,
    wallOffset: aired.wallOffset,
    sources,
    show,
    segments: [...segments].flatMap(([id, takes]) => segmentOf(takes, scopes.get(id) ?? [])),
  };
}

function scopeAndPlots(of: ScopeOf, withPlots: boolean): SourceScope {
  const scope = scopeOf(of);
  return { source: of.source.source, scope, plots: withPlots ? plotsOf(of, scope) : null };
}

function plotsOf({ source, spans, orders, item, whole }: ScopeOf, scope: Scope): Plots {
  const { series, holes } = source;
  const sorted = orders.toSorted((a, b) => (orderedAt(a) ?? 0) - (orderedAt(b) ?? 0));
  const viewers = series.viewers.points;
  const heard = series['likes-heard'].points.map(({ at, last }) => ({ at, value: last }));
  const currency = scope.trade?.money[0]?.currency;
  const stock = item === null ? undefined : stockFor(source, item)?.series.points;
  return {
    viewers: toldPlot(viewers, holdsFor(viewers), spans),
    likes:
      scope.likes === null
        ? null
        : scope.likes.basis === 'total'
          ? toldPlot(series.likes.points, holdsFor(series.likes.points), spans)
          : countedPlot(heard, holes, spans),
    orders: scope.trade === null ? null : countedPlot(orderSteps(sorted, null), holes, spans),
    gross: currency === undefined ? null : countedPlot(orderSteps(sorted, currency), holes, spans),
    conversion: scope.conversion === null ? null : conversionPlot(source, sorted, spans, whole),
    stock: stock === undefined ? null : toldPlot(stock, Infinity, spans),
  };
}

function sourceOf(
  source: SourceTally,
  { rehearsal }: Aired,
  outside: readonly Order[],
  lostAt: Instant | null,
): FiguresSource {
  const { series } = source;
  const viewers = newestOf(series.viewers);
  return {
    source: source.source,
    simulated: rehearsal || isMadeUp(source.source),
    newestAt: source.newestAt,
    lostAt,
    now: {
      viewers: viewers && { ...viewers, holds: holdsFor(series.viewers.points) },
      visitors: newestOf(series.visitors),
      likes: newestOf(series.likes),
    },
    outside: { placed: outside.length, paid: outside.filter(({ paid }) => paid !== null).length },
    stock: [...source.stock.values()].flatMap(({ sku, link, series: left }) => {
      const newest = newestOf(left);
      return newest === null ? [] : [{ sku, link, ...newest }];
    }),
  };
}

/** Orders by the segment in whose take they were placed. Bare refunds belong to no order that is known here. */
function sharedOut({ orders }: SourceTally, takes: readonly AiredTake[]) {
  const bySegment = new Map<string, Order[]>();
  const outside: Order[] = [];
  for (const order of orders.values()) {
    const at = orderedAt(order);
    if (at === null) continue;
    const segmentId = takes[takeAt(takes, at)]?.segmentId;
    const list = segmentId === undefined ? outside : (bySegment.get(segmentId) ?? []);
    list.push(order);
    if (segmentId !== undefined) bySegment.set(segmentId, list);
  }
  return { bySegment, outside };
}

function grouped(takes: readonly AiredTake[]): ReadonlyMap<string, readonly AiredTake[]> {
  const segments = new Map<string, AiredTake[]>();
  for (const take of takes) segments.set(take.segmentId, [...(segments.get(take.segmentId) ?? []), take]);
  return segments;
}

function spansOf(takes: readonly AiredTake[], now: Instant): readonly Hole[] {
  return takes.map(({ from, to }) => ({ from, to: to ?? now }));
}

/** Takes that follow each other are one stretch: the show goes on between segments. */
function joined(spans: readonly Hole[]): readonly Hole[] {
  return spans.reduce<readonly Hole[]>((all, span) => withHole(all, span), []);
}

function leftOf(takes: readonly AiredTake[]): Instant | null {
  return takes.at(-1)?.to ?? null;
}

function segmentOf(takes: readonly AiredTake[], scopes: readonly SourceScope[]): readonly SegmentFigures[] {
  const last = takes.at(-1);
  if (last === undefined) return [];
  const { segmentId, number, title, product } = last;
  const shown = takes.map(({ take, from, to }) => ({ take, from, to }));
  return [{ segmentId, number, title, product, takes: shown, scopes }];
}
