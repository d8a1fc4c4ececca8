/** One cell of a workbook as text: what a person sees, unless that hides part of the number. Times become texts that can't be misread. */
import { SSF, type CellObject } from '@e965/xlsx';

const DAY = 86_400_000;
/** Days since 1900 from here on are dates of our time (2009), below it a length in days. */
const FIRST_DATE = 40_000;

/** The text of a cell, '' for none. `date1904`: the workbook counts its days from 1904, as old Macs did. */
export function cellText(cell: CellObject, date1904: boolean): string {
  switch (cell.t) {
    case 's':
      return typeof cell.r === 'string' && ESCAPE.test(cell.r) ? rawText(cell.r) : String(cell.v ?? '');
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE';
    case 'e':
      return cell.w ?? '#ERROR!';
    case 'n':
      return typeof cell.v === 'number' && Number.isFinite(cell.v) ? numberText(cell.v, cell, date1904) : '';
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString() : String(cell.v ?? '');
    case 'z':
      return '';
    default:
      // A spoilt workbook has cells of kinds that there are not.
      cell.t satisfies never;
      return shownText(cell);
  }
}

function shownText({ v, w }: CellObject): string {
  return String(v ?? w ?? '');
}

const ESCAPE = /_x[\dA-F]{4}_/i;

/** The text of a shared string whose escapes (`_x000D_`) the library would take off twice. */
function rawText(xml: string): string {
  const parts = xml.replaceAll(/<rPh[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g);
  return [...parts]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll(/&#(x?)([\dA-Fa-f]{1,6});/g, (_, hex: string, code: string) =>
      letter(Number.parseInt(code, hex === '' ? 10 : 16)),
    )
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function letter(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function numberText(value: number, cell: CellObject, date1904: boolean): string {
  const format = String(cell.z ?? 'General');
  if (SSF.is_date(format)) return value < 0 ? String(value) : timeText(value, format, date1904);
  if (format.includes('%')) return `${plain(value * 100)}%`;
  const shown = (cell.w ?? '').trim();
  const figures = shown.replaceAll(/[^\d.+-]/g, '');
  const same =
    figures !== '' && !/\de[+-]?\d/i.test(shown) && Math.abs(Number(figures) - value) <= Math.abs(value) * 1e-12;
  return same ? shown : plain(value);
}

/** A number without the dust of binary fractions, and without an exponent. */
function plain(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return /e/i.test(text) ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/**
 * `19:00`, `0:06:00`, `2026-11-23 19:00:00`. An hour and more without seconds stays as it is shown: `1:30` in a cell may have been meant as
 * minutes, and the reader of durations asks that question.
 */
function timeText(value: number, format: string, date1904: boolean): string {
  const letters = format.replaceAll(/"[^"]*"|\\.|\[\$[^\]]*\]/g, '');
  const elapsed = /\[[hms]+\]/i.test(letters);
  const dated = /[yd]/i.test(letters.replaceAll(/\[[^\]]*\]/g, ''));
  const timed = elapsed || /[hs]/i.test(letters);
  const ms = Math.round(value * 86_400) * 1000;
  const fine = Math.abs(value * DAY - ms) > 50 ? Math.round(value * DAY) : ms;
  if (elapsed || (!dated && value < FIRST_DATE)) return clock(fine, !elapsed && !/s/i.test(letters));
  const date = SSF.parse_date_code(value, { date1904 }) as { y: number; m: number; d: number };
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.y}-${two(date.m)}-${two(date.d)}`;
  return timed ? `${day} ${clock(fine % DAY, false).padStart(8, '0')}` : day;
}

function clock(ms: number, short: boolean): string {
  const seconds = Math.floor(ms / 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  const [hour, minute, second] = [Math.floor(seconds / 3600), two(Math.floor(seconds / 60) % 60), seconds % 60];
  if (short && hour > 0 && second === 0) return `${hour}:${minute}`;
  const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return `${hour}:${minute}:${two(second)}${fraction}`;
}
