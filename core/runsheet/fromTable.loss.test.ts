/** Nothing is lost silently: every cell of any table is in the sheet, as its value or as its text, or a problem names it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isNone } from './cells/cell.ts';
import { readAmount } from './cells/amount.ts';
import { readCount } from './cells/count.ts';
import { readDuration } from './cells/duration.ts';
import { readTimeOfDay } from './cells/timeOfDay.ts';
import { readYesNo, splitLines, splitNames } from './cells/words.ts';
import { COLUMNS, type ColumnKey } from './columns.ts';
import { fromTable } from './fromTable.ts';
import { matchHeader } from './headers.ts';
import type { RunSheet } from './runsheet.schema.ts';
import { tables } from './table.samples.ts';
import { toTable } from './toTable.ts';

const DAY = 86_400_000;
const NAME = { id: 'sheet-1', title: 'A show' };
const RUNS = { numRuns: Number(process.env['RUNS'] ?? 400) };
const AMOUNTS: readonly ColumnKey[] = [
  'listPrice',
  'lowestPrice',
  'livePrice',
  'couponMinSpend',
  'couponValue',
  'finalPrice',
];
const COUNTS: readonly ColumnKey[] = ['couponQuantity', 'stock', 'limit', 'targetLength', 'stockFloor'];
const THINGS: readonly ColumnKey[] = [
  ...AMOUNTS,
  ...COUNTS,
  'gift',
  'graphics',
  'scene',
  'evidence',
  'start',
  'end',
  'duration',
  'offset',
  'pinAt',
  'countdown',
  'keyPoints',
  'mustSay',
  'couponName',
  'couponScope',
  'couponType',
  'role',
  'priceBasis',
  'releasePlan',
  'variant',
  'category',
];
/** Rows that become no segment, each told with its text. */
const LEFT_OUT = new Set(['row-total', 'row-section', 'row-header-again']);
const COUPON_NUMBERS: readonly ColumnKey[] = ['couponMinSpend', 'couponValue', 'couponQuantity'];

/** Whether two texts of one column say the same. */
function sameMeaning(key: ColumnKey, said: string, kept: string, unit: string, sheet: RunSheet): boolean {
  if (said === kept) return true;
  if (AMOUNTS.includes(key)) {
    const assumed = /EUR/.test(unit) ? 'EUR' : sheet.currency;
    const amount = readAmount(said, assumed).value;
    return amount !== null && amount.minor === readAmount(kept, sheet.currency).value?.minor;
  }
  if (COUNTS.includes(key)) return readCount(said).value !== null && readCount(said).value === readCount(kept).value;
  if (key === 'start' || key === 'end') {
    const [a, b] = [readTimeOfDay(said).value, readTimeOfDay(kept).value];
    return a !== null && b !== null && a % DAY === b % DAY;
  }
  if (key === 'duration' || key === 'offset' || key === 'pinAt' || key === 'countdown') {
    const ours = key === 'duration' || key === 'offset' ? 'min' : 's';
    const read = readDuration(said, /秒/.test(unit) ? 's' : ours);
    const back = readDuration(kept, ours).value;
    return back !== null && (read.value === back || read.alternative === back);
  }
  if (key === 'twoPersonCheck') return readYesNo(said).value === readYesNo(kept).value;
  if (key === 'keyPoints' || key === 'mustSay') return splitLines(said).join('\n') === splitLines(kept).join('\n');
  return key === 'evidence' && splitNames(said).join('\n') === splitNames(kept).join('\n');
}

/** Whether what a cell said is where it should be: in a custom field, or in the column as it is written back. */
function isKept(said: string, header: string, index: number, written: readonly string[], sheet: RunSheet): boolean {
  if (Object.values(sheet.segments[index]?.custom ?? {}).includes(said)) return true;
  if (sheet.segments[index]?.block === said) return true;
  const match = matchHeader(header);
  if (match === null) return false;
  const kept = written[COLUMNS.findIndex(({ key }) => key === match.key)] ?? '';
  // A thing that is said not to be there, and the zeros of a coupon that is not there, are kept by being absent.
  if (THINGS.includes(match.key) && isNone(said)) return true;
  if (kept === '' && COUPON_NUMBERS.includes(match.key) && readCount(said).value === 0) return true;
  return sameMeaning(match.key, said, kept, match.unit, sheet);
}

it('loses no cell silently', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { sheet, problems } = fromTable(table, NAME);
      if (sheet === null) throw new Error('refused');
      const [headers = [], ...body] = table;
      const { rows } = toTable(sheet);
      const left = new Set(problems.filter(({ code }) => LEFT_OUT.has(code)).map(({ row }) => row));
      const filled = [...body.entries()].filter(
        ([at, cells]) => cells.some((text) => text.trim() !== '') && !left.has(at + 1),
      );
      const guessed = new Map(
        problems.flatMap(({ code, column, detail }) =>
          code === 'column-guessed' ? [[column, detail['kept'] ?? ''] as const] : [],
        ),
      );
      for (const [index, [at, cells]] of filled.entries()) {
        const named = problems.filter(({ row, code }) => row === at + 1 && code !== 'cell-formula');
        for (const [place, raw] of cells.entries()) {
          const header = (headers[place] ?? '').trim();
          if (raw.trim() === '' || named.some(({ column }) => column === header)) continue;
          const kept = isKept(raw.trim(), guessed.get(header) ?? header, index, rows[index] ?? [], sheet);
          expect(kept, `row ${at + 1}, ${header}: “${raw}”`).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

it('gives the same sheet when its own table is imported again', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { sheet } = fromTable(table, NAME);
      if (sheet === null) throw new Error('refused');
      const { headers, rows } = toTable(sheet);
      expect(fromTable([headers, ...rows], NAME).sheet).toEqual(sheet);
    }),
    RUNS,
  );
});
