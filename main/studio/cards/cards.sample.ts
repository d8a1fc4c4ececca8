/** One full card per slot, for warming up: they use every part of the drawing. */
import { instant, seconds } from '../../../core/time/time.ts';
import type { CardSource } from './cards.port.ts';

const cny = (minor: number) => ({ minor, currency: 'CNY' }) as const;

const coupon = {
  id: 'c',
  kind: 'threshold',
  typeLabel: '满减券',
  name: '满89减10',
  scope: '仅3号',
  minSpend: cny(8900),
  value: cny(1000),
  quantity: 1500,
  validFor: null,
} as const;

const product = {
  id: 'p',
  link: '3',
  sku: 'S-1',
  name: '双层保温饭盒 食品接触用不锈钢',
  variant: '1.2L 米白',
  category: '厨具',
  listPrice: cny(12900),
  lowestPrice: null,
  evidence: [],
  image: null,
  stockFloor: null,
};

export const SAMPLE: CardSource = {
  product: {
    product,
    offer: {
      productId: 'p',
      role: '',
      livePrice: cny(9900),
      priceBasis: '',
      couponTypeLabel: '',
      coupon,
      finalPrice: cny(8990),
      stock: 1500,
      releasePlan: '',
      limitPerOrder: 2,
      gift: '便携餐具1套',
    },
  },
  coupon: { coupon, expiresAt: instant(0), remaining: null },
  countdown: { label: '倒计时 0123456789', remaining: seconds(754) },
  'lower-third': { text: '欢迎来到直播间 Welcome 0123456789' },
  'flash-sale': {
    product,
    offer: null,
    price: cny(9990),
    units: 500,
    countdown: { label: '秒杀', remaining: seconds(754) },
  },
  correction: { wrong: '保温二十四小时', right: '保温六小时，以检测报告为准' },
  'whats-next': { product, livePrice: cny(9990), remaining: seconds(300) },
};
