import { expect, test } from 'vitest';
import { FIRST_FILTERS, passes, SHOWN, withNoise, NO_NOISE } from './filters.ts';
import { appendLines, rowAt, type Row } from './rows.ts';
import { lineOf, linesOf } from '../../../../core/chat/testing/lines.ts';

const reckon = () => 32;
const rowsOf = (
  lines: readonly ReturnType<typeof lineOf>[],
  change = {},
  after = 0,
  muted: readonly string[] = [],
): Row[] => {
  const rows: Row[] = [];
  appendLines(rows, lines, { filters: { ...FIRST_FILTERS, ...change }, muted: new Set(muted), reckon, after });
  return rows;
};

test('what is missing between two lines is said, with how much', () => {
  const rows = rowsOf([lineOf(1), lineOf(2), lineOf(10)]);
  expect(rows.map(({ kind }) => kind)).toEqual(['line', 'line', 'gap', 'line']);
  expect(rows[2]).toMatchObject({ count: 7, before: 10 });
});

test('lines that a filter leaves out are no gap', () => {
  const rows = rowsOf([lineOf(1), lineOf(2, { kind: 'enter' }), lineOf(3, { kind: 'like', count: 20 }), lineOf(4)]);
  expect(rows.map(({ key }) => key)).toEqual([1, 4]);
});

test('a flood is one row with its count, and each line again when it is laid open', () => {
  const lines = [lineOf(1), ...linesOf(2, 9, { flood: true }), lineOf(10)];
  const folded = rowsOf(lines);
  expect(folded.map(({ kind }) => kind)).toEqual(['line', 'flood', 'line']);
  expect(folded[1]).toMatchObject({ count: 8, last: 9 });
  expect(rowsOf(lines, { floods: true }).every(({ kind }) => kind === 'line')).toBe(true);
  expect(rowsOf(lines, { floods: true })).toHaveLength(10);
});

test('what a muted viewer writes is one row for each stretch of theirs, and nothing else of theirs is folded', () => {
  const of = (seq: number, id: string, more = {}) =>
    lineOf(seq, { source: 'shop', by: { id, name: id, badges: [] }, ...more });
  const lines = [
    of(1, 'rude'),
    of(2, 'rude', { flood: true }),
    of(3, 'loud'),
    of(4, 'polite'),
    of(5, 'rude', { kind: 'order-paid' }),
    of(6, 'rude', { source: 'twitch' }),
    of(7, 'rude'),
  ];
  const muted = ['shop\nrude', 'shop\nloud'];
  const shape = (rows: readonly Row[]) => rows.map((row) => [row.kind, row.key, row.kind === 'muted' ? row.count : 1]);
  expect(shape(rowsOf(lines, {}, 0, muted))).toEqual([
    ['muted', 1, 2],
    ['muted', 3, 1],
    ['line', 4, 1],
    ['line', 5, 1],
    ['line', 6, 1],
    ['muted', 7, 1],
  ]);
  expect(rowAt(rowsOf(lines, {}, 0, muted), 2)).toBe(0);
  const open = rowsOf(lines, { muted: true }, 0, muted);
  expect(open.map(({ kind }) => kind)).toEqual(['line', 'flood', 'line', 'line', 'line', 'line', 'line']);
});

test('a line is found in whatever row holds it', () => {
  const rows = rowsOf([lineOf(1), ...linesOf(2, 9, { flood: true }), lineOf(12), lineOf(13)]);
  expect([1, 2, 7, 9, 10, 12, 13, 14].map((seq) => rowAt(rows, seq))).toEqual([0, 1, 1, 1, 2, 3, 4, 5]);
});

test('questions are those that ask, whatever kind the platform calls them', () => {
  const filters = { ...FIRST_FILTERS, shown: 'questions' } as const;
  expect(passes(lineOf(1, { clusterKey: 'price' }), filters)).toBe(true);
  expect(passes(lineOf(1, { kind: 'question' }), filters)).toBe(true);
  expect(passes(lineOf(1), filters)).toBe(false);
  expect(passes(lineOf(1, { kind: 'order-paid' }), { ...filters, shown: 'orders' })).toBe(true);
  expect(passes(lineOf(1, { productId: 'a' }), { ...FIRST_FILTERS, productId: 'b' })).toBe(false);
});

test('a line that says what is missing stands under every filter: it may have been of any kind', () => {
  const gone = lineOf(1, { kind: 'missed', count: null });
  for (const shown of SHOWN) expect(passes(gone, { ...FIRST_FILTERS, shown, productId: 'p' })).toBe(true);
});

test('noise is counted by what it stands for', () => {
  const noise = withNoise(NO_NOISE, [lineOf(1, { kind: 'like', count: 30 }), lineOf(2, { kind: 'enter' }), lineOf(3)]);
  expect(noise).toEqual({ enter: 1, like: 30, follow: 0, share: 0 });
});
