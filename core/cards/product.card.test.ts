import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '../money/money.ts';
import { sampleCoupon, sampleOffer, sampleProduct, yuan } from './cards.samples.ts';
import { productContent } from './product.card.ts';

const zh = (product = sampleProduct(), offer: ReturnType<typeof sampleOffer> | null = sampleOffer()) =>
  productContent({ product, offer }, 'zh-CN');

test('the price with the coupon is the big one, the list price is struck, facts are worded from numbers', () => {
  expect(zh()).toMatchObject({
    badge: '3号链接',
    price: { symbol: '¥', whole: '89', fraction: '', label: '券后价', withCoupon: true },
    struck: { label: '日常价', amount: '¥129' },
    coupon: '满89减10',
    gift: '赠 便携餐具1套',
    limit: '限购 2 件',
    stock: '本场 1,500 件',
  });
});

test('English says the same', () => {
  const offer = sampleOffer({
    livePrice: yuan(39, 'USD'),
    finalPrice: yuan(35.1, 'USD'),
    coupon: sampleCoupon({ name: 'LIVE10', minSpend: yuan(0, 'USD'), value: yuan(3.9, 'USD') }),
    gift: 'scoop',
  });
  expect(productContent({ product: sampleProduct({ listPrice: yuan(48, 'USD') }), offer }, 'en')).toMatchObject({
    badge: 'Link 3',
    price: { symbol: '$', whole: '35', fraction: '.10', label: 'With coupon' },
    struck: { label: 'List', amount: '$48' },
    gift: 'Gift: scoop',
    limit: 'Limit 2 per order',
    stock: '1,500 in this show',
  });
});

test.each([
  ['no list price', null],
  ['a list price as high as the price', yuan(89)],
  ['a list price below the price', yuan(80)],
  ['a list price in another currency', yuan(129, 'USD')],
])('nothing is struck through with %s', (_, listPrice) => {
  expect(zh(sampleProduct({ listPrice })).struck).toBeNull();
});

test('a struck price is higher than the price beside it, whatever the sheet says', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 30_000 }).map((minor) => money(minor, 'CNY')));
  fc.assert(
    fc.property(amount, amount, amount, amount, (listPrice, livePrice, finalPrice, value) => {
      const offer = sampleOffer({ livePrice, finalPrice, coupon: sampleCoupon({ value, minSpend: null }) });
      const { price, struck } = zh(sampleProduct({ listPrice }), offer);
      if (struck === null) return;
      const shown = Number(`${price?.whole.replaceAll(',', '')}${price?.fraction}`);
      expect(Number(struck.amount.replaceAll(/[¥,]/gu, ''))).toBeGreaterThan(shown);
    }),
  );
});

test.each([
  ['the coupon is worth less than the difference', sampleCoupon({ value: yuan(5) })],
  ['one piece does not reach the threshold', sampleCoupon({ minSpend: yuan(199) })],
  ['the coupon is in another currency', sampleCoupon({ value: yuan(10, 'USD') })],
])('no price with coupon where %s: the live price stands', (_, coupon) => {
  expect(zh(sampleProduct(), sampleOffer({ coupon })).price).toMatchObject({ whole: '99', label: '直播价' });
});

test('without a coupon a lower final price is called what the sheet calls it', () => {
  expect(zh(sampleProduct(), sampleOffer({ coupon: null })).price).toMatchObject({ whole: '89', label: '到手价' });
});

test('a final price above the live price is what a buyer pays', () => {
  expect(zh(sampleProduct(), sampleOffer({ finalPrice: yuan(109) })).price).toMatchObject({ whole: '109' });
});

test('a product popped outside of its segment shows its list price, unstruck, and no facts', () => {
  expect(zh(sampleProduct(), null)).toMatchObject({
    price: { whole: '129', label: '日常价' },
    struck: null,
    gift: '',
    limit: '',
    stock: '',
  });
  expect(zh(sampleProduct({ listPrice: null }), null).price).toBeNull();
});

test.each(['无', '没有', 'none', 'N/A', '-', '', ' '])('a gift cell of %j is no gift', (gift) => {
  expect(zh(sampleProduct(), sampleOffer({ gift })).gift).toBe('');
});

test('no number, no line', () => {
  const content = zh(sampleProduct({ link: '' }), sampleOffer({ stock: 0, limitPerOrder: null }));
  expect(content).toMatchObject({ badge: '', limit: '', stock: '' });
});

test('a name of several lines and with hidden marks becomes one plain line', () => {
  expect(zh(sampleProduct({ name: ' 保温\n饭盒\u202e\u0007  大号 ' })).name).toBe('保温 饭盒 大号');
});
