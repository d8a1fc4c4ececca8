/** What becomes of an exported table that a person has changed in a spreadsheet. */
import { describe, expect, it } from 'vitest';
import { duration } from '../../time/time.ts';
import { fromTable } from '../fromTable.ts';
import type { RunSheet } from '../runsheet.schema.ts';
import { toTable } from '../toTable.ts';

const NAME = { id: 'sheet-1', title: 'A show' };
const HEADERS = [
  '序号',
  '环节',
  '环节名称',
  '时长',
  'SKU',
  '链接号',
  '商品名称',
  '直播价',
  '券类型',
  '券名称',
  '券面额',
  '弹窗时点',
];
const ROWS = [
  ['1', '主推款', '饭盒', '12', 'QH-1', '1', '饭盒', '99', '满减', '满99减10', '10', '420'],
  ['2', '主推款', '水杯', '10', 'QH-2', '2', '水杯', '49', '满减', '满49减5', '5', '300'],
];

/** A sheet with what no column holds: a coupon's life, a picture, a hand-made cue. */
function full(): RunSheet {
  const { sheet } = fromTable([HEADERS, ...ROWS], NAME);
  if (sheet === null) throw new Error('refused');
  const [first, second] = sheet.segments;
  if (!first?.offer?.coupon || second === undefined) throw new Error('no coupon');
  const offer = { ...first.offer, coupon: { ...first.offer.coupon, validFor: duration(900_000) } };
  const cue = { id: 'mine', label: '', trigger: { on: 'manual' } as const, actions: [{ do: 'replay' } as const] };
  return {
    ...sheet,
    segments: [{ ...first, id: 'segment-9', offer, cues: [...first.cues, cue] }, second],
    products: sheet.products.map((product, index) => (index === 0 ? { ...product, image: 'a.png' } : product)),
  };
}

function edited(change: (rows: string[][], at: (header: string) => number) => string[][]) {
  const sheet = full();
  const { headers, rows } = toTable(sheet);
  const table = change(
    rows.map((row) => [...row]),
    (header) => headers.indexOf(header),
  );
  const { sheet: back, problems } = fromTable([headers, ...table], NAME);
  if (back === null) throw new Error('refused');
  const told = problems.filter(({ code }) => code.startsWith('exact') || code.startsWith('cue'));
  return { sheet, back, told: told.map(({ code, row }) => ({ code, row })) };
}

const set = (header: string, cell: string) => (rows: string[][], at: (header: string) => number) =>
  rows.map((row, index) => (index === 0 ? row.with(at(header), cell) : row));

describe('an exported sheet that a person has changed', () => {
  it('comes back equal, without a word, when it was not', () => {
    const { sheet, back, told } = edited((rows) => rows);
    expect(back).toEqual(sheet);
    expect(told).toEqual([]);
  });

  it('keeps its exact values beside a change of something else', () => {
    const { back, told } = edited(set('备注', '灯光调暗'));
    expect(back.segments[0]).toMatchObject({
      id: 'segment-9',
      notes: '灯光调暗',
      offer: { coupon: { validFor: 900_000 } },
    });
    expect(back.products[0]?.image).toBe('a.png');
    expect(told).toEqual([]);
  });

  it('takes what the person wrote where both speak of it, and says so', () => {
    const { back, told } = edited(set('商品编码', 'QH-9'));
    expect(back.products.map(({ sku }) => sku)).toEqual(['QH-9', 'QH-2']);
    expect(told).toEqual([]);
    const none = edited(set('券类型', '无'));
    expect(none.back.segments[0]?.offer?.coupon).toBeNull();
    expect(none.told).toContainEqual({ code: 'exact-stale', row: 1 });
  });

  it('lets the list of cues hold, and names what the columns want besides', () => {
    const { back, told } = edited(set('弹窗时点(环节内秒)', '360'));
    expect(back.segments[0]?.cues.map(({ id }) => id)).toContain('mine');
    expect(told).toEqual([{ code: 'cue-unlike', row: 1 }]);
  });

  it('takes cues that a person writes, and keeps a line that is none', () => {
    const more = edited(set('动作点明细', '进入: 弹品 1号\n环节内 2分钟: 提示 慢一点 urgency=soon'));
    expect(more.back.segments[0]?.cues.map(({ actions }) => actions[0]?.do)).toEqual(['pop', 'note']);
    const broken = edited(set('动作点明细', '到时候再说'));
    expect(broken.told).toContainEqual({ code: 'cue-unreadable', row: 1 });
    expect(broken.back.segments[0]?.custom).toMatchObject({ 动作点明细: '到时候再说' });
    expect(broken.back.segments[0]?.cues.map(({ actions }) => actions[0]?.do)).toContain('pop');
  });

  it('makes a row of its own of a copied one', () => {
    const { back, told } = edited((rows) => [...rows, rows[0] ?? []]);
    const ids = back.segments.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(new Set(back.segments.map(({ offer }) => offer?.coupon?.id)).size).toBe(3);
    expect(new Set(back.segments.flatMap(({ cues }) => cues.map(({ id }) => id))).size).toBe(
      back.segments.flatMap(({ cues }) => cues).length,
    );
    expect(told.map(({ row }) => row)).toEqual([3, 3]);
    const numbered = edited((rows, at) => [...rows, (rows[1] ?? []).with(at('序号'), '9')]);
    expect(numbered.back.segments.map(({ id }) => id)).toEqual(['segment-9', 'segment-2', 'segment-9-2']);
    expect(numbered.told).toEqual([{ code: 'exact-copied', row: 3 }]);
  });

  it('comes back in another order, and without its exact values when their column is cut', () => {
    expect(edited((rows) => rows.toReversed()).back.segments.map(({ title }) => title)).toEqual(['水杯', '饭盒']);
    const cut = edited((rows, at) => rows.map((row) => row.with(at('精确值'), '')));
    expect(cut.back.segments[0]?.offer?.coupon?.validFor).toBeNull();
    const spoilt = edited(set('精确值', 'hello'));
    expect(spoilt.told).toContainEqual({ code: 'exact-unreadable', row: 1 });
    expect(spoilt.back.segments[0]?.custom).toMatchObject({ 精确值: 'hello' });
  });
});
