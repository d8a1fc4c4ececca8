/** What was typed into a cell, read with the importer's own readers: the values to be put, or why it can't be taken. Pure. */
import { readAmount } from '../../../../core/runsheet/cells/amount.ts';
import { narrow, type Cell } from '../../../../core/runsheet/cells/cell.ts';
import { readCount } from '../../../../core/runsheet/cells/count.ts';
import { readDuration } from '../../../../core/runsheet/cells/duration.ts';
import { readTimeOfDay } from '../../../../core/runsheet/cells/timeOfDay.ts';
import { readYesNo, splitLines, splitNames } from '../../../../core/runsheet/cells/words.ts';
import { couponKindOf, isNoCoupon, segmentKindOf } from '../../../../core/runsheet/import/kinds.ts';
import type { Coupon, Offer, Product, Segment } from '../../../../core/runsheet/runsheet.schema.ts';
import type { Json, Path } from '../../../../core/runsheet/edit/edit.schema.ts';
import { customHeader, fieldOf, type FieldKey } from './fields.ts';
import { headerFor, keptText, type RowView } from './read.ts';

/** Why typed text can't be taken; worded as `editor.bad.<code>`. */
export interface Bad {
  readonly code: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** One value to be put into a field of the row's segment or of its product. */
export interface Put {
  readonly of: 'segment' | 'product';
  readonly path: Path;
  readonly value: Json;
}

export type Written = { readonly ok: true; readonly puts: readonly Put[] } | { readonly ok: false; readonly bad: Bad };

/** Texts of a cell can't be longer. */
const LONGEST = 20_000;

/** Reads typed text for a cell. `products` are the sheet's. An empty text empties the cell where that means something. */
export function writeCell(row: RowView, key: FieldKey, typed: string, products: readonly Product[]): Written {
  const text = typed.trim();
  if (text.length > LONGEST) return bad('too-long', { limit: String(LONGEST) });
  const header = customHeader(key);
  if (header !== null) return took(onSegment(['custom', header], text === '' ? null : text));
  const { needs } = fieldOf(key);
  if (needs !== null && row.segment.offer === null) return bad('needs-product');
  const written = writeKnown(row, key, text, products);
  const kept = headerFor(key, row.language);
  // What an import kept beside the field is answered by what is written into it.
  if (!written.ok || kept === null || keptText(row, key) === null) return written;
  return took(...written.puts, onSegment(['custom', kept], null));
}

function writeKnown(row: RowView, key: FieldKey, text: string, products: readonly Product[]): Written {
  const { segment } = row;
  switch (key) {
    case 'duration': {
      const cell = readDuration(text, 'min');
      return cell.value === null
        ? refused(cell, 'duration-unreadable', text)
        : took(onSegment(['duration'], cell.value));
    }
    case 'start': {
      const cell = readTimeOfDay(text);
      if (text !== '' && cell.value === null) return refused(cell, 'time-unreadable', text);
      return took(onSegment(['plannedStart'], cell.value));
    }
    case 'twoPersonCheck': {
      const cell = readYesNo(text);
      return cell.keep
        ? refused(cell, 'yes-no-unreadable', text)
        : took(onSegment(['twoPersonCheck'], cell.value ?? false));
    }
    case 'kind':
      return writeKind(segment, text);
    case 'link':
      return writeLink(row, text, products);
    case 'title':
      return text === '' ? bad('title-empty') : took(onSegment(['title'], text));
    case 'name':
      return text === '' ? bad('name-empty') : took(onProduct(['name'], text));
    case 'sku':
    case 'variant':
    case 'category':
      return took(onProduct([key], text));
    case 'evidence':
      return took(onProduct(['evidence'], splitNames(text)));
    case 'listPrice':
    case 'lowestPrice':
      return money(row, text, (value) => onProduct([key], value));
    case 'livePrice':
    case 'finalPrice':
      return money(row, text, (value) => onSegment(['offer', key], value));
    case 'stock':
      return counted(text, (value) => onSegment(['offer', 'stock'], value));
    case 'stockFloor':
      return counted(text, (value) => onProduct(['stockFloor'], value));
    case 'limit':
      return counted(text, (value) => onSegment(['offer', 'limitPerOrder'], value));
    case 'targetLength':
      return counted(text, (value) => onSegment(['script', 'targetLength'], value));
    case 'role':
    case 'priceBasis':
    case 'releasePlan':
    case 'gift':
      return took(onSegment(['offer', key], text));
    case 'couponType':
      return { ok: true, puts: couponType(segment, text) };
    case 'couponName':
      return took(coupon(segment, 'name', text));
    case 'couponScope':
      return took(coupon(segment, 'scope', text));
    case 'couponMinSpend':
      return money(row, text, (value) => coupon(segment, 'minSpend', value));
    case 'couponValue':
      return money(row, text, (value) => coupon(segment, 'value', value));
    case 'couponQuantity':
      return counted(text, (value) => coupon(segment, 'quantity', value));
    case 'hook':
    case 'proof':
    case 'priceReveal':
    case 'close':
      return took(onSegment(['script', key], text));
    case 'keyPoints':
    case 'mustSay':
      return took(onSegment(['script', key], splitLines(text.replaceAll('\n', '；'))));
    case 'scene':
      return took(onSegment(['scene'], text === '' ? null : text));
    case 'end':
    case 'reading':
    case 'cues':
      return bad('reckoned');
    default:
      return took(onSegment([key], text));
  }
}

function writeKind(segment: Segment, text: string): Written {
  const kind = segmentKindOf(text);
  if (kind !== null) return took(onSegment(['kind'], kind), onSegment(['kindLabel'], text));
  if (text === '')
    return took(onSegment(['kind'], segment.offer === null ? 'other' : 'product'), onSegment(['kindLabel'], ''));
  return bad('kind-unknown', { cell: text });
}

/** Chooses the row's product by link number, code or name. A blank takes the product off the row; its offer goes with it. */
function writeLink({ segment }: RowView, text: string, products: readonly Product[]): Written {
  if (text === '') return took(...chooseProduct(segment, null));
  const word = narrow(text);
  const found =
    products.find(({ link }) => narrow(link) === word) ??
    products.find(({ sku }) => sku !== '' && narrow(sku) === word) ??
    products.find(({ name }) => narrow(name) === word);
  if (found === undefined) return bad('no-such-product', { cell: text });
  return took(...chooseProduct(segment, found.id));
}

/** Gives a segment a product: its offer goes on for the new one; null takes the offer away. */
export function chooseProduct(segment: Segment, productId: string | null): readonly Put[] {
  if (productId === null) return [onSegment(['offer'], null)];
  if (segment.offer !== null) return [onSegment(['offer', 'productId'], productId)];
  return [onSegment(['offer'], { ...BLANK_OFFER, productId })];
}

/** An offer that says nothing yet. */
const BLANK_OFFER: Omit<Offer, 'productId'> = {
  role: '',
  livePrice: null,
  priceBasis: '',
  couponTypeLabel: '',
  coupon: null,
  finalPrice: null,
  stock: null,
  releasePlan: '',
  limitPerOrder: null,
  gift: '',
};

/** Changes the row's coupon, and makes one where there is none yet. */
function coupon(segment: Segment, field: keyof Coupon, value: unknown): Put {
  if (segment.offer?.coupon) return onSegment(['offer', 'coupon', field], value);
  return onSegment(['offer', 'coupon'], { ...blankCoupon(segment), [field]: value });
}

function couponType(segment: Segment, text: string): readonly Put[] {
  const label = onSegment(['offer', 'couponTypeLabel'], text);
  if (text === '') return [label];
  if (isNoCoupon(text)) return [label, onSegment(['offer', 'coupon'], null)];
  const kind = couponKindOf(text);
  if (segment.offer?.coupon)
    return [label, onSegment(['offer', 'coupon', 'kind'], kind), onSegment(['offer', 'coupon', 'typeLabel'], text)];
  return [label, onSegment(['offer', 'coupon'], { ...blankCoupon(segment), kind, typeLabel: text })];
}

function blankCoupon({ id, offer: held }: Segment): Coupon {
  const typeLabel = held?.couponTypeLabel ?? '';
  return {
    id: `coupon-${id}`,
    kind: couponKindOf(typeLabel),
    typeLabel,
    name: '',
    scope: '',
    minSpend: null,
    value: null,
    quantity: null,
    validFor: null,
  };
}

function money(row: RowView, text: string, put: (value: Offer['livePrice']) => Put): Written {
  const cell = readAmount(text, row.currency);
  if (cell.value === null)
    return text === '' || cell.note === null ? took(put(null)) : refused(cell, 'amount-unreadable', text);
  const { currency } = cell.value;
  if (currency !== row.currency) return bad('amount-currency', { cell: text, currency, kept: row.currency });
  return took(put(cell.value));
}

function counted(text: string, put: (value: number | null) => Put): Written {
  const cell = readCount(text);
  return cell.keep ? refused(cell, 'count-unreadable', text) : took(put(cell.value));
}

/** Values of a sheet are plain data: what zod infers of them is only not written as such. */
function onSegment(path: Path, value: unknown): Put {
  return { of: 'segment', path, value: value };
}

function onProduct(path: Path, value: unknown): Put {
  return { of: 'product', path, value: value };
}

function took(...puts: readonly Put[]): Written {
  return { ok: true, puts };
}

function bad(code: string, detail: Bad['detail'] = {}): Written {
  return { ok: false, bad: { code, detail } };
}

function refused(cell: Cell<unknown>, otherwise: string, text: string): Written {
  return bad(cell.note?.code ?? otherwise, { cell: text, ...cell.note?.detail });
}
