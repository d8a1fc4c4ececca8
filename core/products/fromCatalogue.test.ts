import { describe, expect, it } from 'vitest';
import { isSoldOut, listIn, plainText } from './catalogue.cells.ts';
import { fromCatalogue } from './fromCatalogue.ts';

function take(...table: string[][]) {
  const { products, problems } = fromCatalogue(table);
  if (products === null) throw new Error(problems[0]?.message);
  return { products, told: problems.map(({ row, column, code }) => `${row} ${column} ${code}`) };
}

describe('reading a catalogue', () => {
  it('takes rows without a name as variants of the product above, as Vendure and Shopify write them', () => {
    const { products, told } = take(
      ['name', 'optionValues', 'sku', 'price', 'stockOnHand', 'assets'],
      ['Laptop', '13 inch|8GB', 'L-1', '1299.00', '10', 'a.jpg|b.jpg'],
      ['', '15 inch|8GB', 'L-2', '1399.00', '0', ''],
    );
    expect(products).toMatchObject([
      {
        id: 'L-1',
        name: 'Laptop',
        variant: '13 inch / 8GB',
        price: { minor: 129_900, currency: 'USD' },
        soldOut: false,
      },
      {
        id: 'L-2',
        name: 'Laptop',
        variant: '15 inch / 8GB',
        stock: 0,
        soldOut: true,
        imageSources: ['a.jpg', 'b.jpg'],
      },
    ]);
    expect(told).toEqual(['2  variant-of']);
  });

  it('reads Chinese shops: HTML, lists of pictures, what is off the shelf', () => {
    const { products, told } = take(
      ['goods_sn', 'name', 'retail_price', 'counter_price', 'is_on_sale', 'gallery', 'brief'],
      [
        '100',
        '四件套',
        '899.00',
        '919.00',
        '0',
        '["http://a.test/1.jpg", "http://a.test/2.jpg"]',
        '<p>纯棉&nbsp;刺绣</p>',
      ],
    );
    expect(products).toMatchObject([
      {
        sku: '100',
        price: { minor: 89_900, currency: 'CNY' },
        listPrice: { minor: 91_900 },
        soldOut: true,
        description: '纯棉 刺绣',
        imageSources: ['http://a.test/1.jpg', 'http://a.test/2.jpg'],
      },
    ]);
    expect(told).toEqual(['1 brief html-stripped']);
  });

  it('loses nothing silently: cells it can’t read, columns it does not know, rows that name nothing', () => {
    const { products, told } = take(
      ['sku', 'name', 'price', 'stock', '产地'],
      ['A', '锅', '面议', '很多', '浙江'],
      ['A', '锅', '9', '1', ''],
      ['', '', '5', '', ''],
    );
    expect(products.map(({ id }) => id)).toEqual(['A', 'A (2)']);
    expect(products[0]?.custom).toEqual({ 产地: '浙江', price: '面议', stock: '很多' });
    expect(told).toEqual([
      '0 产地 column-unknown',
      '1 price amount-unreadable',
      '1 stock count-unreadable',
      '1 price price-missing',
      '2 sku product-twice',
      '3  row-no-product',
    ]);
  });

  it('refuses what is no list of goods', () => {
    expect(
      fromCatalogue([
        ['id', 'name', 'keywords'],
        ['1', '居家', ''],
      ]),
    ).toMatchObject({
      products: null,
      problems: [{ code: 'no-catalogue', severity: 'error' }],
    });
    expect(fromCatalogue([['name', 'price']])).toMatchObject({ products: null, problems: [{ code: 'no-rows' }] });
  });
});

it.each([
  ['Out of Stock', false, true],
  ['In Stock', false, false],
  ['Low Stock', false, false],
  ['已下架', false, true],
  ['0', false, true],
  ['yes', true, true],
  ['no', true, false],
  ['whatever', false, null],
])('tells by %j (asked the other way round: %j) whether it is sold out', (cell, inverted, sold) =>
  expect(isSoldOut(cell, inverted)).toBe(sold),
);

it('splits lists and takes text out of HTML', () => {
  expect(listIn('["1.5m", "玛瑙红"]')).toEqual(['1.5m', '玛瑙红']);
  expect(listIn('http://a/1.jpg, http://a/2.jpg')).toHaveLength(2);
  expect(listIn('[broken')).toEqual(['[broken']);
  expect(plainText('a &lt; b<br>c<script>x</script>')).toBe('a < b\nc');
  expect(plainText('a < b')).toBe('a < b');
});
