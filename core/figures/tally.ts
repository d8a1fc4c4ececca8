/**
 * What a room's sources told, folded: for each source apart its figures over time, its orders and when it was not heard. Pure: times come in on the
 * studio's clock. Which source is shown is the screen's choice; none is ever added to another.
 */
import { MOST_SOURCES, type RoomEvent } from '../gateway/room.events.ts';
import type { Instant } from '../time/time.ts';
import { withHole, type Hole } from './holes.ts';
import { isOrderEvent, NO_ORDER, withOrderEvent, type Order } from './orders.ts';
import { createSeries, type Series, type SeriesKind } from './series.ts';

/** What a source tells of its audience: totals of the platform, and what we counted ourselves of what we heard. */
export const METRICS = {
  viewers: 'told',
  visitors: 'told',
  likes: 'told',
  'likes-heard': 'counted',
  'entries-heard': 'counted',
} as const satisfies Readonly<Record<string, SeriesKind>>;
export type Metric = keyof typeof METRICS;
export const METRIC_NAMES = Object.keys(METRICS) as readonly Metric[];

/** What a stock figure is about, by the platform's words. */
export interface Item {
  readonly sku: string | null;
  readonly link: string | null;
}

export interface StockTally extends Item {
  readonly series: Series;
}

/** One source. */
export interface SourceTally {
  readonly source: string;
  /** When it first and last told anything that counts here. */
  firstAt: Instant;
  newestAt: Instant;
  readonly series: Readonly<Record<Metric, Series>>;
  readonly stock: Map<string, StockTally>;
  readonly orders: Map<string, Order>;
  /** When nothing of it was heard: what it told then is missing for good. */
  holes: readonly Hole[];
}

export interface Tally {
  readonly sources: ReadonlyMap<string, SourceTally>;
  /**
   * Counts an event; whether it told anything new. One that tells nothing new still says that its source was heard then. A source that is one too many
   * is not counted.
   */
  take(event: RoomEvent, at: Instant): boolean;
  /** The source of that name, made when there is none. */
  source(name: string, at: Instant): SourceTally;
  /** Nothing was heard from `from` to `to`. `source` null: of nobody. */
  unheard(hole: Hole, source: string | null): void;
  /** What changed could not be kept: all of it is told again. */
  again(): void;
  /** Orders that changed since this was asked last. */
  changedOrders(): readonly { readonly source: string; readonly orderId: string; readonly order: Order }[];
}

/** Points of one item's stock. */
export const STOCK_POINTS = 240;
/** Items whose stock is followed at a source; more are left out, since nobody shows so many in one evening. */
export const MOST_ITEMS = 1_000;
/** Ids of counted events that are remembered: as many as the gateway keeps for a studio that comes back. */
const REMEMBERED = 20_000;

/** Makes an empty tally. */
export function createTally(): Tally {
  const sources = new Map<string, SourceTally>();
  const changed = new Map<string, { source: string; orderId: string; order: Order }>();
  const heard = new Set<string>();

  function source(name: string, at: Instant): SourceTally {
    let one = sources.get(name);
    if (one === undefined) sources.set(name, (one = emptySource(name, at)));
    return one;
  }

  /** Things that are added up count once; told figures and orders bear being told twice. */
  function isNew(event: RoomEvent): boolean {
    const key = `${event.source}\n${event.id}`;
    if (heard.has(key)) return false;
    heard.add(key);
    if (heard.size > REMEMBERED) heard.delete(heard.values().next().value ?? '');
    return true;
  }

  function count(event: RoomEvent, at: Instant): boolean {
    const of = () => heardAt(source(event.source, at), at);
    if (isOrderEvent(event)) {
      const { orders } = of();
      const before = orders.get(event.orderId) ?? NO_ORDER;
      const order = withOrderEvent(before, event, at);
      if (order === before) return false;
      orders.set(event.orderId, order);
      changed.set(`${event.source}\n${event.orderId}`, { source: event.source, orderId: event.orderId, order });
      return true;
    }
    switch (event.kind) {
      case 'figures': {
        const { viewers, visitors, likes } = event.figures;
        const told = { viewers, visitors, likes };
        for (const metric of ['viewers', 'visitors', 'likes'] as const) {
          const value = told[metric];
          if (value !== null) of().series[metric].take(at, value);
        }
        return viewers !== null || visitors !== null || likes !== null;
      }
      case 'like':
        if (event.total !== null) of().series.likes.take(at, event.total);
        if (!isNew(event)) return false;
        of().series['likes-heard'].take(at, event.count);
        return true;
      case 'enter':
        if (!isNew(event)) return false;
        of().series['entries-heard'].take(at, 1);
        return true;
      case 'stock':
        return takeStock(of(), event, event.left, at);
      default:
        return false;
    }
  }

  return {
    sources,
    source,
    take: (event, at) => (sources.has(event.source) || sources.size < MOST_SOURCES) && count(event, at),
    unheard(hole, name) {
      for (const one of sources.values())
        if (name === null || one.source === name) one.holes = withHole(one.holes, hole);
    },
    again() {
      for (const { source: name, series, stock, orders } of sources.values()) {
        for (const metric of METRIC_NAMES) series[metric].again();
        for (const one of stock.values()) one.series.again();
        for (const [orderId, order] of orders) changed.set(`${name}\n${orderId}`, { source: name, orderId, order });
      }
    },
    changedOrders() {
      const orders = [...changed.values()];
      changed.clear();
      return orders;
    },
  };
}

/** The key of an item at a source. */
export function itemKey({ sku, link }: Item): string {
  return JSON.stringify([sku, link]);
}

/** The stock of an item at a source, made when there is none and room for one; null where there is none. */
export function stockOf({ stock }: SourceTally, { sku, link }: Item): StockTally | null {
  const key = itemKey({ sku, link });
  const known = stock.get(key);
  if (known !== undefined) return known;
  if (stock.size >= MOST_ITEMS) return null;
  const made = { sku, link, series: createSeries('told', STOCK_POINTS) };
  stock.set(key, made);
  return made;
}

function takeStock(source: SourceTally, item: Item, left: number, at: Instant): boolean {
  const stock = stockOf(source, item);
  stock?.series.take(at, left);
  return stock !== null;
}

function heardAt(source: SourceTally, at: Instant): SourceTally {
  if (at < source.firstAt) source.firstAt = at;
  if (at > source.newestAt) source.newestAt = at;
  return source;
}

function emptySource(source: string, at: Instant): SourceTally {
  const series = Object.fromEntries(METRIC_NAMES.map((metric) => [metric, createSeries(METRICS[metric])]));
  return {
    source,
    firstAt: at,
    newestAt: at,
    series: series as Record<Metric, Series>,
    stock: new Map(),
    orders: new Map(),
    holes: [],
  };
}
