/**
 * One order as a source told of it: placed, paid, refunded in parts. The same word twice, or the words in another order, give the same order.
 */
import { z } from 'zod';
import type { RoomEvent } from '../gateway/room.events.ts';
import type { Currency } from '../money/money.ts';
import { moneySchema } from '../runsheet/runsheet.schema.ts';
import { instantSchema } from '../show/show.facts.ts';
import type { Instant } from '../time/time.ts';

const stageSchema = z.object({
  at: instantSchema,
  amount: moneySchema.nullable(),
  /** The platform's id of the buyer; null where it does not tell. */
  buyer: z.string().nullable(),
  /** Pieces; null where no lines were told. */
  units: z.int().nullable(),
});

export const orderSchema = z.object({
  placed: stageSchema.nullable(),
  paid: stageSchema.nullable(),
  refunds: z.array(z.object({ id: z.string(), at: instantSchema, amount: moneySchema.nullable() })),
});
export type Order = z.infer<typeof orderSchema>;
type Stage = z.infer<typeof stageSchema>;
export type OrderEvent = Extract<RoomEvent, { readonly orderId: string }>;

export const NO_ORDER: Order = { placed: null, paid: null, refunds: [] };
/** Refunds of one order that are kept: more are no refunds but a fault of the source. */
const MOST_REFUNDS = 200;

/**
 * The order with one more word about it; the same object where the word tells nothing new. An order that is told as placed (or paid) twice
 * keeps the earlier word; a refund is known by its event's id. @param at when it was, by the studio's clock.
 */
export function withOrderEvent(order: Order, event: OrderEvent, at: Instant): Order {
  switch (event.kind) {
    case 'order-placed':
    case 'order-paid': {
      const stage = event.kind === 'order-placed' ? 'placed' : 'paid';
      const kept = earlier(order[stage], stageOf(event, at));
      return kept === order[stage] ? order : { ...order, [stage]: kept };
    }
    case 'order-refunded': {
      if (order.refunds.some(({ id }) => id === event.id) || order.refunds.length >= MOST_REFUNDS) return order;
      const refunds = [...order.refunds, { id: event.id, at, amount: event.amount }];
      return { ...order, refunds: refunds.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)) };
    }
    default:
      return event satisfies never;
  }
}

/** Whether an event is about an order. */
export function isOrderEvent(event: RoomEvent): event is OrderEvent {
  return event.kind === 'order-placed' || event.kind === 'order-paid' || event.kind === 'order-refunded';
}

/** When the viewer ordered: that decides which segment it belongs to. Without a word of the placing, when it was paid; null for a bare refund. */
export function orderedAt({ placed, paid }: Order): Instant | null {
  return placed?.at ?? paid?.at ?? null;
}

/** What an order brought. Amounts in minor units; null where the source gave none. `net` is null where a refund came without its amount. */
export interface Worth {
  readonly currency: Currency;
  readonly gross: number;
  /** Money given back in the order's currency, never more than was paid: a refund told under two ids makes no loss. */
  readonly refunded: number;
}

/** What a paid order brought; null where it is not paid or its amount is not told. */
export function worthOf(order: Order): Worth | null {
  if (order.paid === null) return null;
  const amount = order.paid.amount ?? order.placed?.amount ?? null;
  if (amount === null) return null;
  const back = order.refunds.reduce(
    (sum, one) => (one.amount?.currency === amount.currency ? sum + one.amount.minor : sum),
    0,
  );
  return { currency: amount.currency, gross: amount.minor, refunded: Math.min(amount.minor, back) };
}

/** Whether some money of it was given back that can't be subtracted: no amount was told, or one in another currency. */
export function hasUnpricedRefund(order: Order): boolean {
  const currency = (order.paid?.amount ?? order.placed?.amount)?.currency;
  return order.refunds.some(({ amount }) => amount === null || amount.currency !== currency);
}

function stageOf({ by, lines, amount }: OrderEvent, at: Instant): Stage {
  const units = lines.length === 0 ? null : lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return { at, amount, buyer: by?.id ?? null, units };
}

/** Of equal age, any fixed choice does, so that the order of arrival does not decide. */
function earlier(known: Stage | null, told: Stage): Stage {
  if (known === null || told.at < known.at) return told;
  if (told.at > known.at) return known;
  return JSON.stringify(told) < JSON.stringify(known) ? told : known;
}
