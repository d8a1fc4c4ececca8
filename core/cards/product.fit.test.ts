import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DESIGN } from './card.layout.ts';
import { SPACE, TYPE } from './card.style.ts';
import { sampleCoupon, sampleOffer, sampleProduct, yuan } from './cards.samples.ts';
import { productContent } from './product.card.ts';
import { fitProduct } from './product.fit.ts';

type Change = Parameters<typeof sampleOffer>[0];
const fit = (offer: Change, product: Parameters<typeof sampleProduct>[0] = {}) =>
  fitProduct(productContent({ product: sampleProduct(product), offer: sampleOffer(offer) }, 'zh-CN'));

test('an everyday price is set large, with its coupon beside it', () => {
  expect(fit({})).toMatchObject({ priceSize: TYPE.price, coupon: 'beside', struck: true });
});

test('a long price shrinks, and its coupon goes to the strip', () => {
  const long = fit({
    livePrice: yuan(1_299_999.99),
    finalPrice: yuan(1_288_888.88),
    coupon: sampleCoupon({ name: '满100万减20000限量券', minSpend: null, value: null }),
  });
  expect(long.priceSize).toBeLessThan(TYPE.price);
  expect(long.coupon).toBe('strip');
  expect(long.facts[0]).toEqual({ kind: 'coupon', text: '满100万减20000限量券' });
});

test('where room is short the stock goes first, the limit stays', () => {
  const { facts } = fit({ gift: '不锈钢保温杯500ml和真丝眼罩和旅行收纳袋三件套' });
  expect(facts.map((fact) => fact.kind)).toEqual(['gift', 'limit', 'stock']);
  const crowded = fit({
    gift: '不锈钢保温杯500ml和真丝眼罩和旅行收纳袋三件套',
    coupon: sampleCoupon({ name: '超级会员专属大额满减券' }),
  });
  expect(crowded.facts.map((fact) => fact.kind)).toEqual(['coupon', 'gift', 'limit']);
});

test('without facts there is no strip, and the image fills the card', () => {
  const bare = fit({ gift: '', limitPerOrder: null, stock: null });
  expect(bare.facts).toEqual([]);
  expect(bare.block).toBe(DESIGN.product.height - 2 * SPACE.pad);
});

test('without link number and image there is no empty block', () => {
  expect(fit({}, { link: '' }).block).toBe(0);
  expect(fit({}, { link: '', image: 'a.png' }).block).toBeGreaterThan(0);
});

test('the column always ends inside the card, and the price always has a size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.string(), fc.string(), (minor, coupon, gift) => {
      const price = { minor, currency: 'CNY' } as const;
      const one = fit({
        livePrice: price,
        finalPrice: price,
        coupon: sampleCoupon({ name: coupon }),
        gift,
      });
      expect(one.left + one.column).toBe(DESIGN.product.width - SPACE.pad);
      expect(one.priceSize).toBeGreaterThan(20);
    }),
  );
});
