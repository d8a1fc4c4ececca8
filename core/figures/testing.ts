/** Words of a room for tests: `at(90)` is a minute and a half into the show. */
import type { RoomEvent } from '../gateway/room.events.ts';
import type { Currency } from '../money/money.ts';
import { ZERO, after, instant, seconds, type Instant } from '../time/time.ts';
import type { Aired, AiredTake } from './aired.ts';

export const OPENED: Instant = instant(1_767_225_600_000);

/** `n` seconds into the show. */
export function at(n: number): Instant {
  return after(OPENED, seconds(n));
}

let ids = 0;

/** A figure of the audience. */
export function figuresAt(
  n: number,
  told: { viewers?: number | null; visitors?: number | null; likes?: number | null },
  source = 'twitch',
): RoomEvent {
  const nothing = { viewers: null, likes: null, comments: null, visitors: null, followers: null };
  return { kind: 'figures', id: `f${++ids}`, source, at: at(n), figures: { ...nothing, ...told } };
}

export interface OrderWords {
  readonly minor?: number | null;
  readonly currency?: Currency;
  readonly buyer?: string | null;
  readonly quantity?: number;
  readonly source?: string;
  readonly id?: string;
}

/** A word about an order. */
export function orderAt(
  n: number,
  kind: 'order-placed' | 'order-paid' | 'order-refunded',
  orderId: string,
  { minor = 10_00, currency = 'CNY', buyer = `b-${orderId}`, quantity = 1, source = 'shop', id }: OrderWords = {},
): RoomEvent {
  return {
    kind,
    id: id ?? `o${++ids}`,
    source,
    at: at(n),
    orderId,
    by: buyer === null ? null : { id: buyer, name: buyer, badges: [] },
    lines: [{ sku: null, link: '1', quantity }],
    amount: minor === null ? null : { minor, currency },
  };
}

/** Stock of an item. */
export function stockAt(n: number, left: number, source = 'shop'): RoomEvent {
  return { kind: 'stock', id: `s${++ids}`, source, at: at(n), sku: 'A-1', link: '1', left };
}

/** A live run whose segments were on one after the other: `['a', 0, 60], ['b', 60, null]`, seconds. */
export function airedOf(...takes: readonly (readonly [id: string, from: number, to: number | null])[]): Aired {
  const made = takes.map(([segmentId, from, to], n): AiredTake => ({
    take: n + 1,
    from: at(from),
    to: to === null ? null : at(to),
    segmentId,
    number: String(n + 1),
    title: segmentId.toUpperCase(),
    kind: 'product',
    product: { id: 'p1', name: '锅', sku: 'A-1', link: '1' },
  }));
  return { runId: 'run-1', rehearsal: false, wallOffset: ZERO, endedAt: null, takes: made };
}
