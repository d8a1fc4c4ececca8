/** What finds room on a flash-sale bar, and how large: decided once for picture and page. All lengths are design lengths. */
import { DESIGN } from './card.design.ts';
import { SPACE, TYPE } from './card.style.ts';
import { widthInEm } from './card.text.ts';
import type { FlashContent } from './flash.card.ts';

export interface FlashFit {
  readonly signSize: number;
  readonly badgeSize: number;
  /** Left edge and width of the column of name and price. */
  readonly left: number;
  readonly column: number;
  readonly priceSize: number;
  /** Lines beside the price: struck price and units, as far as they find room. */
  readonly aside: readonly ('struck' | 'units')[];
  /** The block with the countdown; null when none runs. */
  readonly clock: { readonly left: number; readonly size: number } | null;
}

export const FLASH = {
  /** Baselines of name and price from the card's top; of the lines beside the price when there are two of them. */
  nameBase: 46,
  priceBase: 103,
  asideBases: [76, 105],
  inset: 16,
  gap: 18,
  clockPad: 12,
  clockLabel: 21,
} as const;

/** A price smaller than this is no flash price: then the lines beside it go, the units first. */
const SMALLEST_PRICE = 40;

/** Decides the fit of a flash-sale bar. */
export function fitFlash(content: FlashContent): FlashFit {
  const { width } = DESIGN.flashSale;
  const left = SPACE.flashSign + 20;
  const right = content.countdown === null ? width - 24 : width - FLASH.inset - SPACE.flashClock - FLASH.gap;
  const column = right - left;
  const asides = [['struck', 'units'], ['struck'], ['units'], []] as const;
  const fits = asides.map((wanted) => {
    const aside = wanted.filter((part) => content[part] !== null && content[part] !== '');
    return { aside, priceSize: sizeOf(content, column - asideWidth(content, aside)) };
  });
  const fit = fits.find(({ priceSize }) => priceSize >= SMALLEST_PRICE) ?? fits.at(-1);
  const signRoom = SPACE.flashSign - 20;
  return {
    signSize: Math.min(TYPE.flashSign, signRoom / widest(content.sign)),
    badgeSize: Math.min(22, signRoom / widest([content.badge])),
    left,
    column,
    priceSize: fit?.priceSize ?? SMALLEST_PRICE,
    aside: fit?.aside ?? [],
    clock: content.countdown && {
      left: width - FLASH.inset - SPACE.flashClock,
      size: Math.min(TYPE.flashClock, (SPACE.flashClock - 2 * FLASH.clockPad) / widest([content.countdown.time])),
    },
  };
}

/** Room that a price's condition takes before it. */
export function conditionWidth({ condition }: FlashContent): number {
  return condition === '' ? 0 : widthInEm(condition) * TYPE.flashLine + 10;
}

function sizeOf(content: FlashContent, room: number): number {
  if (content.price === null) return TYPE.flashPrice;
  const { symbol, whole, fraction } = content.price;
  const em = widthInEm(symbol + fraction) * TYPE.priceSmall + widthInEm(whole) + 0.06;
  return Math.min(TYPE.flashPrice, Math.floor((room - conditionWidth(content)) / em));
}

function asideWidth(content: FlashContent, aside: FlashFit['aside']): number {
  if (aside.length === 0) return 0;
  const texts = aside.map((part) => asideText(content, part));
  return (content.price === null ? 0 : FLASH.gap) + widest(texts) * TYPE.flashLine;
}

/** The words of a line beside the price. */
export function asideText(content: FlashContent, part: FlashFit['aside'][number]): string {
  if (part === 'units') return content.units;
  return content.struck === null ? '' : `${content.struck.label} ${content.struck.amount}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map(widthInEm));
}
