import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../../../core/runsheet/edit/edit.apply.ts';
import type { EditOp } from '../../../../core/runsheet/edit/edit.schema.ts';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { afterCue, cue, COUPON, MANUAL, segment, sheet as sheetOf } from '../../../../core/show/testing/sheet.ts';
import { timeOfDay } from '../../../../core/time/time.ts';
import { copyOf, moveOp, nudgeOp } from './order.ts';
import { dropPlace, gridRows } from './rows.ts';
import { plannedRows } from './timing.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const sheet = sheetOf(...IDS.map((id) => segment(id)));

function order(op: EditOp | null, on: RunSheet = sheet): string {
  if (op === null) return on.segments.map(({ id }) => id).join('');
  const done = applyEdit(on, op);
  if (!done.ok) throw new Error(done.message);
  return done.value.sheet.segments.map(({ id }) => id).join('');
}

describe('lines that move', () => {
  test.each([
    [['b'], 1, 'acbdef'],
    [['b'], -1, 'bacdef'],
    [['a'], -1, 'abcdef'],
    [['f'], 1, 'abcdef'],
    [['b', 'd'], 1, 'acebdf'],
    [['c', 'd'], -1, 'acdbef'],
    [['e', 'b'], -1, 'beacdf'],
  ] as const)('%s by %s: %s', (ids, by, expected) => expect(order(nudgeOp(sheet.segments, ids, by))).toBe(expected));

  test.each([
    [['a', 'b'], 'd', 'cdabef'],
    [['f'], null, 'fabcde'],
    [['c', 'd'], 'd', 'abcdef'],
    [['b', 'c'], 'a', 'abcdef'],
    [['b', 'd'], 'd', 'acbdef'],
  ] as const)('%s behind %s: %s', (ids, after, expected) =>
    expect(order(moveOp(sheet.segments, ids, after))).toBe(expected),
  );

  test('never lose a line, whatever is dropped where', () => {
    fc.assert(
      fc.property(fc.subarray(IDS), fc.constantFrom(null, ...IDS), (ids, after) => {
        expect([...order(moveOp(sheet.segments, ids, after))].toSorted().join('')).toBe('abcdef');
      }),
    );
  });
});

test('a second one of a segment keeps its cues to itself', () => {
  const first = { ...segment('s'), cues: [cue('x', MANUAL, COUPON), cue('y', afterCue('x', 3))] };
  let made = 0;
  const second = copyOf(first, 's2', () => `new-${made++}`);
  expect(second.cues.map(({ id }) => id)).toEqual(['new-0', 'new-1']);
  expect(second.cues[1]?.trigger).toMatchObject({ cueId: 'new-0' });
  expect(JSON.stringify(second.cues)).toContain(second.offer?.coupon === null ? 'c1' : 'coupon-s2');
});

describe('lines under their blocks', () => {
  const blocks = ['1', '1', '2', '1'].map((block, place) => ({ ...segment(IDS[place] ?? ''), block }));
  const keys = (collapsed: readonly string[] = []) => gridRows(blocks, new Set(collapsed)).map(({ key }) => key);

  test('a block that comes back has a heading of its own', () => {
    expect(keys()).toEqual(['block:0:1', 'a', 'b', 'block:0:2', 'c', 'block:1:1', 'd']);
    expect(keys(['block:0:1'])).toEqual(['block:0:1', 'block:0:2', 'c', 'block:1:1', 'd']);
    expect(gridRows([segment('a')], new Set()).map(({ key }) => key)).toEqual(['a']);
  });

  test('letting go at a heading means the block above it, or its own', () => {
    const rows = gridRows(blocks, new Set());
    const at = (key: string, half: 'upper' | 'lower') => {
      const row = rows.find((one) => one.key === key);
      return row && dropPlace(row, half, blocks);
    };
    expect(at('block:0:2', 'upper')).toEqual({ after: 'b', block: '1' });
    expect(at('block:0:2', 'lower')).toEqual({ after: 'b', block: '2' });
    expect(at('block:0:1', 'upper')).toEqual({ after: null, block: '1' });
    expect(at('c', 'lower')).toEqual({ after: 'c', block: '2' });
  });
});

test('starts are reckoned from the lengths until the sheet says otherwise', () => {
  const rows = plannedRows([
    { ...segment('a'), plannedStart: null, duration: 60_000 as never },
    { ...segment('b'), plannedStart: timeOfDay(72_000_000), duration: 60_000 as never },
    { ...segment('c'), plannedStart: null, duration: 60_000 as never },
    { ...segment('d'), plannedStart: timeOfDay(72_090_000), duration: 60_000 as never },
  ]);
  expect(rows).toEqual([
    { start: null, fixed: false, gap: 0 },
    { start: 72_000_000, fixed: true, gap: 0 },
    { start: 72_060_000, fixed: false, gap: 0 },
    { start: 72_090_000, fixed: true, gap: -30_000 },
  ]);
});
