/** Sample products, offers and coupons for tests and benches. */
import { money, type Currency, type Money } from '../money/money.ts';
import type { Coupon, Offer, Product } from '../runsheet/runsheet.schema.ts';

/** An amount in major units, for readable tests: `yuan(12.9)`. */
export function yuan(major: number, currency: Currency = 'CNY'): Money {
  return money(Math.round(major * 100), currency);
}

/** A product with a list price of ¥129. */
export function sampleProduct(change: Partial<Product> = {}): Product {
  return {
    id: 'p3',
    link: '3',
    sku: 'S-3',
    name: '双层保温饭盒 食品接触用不锈钢',
    variant: '1.2L 米白',
    category: '厨具',
    listPrice: yuan(129),
    lowestPrice: yuan(119),
    evidence: [],
    image: null,
    stockFloor: null,
    ...change,
  };
}

/** A coupon of ¥10 off from ¥89. */
export function sampleCoupon(change: Partial<Coupon> = {}): Coupon {
  return {
    id: 'c3',
    kind: 'threshold',
    typeLabel: '满减',
    name: '满89减10',
    scope: '仅3号',
    minSpend: yuan(89),
    value: yuan(10),
    quantity: 1500,
    validFor: null,
    ...change,
  };
}

/** An offer of ¥99, ¥89 with the sample coupon. */
export function sampleOffer(change: Partial<Offer> = {}): Offer {
  return {
    productId: 'p3',
    role: '主推款',
    livePrice: yuan(99),
    priceBasis: '',
    couponTypeLabel: '满减',
    coupon: sampleCoupon(),
    finalPrice: yuan(89),
    stock: 1500,
    releasePlan: '',
    limitPerOrder: 2,
    gift: '便携餐具1套',
    ...change,
  };
}

/** Chinese product names, all different: `index` decides the characters, from the common part of the script. */
export function sampleName(index: number): string {
  return Array.from({ length: 8 }, (_, place) =>
    String.fromCodePoint(0x4e00 + ((index * 131 + place * 977 + index * place * 17) % 20_000)),
  ).join('');
}
