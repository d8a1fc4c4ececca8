/** The planned times of a row: start, duration, and whether end and offset agree with them. */
import { ZERO, duration, sum, timeOfDay, type Duration, type TimeOfDay } from '../../time/time.ts';
import { durationUnitIn, readDuration, type DurationCell, type DurationUnit } from '../cells/duration.ts';
import { formatLength } from '../cells/formats.ts';
import { formatTimeOfDay, readTimeOfDay } from '../cells/timeOfDay.ts';
import type { ColumnKey } from '../columns.ts';
import type { TableHead } from './head.ts';
import { keep, take, textOf, type Row } from './row.ts';

const DAY = 24 * 3_600_000;
/** A start this near to where the day before would put it, one day on, has crossed midnight. */
const NEAR = 6 * 3_600_000;
/** So many rows make a habit. */
const SURE = 2;

export interface Timing {
  readonly plannedStart: TimeOfDay | null;
  readonly duration: Duration;
}

/** Reads the times of rows in their order: carries on from row to row where the show should stand. */
export function timeReader(head: TableHead): (row: Row, next: Row | undefined) => Timing {
  let expected: number | null = null;
  let total = ZERO;
  /** What the offset column was ahead of the sum in the last row that had one. */
  let lead = 0;
  let pastMidnight = false;
  /** How many rows told by their times that a length like `0:05` is hours and minutes; one that told otherwise ends it. */
  let inHours = 0;

  function start(row: Row): TimeOfDay | null {
    const time = take(row, 'start', readTimeOfDay(textOf(row, 'start')));
    if (time === null || expected === null) return time;
    const rolled = time + Math.round((expected - time) / DAY) * DAY;
    if (rolled <= time || Math.abs(rolled - expected) > NEAR) return time;
    const late = timeOfDay(rolled);
    if (!pastMidnight)
      row.report('past-midnight', 'start', { cell: textOf(row, 'start'), kept: formatTimeOfDay(late) });
    pastMidnight = true;
    return late;
  }

  function checkOffset(row: Row): void {
    const cell = textOf(row, 'offset');
    if (cell === '') return;
    const reading = readDuration(cell, unitOf(head, 'offset', 'min'));
    if (reading.value === null) return void take(row, 'offset', reading);
    if (reading.value === total || reading.alternative === total) {
      lead = 0;
      return;
    }
    keep(row, 'offset');
    const ahead = reading.value - total;
    // One wrong duration shifts all offsets after it: it is reported where it happens.
    if (ahead !== lead) row.report('offset-mismatch', 'offset', { cell, kept: formatLength(total) });
    lead = ahead;
  }

  return (row, next) => {
    const plannedStart = start(row);
    const ends = { own: plannedStart, before: expected, next };
    const { length, habit } = readLength(row, ends, unitOf(head, 'duration', 'min'), inHours >= SURE);
    inHours = habit === null ? inHours : habit === 'hours' ? inHours + 1 : Number.NEGATIVE_INFINITY;
    checkOffset(row);
    checkEnd(row, plannedStart, length);
    total = sum(total, length);
    const base: number | null = plannedStart ?? expected;
    // A sheet of ends alone begins where its first row ends.
    expected = base === null ? readTimeOfDay(textOf(row, 'end')).value : base + length;
    return { plannedStart, duration: length };
  };
}

/** The unit of bare numbers in a column: what its header says, else ours. */
export function unitOf(head: TableHead, key: ColumnKey, ours: DurationUnit): DurationUnit {
  return durationUnitIn(head.units.get(key) ?? '') ?? ours;
}

/** Where a row's length can be told from, when no cell says it. */
interface Ends {
  readonly own: TimeOfDay | null;
  /** Where the rows before it end. */
  readonly before: number | null;
  readonly next: Row | undefined;
}

interface Length {
  readonly length: Duration;
  /** How a length like `0:05` was written, where the row's times tell it. */
  readonly habit: 'hours' | 'minutes' | null;
}

function readLength(row: Row, ends: Ends, unit: DurationUnit, hoursFirst: boolean): Length {
  const start = ends.own;
  const end = readTimeOfDay(textOf(row, 'end')).value;
  const planned = start === null || end === null ? null : duration(modulo(end - start));
  const read = readDuration(textOf(row, 'duration'), unit);
  const times = planned ?? untilNext(ends);
  const habit =
    read.alternative === null || times === null
      ? null
      : times === read.alternative
        ? 'hours'
        : times === read.value
          ? 'minutes'
          : null;
  const length = take(row, 'duration', settle(row, read, times, hoursFirst));
  if (length !== null) return { length, habit };
  if (planned !== null) row.report('duration-from-times', 'duration', { kept: formatLength(planned) });
  return { length: planned ?? guessLength(row, ends, end), habit };
}

/** From the row's own start to that of the row behind it. */
function untilNext({ own, next }: Ends): Duration | null {
  const after = next === undefined ? null : readTimeOfDay(textOf(next, 'start')).value;
  return own === null || after === null ? null : duration(modulo(after - own));
}

/** From the end of the row before, or the start of the one after: a guess. A neighbour more than half a day off is none. */
function guessLength(row: Row, { own, before, next }: Ends, end: TimeOfDay | null): Duration {
  const after = next === undefined ? null : readTimeOfDay(textOf(next, 'start')).value;
  const [code, from, to] =
    own === null ? (['duration-from-ends', before, end] as const) : (['duration-from-next', own, after] as const);
  const length = from === null || to === null ? 0 : modulo(to - from);
  if (length === 0 || (own !== null && length > DAY / 2)) {
    row.report('duration-missing', 'duration');
    return ZERO;
  }
  row.report(code, 'duration', { kept: formatLength(duration(length)) });
  return duration(length);
}

/** Chooses between the two readings of `1:30` by the planned times, else as the rows before it are read. */
function settle(row: Row, reading: DurationCell, planned: Duration | null, hoursFirst: boolean): DurationCell {
  if (reading.alternative === null || (planned === null && !hoursFirst)) return reading;
  const told = [reading.value, reading.alternative].find((length) => length === planned);
  const value = told ?? (hoursFirst ? reading.alternative : undefined);
  if (value === undefined || value === null) return reading;
  const detail = { cell: textOf(row, 'duration'), kept: formatLength(value) };
  return { ...reading, value, note: { code: 'duration-by-times', detail } };
}

function checkEnd(row: Row, start: TimeOfDay | null, length: Duration): void {
  const cell = textOf(row, 'end');
  if (cell === '') return;
  const end = readTimeOfDay(cell);
  // A date or a bare hour is not worth a second note: the start of the row has it already.
  if (end.value === null) return void take(row, 'end', end);
  if (start === null) return keep(row, 'end');
  if (modulo(end.value - start - length) === 0) return;
  row.report('end-mismatch', 'end', { cell, kept: formatTimeOfDay(timeOfDay(start + length)) });
  keep(row, 'end');
}

function modulo(ms: number): number {
  return ((ms % DAY) + DAY) % DAY;
}
