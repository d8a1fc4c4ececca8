import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../../../core/runsheet/edit/edit.apply.ts';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { coupon, product, segment, sheet as sheetOf } from '../../../../core/show/testing/sheet.ts';
import { writeBlock, type Typed } from './block.ts';
import { FIELDS, type FieldKey } from './fields.ts';
import { opOf, placed } from './puts.ts';
import { copyCell, readCell } from './read.ts';
import { createViews } from './views.ts';
import { writeCell } from './write.ts';

const views = (sheet: RunSheet) => createViews()(sheet);
const sheet = sheetOf(segment('s1'), segment('s2'), { ...segment('s3'), offer: null });

function type(cells: readonly Typed[], on: RunSheet = sheet) {
  const block = writeBlock(cells, (key) => views(on).byId.get(key) ?? null, on.products);
  if (block.op === null) return { sheet: on, ...block };
  const applied = applyEdit(on, block.op);
  if (!applied.ok) throw new Error(applied.message);
  return { ...block, sheet: applied.value.sheet };
}

const says = (on: RunSheet, row: string, column: FieldKey) => {
  const view = views(on).byId.get(row);
  return view === undefined ? null : readCell(view, column);
};

describe('a cell that is written', () => {
  test.each([
    ['duration', '90s', '1:30'],
    ['duration', '1小时5分', '1:05:00'],
    ['start', '晚上8点半', '20:30'],
    ['livePrice', '¥1,299', '1299.00'],
    ['livePrice', '1.2万', '12000.00'],
    ['stock', '600份', '600'],
    ['keyPoints', '轻；保温\n好洗', '轻；保温；好洗'],
    ['kind', '福利款', '福利款'],
    ['twoPersonCheck', 'yes', '是'],
    ['custom:灯光', '暖', '暖'],
    ['couponName', '满89减10', '满89减10'],
    ['listPrice', '', ''],
  ] as const)('%s: %s is kept as %s', (column, typed, kept) => {
    const after = type([{ row: 's1', column, text: typed }]);
    expect(after.refused).toEqual([]);
    expect(says(after.sheet, 's1', column)).toBe(kept);
  });

  test.each([
    ['livePrice', '8折', 'amount-is-discount'],
    ['livePrice', '$12', 'amount-currency'],
    ['livePrice', '12.345', 'amount-too-fine'],
    ['stock', '很多', 'count-unreadable'],
    ['duration', '一会儿', 'duration-unreadable'],
    ['start', '25点99', 'time-unreadable'],
    ['twoPersonCheck', '也许', 'yes-no-unreadable'],
    ['link', '404', 'no-such-product'],
    ['title', '', 'title-empty'],
    ['reading', '3:00', 'reckoned'],
  ] as const)('%s: %s is refused for %s, and nothing changes', (column, typed, code) => {
    const after = type([{ row: 's1', column, text: typed }]);
    expect(after.refused.map(({ bad }) => bad.code)).toEqual([code]);
    expect(after.sheet).toBe(sheet);
  });

  test('a row without a product has no price, until it has one', () => {
    expect(type([{ row: 's3', column: 'livePrice', text: '9' }]).refused[0]?.bad.code).toBe('needs-product');
    const link = sheet.products[0]?.link ?? '';
    const after = type([
      { row: 's3', column: 'link', text: link },
      { row: 's3', column: 'livePrice', text: '9' },
      { row: 's3', column: 'couponName', text: '减1' },
      { row: 's3', column: 'couponValue', text: '1' },
    ]);
    expect(after.refused).toEqual([]);
    expect(after.sheet.segments[2]?.offer).toMatchObject({
      productId: sheet.products[0]?.id,
      livePrice: { minor: 900 },
      coupon: { name: '减1', value: { minor: 100 } },
    });
  });

  test('无 takes the coupon away, another type keeps its numbers', () => {
    const held = sheetOf({ ...segment('s1'), offer: { ...offerOf('s1'), coupon: coupon('c1') } });
    expect(type([{ row: 's1', column: 'couponType', text: '无' }], held).sheet.segments[0]?.offer?.coupon).toBeNull();
    const fans = type([{ row: 's1', column: 'couponType', text: '粉丝券' }], held).sheet.segments[0]?.offer?.coupon;
    expect(fans).toMatchObject({ kind: 'fans', typeLabel: '粉丝券', name: coupon('c1').name });
  });
});

function offerOf(id: string) {
  const { offer } = segment(id);
  if (offer === null) throw new Error('no offer');
  return offer;
}

test('what a cell says is taken again without a change, in every column', () => {
  for (const { key, kind } of FIELDS.filter((field) => field.kind !== 'sum')) {
    const row = views(sheet).byId.get('s1');
    if (row === undefined) throw new Error('no row');
    if (readCell(row, key) === '') continue;
    const written = writeCell(row, key, readCell(row, key), sheet.products);
    if (!written.ok) throw new Error(`${key}: ${written.bad.code}`);
    const op = opOf(placed(row, written.puts));
    const after = op === null ? sheet : applyEdit(sheet, op);
    expect('ok' in after ? after.ok && after.value.sheet : after, `${key} (${kind})`).toEqual(sheet);
  }
});

test('lengths go to a spreadsheet as the files have them', () => {
  const row = views(sheetOf({ ...segment('s1'), duration: 360_000 as never })).byId.get('s1');
  expect(row && copyCell(row, 'duration')).toBe('6');
});

test('one value for many rows is one operation', () => {
  const { op, count } = type(['s1', 's2'].map((row) => ({ row, column: 'host' as const, text: '阿青' })));
  expect(count).toBe(2);
  expect(op).toMatchObject({ op: 'set', target: { ids: ['s1', 's2'] }, path: ['host'], value: '阿青' });
});

test('any block of typed cells is applied, or is refused cell by cell', () => {
  const columns = FIELDS.filter(({ kind }) => kind !== 'sum').map(({ key }) => key);
  const cell = fc.record({
    row: fc.constantFrom('s1', 's2', 's3', 'gone'),
    column: fc.constantFrom(...columns),
    text: fc.oneof(fc.string(), fc.constantFrom('', '无', '1', '89.9', '是', '6分钟', '满减', '秒杀', 'p1')),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      const after = type(cells);
      expect(after.count + after.refused.length).toBeLessThanOrEqual(cells.length);
    }),
  );
});

test('a product that two rows share is changed in both', () => {
  const shared = sheetOf(segment('s1'), { ...segment('s2'), offer: { ...offerOf('s2'), productId: product('p1').id } });
  const name = type([{ row: 's1', column: 'name', text: '新名字' }], shared);
  expect(says(name.sheet, 's2', 'name')).toBe('新名字');
});
