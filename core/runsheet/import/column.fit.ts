/** Whether the cells under a header are what its column holds: a guess at a header must agree with what stands below it. */
import { readAmount } from '../cells/amount.ts';
import { isNone } from '../cells/cell.ts';
import { readCount } from '../cells/count.ts';
import { readDuration } from '../cells/duration.ts';
import { readTimeOfDay } from '../cells/timeOfDay.ts';
import { readYesNo } from '../cells/words.ts';
import type { ColumnKey } from '../columns.ts';
import { couponKindOf, isNoCoupon } from './kinds.ts';
import { splitRange } from './timeRange.ts';

/** Cells that are looked at. */
const SAMPLE = 40;
/** The share of them that must be readable. */
const MOST = 0.6;

const isAmount = (cell: string) => readAmount(cell, 'CNY').value !== null || /折|%/.test(cell);
const isCount = (cell: string) => readCount(cell).value !== null;
const isTime = (cell: string) =>
  splitRange(cell) !== null ||
  (/[:：点时]|\d{4}|\.\d{3}|\d\s*[ap]\.?m\b/i.test(cell) && readTimeOfDay(cell).value !== null);
const isLength = (cell: string) => readDuration(cell, 's').value !== null;

const READS: Partial<Record<ColumnKey, (cell: string) => boolean>> = {
  start: isTime,
  end: isTime,
  duration: isLength,
  offset: isLength,
  listPrice: isAmount,
  lowestPrice: isAmount,
  livePrice: isAmount,
  finalPrice: isAmount,
  couponMinSpend: isAmount,
  couponValue: isAmount,
  // A figure alone is a sum or a share; a name has words or letters.
  couponName: (cell) => !/^[\s\p{Sc}\d.,%-]+$/u.test(cell),
  couponQuantity: isCount,
  stock: isCount,
  limit: isCount,
  stockFloor: isCount,
  targetLength: isCount,
  pinAt: isLength,
  countdown: isLength,
  couponType: (cell) => isNoCoupon(cell) || couponKindOf(cell) !== 'other',
  link: (cell) => /\d/.test(cell) && cell.length <= 8,
  releasePlan: (cell) => /\d|[一二三两四五六七八九十][百千]|一次|全部/.test(cell),
  twoPersonCheck: (cell) => readYesNo(cell).note === null,
};

/** Whether most of the filled cells can be read as what the column holds. A column of texts takes anything, an empty one too. */
export function fitsColumn(key: ColumnKey, cells: readonly string[]): boolean {
  const reads = READS[key];
  const filled = cells.filter((cell) => !isNone(cell)).slice(0, SAMPLE);
  return reads === undefined || filled.length === 0 || filled.filter(reads).length >= filled.length * MOST;
}

/**
 * Whether a column that is called 时间 holds lengths rather than times of day: `10分钟`, `90s`, but not `19:00`. `bare`: nothing in its header
 * says that something begins, so that a `10` without a unit is a length too.
 */
export function holdsLengths(cells: readonly string[], bare: boolean): boolean {
  const filled = cells.filter((cell) => !isNone(cell)).slice(0, SAMPLE);
  const isOne = (cell: string) =>
    (/[^\d:.\s]/.test(cell) && isLength(cell) && !isTime(cell)) || (bare && isSmall(cell));
  return filled.length > 0 && filled.every(isOne);
}

function isSmall(cell: string): boolean {
  const count = readCount(cell).value;
  return count !== null && count > 0 && count <= 180;
}
