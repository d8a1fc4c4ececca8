import { expect, test } from 'vitest';
import { money } from '../../../money/money.ts';
import { cue, MANUAL, product, segment, sheet } from '../../../show/testing/sheet.ts';
import type { RunSheet } from '../../runsheet.schema.ts';
import { checkSheet } from '../check.run.ts';

const yuan = (minor: number) => money(minor, 'CNY');

function codes(price: number | null, productId = 'p1'): string[] {
  const action = { do: 'price', productId, price: price === null ? null : yuan(price) } as const;
  const plan: RunSheet = {
    ...sheet(segment('s1', [cue('a', MANUAL, action)])),
    products: [{ ...product('p1'), listPrice: yuan(1590), lowestPrice: yuan(1400) }, product('p2')],
  };
  return checkSheet(plan).flatMap(({ rule, code }) => (rule === 'price.cue' ? [code] : []));
}

test('a price that a cue sets keeps below what it is compared with, and is there', () => {
  expect(codes(1290)).toEqual([]);
  expect(codes(1400)).toEqual([]);
  expect(codes(1401)).toEqual(['aboveLowest']);
  expect(codes(1591, 'p2')).toEqual(['aboveList']);
  expect(codes(0)).toEqual(['nothing']);
  expect(codes(null)).toEqual([]);
  expect(codes(null, 'p2')).toEqual(['none']);
});
