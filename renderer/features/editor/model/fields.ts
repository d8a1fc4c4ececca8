/**
 * The columns of the table: what each is of, how it is written, and how it stands at first. Names are those of the sheet's own columns
 * (core/runsheet/columns.ts), so that copy, paste, import and export speak of the same things.
 */
import type { ColumnKey } from '../../../../core/runsheet/columns.ts';

/** How a cell is read and written. `lines` and `names` are lists; `sum` is reckoned and can't be written. */
export type FieldKind =
  | 'text'
  | 'prose'
  | 'lines'
  | 'names'
  | 'money'
  | 'length'
  | 'time'
  | 'count'
  | 'yes-no'
  | 'kind'
  | 'product'
  | 'coupon-type'
  | 'sum';

export type FieldGroup = 'plan' | 'product' | 'price' | 'coupon' | 'stock' | 'script' | 'people' | 'stage';

/** What a row must have for the field to have a home. */
export type Needs = 'product' | 'coupon' | null;

export interface Field {
  readonly key: FieldKey;
  readonly kind: FieldKind;
  readonly group: FieldGroup;
  /** Width at first, px. */
  readonly width: number;
  readonly needs: Needs;
  /** Shown before a person chose columns. */
  readonly first: boolean;
  /** Words of the sheet's other rows are offered while writing. */
  readonly offers: boolean;
}

/** Columns of cues are edited on the segment's timeline; here they are one count. */
export type FieldKey =
  | Exclude<ColumnKey, 'offset' | 'pinAt' | 'countdown'>
  | 'cues'
  | 'reading'
  | 'stockFloor'
  | `custom:${string}`;

type Line = readonly [
  key: Exclude<FieldKey, `custom:${string}`>,
  kind: FieldKind,
  width: number,
  /** p: needs a product; c: a coupon may be made for it; *: shown at first; +: offers the sheet's own words. */
  marks: string,
];

const GROUPS: Readonly<Record<FieldGroup, readonly Line[]>> = {
  plan: [
    ['number', 'text', 56, '*'],
    ['title', 'text', 208, '*'],
    ['start', 'time', 112, '*'],
    ['duration', 'length', 76, '*'],
    ['end', 'sum', 76, ''],
    ['kind', 'kind', 92, '*+'],
    ['block', 'text', 120, '+'],
    ['reading', 'sum', 84, '*'],
  ],
  product: [
    ['link', 'product', 64, '*'],
    ['name', 'text', 176, 'p*'],
    ['sku', 'text', 112, 'p'],
    ['variant', 'text', 112, 'p'],
    ['category', 'text', 104, 'p+'],
    ['role', 'text', 92, 'p*+'],
    ['evidence', 'names', 180, 'p'],
  ],
  price: [
    ['listPrice', 'money', 92, 'p*'],
    ['lowestPrice', 'money', 104, 'p'],
    ['livePrice', 'money', 92, 'p*'],
    ['priceBasis', 'text', 160, 'p+'],
    ['finalPrice', 'money', 92, 'p*'],
  ],
  coupon: [
    ['couponType', 'coupon-type', 96, 'p+'],
    ['couponName', 'text', 148, 'c*'],
    ['couponScope', 'text', 120, 'c+'],
    ['couponMinSpend', 'money', 84, 'c*'],
    ['couponValue', 'money', 84, 'c*'],
    ['couponQuantity', 'count', 84, 'c*'],
  ],
  stock: [
    ['stock', 'count', 80, 'p*'],
    ['releasePlan', 'text', 160, 'p'],
    ['stockFloor', 'count', 80, 'p'],
    ['limit', 'count', 72, 'p'],
    ['gift', 'text', 160, 'p'],
  ],
  script: [
    ['hook', 'prose', 240, ''],
    ['keyPoints', 'lines', 260, ''],
    ['proof', 'prose', 220, ''],
    ['priceReveal', 'prose', 220, ''],
    ['close', 'prose', 220, ''],
    ['mustSay', 'lines', 220, ''],
    ['targetLength', 'count', 88, ''],
  ],
  people: [
    ['host', 'text', 84, '*+'],
    ['coHost', 'text', 84, '+'],
    ['producerNote', 'prose', 220, '*'],
    ['moderatorNote', 'prose', 200, ''],
    ['adNote', 'prose', 180, ''],
    ['fallback', 'prose', 200, ''],
    ['notes', 'prose', 200, '*'],
  ],
  stage: [
    ['scene', 'text', 120, '*+'],
    ['cues', 'sum', 76, '*'],
    ['graphics', 'text', 160, ''],
    ['twoPersonCheck', 'yes-no', 84, ''],
  ],
};

/** All columns that every sheet has, in the order of the table. */
export const FIELDS: readonly Field[] = (Object.keys(GROUPS) as readonly FieldGroup[]).flatMap((group) =>
  GROUPS[group].map(([key, kind, width, marks]) => ({
    key,
    kind,
    group,
    width,
    needs: marks.includes('p') ? 'product' : marks.includes('c') ? 'coupon' : null,
    first: marks.includes('*'),
    offers: marks.includes('+'),
  })),
);

const BY_KEY: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.key, field]));
const CUSTOM_WIDTH = 160;

/** The field of a key; a custom column of the sheet is text. */
export function fieldOf(key: FieldKey): Field {
  return (
    BY_KEY.get(key) ?? {
      key,
      kind: 'text',
      group: 'stage',
      width: CUSTOM_WIDTH,
      needs: null,
      first: true,
      offers: true,
    }
  );
}

/** A custom column's key, from its header. */
export function customKey(header: string): FieldKey {
  return `custom:${header}`;
}

/** A custom column's header; null for one of ours. */
export function customHeader(key: FieldKey): string | null {
  return key.startsWith('custom:') ? key.slice('custom:'.length) : null;
}

/** Numbers, times and lengths stand at the end of their cell, so that they align under each other. */
export function alignsAtEnd(kind: FieldKind): boolean {
  return kind === 'money' || kind === 'length' || kind === 'time' || kind === 'count' || kind === 'sum';
}

/** Where the table shows a column of the sheet's files: cues are one column here, and the elapsed time is that of the start. */
export function fieldOfColumn(key: ColumnKey): FieldKey {
  if (key === 'pinAt' || key === 'countdown') return 'cues';
  return key === 'offset' ? 'start' : key;
}
