/** 时间段: start and end in one cell, `19:00-19:08`, `19:00～19:08`, `7:00 PM to 7:08 PM`, `7:00-7:08 PM`. */
import { narrow } from '../cells/cell.ts';
import { readTimeOfDay } from '../cells/timeOfDay.ts';

const HALF = /[ap]\.?m\.?$/i;
const NOON = 12 * 3_600_000;

/** The two times of a range as texts, null when the cell is none. */
export function splitRange(cell: string): { readonly start: string; readonly end: string } | null {
  const parts = narrow(cell).split(/\s*(?:~|〜|至|到|—|–|\bto\b|-(?=\s*\d{1,2}[:点]))\s*/iu);
  const [start = '', end = ''] = parts;
  if (parts.length !== 2 || !/[:点]/.test(start) || !/[:点]/.test(end)) return null;
  const [from, to] = [readTimeOfDay(start).value, readTimeOfDay(end).value];
  if (from === null || to === null) return null;
  const half = HALF.exec(end)?.[0];
  if (half === undefined || HALF.test(start) || from > NOON + 3_599_999) return { start, end };
  // The half of the day that stands behind both holds for both; 11:50-12:10 PM begins before noon.
  const same = readTimeOfDay(`${start} ${half}`).value;
  const other = /^p/i.test(half) ? 'AM' : 'PM';
  return { start: `${start} ${same !== null && same <= to ? half : other}`, end };
}
