/** 时间段: start and end in one cell, `19:00-19:08`, `19:00～19:08`, `7:00 PM to 7:08 PM`. */
import { narrow } from '../cells/cell.ts';
import { readTimeOfDay } from '../cells/timeOfDay.ts';

/** The two times of a range as texts, null when the cell is none. */
export function splitRange(cell: string): { readonly start: string; readonly end: string } | null {
  const parts = narrow(cell).split(/\s*(?:~|〜|至|到|—|–|\bto\b|-(?=\s*\d{1,2}[:点]))\s*/iu);
  const [start = '', end = ''] = parts;
  if (parts.length !== 2 || !/[:点]/.test(start) || !/[:点]/.test(end)) return null;
  return readTimeOfDay(start).value === null || readTimeOfDay(end).value === null ? null : { start, end };
}
