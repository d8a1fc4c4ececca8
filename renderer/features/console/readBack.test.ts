import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '../../../core/money/money.ts';
import { readBack } from './readBack.ts';

const TWENTY = money(2000, 'CNY');

test.each([
  ['20', 'same'],
  ['¥20', 'same'],
  [' 20.00 元', 'same'],
  ['￥20.0', 'same'],
  ['30', 'other'],
  ['2', 'other'],
  ['', 'none'],
  ['已发', 'none'],
  ['20-30', 'none'],
  ['20.001', 'none'],
  ['-20', 'none'],
])('%j for ¥20 is %s', (typed, is) => {
  expect(readBack(typed, TWENTY).is).toBe(is);
});

test('an amount reads back as itself, however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (minor) => {
      const asked = money(minor, 'CNY');
      const plain = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
      const grouped = new Intl.NumberFormat('en', { minimumFractionDigits: 2 }).format(minor / 100);
      expect(readBack(plain, asked)).toEqual({ is: 'same', value: asked });
      expect(readBack(`¥${grouped}`, asked)).toEqual({ is: 'same', value: asked });
    }),
  );
});
