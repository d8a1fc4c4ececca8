import { describe, expect, it } from 'vitest';
import { fromTable } from './fromTable.ts';
import { toTable } from './toTable.ts';

const NAME = { id: 'sheet', title: 'sheet' };
const HEADERS = ['环节名称', '时长', '商品名称', '商品编码', '直播总库存', '库存底线'];
const read = (...rows: string[][]) => fromTable([HEADERS, ...rows], NAME);

describe('the stock floor of a product (库存底线)', () => {
  it.each(['库存底线', '安全库存', '库存预警', 'stock_floor', 'Safety stock', 'Low stock alert'])(
    'is read from %j',
    (header) => {
      const { sheet } = fromTable(
        [
          [...HEADERS.slice(0, 5), header],
          ['锅', '8', '锅', 'A-1', '300', '20件'],
        ],
        NAME,
      );
      expect(sheet?.products[0]?.stockFloor).toBe(20);
      expect(sheet?.segments[0]).toMatchObject({ offer: { stock: 300 }, custom: {} });
    },
  );

  it('is written where a product has one, by its sheet’s language, and read back', () => {
    const { sheet } = read(['开场', '5'], ['锅', '8', '锅', 'A-1', '300', '20'], ['碗', '8', '碗', 'A-2', '100', '0']);
    if (sheet === null) throw new Error('refused');
    const { headers, rows } = toTable(sheet);
    expect(headers.slice(-2)).toEqual(['备注', '库存底线']);
    expect(rows.map((row) => row.at(-1))).toEqual(['', '20', '0']);
    expect(fromTable([headers, ...rows], NAME).sheet).toEqual(sheet);
    expect(toTable({ ...sheet, language: 'en' }).headers.at(-1)).toBe('stock_floor');
  });

  it('is no column of a sheet whose products have none', () => {
    const { sheet } = read(['锅', '8', '锅', 'A-1', '300', '']);
    if (sheet === null) throw new Error('refused');
    expect(toTable(sheet).headers).not.toContain('库存底线');
  });

  it('is what a person writes into the column, whatever it was before', () => {
    const { sheet } = read(['锅', '8', '锅', 'A-1', '300', '20']);
    if (sheet === null) throw new Error('refused');
    const { headers, rows } = toTable(sheet);
    const place = headers.indexOf('库存底线');
    const changed = rows.map((row) => row.with(place, '35'));
    expect(fromTable([headers, ...changed], NAME).sheet?.products[0]?.stockFloor).toBe(35);
  });

  it('is told where it can’t be read, where rows differ, and where nothing is sold', () => {
    const { sheet, problems } = read(
      ['锅', '8', '锅', 'A-1', '300', '看情况'],
      ['碗', '8', '碗', 'A-2', '100', '5'],
      ['碗返场', '5', '碗', 'A-2', '100', '9'],
      ['聊天', '5', '', '', '', '7'],
    );
    expect(problems.filter(({ column }) => column === '库存底线').map(({ row, code }) => [row, code])).toEqual([
      [1, 'count-unreadable'],
      [3, 'product-differs'],
      [4, 'cell-without-product'],
    ]);
    expect(sheet?.products.map(({ stockFloor }) => stockFloor)).toEqual([null, 5]);
    expect(sheet?.segments.map(({ custom }) => custom['库存底线'])).toEqual(['看情况', undefined, '9', '7']);
  });
});
