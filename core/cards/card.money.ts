/** Prices as a card sets them: symbol, whole part and fraction apart, since each has its own size. */
import type { Money } from '../money/money.ts';
import { CURRENCIES } from '../money/money.ts';
import type { Language } from './card.words.ts';

/** `¥` `12` `.90`; `fraction` is empty for a whole amount and holds its decimal sign otherwise. */
export interface PriceParts {
  readonly symbol: string;
  readonly whole: string;
  readonly fraction: string;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Splits an amount for big type. A whole amount loses its zeros: ¥89, not ¥89.00. Nothing is rounded. */
export function priceParts(amount: Money, language: Language): PriceParts {
  const digits = CURRENCIES[amount.currency];
  const parts = formatOf(amount.currency, language, digits).formatToParts(amount.minor / 10 ** digits);
  const text = (types: readonly string[]) =>
    parts
      .filter((part) => types.includes(part.type))
      .map((part) => part.value)
      .join('');
  const whole = amount.minor % 10 ** digits === 0;
  return {
    symbol: text(['minusSign', 'currency']),
    whole: text(['integer', 'group']),
    fraction: whole ? '' : text(['decimal', 'fraction']),
  };
}

/** The same price as one string, for small type. */
export function priceText(amount: Money, language: Language): string {
  const { symbol, whole, fraction } = priceParts(amount, language);
  return `${symbol}${whole}${fraction}`;
}

/** A count with the language's grouping, e.g. `1,500`. */
export function countText(count: number, language: Language): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(language);
  formats.set(language, format);
  return format.format(count);
}

/** Whether `a` is more than `b`; false where they can't be compared (one missing, or two currencies). */
export function isMore(a: Money | null, b: Money | null): boolean {
  return a !== null && b !== null && a.currency === b.currency && a.minor > b.minor;
}

function formatOf(currency: string, language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, made);
  return made;
}
