/** A sheet laid out for its checks: each segment with its product, its offer and what its cells really say. */
import type { Money } from '../../money/money.ts';
import { readAmount } from '../cells/amount.ts';
import { headerOf, type ColumnKey } from '../columns.ts';
import type { Coupon, Offer, Product, RunSheet, Segment } from '../runsheet.schema.ts';
import type { Matcher } from '../../compliance/matcher.ts';
import { expectedLinks } from './check.bag.ts';
import { rememberTerms } from './check.terms.ts';
import type { CheckSettings } from './check.model.ts';

/** One segment, as one line of the plan. */
export interface Line {
  readonly index: number;
  readonly segment: Segment;
  readonly offer: Offer | null;
  readonly product: Product | null;
  readonly coupon: Coupon | null;
  /** What the cell says where the field can't hold it (a slip, another link than the product's, a blank); null where the field holds it all. */
  readonly raw: (key: ColumnKey) => string | null;
}

/** The sheet, its lines, and what the shop has set. */
export interface CheckSheet {
  readonly sheet: RunSheet;
  readonly lines: readonly Line[];
  /** Lines with a product. */
  readonly offers: readonly OfferLine[];
  /** Link number of each product by its id, as the whole sheet has it; one wrong cell does not change it. */
  readonly links: ReadonlyMap<string, string>;
  readonly settings: CheckSettings;
  readonly terms: Matcher | null;
}

export type OfferLine = Line & { readonly offer: Offer; readonly product: Product };

/** Lays a sheet out. */
export function layOut(sheet: RunSheet, settings: CheckSettings, terms: Matcher | null): CheckSheet {
  const products = new Map(sheet.products.map((product) => [product.id, product]));
  const lines = sheet.segments.map((segment, index): Line => {
    const { offer, custom } = segment;
    const product = offer === null ? null : (products.get(offer.productId) ?? null);
    return {
      index,
      segment,
      offer,
      product,
      coupon: offer?.coupon ?? null,
      raw: (key) => {
        const header = headerOf(key, sheet.language);
        return Object.hasOwn(custom, header) ? (custom[header] ?? '') : null;
      },
    };
  });
  const offers = lines.filter(hasOffer);
  return { sheet, lines, offers, links: expectedLinks(offers), settings, terms: terms && rememberTerms(terms) };
}

/** Whether a line offers a product that the sheet knows. */
export function hasOffer(line: Line): line is OfferLine {
  return line.offer !== null && line.product !== null;
}

/** A price of the product as this line has it: what its own cell says, else the product's. Null where it is blank or can't be read. */
export function priceOf({ raw, product }: OfferLine, key: 'listPrice' | 'lowestPrice', sheet: RunSheet): Money | null {
  const own = raw(key);
  return own === null ? product[key] : readAmount(own, sheet.currency).value;
}

/** What the anchor says in a segment, must-say lines left out: those state conditions. */
export function spokenOf({ segment: { script } }: Line): readonly SpokenPart[] {
  const parts: SpokenPart[] = [
    { key: 'hook', text: script.hook },
    ...script.keyPoints.map((text): SpokenPart => ({ key: 'keyPoints', text })),
    { key: 'proof', text: script.proof },
    { key: 'priceReveal', text: script.priceReveal },
    { key: 'close', text: script.close },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** What the room never hears, but people act on: the notes of a segment. */
export function notedOf({ segment }: Line): readonly NotedPart[] {
  const parts: readonly NotedPart[] = [
    { key: 'notes', text: segment.notes },
    { key: 'producerNote', text: segment.producerNote },
    { key: 'moderatorNote', text: segment.moderatorNote },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** A note and the column that it stands in. */
export interface NotedPart {
  readonly key: 'notes' | 'producerNote' | 'moderatorNote';
  readonly text: string;
}

/** A piece of the script and the column that it stands in. */
export interface SpokenPart {
  readonly key: 'hook' | 'keyPoints' | 'proof' | 'priceReveal' | 'close';
  readonly text: string;
}
