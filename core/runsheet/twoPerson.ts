/** 双人确认: what one person may give away alone. One table for the pre-flight and for the show. */
import type { Currency } from '../money/money.ts';

/** What one person may drop alone when the shop has not said otherwise, in whole units. */
export const TWO_PERSON_SUMS: Readonly<Record<Currency, number>> = {
  CNY: 20_000,
  USD: 3_000,
  EUR: 3_000,
  GBP: 2_500,
  SGD: 4_000,
  MYR: 12_000,
  THB: 100_000,
  JPY: 400_000,
  VND: 70_000_000,
  PHP: 170_000,
  IDR: 45_000_000,
  HKD: 24_000,
  TWD: 90_000,
  KRW: 4_000_000,
  AUD: 4_500,
  CAD: 4_000,
};
