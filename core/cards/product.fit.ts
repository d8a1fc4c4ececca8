/** Which parts of a product card find room, and how large its price is set: decided once for picture and page. */
import { DESIGN } from './card.layout.ts';
import { SPACE, TYPE } from './card.style.ts';
import { widthInEm } from './card.text.ts';
import type { ProductContent } from './product.card.ts';

/** One statement of the strip under the card. Where room is short, `gift` is cut, the others never are (a long coupon name excepted). */
export interface Fact {
  readonly kind: 'coupon' | 'gift' | 'limit' | 'stock';
  readonly text: string;
}

/** Lengths are design lengths. */
export interface ProductFit {
  /** Side of the block with the image or the link number; 0 when the product has neither. */
  readonly block: number;
  /** Left edge and width of the column of name and price. */
  readonly left: number;
  readonly column: number;
  /** Baseline of the price, from the card's top. */
  readonly base: number;
  readonly priceSize: number;
  /** Where the coupon's name stands: beside the price, first in the strip where the price needs the room, or nowhere. */
  readonly coupon: 'beside' | 'strip' | 'none';
  readonly struck: boolean;
  /** The statements that find room, in order. Empty: no strip at all. */
  readonly facts: readonly Fact[];
}

/** Room between the facts of the strip, between price and coupon, between the price's label and the struck price. */
export const FACT_GAP = 26;
export const TAG_GAP = 18;
export const LABEL_GAP = 12;

const INNER = DESIGN.product.width - 2 * SPACE.pad;
/** A gift cut shorter than this says nothing: then the fact behind it goes instead. */
const SHORTEST_GIFT = 7 * TYPE.facts;

/** Decides the fit of a product card. */
export function fitProduct(content: ProductContent): ProductFit {
  const facts: readonly Fact[] = (['gift', 'limit', 'stock'] as const)
    .map((kind) => ({ kind, text: content[kind] }))
    .filter((fact) => fact.text !== '');
  const hasBlock = content.link !== '' || content.image !== null;
  const tag = content.coupon === '' ? 0 : widthInEm(content.coupon) * TYPE.label + 2 * SPACE.chipPad;
  const em = content.price === null ? 0 : priceWidth(content.price);
  const side = (strip: boolean) => DESIGN.product.height - 2 * SPACE.pad - (strip ? SPACE.strip : 0);
  const indent = (strip: boolean) => (hasBlock ? side(strip) + SPACE.pad : 0);
  const column = (strip: boolean) => INNER - indent(strip);
  const size = (strip: boolean) => Math.min(TYPE.price, Math.floor(column(strip) / Math.max(em, 1)));
  const beside = (strip: boolean) => em * size(strip) + TAG_GAP + tag <= column(strip);
  const strip = facts.length > 0 || (tag > 0 && !beside(false));
  const coupon = tag === 0 ? 'none' : beside(strip) ? 'beside' : 'strip';
  return {
    block: hasBlock ? side(strip) : 0,
    left: SPACE.pad + indent(strip),
    column: column(strip),
    base: SPACE.pad + side(strip) - 4,
    priceSize: size(strip),
    coupon,
    struck: struckFits(content, column(strip)),
    facts: fitFacts(coupon === 'strip' ? [{ kind: 'coupon', text: content.coupon }, ...facts] : facts),
  };
}

function struckFits({ price, struck }: ProductContent, column: number): boolean {
  if (price === null || struck === null) return false;
  const label = widthInEm(price.label) * TYPE.label + 2 * SPACE.chipPad + LABEL_GAP;
  return label + widthInEm(`${struck.label} ${struck.amount}`) * TYPE.label <= column;
}

/** Width of a price in em of its whole part's size. */
function priceWidth(price: NonNullable<ProductContent['price']>): number {
  return widthInEm(price.symbol + price.fraction) * TYPE.priceSmall + widthInEm(price.whole) + 0.06;
}

/** Drops facts from the end until the rest fits, the gift cut if need be. */
function fitFacts(facts: readonly Fact[]): readonly Fact[] {
  let kept = facts;
  while (kept.length > 1 && leastWidth(kept) > INNER) kept = kept.slice(0, -1);
  return kept;
}

function leastWidth(facts: readonly Fact[]): number {
  const widths = facts.map(({ kind, text }) => {
    // Facts are set in a lighter weight than the estimate is made for.
    const natural = widthInEm(text) * TYPE.facts * 0.94;
    return kind === 'gift' ? Math.min(natural, SHORTEST_GIFT) : natural;
  });
  return widths.reduce((sum, width) => sum + width, (facts.length - 1) * FACT_GAP);
}
