/**
 * What the flash-sale bar (秒杀条) says. A flash price is one that the sheet gives for this sale or for the offer of the segment; the list
 * price is none. Units are those set aside, never those left, and a countdown keeps its own words: it may run for something else.
 */
import type { Picture } from '../show/show.state.ts';
import type { Duration } from '../time/time.ts';
import { countdownContent, type CountdownContent } from './card.model.ts';
import { countText, isMore, priceParts, priceText, type PriceParts } from './card.money.ts';
import { oneLine } from './card.text.ts';
import { wordsOf, type Language } from './card.words.ts';
import { priceAsked } from './product.card.ts';

export interface FlashContent {
  readonly sign: readonly string[];
  /** The whole badge, e.g. `3号链接`; empty without a link number. */
  readonly badge: string;
  readonly name: string;
  readonly price: PriceParts | null;
  /** Said before a price that only a coupon gives; else empty. */
  readonly condition: string;
  /** The list price to strike through, only when it is really higher than the price shown. */
  readonly struck: { readonly label: string; readonly amount: string } | null;
  readonly units: string;
  readonly countdown: CountdownContent | null;
}

/** What the bar is made of; `remaining` is that of the countdown that runs. */
export interface FlashSource extends Pick<NonNullable<Picture['flashSale']>, 'product' | 'offer' | 'price' | 'units'> {
  readonly countdown: { readonly label: string; readonly remaining: Duration } | null;
}

/** Makes the content of a flash-sale bar. */
export function flashContent(source: FlashSource, language: Language): FlashContent {
  const { product, offer, units, countdown } = source;
  const words = wordsOf(language);
  const asked = source.price === null ? priceAsked(product, offer) : { amount: source.price, is: 'livePrice' as const };
  const price = asked === null || asked.is === 'listPrice' ? null : asked.amount;
  const link = oneLine(product.link);
  return {
    sign: words.flashSign,
    badge: link === '' ? '' : words.link(link),
    name: oneLine(product.name),
    price: price && priceParts(price, language),
    condition: asked?.is === 'withCoupon' ? words.withCoupon : '',
    struck:
      product.listPrice !== null && isMore(product.listPrice, price)
        ? { label: words.listPrice, amount: priceText(product.listPrice, language) }
        : null,
    units: units
      ? words.flashUnits(countText(units, language))
      : offer?.stock
        ? words.stock(countText(offer.stock, language))
        : '',
    countdown: countdown && countdownContent(countdown, language),
  };
}
