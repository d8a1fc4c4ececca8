/** The sample shows, as people will first see them, and the faulty twin, which must come in with its faults visible. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IMPORT_PROBLEMS } from '../../core/runsheet/import/problems.ts';
import { importFile } from '../../main/studio/formats/importSheet.ts';
import { fitsTable } from '../../main/studio/formats/exportSheet.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

function show(path: string) {
  const { sheet, problems } = importFile(path, read(path));
  if (sheet === null) throw new Error(`${path} was refused`);
  const cues = sheet.segments.flatMap((segment) => segment.cues);
  const count = (part: string) => cues.filter(({ id }) => id.endsWith(part)).length;
  return {
    sheet,
    told: problems.map(({ row, column, code, severity }) => [row, column, code, severity]),
    minutes: sheet.segments.reduce((total, { duration }) => total + duration, 0) / 60_000,
    cues: [count('-scene'), count('-coupon'), count('-countdown'), count('-pop')],
    kinds: [...new Set(sheet.segments.map(({ kind }) => kind))].toSorted(),
    customs: sheet.segments.flatMap(({ custom }, index) =>
      Object.entries(custom).map(([name, text]) => [index + 1, name, text]),
    ),
  };
}

describe('the samples', () => {
  it('imports the Chinese show without a warning', () => {
    const { sheet, ...taken } = show('resources/samples/zh-4h-20sku.csv');
    expect(sheet).toMatchObject({ title: 'zh-4h-20sku', language: 'zh-CN', currency: 'CNY' });
    expect([sheet.segments.length, sheet.products.length]).toEqual([31, 20]);
    expect(taken).toEqual({
      told: [
        [13, '券名称', 'coupon-life', 'info'],
        [16, '券名称', 'coupon-life', 'info'],
      ],
      minutes: 240,
      cues: [31, 15, 5, 23],
      kinds: ['closing', 'encore', 'flash-sale', 'giveaway', 'handover', 'interaction', 'opening', 'product'],
      customs: [
        [10, '券名称', '整点秒杀'],
        [21, '券名称', '整点秒杀'],
      ],
    });
  });

  it('reads a row of it to the last field', () => {
    const { sheet } = show('resources/samples/zh-4h-20sku.csv');
    expect(sheet.products.find(({ sku }) => sku === 'QH-2003')).toEqual({
      id: 'product-QH-2003',
      link: '3',
      sku: 'QH-2003',
      name: '双层保温饭盒 食品接触用不锈钢',
      variant: '1.2L 米白',
      category: '厨具',
      listPrice: { minor: 12_900, currency: 'CNY' },
      lowestPrice: { minor: 11_900, currency: 'CNY' },
      evidence: ['检测报告', '保温实测记录'],
      image: null,
      stockFloor: null,
    });
    expect(sheet.segments[4]).toMatchObject({
      id: 'segment-5',
      number: '5',
      block: '1',
      kind: 'product',
      kindLabel: '主推款',
      title: '3号主推',
      plannedStart: (19 * 60 + 24) * 60_000,
      duration: 12 * 60_000,
      offer: {
        productId: 'product-QH-2003',
        role: '主推款',
        livePrice: { minor: 9900 },
        couponTypeLabel: '满减',
        coupon: {
          kind: 'threshold',
          name: '满89减10',
          scope: '仅3号',
          minSpend: { minor: 8900 },
          value: { minor: 1000 },
          quantity: 1500,
        },
        finalPrice: { minor: 8900 },
        stock: 1500,
        releasePlan: '首放500|报价后+500|返场+500',
        limitPerOrder: 2,
        gift: '便携餐具1套',
      },
      script: {
        hook: '上班带饭到中午就凉了',
        keyPoints: ['内胆06Cr19Ni10', '可拆洗密封圈', '提手'],
        mustSay: ['保温效果以检测报告条件为准'],
        targetLength: 1790,
      },
      host: '主播A（上半场）',
      coHost: '助播C',
      scene: '近景-俯拍',
      graphics: '3号价格卡+券卡',
      twoPersonCheck: false,
      fallback: '温度计坏则播实测视频',
      notes: '先讲价再发券再弹链接',
    });
  });

  it('imports the English show without a word', () => {
    const { sheet, ...taken } = show('resources/samples/en-90min-12sku.csv');
    expect(sheet).toMatchObject({ language: 'en', currency: 'USD' });
    expect([sheet.segments.length, sheet.products.length]).toEqual([17, 12]);
    expect(taken).toEqual({
      told: [],
      minutes: 90,
      cues: [17, 4, 2, 12],
      kinds: ['closing', 'flash-sale', 'giveaway', 'interaction', 'opening', 'product'],
      customs: [
        [12, 'coupon_code', 'FLASH'],
        [12, 'coupon_qty', '80'],
      ],
    });
  });

  it('imports the faulty show, and keeps what its cells say', () => {
    const { told, customs } = show('test/formats/fixtures/zh-4h-faulty.csv');
    expect(told).toEqual([
      [13, '券名称', 'coupon-life', 'info'],
      [14, '计划结束', 'end-mismatch', 'warn'],
      [16, '券名称', 'coupon-life', 'info'],
      [16, '近7日最低成交价', 'product-blank', 'info'],
      [22, '券面额', 'amount-is-discount', 'warn'],
      [27, '链接号', 'product-differs', 'warn'],
    ]);
    expect(customs).toEqual([
      [10, '券名称', '整点秒杀'],
      [14, '计划结束', '20:47'],
      [16, '近7日最低成交价', ''],
      [21, '券名称', '整点秒杀'],
      [22, '券面额', '5折'],
      [27, '链接号', '5'],
    ]);
  });

  it.each([
    'resources/samples/zh-4h-20sku.csv',
    'resources/samples/en-90min-12sku.csv',
    'test/formats/fixtures/zh-4h-faulty.csv',
  ])('%s comes back equal from an export', (path) => {
    expect(fitsTable(show(path).sheet)).toBe(true);
  });
});

describe('the words for problems', () => {
  const words = (language: string) =>
    JSON.parse(read(`resources/locales/${language}/import.json`).toString()) as Record<string, string>;

  it('are the same in the English locale as in the code', () => {
    expect(words('en')).toEqual(
      Object.fromEntries(Object.entries(IMPORT_PROBLEMS).map(([code, { text }]) => [code, text])),
    );
  });

  it('have a Chinese twin each, with no value that the English one does not have', () => {
    const zh = words('zh-CN');
    expect(Object.keys(zh).toSorted()).toEqual(Object.keys(IMPORT_PROBLEMS).toSorted());
    const names = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).filter((name) => name !== 'row');
    for (const [code, { text }] of Object.entries(IMPORT_PROBLEMS)) {
      expect([code, new Set(names(zh[code] ?? ''))]).toEqual([code, new Set(names(text))]);
    }
  });
});
