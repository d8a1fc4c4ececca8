import { expect, it } from 'vitest';
import type { ColumnKey } from './columns.ts';
import { fromTable } from './fromTable.ts';
import { englishHeader } from './headers.english.ts';

it.each<[string, ColumnKey]>([
  ['# of codes', 'couponQuantity'],
  ['Voucher pcs', 'couponQuantity'],
  ['Max redemptions', 'couponQuantity'],
  ['Basket over', 'couponMinSpend'],
  ['Qualifying spend', 'couponMinSpend'],
  ['Usable on', 'couponScope'],
  ['Coupon worth', 'couponValue'],
  ['Where RRP comes from', 'priceBasis'],
  ['Floor price 30 days', 'lowestPrice'],
  ['30d low (own)', 'lowestPrice'],
  ['Price after code', 'finalPrice'],
  ['Buyer pays', 'finalPrice'],
  ['Struck price', 'listPrice'],
  ['Tonight’s deal', 'livePrice'],
  ['Stock drops', 'releasePlan'],
  ['Max per customer', 'limit'],
  ['Units reserved', 'stock'],
  ['Two signatures', 'twoPersonCheck'],
  ['2nd approver', 'twoPersonCheck'],
  ['Card at', 'pinAt'],
  ['Gallery notes', 'producerNote'],
  ['Running order', 'number'],
  ['Listing #', 'link'],
])('proposes for %j the column %s', (header, key) => {
  expect(englishHeader(header)[0]?.key).toBe(key);
});

it.each(['Product image URL', 'Shipping cost', 'Our margin %', '直播价', 'VAT'])('leaves %j alone', (header) => {
  expect(englishHeader(header)).toEqual([]);
});

const keysOf = (headers: string[], ...rows: string[][]) =>
  Object.fromEntries(
    [...(fromTable([headers, ...rows], { id: 'a', title: 'a' }).headers ?? [])].map(([key, header]) => [header, key]),
  );

it('tells words of two meanings by the cells below', () => {
  const sold = [
    ['1', '7:05pm', 'Beat one', '6 min', 'HL-2201', 'Pan', '$40', '$32', 'none', '', '', '', '$32'],
    ['2', '7:11pm', 'Chat', '5 min', '', '', '', '', '', '', '', '', ''],
    ['3', '7:16pm', 'Beat two', '9 min', 'HL-2202', 'Pot', '$60', '$50', '% coupon', 'POT5', '$50', '$5', '$45'],
    ['4', '7:25pm', 'Bye', '5 min', '', '', '', '', '', '', '', '', ''],
  ];
  const headers = ['Lot', 'Clock', 'Segment', 'Length', 'Article', 'Title', 'Was', 'Now', 'Promo', 'Promo code'];
  expect(keysOf([...headers, 'From', 'Discount', 'Net'], ...sold)).toMatchObject({
    ...{ Lot: 'number', Clock: 'start', Segment: 'title', Length: 'duration', Article: 'sku', Title: 'name' },
    ...{ Was: 'listPrice', Now: 'livePrice', Promo: 'couponType', 'Promo code': 'couponName', From: 'couponMinSpend' },
    ...{ Discount: 'couponValue', Net: 'finalPrice' },
  });
});

it('takes the column that bears its own name, wherever it stands', () => {
  const rows = [
    ['1', 'Pan', '6', 'A-1'],
    ['2', 'Pot', '6', 'A-2'],
  ];
  expect(keysOf(['Product no.', 'Product', 'Dur', 'SKU'], ...rows)).toEqual({
    ...{ 'Product no.': 'link', Product: 'name', Dur: 'duration', SKU: 'sku' },
  });
});

it('takes a share between list and live price for no coupon where nothing else is of coupons', () => {
  const { sheet } = fromTable(
    [
      ['Segment', 'Dur', 'SKU', 'Product', 'List price', 'Discount %', 'Live price'],
      ['Pan', '5', 'A-1', 'Pan', '$50', '20%', '$40'],
      ['Pot', '5', 'A-2', 'Pot', '$60', '25%', '$45'],
    ],
    { id: 'a', title: 'a' },
  );
  expect(sheet?.segments.map(({ offer, custom }) => [offer?.coupon, custom])).toEqual([
    [null, { 'Discount %': '20%' }],
    [null, { 'Discount %': '25%' }],
  ]);
});

it('keeps a second column of the same header as custom fields', () => {
  const { sheet } = fromTable(
    [
      ['Segment', 'Dur', 'Price line', 'Price line'],
      ['Open', '5', 'a', 'b'],
    ],
    {
      id: 'a',
      title: 'a',
    },
  );
  expect(sheet?.segments[0]).toMatchObject({ script: { priceReveal: 'a' }, custom: { 'Price line': 'b' } });
});
