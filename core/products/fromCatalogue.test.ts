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

describe('catalogues as other shops export them', () => {
  const of = (text: string) => {
    const table = text.split('\n').map((line) => line.split(','));
    const { products, problems } = fromCatalogue(table);
    return { products: products ?? [], codes: problems.map(({ row, code }) => [row, code]) };
  };

  it('of a Taobao shop: colour and size are one variant, and what lies in the warehouse is not on sale', () => {
    const { products } = of(
      '宝贝标题,宝贝id,商家编码,一口价,库存,颜色分类,尺码,主图,状态\n衬衫,6001,LS-S,89.00,12,白色,S,a.jpg,出售中\n衬衫,6001,LS-M,89.00,7,白色,M,,仓库中',
    );
    expect(products).toMatchObject([
      { sku: 'LS-S', name: '衬衫', variant: '白色 / S', group: '6001', price: { minor: 8900 }, soldOut: false },
      { sku: 'LS-M', variant: '白色 / M', stock: 7, soldOut: true },
    ]);
  });

  it('of a Douyin shop: the code of a 规格 is the SKU, that of the goods what they share', () => {
    const { products, codes } = of(
      '商品ID,商品标题,商品编码,规格编码,规格名称,售价(元),划线价,现货库存,上架状态\n3511,衬衫,LS,LS-1,白色/S,69,89,100,上架\n3511,衬衫,LS,LS-2,白色/M,69,89,0,上架\n3512,杯,MUG,MUG-1,默认,19.9,,300,下架',
    );
    expect(products.map(({ sku, group, stock, soldOut }) => [sku, group, stock, soldOut])).toEqual([
      ['LS-1', 'LS', 100, false],
      ['LS-2', 'LS', 0, true],
      ['MUG-1', 'MUG', 300, true],
    ]);
    expect(products[0]?.custom).toEqual({ 商品ID: '3511' });
    expect(codes).toEqual([]);
  });

  it('of WooCommerce: its categories are the category, not the type of row, and “In stock?” counts', () => {
    const { products } = of(
      'ID,Type,SKU,Name,Published,In stock?,Stock,Sale price,Regular price,Categories,Parent\n11,variation,H-R,Hoodie - Red,1,0,5,39,45,Clothing,HOOD\n13,simple,CAP,Cap,1,1,20,,18.50,Hats,',
    );
    expect(products).toMatchObject([
      {
        sku: 'H-R',
        group: 'HOOD',
        category: 'Clothing',
        soldOut: true,
        price: { minor: 3900 },
        custom: { ID: '11', Type: 'variation' },
      },
      { sku: 'CAP', category: 'Hats', soldOut: false, listPrice: { minor: 1850 }, price: null },
    ]);
  });

  it('holds variants back with a product that is not published, and keeps cells beyond the headers', () => {
    const { products, codes } = of(
      'Handle,Title,Option1 Value,Variant SKU,Variant Price,Published\nmug,Mug,Blue,M-1,9,false\nmug,,Red,M-2,9,,left over',
    );
    expect(products.map(({ sku, soldOut }) => [sku, soldOut])).toEqual([
      ['M-1', true],
      ['M-2', true],
    ]);
    expect(products[1]?.custom).toEqual({ '#7': 'left over' });
    expect(codes).toContainEqual([2, 'row-long']);
  });
});
