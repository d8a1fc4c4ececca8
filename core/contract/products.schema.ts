/** What seats and studio say to each other about the product library (商品库). */
import { z } from 'zod';
import { libraryProductSchema } from '../products/product.model.ts';
import { importProblemSchema } from './import.schema.ts';

const id = z.string().min(8).max(100);
const ids = z.array(z.string().min(1).max(200)).min(1).max(500);

/** A product as a list shows it: with its thumbnail as a data URL, null where it has no picture. */
export const productRowSchema = libraryProductSchema.extend({ thumbnail: z.string().nullable() });
export type ProductRow = z.infer<typeof productRowSchema>;

export const catalogueReportSchema = z.object({
  /** Whether the file was taken; false: refused, and nothing was changed. */
  taken: z.boolean(),
  products: z.int(),
  added: z.int(),
  changed: z.int(),
  soldOut: z.int(),
  /** Products whose picture is on the web and was not fetched. */
  onTheWeb: z.int(),
  problems: z.array(importProblemSchema),
});
export type CatalogueReport = z.infer<typeof catalogueReportSchema>;

export const PRODUCT_REQUESTS = [
  /** Lists products, or those with all of the words. */
  z.object({
    type: z.literal('products.search'),
    id,
    words: z.string().max(200),
    soldOut: z.boolean().nullable(),
    offset: z.int().min(0),
    limit: z.int().min(1).max(200),
  }),
  /** Imports a shop's catalogue. A product that is known by its SKU is renewed and keeps its picture. `content` is base64. */
  z.object({ type: z.literal('products.import'), id, name: z.string().max(300), content: z.string() }),
  /** Gives every product that names this file its picture. `content` is base64 of a JPEG, PNG, GIF or WebP. */
  z.object({ type: z.literal('products.picture'), id, name: z.string().max(300), content: z.string() }),
  /** Fetches pictures from the web, at most 40 products a call; that it is asked for is the consent. */
  z.object({ type: z.literal('products.fetch'), id, products: ids.nullable() }),
  /** Puts copies of products into a run sheet, as one edit. Those that it has by their SKU are left as they are. */
  z.object({ type: z.literal('products.put'), id, sheetId: z.string().max(200), products: ids }),
  z.object({ type: z.literal('products.remove'), id, products: ids }),
] as const;

export const PRODUCT_ANSWERS = {
  'products.search': z.object({ products: z.array(productRowSchema), total: z.int() }),
  'products.import': catalogueReportSchema,
  'products.picture': z.object({ products: z.int() }),
  'products.fetch': z.object({
    fetched: z.int(),
    /** What could not be fetched or used, and why. */
    failed: z.array(z.object({ product: z.string(), source: z.string(), why: z.string() })),
    /** Products that still have a picture on the web. */
    left: z.int(),
  }),
  'products.put': z.object({ added: z.int(), there: z.int(), revision: z.int() }),
  'products.remove': z.object({ removed: z.int() }),
} as const;
