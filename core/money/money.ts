/** ISO 4217 codes that a run sheet may be priced in, with their number of minor digits. */
export const CURRENCIES = {
  ...{ CNY: 2, USD: 2, EUR: 2, GBP: 2, SGD: 2, MYR: 2, THB: 2, JPY: 0, VND: 0 },
  ...{ PHP: 2, IDR: 2, HKD: 2, TWD: 2, KRW: 0, AUD: 2, CAD: 2 },
} as const;
export type Currency = keyof typeof CURRENCIES;

/** An amount of money: an integer count of minor units (fen, cents) and its currency. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

/** Makes an amount from minor units. Throws a RangeError when `minor` is not a safe integer: that is a programmer's error. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Money must be an integer of minor units, got ${minor}`);
  return { minor, currency };
}

/** `a` less `b`. Both must be of one currency, else a RangeError: mixing currencies is a programmer's error. */
export function subtract(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`Cannot subtract ${b.currency} from ${a.currency}`);
  return money(a.minor - b.minor, a.currency);
}

/** The amount in major units as a plain decimal string, e.g. `12.90`; never a float. */
export function toDecimal(amount: Money): string {
  const digits = CURRENCIES[amount.currency];
  const sign = amount.minor < 0 ? '-' : '';
  const text = String(Math.abs(amount.minor)).padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The amount as a person of `locale` (BCP 47) writes it, e.g. `¥12.90`. Whole amounts keep their minor digits. */
export function formatMoney(amount: Money, locale: string): string {
  const digits = CURRENCIES[amount.currency];
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay: 'narrowSymbol',
  }).format(amount.minor / 10 ** digits);
}
