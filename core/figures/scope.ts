/** The numbers of one stretch of a show (a segment with all its takes, or the whole show) as one source tells them. */
import { instant, type Instant } from '../time/time.ts';
import { holdsFor, pointAt, pointsWithin, spread } from './gaps.ts';
import { unheardIn, type Hole } from './holes.ts';
import type { Order } from './orders.ts';
import type { Series } from './series.ts';
import { settlesOf, type Settles } from './settle.ts';
import type { Item, SourceTally } from './tally.ts';
import { tradeOf, type Trade } from './trade.ts';

/** A figure and when the platform told it. */
export interface Told {
  readonly value: number;
  readonly at: Instant;
}

/**
 * How much a total grew. `total`: the platform's own totals at both ends, or the first told within the stretch where none held at its beginning;
 * `heard`: what we counted of single events, since the source tells no total.
 */
export interface Gain extends Told {
  readonly basis: 'total' | 'heard';
}

/**
 * 转化率: `buyers` who paid over `reached`, people who could have bought. Of the whole show that is everybody who came (累计观看) as the source tells;
 * of a segment those who watched when it began and those who came in while it was on, each take apart. Only where one source tells all of it.
 */
export interface Conversion extends Told {
  readonly buyers: number;
  readonly reached: number;
}

export interface Stock extends Item {
  readonly start: Told | null;
  readonly end: Told | null;
}

export interface Scope {
  readonly viewers: { readonly min: number; readonly avg: number; readonly max: number; readonly at: Instant } | null;
  readonly visitors: Gain | null;
  readonly likes: Gain | null;
  /** null where the source has told of no order in this run: it may not tell of orders at all. */
  readonly trade: Trade | null;
  readonly conversion: Conversion | null;
  readonly stock: Stock | null;
  /** How long nothing was heard of the source, ms: what is counted is at least so much. */
  readonly unheard: number;
  readonly settles: Settles;
}

export interface ScopeOf {
  readonly source: SourceTally;
  /** In the order of time; those that are on end now. */
  readonly spans: readonly Hole[];
  /** Those that belong to it, by the time of ordering. */
  readonly orders: readonly Order[];
  /** Whose stock is told; null: nobody's. */
  readonly item: Item | null;
  /** When it ended; null while it is on. */
  readonly left: Instant | null;
  /** The whole show: its conversion is over everybody who came. */
  readonly whole: boolean;
}

/** Reckons the numbers. `spans` must not be empty. */
export function scopeOf({ source, spans, orders, item, left, whole }: ScopeOf): Scope {
  const { series } = source;
  const viewers = series.viewers.points;
  const trade = source.orders.size === 0 ? null : tradeOf(orders);
  const visitors = gainOf(series.visitors, series['entries-heard'], spans);
  return {
    viewers: spread(viewers, holdsFor(viewers), spans),
    visitors,
    likes: gainOf(series.likes, series['likes-heard'], spans),
    trade,
    conversion: conversionOf(trade, whole ? cameOf(source, spans) : reachedOf(source, spans)),
    stock: item && stockIn(source, item, spans),
    unheard: unheardIn(source.holes, spans),
    settles: settlesOf(left, trade?.lastPaidAt ?? null),
  };
}

/** The newest figure of a series that still holds or not: the screen shows its age. null: there is none. */
export function newestOf({ points }: Series): Told | null {
  const last = points.at(-1);
  return last === undefined ? null : { value: last.last, at: last.at };
}

function gainOf(total: Series, heard: Series, spans: readonly Hole[]): Gain | null {
  return totalGain(total, spans) ?? heardGain(heard, spans);
}

function totalGain(total: Series, spans: readonly Hole[]): Gain | null {
  const { points } = total;
  const holds = holdsFor(points);
  let value = 0;
  let at: Instant | null = null;
  for (const { from, to } of spans) {
    const inside = pointsWithin(points, from, to);
    const first = pointAt(points, from, holds) ?? inside[0];
    const last = inside.at(-1);
    if (first === undefined || last === undefined) continue;
    value += last.last - first.last;
    at = last.at;
  }
  return at === null ? null : { value, at, basis: 'total' };
}

/** Single events are known from the first one on: before it, the source may not have been there. */
function heardGain({ points }: Series, spans: readonly Hole[]): Gain | null {
  const known = points[0]?.at;
  const end = spans.at(-1)?.to;
  if (known === undefined || end === undefined || known > end) return null;
  let [value, at] = [0, known];
  for (const { from, to } of spans)
    for (const point of pointsWithin(points, from, to)) {
      value += point.last;
      at = point.at;
    }
  return { value, at, basis: 'heard' };
}

/** Everybody who came so far, by the source's own total. */
function cameOf({ series }: SourceTally, spans: readonly Hole[]): Told | null {
  const end = spans.at(-1)?.to;
  const points = end === undefined ? [] : pointsWithin(series.visitors.points, instant(0), end);
  const last = points.at(-1);
  return last === undefined ? null : { value: last.last, at: last.at };
}

/** Who watched at the beginning and who came in, over all takes; null as soon as one of them can't be told. */
function reachedOf({ series }: SourceTally, spans: readonly Hole[]): Told | null {
  const viewers = series.viewers.points;
  const holds = holdsFor(viewers);
  let value = 0;
  let at: Instant | null = null;
  for (const span of spans) {
    const there = pointAt(viewers, span.from, holds);
    const came = totalGain(series.visitors, [span]);
    if (there === null || came === null) return null;
    value += there.last + Math.max(0, came.value);
    at = came.at;
  }
  return at === null ? null : { value, at };
}

function conversionOf(trade: Trade | null, reached: Told | null): Conversion | null {
  const buyers = trade?.buyers ?? null;
  if (buyers === null || reached === null || reached.value === 0) return null;
  return { value: buyers / reached.value, buyers, reached: reached.value, at: reached.at };
}

function stockIn(source: SourceTally, item: Item, spans: readonly Hole[]): Stock | null {
  const found = stockFor(source, item);
  const [first, last] = [spans[0], spans.at(-1)];
  if (found === null || first === undefined || last === undefined) return null;
  const { points } = found.series;
  // What is left stands until the platform tells otherwise; how old the word is, is told beside it.
  const start = pointAt(points, first.from, Infinity) ?? pointsWithin(points, first.from, last.to)[0] ?? null;
  const end = pointAt(points, last.to, Infinity);
  if (start === null && end === null) return null;
  return { sku: item.sku, link: item.link, start: told(start), end: told(end) };
}

function told(point: { readonly at: Instant; readonly last: number } | null): Told | null {
  return point && { value: point.last, at: point.at };
}

/** The stock that a source tells of a product: by its SKU, else by its link number. Where both tell, the newer word. */
export function stockFor(source: SourceTally, { sku, link }: Item): { readonly series: Series } | null {
  const found = [...source.stock.values()].filter(
    (one) => (sku !== null && one.sku === sku) || (link !== null && one.link === link && (one.sku ?? sku) === sku),
  );
  const age = ({ series }: { readonly series: Series }) => series.points.at(-1)?.at ?? 0;
  return found.sort((a, b) => age(b) - age(a))[0] ?? null;
}
