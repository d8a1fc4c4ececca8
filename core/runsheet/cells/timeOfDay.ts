/** Times of day: `19:00`, `7:05 PM`, `晚上7点半`, `24:10` (past midnight, counted on), a date before it. */
import { timeOfDay, type TimeOfDay } from '../../time/time.ts';
import { BLANK, guessed, isNone, narrow, plain, unreadable, type Cell } from './cell.ts';

const DATE = /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})[ t]*/;
const HALF_DAY = /^(上午|早上|早|凌晨|下午|晚上|晚|中午|am|pm|a\.m\.|p\.m\.)\s*|\s*(am|pm|a\.m\.|p\.m\.)$/;
const ZONE = /\s+\(?(?:[ecmp][sd]?t|gmt|bst|utc|ces?t|sgt|myt|pht|wib|ae[sd]t|aw?st|jst|kst|ist|hkt)\)?$/;
const DOTTED = /^(\d{1,2})\.([0-5]\d)(?=\s*(?:am|pm|a\.m\.|p\.m\.)?$)/;
const CLOCK = /^(\d{1,2})(?:[点时]|[:点时]([0-5]?\d)分?(?::([0-5]?\d)(?:\.(\d{1,3}))?)?)$/;

/**
 * Reads a time of day as ms since midnight; hours may count past 24. Notes: time-guessed (`1900`, `19`), time-serial (`0.79166`), date-dropped;
 * unreadable: time-unreadable.
 */
export function readTimeOfDay(cell: string): Cell<TimeOfDay> {
  const whole = narrow(cell).toLowerCase();
  if (isNone(whole)) return BLANK;
  const serial = /^(?:0|[2-7]\d{4})?(\.\d{1,20})$/.exec(whole);
  if (serial !== null) {
    // A spreadsheet's number is a rounded fraction: no second is lost by rounding to whole ones.
    const time = timeOfDay(Math.round(Number(serial[1]) * 86_400) * 1000);
    return guessed(time, 'time-serial', { cell, kept: formatTimeOfDay(time) });
  }
  const dated = whole.replace(DATE, '');
  // 7.30pm and 19.30, as Britain and the North write; 8:00 PM ET.
  const text = dated.replace(ZONE, '').replace(DOTTED, '$1:$2');
  const half = HALF_DAY.exec(text);
  const digits = text
    .replace(HALF_DAY, '')
    .trim()
    .replace(/([点时])半$/, '$130');
  const bare = /^(\d{1,2}?)(\d{2})?$/.exec(digits);
  const clock = CLOCK.exec(digits);
  const [, hourText = '', minuteText = '0', secondText = '0', fraction = ''] = clock ?? bare ?? [];
  const hour = onClock(Number(hourText), half?.[1] ?? half?.[2] ?? null);
  if (hourText === '' || hour === null || Number(minuteText) > 59 || (clock === null && hour > 24))
    return unreadable('time-unreadable', { cell });
  const ms = ((hour * 60 + Number(minuteText)) * 60 + Number(secondText)) * 1000 + Number(fraction.padEnd(3, '0'));
  const value = timeOfDay(ms);
  const detail = { cell, kept: formatTimeOfDay(value) };
  const dotted = DOTTED.test(dated.replace(ZONE, '')) && half === null;
  if ((clock === null && half === null) || dotted || ZONE.test(dated)) return guessed(value, 'time-guessed', detail);
  return dated === whole ? plain(value) : guessed(value, 'date-dropped', detail);
}

/** `19:00`, with seconds only where there are any; hours past 24 are written as such. */
export function formatTimeOfDay(time: TimeOfDay): string {
  const ms = time % 1000;
  const total = Math.trunc(time / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const base = `${two(Math.trunc(total / 3600))}:${two(Math.trunc(total / 60) % 60)}`;
  const seconds = `${two(total % 60)}${ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`}`;
  return seconds === '00' ? base : `${base}:${seconds}`;
}

/** The hour on a 24-hour clock; null when the half of the day and the hour don't go together. */
function onClock(hour: number, half: string | null): number | null {
  if (half === null) return hour;
  if (hour > 12 && !/^[ap]/.test(half)) return hour < 24 ? hour : null;
  if (hour > 12) return null;
  const afternoon = /^(?:下午|晚|晚上|pm|p\.m\.)$/.test(half) || (half === '中午' && hour < 11);
  return afternoon ? (hour % 12) + 12 : half === '中午' ? hour : hour % 12;
}
