/** What the platform says of coupons and stock, and what that does to the picture. */
import type { Instant } from '../time/time.ts';
import type { CouponEnd, ShowState } from './show.state.ts';

/** The platform's own number, on the card and with its time. */
export function applyCouponLeft(state: ShowState, couponId: string, left: number, at: Instant): ShowState {
  const { couponCard } = state.picture;
  if (couponCard?.coupon.id !== couponId) return state;
  return { ...state, picture: { ...state.picture, couponCard: { ...couponCard, remaining: { count: left, at } } } };
}

/** Takes the coupon card off the picture, unless another has taken its place, and keeps why. */
export function withoutCoupon(state: ShowState, couponId: string, why: CouponEnd): ShowState {
  if (state.picture.couponCard?.coupon.id !== couponId) return state;
  const onAir = state.onAir && { ...state.onAir, over: { ...state.onAir.over, [couponId]: why } };
  return { ...state, onAir, picture: { ...state.picture, couponCard: null } };
}

/** Takes a sold-out product off the picture: its card and its flash sale, which would sell what is not there. */
export function applyStockOut(state: ShowState, productId: string): ShowState {
  const { productCard, flashSale } = state.picture;
  const card = productCard?.product.id === productId ? null : productCard;
  const sale = flashSale?.product.id === productId ? null : flashSale;
  if (card === productCard && sale === flashSale) return state;
  return { ...state, picture: { ...state.picture, productCard: card, flashSale: sale } };
}
