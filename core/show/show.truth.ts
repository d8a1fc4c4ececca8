/** What holds for the product on air now: the one source for every number on the anchor's screen, whatever the script says. */
import type { Money } from '../money/money.ts';
import type { Coupon, Offer, Product } from '../runsheet/runsheet.schema.ts';
import { isFinal, isOfTake } from './show.asks.ts';
import { own } from './show.lookup.ts';
import type { ActionRun, CouponEnd, OnAir, ShowState } from './show.state.ts';
import type { Instant } from '../time/time.ts';

export interface Truth {
  readonly product: Product;
  readonly offer: Offer;
  /** What a viewer pays before coupons: the flash sale's price while one stands on the picture. */
  readonly live: Money | null;
  /** 到手价: with the coupon. */
  readonly final: Money | null;
  readonly list: Money | null;
  /** A flash sale of this product is on the picture. */
  readonly flash: boolean;
  /** Units that the sheet sets aside, or the flash sale where one is on. What is left stands in `left`: only the platform can say that. */
  readonly stock: number | null;
  /** What the platform says is left, and when it said so; null while it said nothing. */
  readonly left: { readonly count: number; readonly at: Instant } | null;
  readonly coupon: CouponTruth | null;
}

/** `out`: the platform has said so. `expired`, `used-up`, `closed`: it was out in this take, and is not any more. `left`: the platform's own number and when it gave it; null while it gave none. */
export interface CouponTruth {
  readonly coupon: Coupon;
  readonly state: 'planned' | 'asked' | 'out' | 'refused' | CouponEnd;
  readonly quantity: number | null;
  readonly left: { readonly count: number; readonly at: Instant } | null;
}

type Known = Pick<ShowState, 'runId' | 'picture' | 'actions' | 'stock'>;

/** The truth of the segment on air; null where it offers nothing. */
export function truthOf(state: Known, onAir: OnAir): Truth | null {
  const { offer } = onAir.segment;
  const product = onAir.products.find((one) => one.id === offer?.productId);
  if (!offer || !product) return null;
  const { flashSale } = state.picture;
  const flash = flashSale?.product.id === product.id ? flashSale : null;
  const price = flash?.price ?? null;
  return {
    product,
    offer,
    live: price ?? offer.livePrice,
    final: price ?? offer.finalPrice ?? offer.livePrice,
    list: product.listPrice,
    flash: flash !== null,
    stock: flash?.units ?? offer.stock,
    left: leftOf(state, product.id),
    coupon: offer.coupon && couponTruth(state, offer.coupon, onAir),
  };
}

/** What the platform said is left of a product; null while it said nothing. */
export function leftOf({ stock }: Pick<ShowState, 'stock'>, productId: string): Truth['left'] {
  const told = own(stock, productId);
  return told === undefined ? null : { count: told.left, at: told.at };
}

function couponTruth({ runId, picture, actions }: Known, coupon: Coupon, { over, take }: OnAir): CouponTruth {
  const card = picture.couponCard?.coupon.id === coupon.id ? picture.couponCard : null;
  const ended = card === null ? own(over, coupon.id) : undefined;
  // Without its card too: one that was refused has none, and one whose card was cleared away is out all the same.
  const drop =
    card === null
      ? Object.values(actions).findLast(({ id, couponId }) => couponId === coupon.id && isOfTake(id, runId, take))
      : own(actions, card.actionId);
  const asked = card === null && drop === undefined ? 'planned' : answered(drop);
  return { coupon, state: ended ?? asked, quantity: coupon.quantity, left: card?.remaining ?? null };
}

function answered(drop: ActionRun | undefined): 'asked' | 'out' | 'refused' {
  const answer = drop?.answers.commerce;
  if (answer === undefined || !isFinal(answer.status)) return 'asked';
  return answer.status === 'confirmed' ? 'out' : 'refused';
}
