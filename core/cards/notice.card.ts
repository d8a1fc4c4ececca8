/** What the correction (更正) and what's next (下一个) say. */
import type { Picture } from '../show/show.state.ts';
import { minutes, type Duration } from '../time/time.ts';
import { countText, priceParts, type PriceParts } from './card.money.ts';
import { oneLine } from './card.text.ts';
import { wordsOf, type Language } from './card.words.ts';

/** A slip and what is right, both in full: whoever heard the wrong words must know them again. */
export interface CorrectionContent {
  readonly sign: string;
  /** Struck through; empty when the sheet gives only what is right. */
  readonly wrong: string;
  readonly right: string;
}

export interface NextContent {
  readonly label: string;
  /** In how many minutes, worded. */
  readonly when: string;
  /** The whole badge, e.g. `3号链接`; empty without a link number. */
  readonly badge: string;
  readonly name: string;
  /** The live price, only where the sheet gives it: no other price is announced. */
  readonly price: PriceParts | null;
  readonly priceLabel: string;
}

/** Makes the content of a correction. */
export function correctionContent(
  source: Pick<NonNullable<Picture['correction']>, 'wrong' | 'right'>,
  language: Language,
): CorrectionContent {
  return { sign: wordsOf(language).correction, wrong: oneLine(source.wrong), right: oneLine(source.right) };
}

/** What the card is made of; `remaining` is the time until then, in ms. */
export interface NextSource extends Pick<NonNullable<Picture['whatsNext']>, 'product' | 'livePrice'> {
  readonly remaining: Duration;
}

const MINUTE = minutes(1);

/** Makes the content of what's next. A started minute counts whole. */
export function nextContent({ product, livePrice, remaining }: NextSource, language: Language): NextContent {
  const words = wordsOf(language);
  const link = oneLine(product.link);
  return {
    label: words.next,
    when: remaining <= 0 ? words.soon : words.inMinutes(countText(Math.ceil(remaining / MINUTE), language)),
    badge: link === '' ? '' : words.link(link),
    name: oneLine(product.name),
    price: livePrice && priceParts(livePrice, language),
    priceLabel: words.livePrice,
  };
}
