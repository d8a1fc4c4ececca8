import { describe, expect, it } from 'vitest';
import type { Coupon, Offer, Product } from '../runsheet/runsheet.schema.ts';
import { answerOf } from './answers.ts';
import { TOPICS } from './topic.names.ts';

const money = (minor: number) => ({ minor, currency: 'CNY' }) as const;
const product: Product = {
  id: 'p3',
  link: '3',
  sku: 'S',
  name: '铸铁锅',
  variant: '26cm',
  category: '',
  listPrice: money(39_900),
  lowestPrice: null,
  evidence: ['检测报告 2026-03', '全国包邮，偏远除外'],
  image: null,
  stockFloor: null,
};
const coupon: Coupon = {
  id: 'c',
  kind: 'threshold',
  typeLabel: '满减券',
  name: '',
  scope: '',
  minSpend: money(20_000),
  value: money(5000),
  quantity: 500,
  validFor: null,
};
const offer: Offer = {
  productId: 'p3',
  role: '',
  livePrice: money(29_900),
  priceBasis: '',
  couponTypeLabel: '',
  coupon,
  finalPrice: money(24_900),
  stock: 300,
  releasePlan: '',
  limitPerOrder: 2,
  gift: '',
};
const zh = { product, offer, language: 'zh-CN' } as const;

describe('an answer', () => {
  it.each([
    ['price', '3 号：到手 ¥249.00，直播价 ¥299.00，领券再减，每单限 2 件'],
    ['coupon', '3 号：满减券，满 ¥200.00 减 ¥50.00'],
    ['stock', '3 号：本场备货 300 件，每单限 2 件'],
    ['size', '26cm'],
    ['which-link', '3 号链接，铸铁锅'],
    ['how-to-buy', '点购物袋，3 号链接下单'],
    ['shipping', '3 号：全国包邮，偏远除外'],
    ['quality', '3 号：检测报告 2026-03'],
    ['after-sale', ''],
  ] as const)('about %s', (topic, answer) => {
    expect(answerOf(topic, zh)).toBe(answer);
  });

  it('is in the sheet’s language', () => {
    expect(answerOf('price', { ...zh, language: 'en' })).toMatch(
      /^No\. 3: .*249\.00 in this show, .*299\.00 before the coupon, limit 2 per order$/,
    );
    expect(answerOf('stock', { ...zh, language: 'en' })).toBe('No. 3: 300 set aside for this show, limit 2 per order');
  });

  it('is none where the sheet says nothing', () => {
    const bare = { ...product, link: '', variant: '', evidence: [] };
    for (const topic of [...TOPICS, null])
      expect(answerOf(topic, { product: bare, offer: null, language: 'zh-CN' })).toBe('');
  });
});
