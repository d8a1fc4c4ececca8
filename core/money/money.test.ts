import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CURRENCIES, formatMoney, money, subtract, toDecimal, type Currency } from './money.ts';

test('an amount is a whole number of minor units', () => {
  expect(() => money(12.9, 'CNY')).toThrow(RangeError);
  expect(() => money(Number.NaN, 'CNY')).toThrow(RangeError);
  expect(() => money(2 ** 53, 'CNY')).toThrow(RangeError);
});

test('currencies do not mix', () => {
  expect(subtract(money(1590, 'CNY'), money(300, 'CNY'))).toEqual(money(1290, 'CNY'));
  expect(() => subtract(money(1, 'CNY'), money(1, 'USD'))).toThrow(RangeError);
});

test('decimals are exact in every currency', () => {
  expect(toDecimal(money(1290, 'CNY'))).toBe('12.90');
  expect(toDecimal(money(5, 'USD'))).toBe('0.05');
  expect(toDecimal(money(-5, 'USD'))).toBe('-0.05');
  expect(toDecimal(money(1290, 'JPY'))).toBe('1290');
  const currency = fc.constantFrom(...(Object.keys(CURRENCIES) as Currency[]));
  fc.assert(
    fc.property(fc.maxSafeInteger(), currency, (minor, code) => {
      const digits = toDecimal(money(minor, code))
        .replace('.', '')
        .replace(/^(-?)0+(?=\d)/, '$1');
      expect(digits).toBe(String(minor === 0 ? 0 : minor));
    }),
  );
});

test('people see their own writing', () => {
  expect(formatMoney(money(1290, 'CNY'), 'zh-CN')).toBe('¥12.90');
  expect(formatMoney(money(120_000, 'USD'), 'en')).toBe('$1,200.00');
});
