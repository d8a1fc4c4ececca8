/** The products of a sheet, gathered row by row: one for each SKU (or link number, or name). What the first row says holds. */
import type { Money } from '../../money/money.ts';
import { narrow } from '../cells/cell.ts';
import { readCount } from '../cells/count.ts';
import { formatAmount } from '../cells/formats.ts';
import { splitNames } from '../cells/words.ts';
import { headerOf, type ColumnKey } from '../columns.ts';
import type { Product } from '../runsheet.schema.ts';
import { takeAmount, type CurrencyRule } from './currency.ts';
import { idMaker } from './ids.ts';
import { keep, take, textOf, type Row } from './row.ts';

const TEXTS = ['link', 'sku', 'name', 'variant', 'category'] as const satisfies readonly ColumnKey[];
const PRICES = ['listPrice', 'lowestPrice'] as const satisfies readonly ColumnKey[];
type Field = (typeof TEXTS)[number] | (typeof PRICES)[number] | 'evidence' | 'stockFloor';

interface Entry {
  readonly product: { -readonly [K in keyof Product]: Product[K] };
  /** The row that first filled a field. */
  readonly filledBy: Map<Field, number>;
  readonly rows: Row[];
}

export interface Catalogue {
  /** The product of a row, null when the row names none. */
  readonly take: (row: Row) => Product | null;
  /** Closes the catalogue: notes what rows left blank, and gives all products in order. */
  readonly close: () => Product[];
}

/** Opens an empty catalogue. */
export function openCatalogue(rule: CurrencyRule): Catalogue {
  const entries = new Map<string, Entry>();
  const byLink = new Map<string, Set<Entry>>();
  const makeId = idMaker('product');

  function find(row: Row): Entry | null {
    const [sku, link, name] = [textOf(row, 'sku'), textOf(row, 'link'), textOf(row, 'name')];
    const [kind, word] = sku !== '' ? ['sku', sku] : link !== '' ? ['link', link] : ['name', name];
    if (word === '') return null;
    const key = `${kind}:${narrow(word)}`;
    const known = entries.get(key) ?? (kind === 'link' ? theOneLinked(row, link) : undefined);
    if (known !== undefined) return known;
    const entry = { product: blank(makeId(word)), filledBy: new Map<Field, number>(), rows: [] };
    entries.set(key, entry);
    return entry;
  }

  function theOneLinked(row: Row, link: string): Entry | undefined {
    const linked = [...(byLink.get(narrow(link)) ?? [])];
    const [entry] = linked;
    if (entry === undefined || linked.length > 1) return undefined;
    row.report('product-by-link', 'link', { cell: link, kept: entry.product.sku || entry.product.name });
    return entry;
  }

  return {
    take(row) {
      const entry = find(row);
      if (entry === null) return null;
      entry.rows.push(row);
      for (const key of TEXTS) merge(entry, row, key, textOf(row, key), (text) => text);
      for (const key of PRICES) merge(entry, row, key, takeAmount(row, key, rule), priceText);
      const names = splitNames(textOf(row, 'evidence'));
      merge(entry, row, 'evidence', names, (list) => list.join('；'));
      const floor = take(row, 'stockFloor', readCount(textOf(row, 'stockFloor')));
      merge(entry, row, 'stockFloor', floor, (count) => String(count ?? ''));
      if (entry.product.link !== '') {
        const link = narrow(entry.product.link);
        byLink.set(link, (byLink.get(link) ?? new Set()).add(entry));
      }
      return entry.product;
    },
    close() {
      const all = [...new Set(entries.values())];
      for (const entry of all) noteBlanks(entry);
      return all.map(({ product }) => product);
    },
  };
}

/** Takes a field from the first row that has it; a row that says otherwise is reported and keeps its own text. */
function merge<K extends Field>(
  entry: Entry,
  row: Row,
  key: K,
  value: Product[K],
  show: (value: Product[K]) => string,
): void {
  if (isBlank(value)) return;
  const held = entry.product[key];
  if (isBlank(held)) {
    entry.product[key] = value;
    entry.filledBy.set(key, row.number);
  } else if (show(held) !== show(value)) {
    row.report('product-differs', key, {
      cell: textOf(row, key),
      kept: show(held),
      first: String(entry.filledBy.get(key) ?? row.number),
    });
    keep(row, key);
  }
}

/**
 * Prices and certificates that a row leaves blank while the product has them are marked by an empty custom field: the plan's
 * checks ask for them row by row, and another row's value must not hide that this one has none.
 */
function noteBlanks({ product, filledBy, rows }: Entry): void {
  const shown: Partial<Record<Field, string>> = {
    listPrice: priceText(product.listPrice),
    lowestPrice: priceText(product.lowestPrice),
    evidence: product.evidence.join('；'),
  };
  for (const key of [...PRICES, 'evidence'] as const) {
    for (const row of rows) {
      const kept = shown[key] ?? '';
      if (kept === '' || textOf(row, key) !== '') continue;
      row.report('product-blank', key, { kept, first: String(filledBy.get(key) ?? 0) });
      row.custom.set(headerOf(key, row.language), '');
    }
  }
  const [first] = rows;
  if (product.name === '' && first !== undefined) {
    first.report('product-unnamed', 'name', { cell: product.sku || product.link });
  }
}

function isBlank(value: Product[Field]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function priceText(price: Money | null): string {
  return price === null ? '' : formatAmount(price, price.currency);
}

function blank(id: string): Product {
  return {
    id,
    link: '',
    sku: '',
    name: '',
    variant: '',
    category: '',
    listPrice: null,
    lowestPrice: null,
    evidence: [],
    image: null,
    stockFloor: null,
  };
}
