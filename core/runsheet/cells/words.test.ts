import { describe, expect, it } from 'vitest';
import { readCount } from './count.ts';
import { readYesNo, splitLines, splitNames } from './words.ts';

describe('reading counts', () => {
  it.each<[string, number, string | null]>([
    ['1500', 1500, null],
    ['1,500', 1500, null],
    ['１５００', 1500, null],
    ['100.0', 100, null],
    ['0', 0, null],
    ['1.2万', 12_000, 'number-scaled'],
    ['600份', 600, 'count-unit'],
    ['80 pcs', 80, 'count-unit'],
  ])('reads %j', (cell, value, code) => {
    const read = readCount(cell);
    expect([read.value, read.note?.code ?? null, read.keep]).toEqual([value, code, false]);
  });

  it.each([
    ['1.5', 'count-unreadable'],
    ['约600', 'count-unreadable'],
    ['600+', 'count-unreadable'],
    ['-3', 'number-negative'],
  ])('does not guess at %j', (cell, code) => {
    expect(readCount(cell)).toMatchObject({ value: null, keep: true, note: { code } });
  });

  it('reads 不限 as no number and says so', () => {
    expect(readCount('不限')).toMatchObject({ value: null, keep: false, note: { code: 'count-unlimited' } });
  });
});

describe('reading yes and no', () => {
  it.each(['是', 'yes', 'Y', 'TRUE', '1', '√', '✓'])('%j is yes', (cell) => {
    expect(readYesNo(cell)).toEqual({ value: true, note: null, keep: false });
  });

  it.each(['否', 'no', 'FALSE', '0', '×', '无', '-'])('%j is no', (cell) => {
    expect(readYesNo(cell)).toEqual({ value: false, note: null, keep: false });
  });

  it('takes anything else for yes, the safe side, and keeps the words', () => {
    expect(readYesNo('经理确认')).toMatchObject({ value: true, keep: true, note: { code: 'yes-no-unreadable' } });
  });
});

describe('splitting lists', () => {
  it('splits spoken lines at semicolons only', () => {
    expect(splitLines('加厚珠纹；湿水不掉毛; 用完即弃；')).toEqual(['加厚珠纹', '湿水不掉毛', '用完即弃']);
    expect(splitLines('孕妇、儿童慎饮，勿空腹')).toEqual(['孕妇、儿童慎饮，勿空腹']);
    expect(splitLines('无')).toEqual([]);
  });

  it('splits names of documents at | and 、 too', () => {
    expect(splitNames('SC证|第三方检测报告、CCC/合格证')).toEqual(['SC证', '第三方检测报告', 'CCC/合格证']);
  });
});
