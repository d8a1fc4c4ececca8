/** From the product library into the sheet: a segment made of a product, and what a product of the sheet lacks of what its catalogue says now. Pure. */
import { toSheetProduct, type LibraryProduct } from '../../../../core/products/product.model.ts';
import { narrow } from '../../../../core/runsheet/cells/cell.ts';
import { batch, type EditOp, type PlainOp } from '../../../../core/runsheet/edit/edit.schema.ts';
import type { Product, RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { blankSegment } from './order.ts';
import { chooseProduct } from './write.ts';

/** The fields that a catalogue knows better than a sheet. Link, lowest price and evidence are the show's own. */
const RENEWED = ['name', 'variant', 'category', 'listPrice', 'image'] as const;
export type RenewedField = (typeof RENEWED)[number];

export interface Renewal {
  readonly field: RenewedField;
  readonly before: Product[RenewedField];
  readonly after: Product[RenewedField];
}

/** The product of the sheet that a product of the library is, by its code; null where the sheet has none. */
export function inSheet({ sku }: LibraryProduct, products: readonly Product[]): Product | null {
  return sku === '' ? null : (products.find((one) => narrow(one.sku) === narrow(sku)) ?? null);
}

/** A product of the library as this sheet takes it. A price in another currency than the sheet's is left open. */
function asTaken(product: LibraryProduct, id: string, { currency }: RunSheet): Product {
  const taken = toSheetProduct(product, id);
  return { ...taken, listPrice: taken.listPrice?.currency === currency ? taken.listPrice : null };
}

/** What the catalogue says now and the sheet does not. What the catalogue leaves blank stays as the sheet has it. */
export function renewals(product: LibraryProduct, held: Product, sheet: RunSheet): readonly Renewal[] {
  const now = asTaken(product, held.id, sheet);
  return RENEWED.flatMap((field) => {
    const [before, after] = [held[field], now[field]];
    const isBlank = after === null || after === '';
    return isBlank || JSON.stringify(before) === JSON.stringify(after) ? [] : [{ field, before, after }];
  });
}

/** Takes them over. */
export function renewOp(held: Product, changes: readonly Renewal[]): EditOp {
  return batch(
    changes.map(({ field, after }): PlainOp => ({
      op: 'set',
      target: { of: 'product', ids: [held.id] },
      path: [field],
      value: after,
    })),
  );
}

export interface Place {
  /** The segment that it goes behind, null for the beginning. */
  readonly after: string | null;
  /** The block that it goes into; null: that of the segment before it. */
  readonly block: string | null;
}

/** Makes a segment that sells a product, and brings the product along where the sheet does not have it. One edit. */
export function sellOp(
  product: LibraryProduct,
  sheet: RunSheet,
  { after, block }: Place,
  ids: { readonly segment: string; readonly product: string },
): EditOp {
  const held = inSheet(product, sheet.products);
  const behind = sheet.segments.find(({ id }) => id === after) ?? sheet.segments[0] ?? null;
  const bare = blankSegment(ids.segment, behind, product.name);
  const [offer] = chooseProduct(bare, held?.id ?? ids.product);
  const stock = product.stock === null || product.stock === 0 ? null : product.stock;
  const segment = {
    ...bare,
    block: block ?? bare.block,
    kind: 'product' as const,
    offer: { ...(offer?.value as NonNullable<typeof bare.offer>), stock },
  };
  const brought: PlainOp = {
    op: 'insert',
    of: 'product',
    runs: [{ after: sheet.products.at(-1)?.id ?? null, items: [asTaken(product, ids.product, sheet)] }],
  };
  const sold: PlainOp = { op: 'insert', of: 'segment', runs: [{ after, items: [segment] }] };
  return batch(held === null ? [brought, sold] : [sold]);
}
