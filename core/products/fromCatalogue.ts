/**
 * A shop's catalogue as products of the library. Pure. A row without a name is a variant of the one above it; every row that is left out and
 * every cell that is guessed or changed is told with its place. Where a file has no names at all, they are in another file of the shop.
 */
import type { ImportProblem } from '../contract/import.schema.ts';
import type { Currency, Money } from '../money/money.ts';
import { currencyIn, readAmount } from '../runsheet/cells/amount.ts';
import type { Cell } from '../runsheet/cells/cell.ts';
import { readCount } from '../runsheet/cells/count.ts';
import { importProblem, type ImportCode, type ImportDetail } from '../runsheet/import/problems.ts';
import { catalogueColumns, isCatalogueHead, type CatalogueColumn } from './catalogue.columns.ts';
import { isSoldOut, listIn, plainText } from './catalogue.cells.ts';
import { libraryProductSchema, type LibraryProduct } from './product.model.ts';

export interface CatalogueOutcome {
  /** null: the file was refused. */
  readonly products: readonly LibraryProduct[] | null;
  readonly problems: readonly ImportProblem[];
}

const DEEPEST = 30;
const MOST = 20_000;
/** The longest that a text of a product is, in UTF-16 units. */
const LONGEST = 20_000;

/** Reads a catalogue. Refuses with no-catalogue, no-rows or table-too-large. */
export function fromCatalogue(table: readonly (readonly string[])[]): CatalogueOutcome {
  const at = headRow(table);
  if (at === -1) return refuse('no-catalogue');
  if (table.length - at > MOST) return refuse('table-too-large', { limit: `${MOST} × 1000` });
  const headers = (table[at] ?? []).map((header) => header.trim());
  const columns = catalogueColumns(headers);
  const rows = table.slice(at + 1).map((cells, index) => ({ number: index + 1, cells }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return refuse('no-rows');
  const reader = openReader(headers, columns, currencyOf(headers, columns, filled));
  for (const { number, cells } of filled) reader.read(number, cells);
  return reader.close();
}

/** Whether a table has the head of a catalogue. */
export function isCatalogueTable(table: readonly (readonly string[])[]): boolean {
  return headRow(table) !== -1;
}

function headRow(table: readonly (readonly string[])[]): number {
  return table.slice(0, DEEPEST).findIndex((row) => isCatalogueHead(catalogueColumns(row)));
}

interface CatalogueRow {
  readonly number: number;
  readonly cells: readonly string[];
}

function openReader(headers: readonly string[], columns: readonly (CatalogueColumn | null)[], currency: Currency) {
  const problems: ImportProblem[] = [];
  const products = new Map<string, LibraryProduct>();
  let above: LibraryProduct | null = null;
  let withdrawn = false;
  const place = (column: CatalogueColumn) => columns.indexOf(column);
  for (const [index, header] of headers.entries())
    if (columns[index] === null && header !== '')
      problems.push(importProblem('column-unknown', { row: 0, column: header }, { kept: header }));

  function read(number: number, cells: readonly string[]): void {
    const tell = (code: ImportCode, column: CatalogueColumn | null, detail: ImportDetail = {}) => {
      const header = column === null ? '' : (headers[place(column)] ?? '');
      problems.push(importProblem(code, { row: number, column: header }, detail));
    };
    const raw = (column: CatalogueColumn) => (cells[place(column)] ?? '').trim();
    const said = (column: CatalogueColumn) => {
      const cell = raw(column);
      const text = plainText(cell);
      if (text !== cell) tell('html-stripped', column, { cell: text });
      if (text.length <= LONGEST) return text;
      tell('cell-cut', column, { length: String(text.length), limit: String(LONGEST) });
      return text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
    };
    const take = <T>(column: CatalogueColumn, cell: Cell<T>): T | null => {
      if (cell.note !== null) tell(cell.note.code, column, cell.note.detail);
      if (cell.keep) custom[headers[place(column)] ?? column] = raw(column);
      return cell.value;
    };
    const custom: Record<string, string> = {};
    for (const [index, column] of columns.entries()) {
      const text = (cells[index] ?? '').trim();
      const name = headers[index] || `#${index + 1}`;
      if (column === null && text !== '' && name !== '__proto__') custom[name] = text.slice(0, LONGEST);
    }
    for (const [index, cell] of cells.entries())
      if (index >= columns.length && cell.trim() !== '') custom[`#${index + 1}`] = cell.trim().slice(0, LONGEST);
    if (cells.slice(columns.length).some((cell) => cell.trim() !== ''))
      tell('row-long', null, { cells: String(cells.length), headers: String(columns.length) });
    const parts = columns
      .flatMap((column, index) => (column === 'variant' ? listIn(cells[index] ?? '') : []))
      .filter((part) => !/^default title$/i.test(part));
    const variant = [...new Set(parts)].join(' / ');
    const group = raw('group') || raw('id');
    const parent = said('name') !== '' || place('name') === -1 ? null : above;
    const name = said('name') || parent?.name || '';
    const sku = said('sku');
    const image = [...listIn(raw('image')), ...listIn(raw('images'))];
    if (raw('name') === '' && sku === '' && variant === '') {
      // Shopify's further pictures of the product above come in rows of their own.
      if (above !== null && image.length > 0) {
        addImages(above, image);
        return;
      }
      return tell('row-no-product', null, {
        cell: cells
          .map((cell) => cell.trim())
          .filter(Boolean)
          .join(' | '),
      });
    }
    if (name === '' && place('name') !== -1) tell('product-unnamed', 'name', { cell: sku || group || variant });
    if (parent !== null) tell('variant-of', null, { cell: variant || sku, kept: parent.name });
    const listPrice = take('listPrice', readAmount(raw('listPrice'), currency));
    const price = take('price', readAmount(raw('price'), currency));
    const stock = take('stock', readCount(raw('stock')));
    const states = columns.flatMap((column, index) => {
      const text = (cells[index] ?? '').trim();
      if (column !== 'state' || text === '') return [];
      const header = headers[index] ?? '';
      const out = isSoldOut(text, /sold|售罄/i.test(header));
      if (out === null) custom[header || 'state'] = text;
      return out === null ? [] : [out];
    });
    // What the head of a product says of all holds for its variants.
    const out = states.length > 0 ? states.includes(true) : parent !== null && withdrawn;
    if (parent === null) withdrawn = out;
    if (price === null && listPrice === null && parent === null) tell('price-missing', 'price');
    const id = freeId(idOf(sku, group, variant, name));
    if (id !== idOf(sku, group, variant, name)) tell('product-twice', 'sku', { cell: sku || name });
    const ownId = raw('id');
    if (ownId !== '' && (raw('group') !== '' || sku !== '') && ownId !== group)
      custom[headers[place('id')] ?? 'id'] = ownId;
    const product: LibraryProduct = {
      id,
      sku: sku || (variant === '' ? raw('id') : ''),
      name,
      variant,
      group: group || parent?.group || '',
      category: said('category') || parent?.category || '',
      brand: said('brand') || parent?.brand || '',
      description: said('description') || parent?.description || '',
      listPrice: listPrice ?? oneOf(parent?.listPrice),
      price: price ?? oneOf(parent?.price),
      stock,
      soldOut: out || stock === 0,
      image: null,
      imageSources: (image.length > 0 ? image : (parent?.imageSources ?? [])).slice(0, 50),
      custom,
    };
    products.set(id, libraryProductSchema.parse(product));
    if (parent === null || above === null) above = product;
  }

  function freeId(id: string): string {
    let free = id;
    for (let count = 2; products.has(free); count += 1) free = `${id} (${count})`;
    return free;
  }

  function addImages({ id }: LibraryProduct, images: readonly string[]): void {
    const product = products.get(id);
    if (product === undefined) return;
    products.set(id, { ...product, imageSources: [...product.imageSources, ...images].slice(0, 50) });
  }

  return {
    read,
    close: (): CatalogueOutcome =>
      products.size === 0
        ? refuse('no-rows')
        : { products: [...products.values()], problems: problems.toSorted((a, b) => a.row - b.row) },
  };
}

function oneOf(price: Money | null | undefined): Money | null {
  return price ?? null;
}

/** By the SKU; without one by what the product is and which of its variants. */
function idOf(sku: string, group: string, variant: string, name: string): string {
  const word = sku !== '' ? sku : [group || name, variant].filter(Boolean).join(' / ');
  return word
    .replaceAll(/\s+/g, ' ')
    .slice(0, 190)
    .replace(/[\uD800-\uDBFF]$/, '');
}

/** What the header or the cells of the prices say; else yuan for Chinese words, dollars for others. */
function currencyOf(
  headers: readonly string[],
  columns: readonly (CatalogueColumn | null)[],
  rows: readonly CatalogueRow[],
): Currency {
  const priced = (['price', 'listPrice'] as const).map((column) => columns.indexOf(column)).filter((at) => at !== -1);
  for (const at of priced) {
    const unit = /[（([]([^）)\]]*)[）)\]]/.exec(headers[at] ?? '')?.[1];
    const said = unit === undefined ? null : currencyIn(unit);
    if (said !== null) return said;
    for (const { cells } of rows.slice(0, 50)) {
      const marked = currencyIn(cells[at] ?? '');
      if (marked !== null) return marked;
    }
  }
  const sample = `${headers.join('')}${rows
    .slice(0, 50)
    .map(({ cells }) => cells.join(''))
    .join('')}`;
  return /\p{Script=Han}/u.test(sample) ? 'CNY' : 'USD';
}

function refuse(code: ImportCode, detail: ImportDetail = {}): CatalogueOutcome {
  return { products: null, problems: [importProblem(code, { row: 0, column: '' }, detail)] };
}
