/** The cell of exact values: a row's own, and in the first row what holds for the whole sheet. */
import { z } from 'zod';
import { capsSchema, productSchema, type Product, type RunSheet, type Segment } from '../runsheet.schema.ts';
import { differences, differencesSchema, isDeepEqual } from './exact.values.ts';

const cellSchema = z.strictObject({
  segment: differencesSchema.optional(),
  /** Of the row's product. */
  product: differencesSchema.optional(),
  /** The mark of the cues that the columns imply, beside a list of others. */
  implied: z.string().optional(),
  /** Cues that no line of the list can say. */
  cues: z.array(z.unknown()).optional(),
  /** What the show may give away; where it is capped at all. */
  caps: capsSchema.optional(),
  /** Products that no row offers, and the order of all, by id. */
  sheet: z.strictObject({ unused: z.array(productSchema), order: z.array(z.string()) }).optional(),
});
export type ExactCell = z.infer<typeof cellSchema>;

/** Reads a cell; null when it is none of ours. */
export function readExact(cell: string): ExactCell | null {
  if (cell.trim() === '') return {};
  try {
    const parsed = cellSchema.safeParse(JSON.parse(cell));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Writes a cell; '' for nothing. */
export function writeExact(cell: ExactCell): string {
  return Object.keys(cell).length === 0 ? '' : JSON.stringify(cell);
}

const CUES: ReadonlySet<string> = new Set(['cues']);

/** What the columns, read back as `plain`, can't say of each row of `sheet`, its cues left aside. */
export function exactCells(plain: RunSheet, sheet: RunSheet): ExactCell[] {
  const [productOf, plainProductOf] = [productsOf(sheet), productsOf(plain)];
  const told = new Set<string>();
  const cells = sheet.segments.map((segment, index): ExactCell => {
    const columns = plain.segments[index];
    if (columns === undefined) return {};
    const [mine, theirs] = [productOf(segment), plainProductOf(columns)];
    const own = differences(columns, segment, CUES);
    const product = mine === null || theirs === null ? {} : differences(theirs, mine);
    // A product without number, SKU and name has no row of its own.
    if (mine !== null && theirs !== null) told.add(mine.id);
    return {
      ...(Object.keys(own).length > 0 && { segment: own }),
      ...(Object.keys(product).length > 0 && { product }),
    };
  });
  const unused = sheet.products.filter(({ id }) => !told.has(id));
  const order = sheet.products.map(({ id }) => id);
  const [first] = cells;
  const usual = [...told].every((id, index) => id === order[index]) && unused.length === 0;
  if (first !== undefined && !usual) cells[0] = { ...first, sheet: { unused, order } };
  const [head] = cells;
  if (head !== undefined && !isDeepEqual(sheet.caps, plain.caps)) cells[0] = { ...head, caps: sheet.caps };
  return cells;
}

/** The product of a segment, by its offer. */
export function productsOf({ products }: Pick<RunSheet, 'products'>): (segment: Segment) => Product | null {
  const known = new Map(products.map((product) => [product.id, product]));
  return ({ offer }) => (offer === null ? null : (known.get(offer.productId) ?? null));
}
