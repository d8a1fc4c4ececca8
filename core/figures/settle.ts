/**
 * When a number is settled. Until then it is provisional and every screen says so; afterwards a late word of the platform still changes it.
 *
 * - Audience: {@link AUDIENCE_LAG} after the segment was left: figures come by a beat.
 * - Orders, turnover, conversion: {@link PAID_LAG} after it was left. An order that is not paid is closed by the platforms in about that time.
 * - After refunds: {@link REFUND_LAG} after the last payment. The buyer's seven days without reasons (Consumer Protection Law of the PRC, art. 25) begin
 *   when the parcel arrives; eight days are for its way.
 */
import { after, instant, minutes, type Instant } from '../time/time.ts';

export const AUDIENCE_LAG = minutes(2);
export const PAID_LAG = minutes(30);
export const REFUND_LAG = minutes(15 * 24 * 60);

/** When each kind of number is settled; null while the segment is on. */
export interface Settles {
  readonly audience: Instant | null;
  readonly orders: Instant | null;
  readonly refunds: Instant | null;
}

/** Of a stretch that ended at `left` (null: it has not) and whose last payment was at `paidAt` (null: none). */
export function settlesOf(left: Instant | null, paidAt: Instant | null): Settles {
  if (left === null) return { audience: null, orders: null, refunds: null };
  const orders = after(left, PAID_LAG);
  return {
    audience: after(left, AUDIENCE_LAG),
    orders,
    // Without a payment there is nothing to give back, once none can come any more.
    refunds: paidAt === null ? orders : instant(Math.max(orders, paidAt + REFUND_LAG)),
  };
}

/** Whether a number may still change by the rule. */
export function isProvisional(settlesAt: Instant | null, now: Instant): boolean {
  return settlesAt === null || now < settlesAt;
}
