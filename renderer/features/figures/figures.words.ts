/** Figures in words: amounts, shares, ages. */
import type { TFunction } from 'i18next';
import type { MoneySum, Trade } from '../../../core/figures/trade.ts';
import { money } from '../../../core/money/money.ts';
import { amount, count } from '../../ui/format.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** How long ago, by the largest unit that says it. */
export function ageWords(t: TFunction, ms: number): string {
  if (ms < MINUTE) return t('figures.age.seconds', { n: Math.max(0, Math.floor(ms / 1000)) });
  if (ms < HOUR) return t('figures.age.minutes', { n: Math.floor(ms / MINUTE) });
  return t('figures.age.hours', { n: Math.floor(ms / HOUR) });
}

/** A share with as many digits as it deserves. */
export function percent(value: number, locale: string): string {
  const digits = value < 0.1 ? 2 : 1;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(value);
}

/** A whole figure; the mean of viewers is no whole one. */
export function whole(value: number, locale: string): string {
  return count(Math.round(value), locale);
}

/** 成交额 of each currency. */
export function grossWords({ money: sums }: Trade, locale: string): readonly string[] {
  return sums.map(({ gross, currency }) => amount(money(gross, currency), locale));
}

/** 退款后 of one currency. */
export function netWords({ gross, refunded, currency }: MoneySum, locale: string): string {
  return amount(money(gross - refunded, currency), locale);
}

/** 客单价: turnover over paid orders of one currency, rounded to its smallest unit. */
export function perOrderWords({ gross, paid, currency }: MoneySum, locale: string): string {
  return amount(money(Math.round(gross / paid), currency), locale);
}
