/** Amounts of money: `12.90`, `¥12.90`, `12.9元`, `1.2万`, `$24`, `1,299.00`, full width or not; into minor units, exactly. */
import { CURRENCIES, money, toDecimal, type Currency, type Money } from '../../money/money.ts';
import { BLANK, guessed, isNone, narrow, plain, unreadable, type Cell } from './cell.ts';
import { isWhole, readDecimal, splitMultiplier, toInteger } from './decimal.ts';

/** Marks of a currency, longest first so that `S$` is not taken for `$`. A bare ¥ is the yuan. */
const MARKS: readonly (readonly [string, Currency])[] = [
  ['人民币', 'CNY'],
  ['美元', 'USD'],
  ['欧元', 'EUR'],
  ['英镑', 'GBP'],
  ['日元', 'JPY'],
  ['块钱', 'CNY'],
  ['cny', 'CNY'],
  ['rmb', 'CNY'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
  ['sgd', 'SGD'],
  ['myr', 'MYR'],
  ['thb', 'THB'],
  ['jpy', 'JPY'],
  ['vnd', 'VND'],
  ['php', 'PHP'],
  ['idr', 'IDR'],
  ['hkd', 'HKD'],
  ['twd', 'TWD'],
  ['krw', 'KRW'],
  ['aud', 'AUD'],
  ['cad', 'CAD'],
  ['港币', 'HKD'],
  ['港元', 'HKD'],
  ['台币', 'TWD'],
  ['韩元', 'KRW'],
  ['us$', 'USD'],
  ['hk$', 'HKD'],
  ['nt$', 'TWD'],
  ['s$', 'SGD'],
  ['au$', 'AUD'],
  ['ca$', 'CAD'],
  ['a$', 'AUD'],
  ['c$', 'CAD'],
  ['rm', 'MYR'],
  ['rp.', 'IDR'],
  ['rp', 'IDR'],
  ['¥', 'CNY'],
  ['元', 'CNY'],
  ['圆', 'CNY'],
  ['块', 'CNY'],
  ['円', 'JPY'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₩', 'KRW'],
];

/** The currency that a cell or a header's unit names, null when it names none. */
export function currencyIn(text: string): Currency | null {
  return splitMark(narrow(text)).currency;
}

/**
 * Reads an amount. `assumed` is the currency of a bare number. The value may be of another currency than `assumed`.
 * Notes: number-scaled, decimal-comma; unreadable: amount-unreadable, amount-is-discount, amount-too-fine, number-negative.
 */
export function readAmount(cell: string, assumed: Currency): Cell<Money> {
  const text = narrow(cell);
  if (isNone(text)) return BLANK;
  if (/\d\s*(?:折|%|percent|off)/i.test(text)) return unreadable('amount-is-discount', { cell });
  const { rest, currency } = splitMark(text);
  const unit = currency ?? assumed;
  const { rest: figures, factor } = splitMultiplier(ungrouped(rest, unit));
  const number = readDecimal(figures);
  if (number === null) return unreadable('amount-unreadable', { cell });
  if (number.digits < 0n) return unreadable('number-negative', { cell });
  const minor = toInteger(number, CURRENCIES[unit], factor);
  if (minor === null) {
    const fits = isWhole(number, CURRENCIES[unit], factor);
    return unreadable(fits ? 'amount-unreadable' : 'amount-too-fine', { cell, currency: unit });
  }
  const value = money(minor, unit);
  if (number.comma) return guessed(value, 'decimal-comma', { cell, kept: toDecimal(value) });
  return factor === 1n ? plain(value) : guessed(value, 'number-scaled', { cell, kept: toDecimal(value) });
}

/** Where money has no cents in daily life, points part the thousands: `199.000₫`, `Rp 1.299.000`. A dash for no cents (`59,-`) is left out. */
function ungrouped(figures: string, unit: Currency): string {
  const whole = figures.replace(/(\d)[.,][-–—]{1,2}$/, '$1');
  const grouped = (unit === 'IDR' || CURRENCIES[unit] === 0) && /^[+-]?\d{1,3}(?:\.\d{3})+$/.test(whole);
  return grouped ? whole.replaceAll('.', '') : whole;
}

/** Takes a currency's mark off the start, the end or both (`¥12.90`, `12.90元`, `-$5`, `USD 5`). */
function splitMark(text: string): { readonly rest: string; readonly currency: Currency | null } {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const body = text.slice(sign.length).trim();
  const lower = body.toLowerCase();
  const front = MARKS.find(([mark]) => lower.startsWith(mark));
  const inner = front === undefined ? body : body.slice(front[0].length).trim();
  const back = MARKS.find(([mark]) => inner.toLowerCase().endsWith(mark));
  if (front !== undefined && back !== undefined && front[1] !== back[1]) return { rest: text, currency: null };
  const rest = back === undefined ? inner : inner.slice(0, -back[0].length).trim();
  const currency = front?.[1] ?? back?.[1] ?? null;
  return { rest: sign === '' || /^[+-]/.test(rest) ? rest : `${sign}${rest}`, currency };
}
