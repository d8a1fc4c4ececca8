/** The product library. A row's product is parsed by its schema whenever it is read; one that can't be read is reported and left out. */
import { libraryProductSchema, type LibraryProduct } from '../../../core/products/product.model.ts';
import { fail, type Failure } from '../../../core/result.ts';
import type { Db } from './database.ts';
import { parseJson } from './journal.codec.ts';

export interface ProductQuery {
  /** Words that all must be in name, SKU, variant, brand or category; '' for all products. */
  readonly words: string;
  readonly soldOut: boolean | null;
  readonly offset: number;
  readonly limit: number;
}

export interface ProductStore {
  /** Puts products in or renews them by their id, in one transaction. How many were new and how many changed. */
  put(products: readonly LibraryProduct[]): { readonly added: number; readonly changed: number };
  get(id: string): LibraryProduct | null;
  /** The first product of a group. */
  ofGroup(group: string): LibraryProduct | null;
  search(query: ProductQuery): { readonly products: readonly LibraryProduct[]; readonly total: number };
  remove(ids: readonly string[]): number;
}

/** Prepares the products of a database. @param now wall clock, ms since 1970. @param report hears of rows that can't be read. */
export function productStore(db: Db, now: () => number, report: (problem: Failure) => void): ProductStore {
  const byId = db.prepare<[string], string>('SELECT content FROM product WHERE id = ?').pluck();
  const byGroup = db
    .prepare<[string], string>(
      `SELECT content FROM product WHERE json_extract(content, '$.group') = ? ORDER BY position LIMIT 1`,
    )
    .pluck();
  const last = db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM product').pluck();
  const upsert = db.prepare(
    `INSERT INTO product (id, sku, words, sold_out, position, changed_at, content) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET sku = excluded.sku, words = excluded.words, sold_out = excluded.sold_out,
       changed_at = excluded.changed_at, content = excluded.content`,
  );
  const gone = db.prepare<[string]>('DELETE FROM product WHERE id = ?');
  const where = `instr(words, ?) > 0 AND instr(words, ?) > 0 AND instr(words, ?) > 0 AND (? IS NULL OR sold_out = ?)`;
  type Params = [string, string, string, number | null, number | null];
  const count = db.prepare<Params, number>(`SELECT count(*) FROM product WHERE ${where}`).pluck();
  const find = db
    .prepare<[...Params, number, number], string>(
      `SELECT content FROM product WHERE ${where} ORDER BY position LIMIT ? OFFSET ?`,
    )
    .pluck();

  function read(content: string | undefined): LibraryProduct | null {
    if (content === undefined) return null;
    const parsed = libraryProductSchema.safeParse(parseJson(content));
    if (parsed.success) return parsed.data;
    report(fail('product-unreadable', 'A product of the library cannot be read. Import its catalogue again.', {}));
    return null;
  }

  const put = db.transaction((products: readonly LibraryProduct[]) => {
    let [added, changed, position] = [0, 0, last.get() ?? 0];
    for (const product of products) {
      const before = byId.get(product.id);
      const content = JSON.stringify(libraryProductSchema.parse(product));
      if (before === content) continue;
      if (before === undefined) added += 1;
      else changed += 1;
      position += 1;
      upsert.run(product.id, product.sku, wordsOf(product), product.soldOut ? 1 : 0, position, now(), content);
    }
    return { added, changed };
  });
  const remove = db.transaction((ids: readonly string[]) => ids.reduce((total, id) => total + gone.run(id).changes, 0));

  return {
    put: (products) => put.immediate(products),
    get: (id) => read(byId.get(id)),
    ofGroup: (group) => read(byGroup.get(group)),
    search({ words, soldOut, offset, limit }) {
      const [one = '', two = '', ...rest] = fold(words).split(/\s+/);
      const sold = soldOut === null ? null : Number(soldOut);
      const params: Params = [one, two, rest.join(' '), sold, sold];
      return {
        products: find.all(...params, limit, offset).flatMap((content) => read(content) ?? []),
        total: count.get(...params) ?? 0,
      };
    },
    remove: (ids) => remove.immediate(ids),
  };
}

function wordsOf({ name, sku, variant, brand, category }: LibraryProduct): string {
  return fold([name, sku, variant, brand, category].join(' '));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
