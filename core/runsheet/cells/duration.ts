/** Lengths of time: `6`, `6分钟`, `1:30`, `00:01:30`, `90s`, `1h30m`. */
import { duration, type Duration } from '../../time/time.ts';
import { BLANK, guessed, isNone, narrow, plain, unreadable, type Cell } from './cell.ts';
import { readDecimal, toRounded } from './decimal.ts';
import { formatLength } from './formats.ts';
import { inFigures } from './spoken.ts';

export type DurationUnit = 'h' | 'min' | 's';

export interface DurationCell extends Cell<Duration> {
  /** What `1:30` would be as hours and minutes, where that is just as likely; else null. */
  readonly alternative: Duration | null;
}

const MS: Readonly<Record<DurationUnit, bigint>> = { h: 3_600_000n, min: 60_000n, s: 1_000n };
/** Longer than any show; beyond it a cell is a slip, e.g. a time stamp. */
const LONGEST = 100 * 3_600_000;

const UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/^(?:hours?|hrs?|h|个?小时|时)/, 'h'],
  [/^(?:minutes?|mins?|m|分钟|分|'|′)/, 'min'],
  [/^(?:seconds?|secs?|s|秒钟?|")/, 's'],
];

/** The unit that a header or a coupon name gives, e.g. 秒; null when it gives none. */
export function durationUnitIn(text: string): DurationUnit | null {
  const word = narrow(text).toLowerCase();
  if (/秒|\bs(?:ec(?:ond)?s?)?\b/.test(word)) return 's';
  if (/分|\bm(?:in(?:ute)?s?)?\b/.test(word)) return 'min';
  return /小时|\bh(?:(?:ou)?rs?)?\b/.test(word) ? 'h' : null;
}

/**
 * Reads a length; `unit` is that of a bare number. Rounded to ms. Notes: duration-ambiguous (`1:30` where a bare number counts
 * minutes), duration-serial (`0.0041667`); unreadable: duration-unreadable, number-negative.
 */
export function readDuration(cell: string, unit: DurationUnit): DurationCell {
  const text = narrow(cell).toLowerCase();
  if (isNone(text)) return { ...BLANK, alternative: null };
  if (/^-\s*\d/.test(text)) return { ...unreadable('number-negative', { cell }), alternative: null };
  if (/^0?\.\d{5,20}$/.test(text) || /^\d(?:\.\d{1,20})?e-0?[2-5]$/.test(text)) {
    // A part of a day: as a number of minutes or seconds it would be less than a second, and too exact for a hand.
    const length = duration(Math.round(Number(text) * 86_400) * 1000);
    return { ...guessed(length, 'duration-serial', { cell, kept: formatLength(length) }), alternative: null };
  }
  const number = readDecimal(text);
  if (number !== null) return bounded(toRounded(number, MS[unit]), cell);
  const clock = /^(\d{1,3}):([0-5]?\d)(?::([0-5]?\d)(?:\.(\d{1,3}))?)?$/.exec(text);
  if (clock === null) return bounded(readUnits(text) ?? readUnits(inUnits(text)), cell);
  const [, first = '', second = '', third, fraction = ''] = clock;
  if (third !== undefined) return bounded(hms(Number(first), Number(second), Number(third), fraction), cell);
  if (unit === 'h') return bounded(hms(Number(first), Number(second), 0, ''), cell);
  const short = bounded(hms(0, Number(first), Number(second), ''), cell);
  if (unit === 's') return short;
  const note = { code: 'duration-ambiguous', detail: { cell, kept: `${first}m ${second}s` } } as const;
  return { ...short, note, alternative: duration(hms(Number(first), Number(second), 0, '')) };
}

/** Lengths that are written out, in figures: six minutes, half an hour, 十五分钟, 一刻钟; and as programs write them, `PT5M`. */
function inUnits(text: string): string {
  return inFigures(text.replace(/^半个?小时$|^half an hour$|^½\s*h(?:our)?$/, '30min').replace(/^一刻钟$/, '15min'))
    .replace(/^(?:an?|one) (?=hour$|min(?:ute)?$)/, '1 ')
    .replace(/^pt(?=\d)/, '');
}

/** `1h30m`, `90s`, `1小时30分`, `1h30` (the last unit may be left out: it is the next smaller one). */
function readUnits(text: string): number | null {
  let rest = text.replaceAll(' ', '');
  let total = 0;
  let last = -1;
  while (rest !== '') {
    const figures = /^\d+(?:\.\d+)?/.exec(rest)?.[0];
    if (figures === undefined) return null;
    rest = rest.slice(figures.length);
    const next = UNITS.findIndex(([word]) => word.test(rest));
    const at = next >= 0 ? next : last >= 0 && rest === '' ? last + 1 : -1;
    const found = UNITS[at];
    const number = readDecimal(figures);
    if (found === undefined || number === null || at <= last) return null;
    const ms = toRounded(number, MS[found[1]]);
    if (ms === null) return null;
    total += ms;
    last = at;
    rest = rest.replace(found[0], '');
  }
  return last >= 0 ? total : null;
}

function hms(hours: number, minutes: number, secs: number, fraction: string): number {
  return ((hours * 60 + minutes) * 60 + secs) * 1000 + Number(fraction.padEnd(3, '0'));
}

function bounded(ms: number | null, cell: string): DurationCell {
  if (ms === null || ms < 0 || ms > LONGEST)
    return { ...unreadable('duration-unreadable', { cell }), alternative: null };
  return { ...plain(duration(ms)), alternative: null };
}
