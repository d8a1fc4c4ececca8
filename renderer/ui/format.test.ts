import { expect, test } from 'vitest';
import { money } from '../../core/money/money.ts';
import { amount, clockLength, countdown, latency, listed, signedLength, timeOfDay } from './format.ts';

test('lengths are cut to whole seconds', () => {
  expect([0, 999, 61_999, 3_600_000].map(clockLength)).toEqual(['0:00', '0:00', '1:01', '1:00:00']);
});

test('a countdown reaches zero when the time is up, not a second before, and then counts over', () => {
  expect([60_000, 1, 0, -999, -1_000].map(countdown)).toEqual(['1:00', '0:01', '0:00', '+0:00', '+0:01']);
});

test('differences carry their sign', () => {
  expect([42_000, -65_000, 999, -999].map(signedLength)).toEqual(['+0:42', '−1:05', '±0', '±0']);
});

test('a machine’s answer is told in ms, a person’s in minutes', () => {
  expect([61.4, 9_999, 296_820].map(latency)).toEqual(['+61 ms', '+9999 ms', '+4:56']);
});

test('a show past midnight counts on, as the sheets do', () => {
  expect([timeOfDay(25 * 3_600_000 + 5 * 60_000), timeOfDay(1_000, true)]).toEqual(['25:05', '00:00:01']);
});

test('whole amounts lose their zeros, others keep them', () => {
  expect(amount(money(1_000, 'CNY'), 'zh-CN')).toBe('¥10');
  expect(amount(money(1_290, 'CNY'), 'zh-CN')).toBe('¥12.90');
  expect(amount(money(1_500_000, 'USD'), 'en')).toBe('$15,000');
  expect(amount(money(10_050, 'USD'), 'en')).toBe('$100.50');
  expect(amount(money(500, 'JPY'), 'en')).toBe('¥500');
});

test('lists are joined as the language does', () => {
  expect(listed(['a', 'b'], 'en')).toBe('a, b');
  expect(listed(['甲', '乙', '丙'], 'zh-CN')).toBe('甲、乙、丙');
});
