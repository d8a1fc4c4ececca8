/** The product library (商品库): what a shop sells, apart from any show. A run sheet takes copies. */
import { z } from 'zod';
import { moneySchema, type Product } from '../runsheet/runsheet.schema.ts';

const text = z.string().max(20_000);

export const libraryProductSchema = z.object({
  /** By its SKU, else by group and variant: the same catalogue gives the same ids. */
  id: z.string().min(1).max(200),
  sku: text,
  name: text,
  /** 规格: what tells it from its siblings, e.g. `13 inch / 8 GB`. */
  variant: text,
  /** What all variants of one product share: the shop's own id or handle; '' when it stands alone. */
  group: text,
  category: text,
  brand: text,
  description: text,
  listPrice: moneySchema.nullable(),
  price: moneySchema.nullable(),
  stock: z.int().min(0).nullable(),
  /** Said so by the catalogue, or no stock is left. */
  soldOut: z.boolean(),
  /** File name in the studio's own image store, or null. */
  image: z.string().nullable(),
  /** Where its picture is said to be: web addresses or file names, the best first. */
  imageSources: z.array(text).max(50),
  /** Columns without a home of their own, by their header. */
  custom: z.record(z.string(), z.string()),
});
export type LibraryProduct = z.infer<typeof libraryProductSchema>;

/** A product of the library as a run sheet holds it. Its present price is the shop's, not the show's: the show sets its own. */
export function toSheetProduct(product: LibraryProduct, id: string): Product {
  return {
    id,
    link: '',
    sku: product.sku,
    name: product.name,
    variant: product.variant,
    category: product.category,
    listPrice: product.listPrice ?? product.price,
    lowestPrice: null,
    evidence: [],
    image: product.image,
    stockFloor: null,
  };
}
