/** What the platform says of coupons and stock, as facts: only what is news, and what follows from nothing being left. */
import { ok, fail } from '../result.ts';
import type { Instant } from '../time/time.ts';
import type { Decision, OnShow } from './show.decide.ts';
import { stockOutAsked } from './show.asks.ts';
import type { Fact } from './show.facts.ts';
import { own } from './show.lookup.ts';
import type { ShowState } from './show.state.ts';

/** A number of the platform. A coupon is the one that stands on the picture. */
export type Told =
  | { readonly of: 'coupon'; readonly couponId: string; readonly left: number }
  | { readonly of: 'stock'; readonly productId: string; readonly left: number };

/** The facts that a number leads to; none when it says what is known, or speaks of a coupon that is not on the picture. */
export function roomFacts(state: ShowState, told: Told, now: Instant): readonly Fact[] {
  if (state.phase === 'ended') return [];
  return told.of === 'coupon' ? couponFacts(state, told.couponId, told.left) : stockFacts(state, told, now);
}

function couponFacts({ picture: { couponCard } }: ShowState, couponId: string, left: number): readonly Fact[] {
  if (couponCard?.coupon.id !== couponId || couponCard.remaining?.count === left) return [];
  const news: Fact = { kind: 'coupon-left', couponId, left };
  return left > 0 ? [news] : [news, { kind: 'coupon-closed', couponId, why: 'used-up' }];
}

function stockFacts(state: ShowState, { productId, left }: Told & { of: 'stock' }, now: Instant): readonly Fact[] {
  if (own(state.stock, productId)?.left === left) return [];
  const news: Fact = { kind: 'stock-told', productId, left };
  const { productCard, flashSale } = state.picture;
  const popped = productCard?.product.id === productId;
  if (left > 0 || (!popped && flashSale?.product.id !== productId)) return [news];
  const asked = popped ? [stockOutAsked(state, now)] : [];
  return [news, { kind: 'stock-out', productId, asked }];
}

/** 关券: a person has closed the coupon on the platform, so it leaves the picture. */
export function decideCloseCoupon({ state }: OnShow, couponId: string): Decision {
  if (state.picture.couponCard?.coupon.id !== couponId)
    return fail('no-coupon', 'This coupon is not on the picture.', { couponId });
  return ok([{ kind: 'coupon-closed', couponId, why: 'closed' }]);
}
