/** The products of the sheet: a new one, a changed field, what uses one. Pure. */
import type { EditOp } from '../../../../core/runsheet/edit/edit.schema.ts';
import type { Product, RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { blankSegment } from './order.ts';
import { opOf, placed } from './puts.ts';
import type { RowView } from './read.ts';
import { chooseProduct, writeCell, type Bad } from './write.ts';
import { ZERO } from '../../../../core/time/time.ts';

/** What the library edits of a product. */
export const PRODUCT_FIELDS = [
  'link',
  'sku',
  'name',
  'variant',
  'category',
  'listPrice',
  'lowestPrice',
  'evidence',
] as const;
export type ProductField = (typeof PRODUCT_FIELDS)[number];

/** A product that says nothing but its name. */
export function blankProduct(id: string, name: string): Product {
  return {
    id,
    link: '',
    sku: '',
    name,
    variant: '',
    category: '',
    listPrice: null,
    lowestPrice: null,
    evidence: [],
    image: null,
    stockFloor: null,
  };
}

/** A product as a row of its own, so that its fields are read and written as in the table. */
export function rowOfProduct(product: Product, sheet: RunSheet): RowView {
  const bare = blankSegment('', null, '');
  const [offer] = chooseProduct(bare, product.id);
  return {
    segment: { ...bare, offer: offer?.value as NonNullable<RowView['segment']['offer']> },
    product,
    planned: { start: null, fixed: false, gap: ZERO },
    language: sheet.language,
    currency: sheet.currency,
  };
}

/** Reads typed text for a product's field: the operation, null where nothing changes, or why it can't be taken. */
export function writeProduct(
  product: Product,
  field: ProductField,
  text: string,
  sheet: RunSheet,
): { readonly op: EditOp | null } | { readonly bad: Bad } {
  // In the table the link chooses the product; here it is the product's own number.
  if (field === 'link') {
    const link = text.trim();
    const taken = sheet.products.find((one) => one.id !== product.id && link !== '' && one.link === link);
    if (taken !== undefined) return { bad: { code: 'link-taken', detail: { cell: link, name: taken.name } } };
    return { op: opOf([{ of: 'product', id: product.id, path: ['link'], value: link }]) };
  }
  const row = rowOfProduct(product, sheet);
  const written = writeCell(row, field, text, sheet.products);
  return written.ok ? { op: opOf(placed(row, written.puts)) } : { bad: written.bad };
}

/** How many segments offer each product. */
export function usesOf(sheet: RunSheet): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { offer } of sheet.segments)
    if (offer !== null) uses.set(offer.productId, (uses.get(offer.productId) ?? 0) + 1);
  return uses;
}

/** The products that hold every word, in link number, code, name, variant or category. */
export function searched(products: readonly Product[], words: string): readonly Product[] {
  const all = words.toLowerCase().split(/\s+/).filter(Boolean);
  return products.filter((product) => {
    const text = [product.link, product.sku, product.name, product.variant, product.category].join('\n').toLowerCase();
    return all.every((word) => text.includes(word));
  });
}
