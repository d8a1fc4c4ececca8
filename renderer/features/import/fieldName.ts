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
/** What no column holds, and an export keeps beside them. */
const WITHOUT_COLUMN: Readonly<Record<string, Readonly<Record<SheetLanguage, string>>>> = {
  'caps.budget': { 'zh-CN': '本场发券金额上限', en: 'Coupon budget of the show' },
  'caps.coupons': { 'zh-CN': '本场发券张数上限', en: 'Coupons of the show at most' },
};
const KEYS = new Set<string>(COLUMNS.map(({ key }) => key));

/** The name of a field by its path; the path itself where no column holds it. */
export function fieldName(path: string, language: SheetLanguage): string {
  if (path.startsWith('custom.')) return path.slice('custom.'.length);
  const own = WITHOUT_COLUMN[path];
  if (own !== undefined) return own[language];
  const last = path.replace(/^(?:offer|script)\./, '');
  const key = HOMES[path] ?? (KEYS.has(last) ? (last as ColumnKey) : null);
  return key === null ? path : columnWords(key, language);
}

/** English headers of the file that are shorthand rather than words. */
const IN_WORDS: Readonly<Partial<Record<ColumnKey, string>>> = {
  number: 'No.',
  title: 'Segment',
  kind: 'Kind of segment',
  start: 'Planned start',
  end: 'Planned end',
  duration: 'Length (min)',
  link: 'Link',
  sku: 'SKU',
  lowestPrice: 'Lowest price, last 30 days',
  couponMinSpend: 'Coupon min. spend',
  couponQuantity: 'Coupon quantity',
  hook: 'Hook',
  close: 'Close',
  coHost: 'Co-host',
  producerNote: 'Producer’s note',
  moderatorNote: 'Moderator’s note',
  adNote: 'Ads note',
  scene: 'OBS scene',
  pinAt: 'Pop at (s into the segment)',
  countdown: 'Countdown (s)',
  twoPersonCheck: 'Two-person check',
};

/** What a column is called where it is chosen: our header, in English as a person writes it (`live_price`: Live price). */
export function columnWords(key: ColumnKey, language: SheetLanguage): string {
  const header = headerOf(key, language);
  if (language === 'zh-CN') return header.replace('(', '（').replace(')', '）');
  const words = header.replaceAll('_', ' ');
  return IN_WORDS[key] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
