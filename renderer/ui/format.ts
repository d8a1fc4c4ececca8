/** Numbers as people of the trade write them. Times of day are 24 h in both languages: a control room has no a.m. */
import { formatMoney, type Money } from '../../core/money/money.ts';
import type { Duration, Instant } from '../../core/time/time.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

/** A length as `m:ss` or `h:mm:ss`, sign left out. Whole seconds, cut (not rounded), so that a clock never shows a second early. */
export function clockLength(length: number): string {
  const seconds = Math.floor(Math.abs(length) / SECOND);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** What is left as a countdown shows it: 0:01 until the last instant, and the over-run with its plus. */
export function countdown(left: number): string {
  return left < 0 ? `+${clockLength(-left)}` : clockLength(Math.ceil(left / SECOND) * SECOND);
}

/** A difference with its sign: `+0:42`, `−1:05`; `±0` under a second. */
export function signedLength(length: number): string {
  if (Math.abs(length) < SECOND) return '±0';
  return `${length > 0 ? '+' : '−'}${clockLength(length)}`;
}

/** Ms since midnight as `20:05`, past midnight counted over 24 as the sheets do; seconds where asked. */
export function timeOfDay(ms: number, withSeconds = false): string {
  const text = `${two(Math.floor(ms / HOUR))}:${two(Math.floor(ms / MINUTE) % 60)}`;
  return withSeconds ? `${text}:${two(Math.floor(ms / SECOND) % 60)}` : text;
}

/** An instant on the wall, in this machine's own time zone. `wallOffset` is the show's wall clock less the studio's. */
export function wallTime(at: Instant, wallOffset: Duration, withSeconds = false): string {
  const date = new Date(at + wallOffset);
  return timeOfDay(date.getHours() * HOUR + date.getMinutes() * MINUTE + date.getSeconds() * SECOND, withSeconds);
}

/** An amount, whole amounts without their zeros: `¥10`, `¥12.90`. */
export function amount(value: Money, locale: string): string {
  return formatMoney(value, locale).replace(/[.,]00(?!\d)/, '');
}

/** A count with its thousands marked. */
export function count(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** How long an answer took: ms where machines answered, minutes where a person did. */
export function latency(ms: number): string {
  return ms < 10 * SECOND ? `+${Math.round(ms)} ms` : `+${clockLength(ms)}`;
}

/** Several things in one sentence, joined as the language does. */
export function listed(things: readonly string[], locale: string): string {
  // English lists without its "and"; Chinese has its comma in this style alone.
  const zh = locale.startsWith('zh');
  return new Intl.ListFormat(locale, zh ? { type: 'conjunction', style: 'narrow' } : { type: 'unit' }).format(things);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
