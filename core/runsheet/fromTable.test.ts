import { describe, expect, it } from 'vitest';
import { fromTable } from './fromTable.ts';

const NAME = { id: 'sheet-1', title: 'A show' };
const HEADERS = ['序号', '环节', '环节名称', '计划开始', '计划结束', '时长(分钟)', '累计偏移'];

/** Imports rows under their headers; fails the test when the table is refused. */
function take(...table: string[][]) {
  const { sheet, problems } = fromTable(table, NAME);
  if (sheet === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const told = problems.map(({ row, column, code }) => `${row} ${column} ${code}`);
  return { sheet, problems, told, segments: sheet.segments };
}

/** One row under the given columns, with a title and a duration so that nothing else is said of it. */
function takeRow(cells: Record<string, string>) {
  const row = { 环节名称: '3号主推', 环节: '主推款', '时长(分钟)': '6', ...cells };
  const taken = take(Object.keys(row), Object.values(row));
  return { ...taken, segment: taken.segments[0]! };
}

describe('importing a table', () => {
  it('refuses what is no run sheet, with one clear problem', () => {
    const refusals = [
      [[], 'file-empty'],
      [[['', ' ']], 'file-empty'],
      [
        [
          ['口味', '颜色'],
          ['甜', '红'],
        ],
        'no-header',
      ],
      [[['备注'], ['x']], 'no-header'],
      [
        [
          ['id', 'type', 'comment'],
          ['1', '2', '3'],
        ],
        'no-header',
      ],
      [
        [
          ['sku', 'stock', 'price'],
          ['1', '2', '3'],
        ],
        'no-header',
      ],
      [[HEADERS], 'no-rows'],
      [[HEADERS, ['', '']], 'no-rows'],
      [[HEADERS, ...Array.from({ length: 20_001 }, () => ['1'])], 'table-too-large'],
      [[Array.from({ length: 1_001 }, () => '序号')], 'table-too-large'],
    ] as const;
    for (const [table, code] of refusals) {
      const { sheet, problems } = fromTable(table, NAME);
      expect(sheet).toBeNull();
      expect(problems).toMatchObject([{ row: 0, code, severity: 'error' }]);
    }
  });

  it('finds the headers under other lines, and names those lines', () => {
    const { told, problems, segments } = take(['618 大促'], [''], ['环节名称', '时长'], ['开场欢迎', '8']);
    expect(told).toEqual(['0  row-above-header', '1  kind-guessed'].map((line) => line.replace('1  ', '1 环节 ')));
    expect(problems[0]?.message).toContain('618 大促');
    expect(segments).toMatchObject([{ title: '开场欢迎', duration: 480_000 }]);
  });

  it('takes the language from the headers and the currency from the language', () => {
    expect(take(['title', 'duration', '备注'], ['Open', '4', '']).sheet).toMatchObject({
      language: 'en',
      currency: 'USD',
    });
    expect(take(['环节名称', '时长', 'SKU'], ['开场', '4', '']).sheet).toMatchObject({
      language: 'zh-CN',
      currency: 'CNY',
    });
  });

  it('takes the currency of the symbols where they say otherwise', () => {
    const { sheet, told } = take(
      ['title', 'kind', 'min', 'sku', 'live price'],
      ['a', 'hero', '1', 'A', '€12'],
      ['b', 'hero', '1', 'B', '€ 9.50'],
    );
    expect(sheet.currency).toBe('EUR');
    expect(sheet.segments.map(({ offer }) => offer?.livePrice?.minor)).toEqual([1200, 950]);
    expect(told).toContain('0  currency-guessed');
  });

  it('keeps an amount in another currency as text', () => {
    const rows = [
      ['a', 'hero', '1', 'A', '12'],
      ['b', 'hero', '1', 'B', '13'],
      ['c', 'hero', '1', 'C', '¥99'],
    ];
    const { sheet, told } = take(['title', 'kind', 'min', 'sku', 'live price'], ...rows);
    expect(sheet.currency).toBe('USD');
    expect(sheet.segments[2]).toMatchObject({ offer: { livePrice: null }, custom: { live_price: '¥99' } });
    expect(told).toContain('3 live price amount-currency');
  });

  it('keeps unknown, unnamed and repeated columns as custom fields', () => {
    const { segments, told } = take(
      ['环节名称', '时长', '口味', '', '备注', '备注', '__proto__'],
      ['a', '1', '甜', 'x', 'n', 'm', 'p'],
    );
    expect(segments[0]?.notes).toBe('n');
    expect(Object.entries(segments[0]?.custom ?? {})).toEqual([
      ['口味', '甜'],
      ['#4', 'x'],
      ['备注 (2)', 'm'],
      ['__proto__ (2)', 'p'],
    ]);
    expect(told).toEqual(
      expect.arrayContaining(['0 口味 column-unknown', '0  column-unnamed', '0 备注 column-duplicate']),
    );
  });

  it('reports empty rows in one line, and short and long rows', () => {
    const { told, segments } = take(
      ['环节名称', '时长', '环节'],
      ['a', '1', '开场'],
      ['', '', ''],
      ['', ''],
      ['b', '1'],
      ['c', '1', '开场', 'more'],
      [''],
    );
    expect(segments.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect(told).toEqual(['2  row-empty', '4  row-short', '4 环节 kind-guessed', '5  row-long']);
    expect(segments[2]?.custom).toEqual({ '#4': 'more' });
  });

  it('gives ids by number, the same at every import, and never twice', () => {
    const table = [
      ['序号', '环节名称', '环节', '时长'],
      ['3', 'a', '开场', '1'],
      ['3', 'b', '开场', '1'],
      ['', 'c', '开场', '1'],
    ];
    const { segments, told } = take(...table);
    expect(segments.map(({ id }) => id)).toEqual(['segment-3', 'segment-3-2', 'segment-row-3']);
    expect(told).toEqual(['2 序号 number-duplicate']);
    expect(take(...table).sheet).toEqual(take(...table).sheet);
  });

  it('keeps formulas as text and takes the text mark off', () => {
    const { segment, told } = takeRow({
      备注: '=HYPERLINK("http://x")',
      中控动作: "'=1+1",
      放量计划: '+600',
      场控动作: '-看评论',
    });
    expect(segment).toMatchObject({ notes: '=HYPERLINK("http://x")', producerNote: '=1+1', moderatorNote: '-看评论' });
    expect(told).toEqual(expect.arrayContaining(['1 备注 cell-formula', '1 中控动作 cell-text-mark']));
    expect(told.filter((line) => line.includes('formula'))).toHaveLength(1);
  });

  it('takes no longer over a cell of a million letters that begins like a formula', () => {
    const cell = `@${'A'.repeat(1_000_000)}`;
    expect(takeRow({ 备注: cell }).segment.custom['备注']).toBe(cell);
  });

  it('uses the beginning of an over-long cell and keeps the whole', () => {
    const long = '字'.repeat(30_000);
    const { segment, told } = takeRow({ 备注: long });
    expect(segment.notes).toHaveLength(20_000);
    expect(segment.custom['备注']).toBe(long);
    expect(told).toEqual(['1 备注 cell-too-long']);
  });

  it('lets another word of the row stand in for a missing title', () => {
    const { segment, told } = takeRow({ 环节名称: '', 商品名称: '饭盒' });
    expect(segment.title).toBe('饭盒');
    expect(told).toEqual(['1 环节名称 title-missing']);
  });
});

describe('planned times', () => {
  const show = (...rows: string[][]) =>
    take(HEADERS, ...rows.map((cells, index) => [String(index + 1), '开场', 't', ...cells]));

  it('counts on past midnight', () => {
    const { segments, told } = show(
      ['23:40', '0:10', '30', '0:00:00'],
      ['0:10', '0:20', '10', '0:30:00'],
      ['0:20', '0:25', '5', '0:40:00'],
    );
    expect(segments.map(({ plannedStart }) => plannedStart)).toEqual([85_200_000, 87_000_000, 87_600_000]);
    expect(told).toEqual(['2 计划开始 past-midnight']);
  });

  it('does not take a slip for midnight', () => {
    const { segments } = show(['19:00', '', '10', ''], ['7:10', '', '10', ''], ['18:00', '', '10', '']);
    expect(segments.map(({ plannedStart }) => plannedStart! / 3_600_000)).toEqual([19, 7 + 1 / 6, 18]);
  });

  it('reports an end that is not start plus duration, and keeps what it says', () => {
    const { segments, told } = show(['19:00', '19:12', '10', '']);
    expect(told).toEqual(['1 计划结束 end-mismatch']);
    expect(segments[0]?.custom).toEqual({ 计划结束: '19:12' });
  });

  it('reports a wrong offset where it breaks, not on every row after it', () => {
    const { told, segments } = show(
      ['', '', '10', '0:00:00'],
      ['', '', '10', '0:12:00'],
      ['', '', '10', '0:22:00'],
      ['', '', '10', '0:30:00'],
    );
    expect(told).toEqual(['2 累计偏移 offset-mismatch']);
    expect(segments.map(({ custom }) => custom['累计偏移'])).toEqual([undefined, '0:12:00', '0:22:00', undefined]);
  });

  it('takes a missing duration from the times, and 1:30 as they say', () => {
    const { segments, told } = show(
      ['19:00', '19:08', '', ''],
      ['19:08', '20:38', '1:30', ''],
      ['', '', '1:30', ''],
      ['', '', '', ''],
    );
    expect(segments.map(({ duration }) => duration)).toEqual([480_000, 5_400_000, 90_000, 0]);
    expect(told.map((line) => line.split(' ')[2])).toEqual([
      'duration-from-times',
      'duration-by-times',
      'duration-ambiguous',
      'duration-missing',
    ]);
  });

  it('reads bare numbers in the unit of their header', () => {
    const { segments, told } = take(
      ['环节名称', '环节', '时长(秒)', 'SKU', '弹窗时点(分钟)'],
      ['a', '开场', '90', 'A', '1'],
    );
    expect(segments[0]).toMatchObject({ duration: 90_000, cues: [{ trigger: { on: 'offset', at: 60_000 } }] });
    expect(told.filter((line) => line.includes('header-unit'))).toEqual([]);
  });
});

describe('products and offers', () => {
  const PRODUCT = ['环节名称', '环节', '时长', '链接号', '商品编码', '商品名称', '日常价', '近7日最低成交价', '直播价'];
  const sell = (...rows: string[][]) => take(PRODUCT, ...rows.map((cells) => ['t', '主推款', '5', ...cells]));

  it('has one product for each SKU and one offer for each row', () => {
    const { sheet, told } = sell(
      ['3', 'QH-1', '饭盒', '129', '119', '99'],
      ['4', 'QH-2', '锅', '', '', '199'],
      ['3', 'QH-1', '饭盒', '129', '119', '89'],
    );
    expect(sheet.products.map(({ id }) => id)).toEqual(['product-QH-1', 'product-QH-2']);
    expect(sheet.segments.map(({ offer }) => [offer?.productId, offer?.livePrice?.minor])).toEqual([
      ['product-QH-1', 9900],
      ['product-QH-2', 19_900],
      ['product-QH-1', 8900],
    ]);
    expect(told).toEqual([]);
  });

  it('holds what the first row says of a product and keeps what another says', () => {
    const { sheet, told } = sell(
      ['3', 'QH-1', '饭盒', '129', '119', '99'],
      ['5', 'QH-1', '饭盒2', '139', '119.00', '99'],
    );
    expect(sheet.products).toMatchObject([{ link: '3', name: '饭盒', listPrice: { minor: 12_900 } }]);
    expect(sheet.segments[1]?.custom).toEqual({ 链接号: '5', 商品名称: '饭盒2', 日常价: '139' });
    expect(told).toEqual(['2 链接号 product-differs', '2 商品名称 product-differs', '2 日常价 product-differs']);
  });

  it('fills a blank from another row but marks that this row says nothing', () => {
    const { sheet, told } = sell(['3', 'QH-1', '饭盒', '129', '', '99'], ['3', 'QH-1', '', '', '119', '99']);
    expect(sheet.products).toMatchObject([{ lowestPrice: { minor: 11_900 } }]);
    expect(sheet.segments.map(({ custom }) => custom)).toEqual([{ 近7日最低成交价: '' }, { 日常价: '' }]);
    expect(told).toEqual(['1 近7日最低成交价 product-blank', '2 日常价 product-blank']);
  });

  it('finds a product without a code by its link number', () => {
    const { sheet, told } = sell(
      ['3', 'QH-1', '饭盒', '', '', '99'],
      ['3', '', '', '', '', '89'],
      ['9', '', '锅', '', '', '1'],
    );
    expect(sheet.products.map(({ id }) => id)).toEqual(['product-QH-1', 'product-9']);
    expect(told).toEqual(['2 链接号 product-by-link']);
  });

  it('keeps what belongs to a product in a row that names none', () => {
    const { segment, told } = takeRow({ 直播价: '99', 弹窗时点: '60', 券门槛: '0', 赠品: '无' });
    expect(segment).toMatchObject({ offer: null, cues: [], custom: { 直播价: '99', '弹窗时点(环节内秒)': '60' } });
    expect(told).toEqual(['1 直播价 cell-without-product', '1 弹窗时点 cell-without-product']);
  });

  it('leaves open what is no amount and keeps its text', () => {
    const { segment, told } = takeRow({
      sku: 'A',
      商品名称: 'a',
      券类型: '满减',
      券名称: '满599减50',
      券门槛: '599',
      券面额: '5折',
    });
    expect(segment.offer?.coupon).toMatchObject({ kind: 'threshold', minSpend: { minor: 59_900 }, value: null });
    expect(segment.custom).toEqual({ 券面额: '5折' });
    expect(told).toEqual(['1 券面额 amount-is-discount']);
  });

  it.each([
    ['满减', '满89减10', 'threshold'],
    ['spend', 'SAVE20', 'threshold'],
    ['fixed', 'LIVE6', 'fixed'],
    ['percent', 'LIVE10', 'percent'],
    ['新人券', '新人立减3', 'newcomer'],
    ['粉丝券', '粉丝专享20', 'fans'],
    ['限时券', '限时', 'limited-time'],
    ['无门槛券', '无门槛减10', 'no-threshold'],
    ['红包', '红包8元', 'red-packet'],
  ])('knows the coupon type %s', (couponType, name, kind) => {
    const { segment, told } = takeRow({ sku: 'A', 商品名称: 'a', 券类型: couponType, 券名称: name, 券面额: '5' });
    expect(segment.offer?.coupon).toMatchObject({ kind, typeLabel: couponType, name, value: { minor: 500 } });
    expect(told).toEqual([]);
  });

  it.each(['无', 'none', '', '无（原限时券已失效）', '秒杀价', 'flash'])('makes no coupon of type %j', (couponType) => {
    const { segment, told } = takeRow({
      sku: 'A',
      商品名称: 'a',
      券类型: couponType,
      券门槛: '0',
      券面额: '0.00',
      券发放量: '0',
    });
    expect(segment.offer).toMatchObject({ coupon: null, couponTypeLabel: couponType });
    expect(segment.cues.filter(({ id }) => id.endsWith('coupon'))).toEqual([]);
    expect(told).toEqual([]);
  });

  it('keeps the numbers of a coupon that is not there', () => {
    const { segment, told } = takeRow({ sku: 'A', 商品名称: 'a', 券类型: '无', 券面额: '5', 券名称: '满减' });
    expect(segment.custom).toEqual({ 券名称: '满减', 券面额: '5' });
    expect(told).toEqual(['1 券名称 cell-without-coupon', '1 券面额 cell-without-coupon']);
  });

  it('guesses the life of a coupon from its name, and says so', () => {
    const { segment, told } = takeRow({
      sku: 'A',
      商品名称: 'a',
      券类型: '限时券',
      券名称: '15分钟限时减15',
      券面额: '15',
    });
    expect(segment.offer?.coupon?.validFor).toBe(900_000);
    expect(told).toEqual(['1 券名称 coupon-life']);
  });
});

describe('cues', () => {
  const row = { 序号: '5', sku: 'A', 商品名称: 'a', OBS场景: '近景-产品台' };

  it('makes scene, coupon, countdown and pop of a row', () => {
    const { segment } = takeRow({
      ...row,
      券类型: '满减',
      券名称: '满89减10',
      '弹窗时点(环节内秒)': '420',
      '倒计时(秒)': '10',
    });
    expect(segment.scene).toBe('近景-产品台');
    expect(segment.cues).toEqual([
      {
        id: 'segment-5-scene',
        label: '',
        trigger: { on: 'segment-enter' },
        actions: [{ do: 'scene', scene: '近景-产品台' }],
      },
      {
        id: 'segment-5-coupon',
        label: '',
        trigger: { on: 'manual' },
        actions: [{ do: 'coupon', couponId: 'coupon-segment-5' }],
      },
      {
        id: 'segment-5-countdown',
        label: '',
        trigger: { on: 'offset', at: 410_000 },
        actions: [{ do: 'countdown', duration: 10_000, label: '3号主推' }],
      },
      {
        id: 'segment-5-pop',
        label: '',
        trigger: { on: 'offset', at: 420_000 },
        actions: [{ do: 'pop', productId: 'product-A' }],
      },
    ]);
    expect(segment.offer?.coupon?.id).toBe('coupon-segment-5');
  });

  it('starts a countdown on enter when there is no pop', () => {
    const { segment } = takeRow({ 序号: '2', '倒计时(秒)': '600' });
    expect(segment.cues).toMatchObject([
      { trigger: { on: 'segment-enter' }, actions: [{ do: 'countdown', duration: 600_000 }] },
    ]);
  });

  it('says when a countdown can’t end at the pop', () => {
    const { segment, told } = takeRow({ ...row, '弹窗时点(环节内秒)': '5', '倒计时(秒)': '10' });
    expect(segment.cues[1]).toMatchObject({ trigger: { on: 'segment-enter' }, actions: [{ duration: 10_000 }] });
    expect(told).toEqual(['1 倒计时(秒) countdown-too-long']);
  });
});
