import { expect, test } from 'vitest';
import { duration, instant } from '../time/time.ts';
import { countdownContent, countdownTime, couponContent, lowerThirdContent } from './card.model.ts';
import { sampleCoupon, yuan } from './cards.samples.ts';

const at2045 = instant(Date.UTC(2026, 5, 1, 12, 45));
const zh = (coupon = sampleCoupon()) => couponContent({ coupon, expiresAt: null, remaining: null }, 'zh-CN');

test('a coupon says its worth, what it takes, for what, until when and how many', () => {
  expect(
    couponContent({ coupon: sampleCoupon(), expiresAt: at2045, remaining: null }, 'zh-CN', 'Asia/Shanghai'),
  ).toEqual({
    name: '满89减10',
    type: '',
    value: { symbol: '¥', whole: '10', fraction: '' },
    word: '优惠券',
    threshold: '满 ¥89 可用',
    scope: '仅3号',
    validUntil: '20:45 前有效',
    quantity: '共 1,500 张',
  });
});

test('the same in English', () => {
  const coupon = sampleCoupon({ name: 'SAVE20', minSpend: yuan(150, 'USD'), value: yuan(20, 'USD'), quantity: 120 });
  expect(couponContent({ coupon, expiresAt: at2045, remaining: null }, 'en', 'Asia/Shanghai')).toMatchObject({
    threshold: 'off over $150',
    validUntil: 'until 20:45',
    quantity: '120 coupons',
  });
});

test('what is left is said only with the platform’s own number and its time', () => {
  const remaining = { count: 1_320, at: at2045 };
  const said = couponContent({ coupon: sampleCoupon(), expiresAt: null, remaining }, 'zh-CN', 'Asia/Shanghai');
  expect(said.quantity).toBe('20:45 剩 1,320 张');
  expect(zh().quantity).toBe('共 1,500 张');
});

test('midnight is 00:00, not 24:00', () => {
  const midnight = instant(Date.UTC(2026, 5, 1, 16, 0));
  const source = { coupon: sampleCoupon(), expiresAt: midnight, remaining: null };
  expect(couponContent(source, 'zh-CN', 'Asia/Shanghai').validUntil).toBe('00:00 前有效');
});

test('no threshold is claimed only where the sheet says so', () => {
  expect(zh(sampleCoupon({ minSpend: yuan(0) })).threshold).toBe('无门槛');
  expect(zh(sampleCoupon({ minSpend: null, kind: 'no-threshold' })).threshold).toBe('无门槛');
  expect(zh(sampleCoupon({ minSpend: null })).threshold).toBe('');
  expect(zh(sampleCoupon({ minSpend: yuan(0), kind: 'fans' })).threshold).toBe('粉丝专享');
  expect(zh(sampleCoupon({ minSpend: yuan(0), kind: 'newcomer' })).threshold).toBe('新人专享');
});

test('a coupon of unknown worth shows the word for coupon, no number', () => {
  for (const value of [null, yuan(0)])
    expect(zh(sampleCoupon({ value }))).toMatchObject({ value: null, threshold: '' });
});

test('the type is named only where the name does not say it', () => {
  expect(zh(sampleCoupon({ typeLabel: '粉丝券', name: '粉丝专享20' })).type).toBe('');
  expect(zh(sampleCoupon({ typeLabel: '粉丝券', name: '立减20' })).type).toBe('粉丝券');
  expect(zh(sampleCoupon({ typeLabel: '红包', name: '' }))).toMatchObject({ name: '红包', type: '' });
});

test.each([
  [0, '00:00'],
  [-5_000, '00:00'],
  [1, '00:01'],
  [1_000, '00:01'],
  [1_001, '00:02'],
  [754_000, '12:34'],
  [3_600_000, '1:00:00'],
  [3_599_001, '1:00:00'],
  [36_000_000, '10:00:00'],
])('%i ms are left as %s', (ms, text) => {
  expect(countdownTime(duration(ms))).toBe(text);
});

test('a countdown without a label is called one', () => {
  expect(countdownContent({ label: ' ', remaining: duration(0) }, 'en').label).toBe('Countdown');
});

test('a lower third is one clean line', () => {
  expect(lowerThirdContent({ text: '欢迎\r\n来到直播间 ' })).toEqual({ text: '欢迎 来到直播间' });
});
