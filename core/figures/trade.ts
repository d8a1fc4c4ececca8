/** What orders amount to: counts, money by currency, buyers. Currencies are never summed, and an order without an amount is told as such. */
import type { Currency } from '../money/money.ts';
import type { Instant } from '../time/time.ts';
import { hasUnpricedRefund, worthOf, type Order } from './orders.ts';

/** Money of one currency in minor units. `paid`: how many paid orders it comes from, for the value of one (客单价). */
export interface MoneySum {
  readonly currency: Currency;
  readonly paid: number;
  /** 成交额: what paid orders came to. */
  readonly gross: number;
  /** 退款: of these orders, so far. */
  readonly refunded: number;
}

export interface Trade {
  readonly placed: number;
  readonly paid: number;
  /** Paid orders of which some money was given back. */
  readonly refunds: number;
  /** Pieces of the paid orders; null where an order came without its lines. */
  readonly units: number | null;
  /** People who paid, each once; null where an order came without its buyer. */
  readonly buyers: number | null;
  /** Paid orders, and refunds of them, without an amount that can be reckoned with: the money is at least, or at most, what is told. */
  readonly unpriced: { readonly paid: number; readonly refunds: number };
  readonly money: readonly MoneySum[];
  readonly lastPaidAt: Instant | null;
}

/** Adds up orders of one source. An order counts as placed when it was paid without a word of its placing. */
export function tradeOf(orders: readonly Order[]): Trade {
  const money = new Map<Currency, { currency: Currency; paid: number; gross: number; refunded: number }>();
  const buyers = new Set<string>();
  const count = { placed: 0, paid: 0, refunds: 0, units: 0, noUnits: 0, noBuyer: 0, unpricedPaid: 0, unpricedBack: 0 };
  let lastPaidAt: Instant | null = null;
  for (const order of orders) {
    if (order.placed === null && order.paid === null) continue;
    count.placed += 1;
    if (order.paid === null) continue;
    count.paid += 1;
    if (lastPaidAt === null || order.paid.at > lastPaidAt) lastPaidAt = order.paid.at;
    if (order.refunds.length > 0) count.refunds += 1;
    if (hasUnpricedRefund(order)) count.unpricedBack += 1;
    const units = order.paid.units ?? order.placed?.units ?? null;
    if (units === null) count.noUnits += 1;
    else count.units += units;
    const buyer = order.paid.buyer ?? order.placed?.buyer ?? null;
    if (buyer === null) count.noBuyer += 1;
    else buyers.add(buyer);
    const worth = worthOf(order);
    if (worth === null) {
      count.unpricedPaid += 1;
      continue;
    }
    const { currency } = worth;
    const sum = money.get(currency) ?? { currency, paid: 0, gross: 0, refunded: 0 };
    sum.paid += 1;
    sum.gross += worth.gross;
    sum.refunded += worth.refunded;
    money.set(currency, sum);
  }
  return {
    placed: count.placed,
    paid: count.paid,
    refunds: count.refunds,
    units: count.noUnits > 0 ? null : count.units,
    buyers: count.noBuyer > 0 ? null : buyers.size,
    unpriced: { paid: count.unpricedPaid, refunds: count.unpricedBack },
    // The currency of most orders first.
    money: [...money.values()].sort((a, b) => b.paid - a.paid || (a.currency < b.currency ? -1 : 1)),
    lastPaidAt,
  };
}
