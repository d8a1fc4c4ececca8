import { describe, expect, test } from 'vitest';
import { money } from '../money/money.ts';
import { coupon, product, segment } from '../show/testing/sheet.ts';
import type { Truth } from '../show/show.truth.ts';
import { claimsIn, falseClaims } from './script.claims.ts';

const said = (text: string, reveal = false) => claimsIn(text, reveal).map(({ of, value }) => `${of} ${value}`);

describe('what a script claims', () => {
  test.each([
    ['直播价99，领满89减10券到手89', ['live 99', 'coupon-min 89', 'coupon-value 10', 'final 89']],
    ['今天链接价12.9', ['live 12.9']],
    ['先关注再领券，库存600个', ['stock 600']],
    ['平时卖 ¥1,299，限购2件', ['list 1299', 'limit 2']],
    ['Today it’s 24 dollars, was $30', ['live 24', 'list 30']],
    ['$5 off orders over $40, limit 2 per order', ['coupon-value 5', 'coupon-min 40', 'limit 2']],
  ])('%s', (text, claims) => expect(said(text)).toEqual(claims));

  test.each([
    '现场220℃测温枪演示',
    '需要的点1号链接',
    '温度计6小时实测',
    '到手3件',
    '今天7点抽奖',
    '内胆06Cr19Ni10',
    '60支长绒棉',
  ])('nothing in: %s', (text) => expect(said(text)).toEqual([]));

  test('a price reveal may begin with the bare price, another line may not', () => {
    expect(said('109，券后94', true)).toEqual(['live 109', 'final 94']);
    expect(said('109，券后94')).toEqual(['final 94']);
    expect(said('3条29.9', true)).toEqual([]);
  });
});

describe('what is not so', () => {
  const offer = segment('s').offer;
  if (offer === null) throw new Error('no offer');
  const truth: Truth = {
    product: product('p1'),
    offer: { ...offer, limitPerOrder: 2 },
    live: money(9_900, 'CNY'),
    final: money(8_900, 'CNY'),
    list: null,
    flash: false,
    stock: 600,
    left: null,
    coupon: { coupon: coupon('c1'), state: 'planned', quantity: 500, left: null },
  };

  test('is told with what is', () => {
    expect(falseClaims('直播价109，到手89，库存500件，限购2件', truth)).toMatchObject([
      { of: 'live', value: 109, truth: { kind: 'money', money: { minor: 9_900 } } },
      { of: 'stock', value: 500, truth: { kind: 'count', count: 600 } },
    ]);
  });

  test('a price is compared to the fen, not as a float', () => {
    expect(falseClaims('到手89.00', truth)).toEqual([]);
    expect(falseClaims('到手89.01', truth)).toHaveLength(1);
  });

  test('what nobody knows is not judged', () => {
    expect(falseClaims('原价299', truth)).toEqual([]);
    expect(falseClaims('到手1', null)).toEqual([]);
  });
});
