import { describe, expect, test } from 'vitest';
import { segment, sheet as sheetOf } from '../../../../core/show/testing/sheet.ts';
import { findCells, replaceCells } from './find.ts';
import { gridAct } from './gridKeys.ts';
import { boxOf, isSelected, moved, orderOf, rowsIn, selectedIn, tabbed, takesWholeRows } from './select.ts';
import { summary } from './summary.ts';
import { createViews } from './views.ts';
import { narrowed } from './words.ts';

const order = orderOf(['r1', 'r2', 'r3'], ['a', 'b', 'c']);
const cell = (row: string, column: string) => ({ row, column });

describe('the selection', () => {
  const range = { anchor: cell('r3', 'b'), head: cell('r2', 'c') };

  test('is a rectangle, whichever corner it began at', () => {
    expect(boxOf(range, order)).toEqual({ top: 1, bottom: 2, left: 1, right: 2 });
    expect(selectedIn('r2', [range], order)).toBe('1-2');
    expect(selectedIn('r1', [range], order)).toBe('');
    expect([0, 1, 2].map((place) => isSelected('1-2', place))).toEqual([false, true, true]);
    expect(rowsIn([range, { anchor: cell('r1', 'a'), head: cell('r1', 'a') }], order)).toEqual(['r1', 'r2', 'r3']);
  });

  test('stays at its cells when lines come and go', () => {
    const other = orderOf(['new', 'r3', 'r1', 'r2'], ['a', 'b', 'c']);
    expect(boxOf(range, other)).toEqual({ top: 1, bottom: 3, left: 1, right: 2 });
    expect(boxOf(range, orderOf(['r1', 'r2'], ['a', 'b', 'c']))).toBeNull();
  });

  test('moves inside the table, and Tab leaves it at its ends', () => {
    expect(moved(cell('r1', 'a'), { rows: -1, columns: 0 }, order)).toEqual(cell('r1', 'a'));
    expect(moved(null, { rows: 1, columns: 0 }, order)).toEqual(cell('r1', 'a'));
    expect(moved(cell('gone', 'a'), { rows: 1, columns: 0 }, order)).toEqual(cell('r1', 'a'));
    expect(tabbed(cell('r1', 'c'), 1, order)).toEqual(cell('r2', 'a'));
    expect(tabbed(cell('r3', 'c'), 1, order)).toBeNull();
    expect(tabbed(cell('r1', 'a'), -1, order)).toBeNull();
  });

  test('knows whole lines', () => {
    expect(takesWholeRows([{ anchor: cell('r1', 'a'), head: cell('r2', 'c') }], order)).toBe(true);
    expect(takesWholeRows([range], order)).toBe(false);
  });
});

test('the selection adds up one column, each cell once', () => {
  const sheet = sheetOf(segment('r1'), segment('r2'));
  const { byId } = createViews()(sheet);
  const lengths = orderOf(['r1', 'r2'], ['duration', 'title']);
  const down = { anchor: cell('r1', 'duration'), head: cell('r2', 'duration') };
  const whole = sheet.segments.reduce((sum, { duration }) => sum + duration, 0);
  expect(summary([down, down], lengths, byId)).toMatchObject({ cells: 2, length: whole });
  expect(summary([{ ...down, head: cell('r2', 'title') }], lengths, byId)).toMatchObject({ cells: 4, length: null });
});

describe('keys', () => {
  const press = (keys: string, editing = false) => {
    const parts = keys.split('+');
    const key = parts.at(-1) ?? '';
    return gridAct(
      {
        key: key === 'Space' ? ' ' : key,
        ctrlKey: parts.includes('Ctrl'),
        metaKey: parts.includes('Meta'),
        shiftKey: parts.includes('Shift'),
        altKey: parts.includes('Alt'),
        isComposing: parts.includes('IME'),
      },
      editing,
    );
  };

  test.each([
    ['ArrowDown', { act: 'move', rows: 1, columns: 0, extend: false }],
    ['Shift+ArrowRight', { act: 'move', rows: 0, columns: 1, extend: true }],
    ['Ctrl+ArrowUp', { act: 'edge', to: 'top', extend: false }],
    ['Alt+ArrowUp', { act: 'rows', by: -1 }],
    ['Alt+Shift+ArrowRight', { act: 'widen', by: 1 }],
    ['Meta+z', { act: 'undo' }],
    ['Ctrl+Shift+Z', { act: 'redo' }],
    ['Ctrl+y', { act: 'redo' }],
    ['Ctrl+d', { act: 'fill-down' }],
    ['Ctrl+End', { act: 'edge', to: 'last', extend: false }],
    ['Shift+Tab', { act: 'tab', by: -1 }],
    ['Shift+Space', { act: 'select-rows' }],
    ['Insert', { act: 'insert' }],
    ['Shift+Insert', null],
    ['Ctrl+c', null],
    ['x', null],
    ['IME+Enter', null],
  ])('%s, looking', (keys, act) => expect(press(keys)).toEqual(act));

  test.each([
    ['Enter', { act: 'commit', next: 'down' }],
    ['Shift+Enter', { act: 'commit', next: 'up' }],
    ['Alt+Enter', { act: 'break' }],
    ['Tab', { act: 'commit', next: 'next' }],
    ['Escape', { act: 'release' }],
    ['ArrowLeft', null],
    ['Ctrl+z', null],
    ['Delete', null],
    ['IME+Enter', null],
  ])('%s, writing', (keys, act) => expect(press(keys, true)).toEqual(act));
});

describe('find and replace', () => {
  const sheet = sheetOf({ ...segment('r1'), title: 'A.B（特价）' }, { ...segment('r2'), title: 'a.b' });
  const { all, byId } = createViews()(sheet);

  test('takes signs for themselves, and case only where asked', () => {
    expect(findCells(all, ['title'], { text: 'a.b', matchCase: false })).toHaveLength(2);
    expect(findCells(all, ['title'], { text: 'a.b', matchCase: true })).toHaveLength(1);
    expect(findCells(all, ['title'], { text: 'axb', matchCase: false })).toEqual([]);
    expect(findCells(all, ['title'], { text: '', matchCase: false })).toEqual([]);
  });

  test('puts the very text, a $ too, and leaves reckoned cells alone', () => {
    const search = { text: 'A.B', matchCase: false };
    const found = findCells(all, ['title'], search);
    expect(replaceCells(byId, found, search, '$1 $&')).toEqual([
      { row: 'r1', column: 'title', text: '$1 $&（特价）' },
      { row: 'r2', column: 'title', text: '$1 $&' },
    ]);
    expect(replaceCells(byId, [{ row: 'r1', column: 'reading' }], { text: ':', matchCase: false }, '')).toEqual([]);
  });
});

test('choices that begin with what was typed come first', () => {
  const choices = ['秒杀款', '主推款', '款式'].map((text) => ({ text, about: '' }));
  expect(narrowed(choices, '款').map(({ text }) => text)).toEqual(['款式', '秒杀款', '主推款']);
});
