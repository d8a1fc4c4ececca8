/** Fields of a run sheet by the column that holds them: people know 直播价, not `offer.livePrice`. */
import { COLUMNS, headerOf, type ColumnKey, type SheetLanguage } from '../../../core/runsheet/columns.ts';

const HOMES: Readonly<Record<string, ColumnKey>> = {
  kindLabel: 'kind',
  plannedStart: 'start',
  'offer.couponTypeLabel': 'couponType',
  'offer.limitPerOrder': 'limit',
  'offer.coupon.name': 'couponName',
  'offer.coupon.scope': 'couponScope',
  'offer.coupon.minSpend': 'couponMinSpend',
  'offer.coupon.value': 'couponValue',
  'offer.coupon.quantity': 'couponQuantity',
  'offer.coupon': 'couponName',
  offer: 'name',
};
const KEYS = new Set<string>(COLUMNS.map(({ key }) => key));

/** The name of a field by its path; the path itself where no column holds it. */
export function fieldName(path: string, language: SheetLanguage): string {
  if (path.startsWith('custom.')) return path.slice('custom.'.length);
  const last = path.replace(/^(?:offer|script)\./, '');
  const key = HOMES[path] ?? (KEYS.has(last) ? (last as ColumnKey) : null);
  return key === null ? path : columnWords(key, language);
}

/** What a column is called where it is chosen: our header, in English as a person writes it (`live_price`: Live price). */
export function columnWords(key: ColumnKey, language: SheetLanguage): string {
  const words = headerOf(key, language).replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
