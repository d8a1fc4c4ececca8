/** The product library as seats use it: search, import of catalogues, pictures, and copies into run sheets. */
import { basename } from 'node:path';
import type { AnswerOf, StudioRequest } from '../../../core/contract/requests.ts';
import type { CatalogueReport, ProductRow } from '../../../core/contract/products.schema.ts';
import { toSheetProduct, type LibraryProduct } from '../../../core/products/product.model.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { importProblem } from '../../../core/runsheet/import/problems.ts';
import type { EditOp } from '../../../core/runsheet/edit/edit.schema.ts';
import { narrow } from '../../../core/runsheet/cells/cell.ts';
import type { ImportThread } from '../import/import.thread.ts';
import type { SheetShelf } from '../import/importDesk.ts';
import type { Sitter } from '../sheets/sitter.ts';
import type { ProductStore } from '../store/products.store.ts';
import { fetchImage } from './fetch.image.ts';
import type { ImageStore } from './image.store.ts';

export type ProductRequest = Extract<StudioRequest, { type: `products.${string}` }>;
type Asked<T extends ProductRequest['type']> = Extract<ProductRequest, { type: T }>;

export interface ProductDeskOptions {
  readonly products: ProductStore;
  readonly images: ImageStore;
  readonly shelf: SheetShelf;
  readonly startThread: () => ImportThread;
  readonly fetch?: typeof fetchImage;
}

export interface ProductDesk {
  answer(request: ProductRequest, by: Sitter): Promise<Result<AnswerOf<ProductRequest['type']>>>;
  /** Imports a catalogue; `pictureOf` gives the bytes of a file that it names, null when there is none. */
  take(
    name: string,
    bytes: Uint8Array,
    pictureOf?: (name: string) => Promise<Uint8Array | null>,
  ): Promise<Result<CatalogueReport>>;
}

/** Products whose pictures one call fetches, and how many at a time. */
const MOST_FETCHED = 40;
const AT_ONCE = 4;
const WEB = /^https?:\/\//i;

export function createProductDesk(options: ProductDeskOptions): ProductDesk {
  const { products, images, shelf, startThread, fetch = fetchImage } = options;

  async function search({ words, soldOut, offset, limit }: Asked<'products.search'>) {
    const found = products.search({ words, soldOut, offset, limit });
    const rows = await Promise.all(
      found.products.map(async (product): Promise<ProductRow> => ({
        ...product,
        thumbnail: product.image === null ? null : await images.thumbnail(product.image),
      })),
    );
    return ok({ products: rows, total: found.total });
  }

  const take: ProductDesk['take'] = async (name, bytes, pictureOf = async () => null) => {
    const thread = startThread();
    const read = await thread.catalogue(name, bytes);
    thread.close();
    if (!read.ok) return read;
    const { products: found, problems } = read.value;
    if (found === null)
      return ok({ taken: false, products: 0, added: 0, changed: 0, soldOut: 0, onTheWeb: 0, problems: [...problems] });
    const told = [...problems];
    const ready: LibraryProduct[] = [];
    for (const product of found) ready.push(await withPicture(withParent(product, told), pictureOf, told));
    const { added, changed } = products.put(ready);
    const onTheWeb = ready.filter(
      ({ image, imageSources }) => image === null && imageSources.some((at) => WEB.test(at)),
    );
    const soldOut = ready.filter((product) => product.soldOut).length;
    return ok({
      taken: true,
      products: ready.length,
      added,
      changed,
      soldOut,
      onTheWeb: onTheWeb.length,
      problems: told,
    });
  };

  /** A variant that came without its name: the library may know its product from another file of the shop. */
  function withParent(product: LibraryProduct, told: CatalogueReport['problems']): LibraryProduct {
    if (product.name !== '') return product;
    const parent = product.group === '' ? null : products.ofGroup(product.group);
    const place = { row: 0, column: '' };
    if (parent === null || parent.name === '') {
      told.push(importProblem('product-unnamed', place, { cell: product.sku || product.id }));
      return product;
    }
    const detail = { cell: product.variant || product.sku, kept: parent.name };
    told.push(importProblem('variant-of', place, detail));
    const { name, category, brand, description, imageSources } = parent;
    return {
      ...product,
      name,
      category: product.category || category,
      brand: product.brand || brand,
      description: product.description || description,
      imageSources: product.imageSources.length > 0 ? product.imageSources : imageSources,
    };
  }

  /** The picture that is known already, or the first of its files that is there; broken ones are told. */
  async function withPicture(
    product: LibraryProduct,
    pictureOf: (name: string) => Promise<Uint8Array | null>,
    told: CatalogueReport['problems'],
  ): Promise<LibraryProduct> {
    const place = { row: 0, column: product.sku || product.name };
    const files = product.imageSources.filter((source) => !WEB.test(source));
    for (const source of files) {
      const bytes = await pictureOf(basename(source));
      if (bytes === null) continue;
      const kept = await images.put(bytes);
      if (kept.ok) return { ...product, image: kept.value };
      told.push(importProblem('image-broken', place, { cell: source, why: String(kept.detail['why'] ?? '') }));
    }
    const known = products.get(product.id)?.image ?? null;
    const [first] = files;
    const web = product.imageSources.find((source) => WEB.test(source));
    if (known === null && first !== undefined) told.push(importProblem('image-missing', place, { cell: first }));
    else if (known === null && web !== undefined) told.push(importProblem('image-on-the-web', place, { cell: web }));
    return { ...product, image: known };
  }

  async function picture({ name, content }: Asked<'products.picture'>) {
    const file = basename(name).toLowerCase();
    const all = products.search({ words: '', soldOut: null, offset: 0, limit: 100_000 }).products;
    const stem = file.replace(/\.[a-z]{3,4}$/, '');
    const named = all.filter(
      ({ sku, imageSources }) =>
        imageSources.some((source) => basename(source).toLowerCase() === file) || sku.toLowerCase() === stem,
    );
    if (named.length === 0)
      return fail('image-of-nothing', `No product has a picture named ${name}. It was not taken.`, { name });
    const kept = await images.put(Buffer.from(content, 'base64'));
    if (!kept.ok) return kept;
    products.put(named.map((product) => ({ ...product, image: kept.value })));
    return ok({ products: named.length });
  }

  async function fetchAll({ products: wanted }: Asked<'products.fetch'>) {
    const all =
      wanted === null
        ? products.search({ words: '', soldOut: null, offset: 0, limit: 100_000 }).products
        : wanted.flatMap((id) => products.get(id) ?? []);
    const open = all.filter(({ image, imageSources }) => image === null && imageSources.some((at) => WEB.test(at)));
    const failed: AnswerOf<'products.fetch'>['failed'] = [];
    let fetched = 0;
    const queue = open.slice(0, MOST_FETCHED);
    const worker = async () => {
      for (let product = queue.shift(); product !== undefined; product = queue.shift()) {
        const source = product.imageSources.find((at) => WEB.test(at)) ?? '';
        const bytes = await fetch(source);
        const kept = bytes.ok ? await images.put(bytes.value) : bytes;
        if (!kept.ok) {
          failed.push({ product: product.id, source, why: kept.message });
          continue;
        }
        products.put([{ ...product, image: kept.value }]);
        fetched += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return ok({ fetched, failed, left: open.length - fetched });
  }

  function put({ sheetId, products: wanted }: Asked<'products.put'>, by: Sitter) {
    const loaded = shelf.load(sheetId);
    if (!loaded.ok) return loaded;
    const { sheet } = loaded.value;
    const skus = new Set(sheet.products.map(({ sku }) => narrow(sku)));
    const taken = new Set(sheet.products.map(({ id }) => id));
    const found = wanted.flatMap((id) => products.get(id) ?? []);
    const items = found
      .filter(({ sku }) => sku === '' || !skus.has(narrow(sku)))
      .map((product) => {
        let id = `product-${product.id.slice(0, 150)}`;
        for (let count = 2; taken.has(id); count += 1) id = `product-${product.id.slice(0, 150)}-${count}`;
        taken.add(id);
        return toSheetProduct(product, id);
      });
    const there = found.length - items.length;
    if (items.length === 0) return ok({ added: 0, there, revision: loaded.value.revision });
    const edit: EditOp = { op: 'insert', of: 'product', runs: [{ after: sheet.products.at(-1)?.id ?? null, items }] };
    const changed = shelf.change(sheetId, edit, { ...sheet, products: [...sheet.products, ...items] }, 'products', by);
    return changed.ok ? ok({ added: items.length, there, revision: changed.value }) : changed;
  }

  return {
    take,
    async answer(request, by) {
      switch (request.type) {
        case 'products.search':
          return search(request);
        case 'products.import':
          return take(request.name, Buffer.from(request.content, 'base64'));
        case 'products.picture':
          return picture(request);
        case 'products.fetch':
          return fetchAll(request);
        case 'products.put':
          return put(request, by);
        case 'products.remove':
          return ok({ removed: products.remove(request.products) });
        default:
          return request satisfies never;
      }
    },
  };
}
