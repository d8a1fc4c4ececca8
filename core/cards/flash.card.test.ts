import { expect, test } from 'vitest';
import { seconds } from '../time/time.ts';
import { sampleCoupon, sampleOffer, sampleProduct, yuan } from './cards.samples.ts';
import { flashContent, type FlashSource } from './flash.card.ts';
import { fitFlash } from './flash.fit.ts';

const zh = (change: Partial<FlashSource> = {}) =>
  flashContent(
    {
      product: sampleProduct(),
      offer: sampleOffer({ finalPrice: null }),
      price: null,
      units: null,
      countdown: null,
      ...change,
    },
    'zh-CN',
  );

test('a flash sale says product, price, list price and units', () => {
  expect(zh({ price: yuan(69.9), units: 500 })).toEqual({
    sign: ['秒杀'],
    badge: '3号链接',
    name: '双层保温饭盒 食品接触用不锈钢',
    price: { symbol: '¥', whole: '69', fraction: '.90' },
    condition: '',
    struck: { label: '日常价', amount: '¥129' },
    units: '限量 500 件',
    countdown: null,
  });
});

test('without a price of its own it has that of the offer', () => {
  expect(zh().price).toEqual({ symbol: '¥', whole: '99', fraction: '' });
});

test('a price that only a coupon gives is said to be one', () => {
  const offer = sampleOffer({ coupon: sampleCoupon(), finalPrice: yuan(89) });
  expect(zh({ offer })).toMatchObject({ price: { whole: '89' }, condition: '券后价' });
});

test('a list price is no flash price: nothing is claimed and nothing struck', () => {
  expect(zh({ offer: null })).toMatchObject({ price: null, condition: '', struck: null });
});

test('a list price that is not higher is not struck', () => {
  expect(zh({ price: yuan(129) }).struck).toBeNull();
  expect(zh({ price: yuan(10, 'USD') }).struck).toBeNull();
});

test('the stock of the show is worded as that, never as what is left', () => {
  expect(zh({ offer: sampleOffer({ stock: 1_500 }) }).units).toBe('本场 1,500 件');
  expect(zh({ offer: sampleOffer({ stock: null }) }).units).toBe('');
  expect(zh({ offer: sampleOffer({ stock: 1_500 }), units: 0 }).units).toBe('本场 1,500 件');
});

test('the countdown in it keeps its own words', () => {
  const countdown = { label: '抽奖', remaining: seconds(61) };
  expect(zh({ countdown }).countdown).toEqual({ label: '抽奖', time: '01:01' });
});

test('where the price needs the room, the lines beside it go and not the price', () => {
  const narrow = { countdown: { label: '', remaining: seconds(61) } };
  expect(fitFlash(zh({ ...narrow, price: yuan(69), units: 500 })).aside).toEqual(['struck', 'units']);
  const product = sampleProduct({ listPrice: yuan(1_299_999.9) });
  const crowded = fitFlash(zh({ ...narrow, product, price: yuan(1_288_888.8), units: 500_000 }));
  expect(crowded.aside).toEqual([]);
  expect(crowded.priceSize).toBeGreaterThanOrEqual(40);
});
