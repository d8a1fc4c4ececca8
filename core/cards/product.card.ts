/**
 * What the product card (商品卡) says. Every line comes from a number or a word in the sheet; what the sheet does not bear out is left
 * away rather than guessed, since a card is an offer to thousands of buyers.
 */
import type { Money } from '../money/money.ts';
import type { Coupon, Offer, Product } from '../runsheet/runsheet.schema.ts';
import { countText, isMore, priceParts, priceText, type PriceParts } from './card.money.ts';
import { oneLine } from './card.text.ts';
import { wordsOf, type Language } from './card.words.ts';

export interface ProductContent {
  /** Link number as printed, empty when the sheet has none. */
  readonly link: string;
  /** The whole badge, e.g. `1号链接`; empty with the link. */
  readonly badge: string;
  /** Word beside the big link number where there is no image. */
  readonly linkUnit: string;
  readonly name: string;
  readonly variant: string;
  /** The price to pay and what it is called; null when the sheet has no price at all. */
  readonly price: (PriceParts & { readonly label: string; readonly withCoupon: boolean }) | null;
  /** The list price to strike through, only when it is really higher than the price shown. */
  readonly struck: { readonly label: string; readonly amount: string } | null;
  /** Name of the coupon that goes with the product, empty when there is none. */
  readonly coupon: string;
  readonly gift: string;
  readonly limit: string;
  readonly stock: string;
  /** File name in the studio's image store. */
  readonly image: string | null;
}

/** Makes the content of a product card. `offer` is null for a product popped outside of its segment: then the list price is all there is. */
export function productContent(
  source: { readonly product: Product; readonly offer: Offer | null },
  language: Language,
): ProductContent {
  const { product, offer } = source;
  const words = wordsOf(language);
  const link = oneLine(product.link);
  const asked = priceAsked(product, offer);
  const label = asked === null ? '' : words[asked.is];
  const shown = asked === null ? null : asked.amount;
  const gift = offer === null ? '' : oneLine(offer.gift);
  return {
    link,
    badge: link === '' ? '' : words.link(link),
    linkUnit: words.linkUnit,
    name: oneLine(product.name),
    variant: oneLine(product.variant),
    price: shown === null ? null : { ...priceParts(shown, language), label, withCoupon: asked?.is === 'withCoupon' },
    struck:
      product.listPrice !== null && isMore(product.listPrice, shown)
        ? { label: words.listPrice, amount: priceText(product.listPrice, language) }
        : null,
    coupon: oneLine(offer?.coupon?.name ?? ''),
    gift: isNothing(gift) ? '' : words.gift(gift),
    limit: offer?.limitPerOrder ? words.limit(countText(offer.limitPerOrder, language)) : '',
    stock: offer?.stock ? words.stock(countText(offer.stock, language)) : '',
    image: product.image,
  };
}

/** A price and what it is. */
export interface Asked {
  readonly amount: Money;
  readonly is: 'livePrice' | 'withCoupon' | 'finalPrice' | 'listPrice';
}

/**
 * The price that a buyer of one piece can really get. A final price below the live price needs a coupon that bears it out (enough value,
 * threshold reached by one piece); where there is no coupon at all the sheet's word (到手价) is taken; where the coupon contradicts it, the
 * live price is shown. A final price above the live price is what a buyer pays, so it is shown.
 */
export function priceAsked(product: Product, offer: Offer | null): Asked | null {
  const live = offer?.livePrice ?? null;
  const final = offer?.finalPrice ?? null;
  if (live === null) {
    if (final !== null) return { amount: final, is: 'finalPrice' };
    return product.listPrice === null ? null : { amount: product.listPrice, is: 'listPrice' };
  }
  if (final === null) return { amount: live, is: 'livePrice' };
  if (isMore(final, live)) return { amount: final, is: 'finalPrice' };
  if (!isMore(live, final)) return { amount: live, is: 'livePrice' };
  const coupon = offer?.coupon ?? null;
  if (coupon === null) return { amount: final, is: 'finalPrice' };
  return bearsOut(coupon, live, final) ? { amount: final, is: 'withCoupon' } : { amount: live, is: 'livePrice' };
}

function bearsOut(coupon: Coupon, live: Money, final: Money): boolean {
  if (isMore(coupon.minSpend, live)) return false;
  const { value } = coupon;
  if (value === null) return true;
  return value.currency === live.currency && live.minor - value.minor <= final.minor;
}

function isNothing(cell: string): boolean {
  return /^(无|没有|暂无|none|no|nil|n\/?a|[-—–/]*)$/iu.test(cell);
}
