/** What a cell says: as the table shows it, and as it is written and copied. Pure. */
import { COLUMNS, headerOf, type ColumnKey } from '../../../../core/runsheet/columns.ts';
import { formatAmount, formatLength, formatLengthIn } from '../../../../core/runsheet/cells/formats.ts';
import { formatTimeOfDay } from '../../../../core/runsheet/cells/timeOfDay.ts';
import type { Currency, Money } from '../../../../core/money/money.ts';
import type { Product, RunSheet, Segment } from '../../../../core/runsheet/runsheet.schema.ts';
import { timeOfDay, type Duration } from '../../../../core/time/time.ts';
import { clockLength } from '../../../ui/format.ts';
import { customHeader, type FieldKey } from './fields.ts';
import { paceOf } from './pace.ts';
import type { PlannedRow } from './timing.ts';

/** A row with what it refers to. */
export interface RowView {
  readonly segment: Segment;
  readonly product: Product | null;
  readonly planned: PlannedRow;
  readonly language: RunSheet['language'];
  readonly currency: Currency;
}

/** What a cell says, as a person would write it. What `write` reads gives the same value again. */
export function readCell(row: RowView, key: FieldKey): string {
  const { segment, product, language, currency } = row;
  const { offer, script } = segment;
  const header = customHeader(key);
  if (header !== null) return segment.custom[header] ?? '';
  const separator = language === 'zh-CN' ? '；' : '; ';
  const money = (amount: Money | null | undefined) => (amount ? formatAmount(amount, currency) : '');
  switch (key) {
    case 'duration':
      return length(segment.duration);
    case 'start':
      return segment.plannedStart === null ? '' : formatTimeOfDay(segment.plannedStart);
    case 'end':
      return row.planned.start === null ? '' : formatTimeOfDay(timeOfDay(row.planned.start + segment.duration));
    case 'kind':
      return segment.kindLabel;
    case 'reading':
      return clockLength(paceOf(script, language));
    case 'cues':
      return segment.cues.length === 0 ? '' : String(segment.cues.length);
    case 'listPrice':
    case 'lowestPrice':
      return money(product?.[key]);
    case 'livePrice':
    case 'finalPrice':
      return money(offer?.[key]);
    case 'couponMinSpend':
      return money(offer?.coupon?.minSpend);
    case 'couponValue':
      return money(offer?.coupon?.value);
    case 'couponName':
      return offer?.coupon?.name ?? '';
    case 'couponScope':
      return offer?.coupon?.scope ?? '';
    case 'couponQuantity':
      return count(offer?.coupon?.quantity);
    case 'couponType':
      return offer?.couponTypeLabel ?? '';
    case 'stock':
      return count(offer?.stock);
    case 'stockFloor':
      return count(product?.stockFloor);
    case 'limit':
      return count(offer?.limitPerOrder);
    case 'role':
    case 'priceBasis':
    case 'releasePlan':
    case 'gift':
      return offer?.[key] ?? '';
    case 'link':
    case 'name':
    case 'sku':
    case 'variant':
    case 'category':
      return product?.[key] ?? '';
    case 'evidence':
      return (product?.evidence ?? []).join('|');
    case 'keyPoints':
    case 'mustSay':
      return script[key].join(separator);
    case 'hook':
    case 'proof':
    case 'priceReveal':
    case 'close':
      return script[key];
    case 'targetLength':
      return count(script.targetLength);
    case 'scene':
      return segment.scene ?? '';
    case 'twoPersonCheck':
      return segment.twoPersonCheck ? (language === 'zh-CN' ? '是' : 'yes') : language === 'zh-CN' ? '否' : 'no';
    default:
      return String(segment[key as TextKey]);
  }
}

type TextKey = 'number' | 'title' | 'block' | 'host' | 'coHost' | 'producerNote' | 'notes';

/**
 * What an import kept beside a field that could not hold it (a custom field under the column's own header); null where there is none.
 * An empty text is one too: the file left the row blank where another row gave the product a value.
 */
export function keptText({ segment, language }: RowView, key: FieldKey): string | null {
  const header = headerFor(key, language);
  return header === null ? null : (segment.custom[header] ?? null);
}

/** The header under which a column's own file has it; null for columns that no file has. */
export function headerFor(key: FieldKey, language: RowView['language']): string | null {
  return IN_FILES.has(key) ? headerOf(key as ColumnKey, language) : null;
}

const IN_FILES: ReadonlySet<string> = new Set(COLUMNS.map((column) => column.key));

/** What a cell says on the clipboard: lengths as the sheet's files write them, since a spreadsheet reads 6:00 as six hours. */
export function copyCell(row: RowView, key: FieldKey): string {
  return key === 'duration' ? formatLengthIn(row.segment.duration, 'min') : readCell(row, key);
}

/** What the table shows: numbers with all their digits, so that they align, and the reckoned start where the sheet gives none. */
export function showCell(row: RowView, key: FieldKey): string {
  if (key === 'start') return row.planned.start === null ? '' : formatTimeOfDay(row.planned.start);
  if (key === 'twoPersonCheck') return row.segment.twoPersonCheck ? readCell(row, key) : '';
  if (key === 'reading') return paceOf(row.segment.script, row.language) === 0 ? '' : readCell(row, key);
  return readCell(row, key);
}

function length(value: Duration): string {
  return value % 1000 === 0 ? clockLength(value) : formatLength(value);
}

function count(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
