import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../edit/edit.apply.ts';
import { fromTable } from '../fromTable.ts';
import type { RunSheet } from '../runsheet.schema.ts';
import { tables } from '../table.samples.ts';
import { changesBetween } from './changes.ts';
import { operationBetween } from './operations.ts';
import { planImport, type MergeMode } from './plan.ts';

const HEADERS = ['序号', '环节', '环节名称', '时长', '商品编码', '商品名称', '直播价', '备注', '弹窗时点'];
const ROWS = [
  ['1', '开场', '开场欢迎', '8', '', '', '', '', ''],
  ['2', '引流款', '1号引流', '6', 'A-1', '洗碗布', '12.9', '先讲价', '120'],
  ['3', '主推款', '2号主推', '12', 'A-2', '饭盒', '99', '', '420'],
];

function sheetOf(headers: readonly string[], ...rows: string[][]) {
  const { sheet, columns } = fromTable([headers, ...rows], { id: 'sheet-1', title: '618' });
  if (sheet === null || columns === undefined) throw new Error('refused');
  return { sheet, columns };
}

function plan(mode: Exclude<MergeMode, 'new'>, headers: readonly string[], ...rows: string[][]) {
  const before = sheetOf(HEADERS, ...ROWS).sheet;
  const { sheet, columns } = sheetOf(headers, ...rows);
  const planned = planImport(before, sheet, columns, mode);
  if (!planned.ok) throw new Error(planned.message);
  const told = changesBetween(before, planned.value).map(({ change, name, fields }) =>
    `${change} ${name} ${fields.map(({ path, after }) => `${path}=${after}`).join(' ')}`.trim(),
  );
  return { before, after: planned.value, told };
}

describe('merging a file into a sheet', () => {
  it('changes what the file says, and nothing that it leaves blank or has no column for', () => {
    const { after, told, before } = plan(
      'merge',
      ['商品编码', '商品名称', '直播价', '环节'],
      ['A-2', '', '89', '主推款'],
    );
    expect(told).toEqual(['changed 2号主推 offer.livePrice=89.00 CNY']);
    expect(after.segments[2]).toEqual({
      ...before.segments[2],
      offer: { ...before.segments[2]?.offer, livePrice: { minor: 8900, currency: 'CNY' } },
    });
  });

  it('adds rows behind those that they follow, and drops none', () => {
    const { told, after } = plan('merge', HEADERS, ROWS[1] ?? [], ['2.5', '互动', '答疑', '3', '', '', '', '', '']);
    expect(told).toEqual(['added 答疑']);
    expect(after.segments.map(({ title }) => title)).toEqual(['开场欢迎', '1号引流', '答疑', '2号主推']);
  });

  it('knows a row again that was renumbered, by its product', () => {
    const shifted = ROWS.map(([, ...rest], index) => [String(index + 2), ...rest]);
    const { told } = plan('merge', HEADERS, ['1', '抽奖', '福袋', '2', '', '', '', '', ''], ...shifted);
    expect(told).toEqual([
      'added 福袋',
      'changed 开场欢迎 number=2',
      'changed 1号引流 number=3',
      'changed 2号主推 number=4',
    ]);
  });

  it('does not mix currencies', () => {
    const { sheet } = sheetOf(HEADERS, ...ROWS);
    const other: RunSheet = { ...sheet, currency: 'USD' };
    expect(planImport(sheet, other, null, 'merge')).toMatchObject({ ok: false, code: 'currency-differs' });
  });
});

describe('replacing a sheet by a file', () => {
  it('takes the file as it is, keeps the ids of what it knows again, and shows what goes', () => {
    const { told, after, before } = plan('replace', HEADERS, ROWS[2] ?? [], [
      '9',
      '下播',
      '结束',
      '2',
      '',
      '',
      '',
      '',
      '',
    ]);
    expect(told).toEqual(['added 结束', 'removed 开场欢迎', 'removed 1号引流', 'removed 洗碗布']);
    expect(after.segments[0]?.id).toBe(before.segments[2]?.id);
    expect(after).toMatchObject({ id: before.id, title: before.title });
  });
});

const sheets = tables.map((table) => {
  const { sheet, columns } = fromTable(table, { id: 'sheet-1', title: 'x' });
  if (sheet === null || columns === undefined) throw new Error('refused');
  return { sheet, columns };
});

describe('a difference', () => {
  it('is empty for a file that was imported already, merged or replaced', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom('merge', 'replace'), ({ sheet, columns }, mode) => {
        const planned = planImport(sheet, sheet, columns, mode as 'merge');
        expect(planned.ok && changesBetween(sheet, planned.value)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is one edit operation, whose inverse brings the sheet back', () => {
    fc.assert(
      fc.property(sheets, sheets, fc.constantFrom('merge', 'replace'), (one, two, mode) => {
        const planned = planImport(
          one.sheet,
          { ...two.sheet, currency: one.sheet.currency },
          two.columns,
          mode as 'merge',
        );
        if (!planned.ok) throw new Error(planned.message);
        const done = applyEdit(one.sheet, operationBetween(one.sheet, planned.value));
        if (!done.ok) throw new Error(done.message);
        expect(done.value.sheet).toEqual(planned.value);
        const undone = applyEdit(done.value.sheet, done.value.inverse);
        expect(undone.ok && JSON.stringify(undone.value.sheet)).toBe(JSON.stringify(one.sheet));
      }),
      { numRuns: 100 },
    );
  });
});
