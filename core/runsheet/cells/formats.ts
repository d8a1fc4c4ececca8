/** How values are written back into cells: each reads back as the same value. */
import { toDecimal, type Currency, type Money } from '../../money/money.ts';
import type { Duration } from '../../time/time.ts';

/** `0:07:30`, with ms only where there are any. */
export function formatLength(length: Duration): string {
  const ms = length % 1000;
  const seconds = Math.trunc(length / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const clock = `${Math.trunc(seconds / 3600)}:${two(Math.trunc(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return ms === 0 ? clock : `${clock}.${String(ms).padStart(3, '0')}`;
}

/** Whole minutes or seconds as a bare number, anything else as a clock: `6`, `0:01:30`. */
export function formatLengthIn(length: Duration, unit: 'min' | 's'): string {
  const size = unit === 'min' ? 60_000 : 1000;
  return length % size === 0 ? String(length / size) : formatLength(length);
}

/** `12.90`; with its code before it where the reader would take it for another currency. */
export function formatAmount(amount: Money, assumed: Currency): string {
  return amount.currency === assumed ? toDecimal(amount) : `${amount.currency} ${toDecimal(amount)}`;
}
