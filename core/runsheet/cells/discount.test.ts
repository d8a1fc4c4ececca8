import { describe, expect, it } from 'vitest';
import { readDiscount } from './discount.ts';

describe('reading discounts', () => {
  it.each([
    ['2折', 200],
    ['２折', 200],
    ['8.5折', 850],
    ['85折', 850],
    ['打9折', 900],
    ['七五折', 750],
    ['20% off', 800],
    ['20％ OFF', 800],
    ['12.5% off', 875],
  ])('%s leaves %d thousandths to pay', (cell, paid) => expect(readDiscount(cell)).toBe(paid));

  it.each(['20%', '0折', '10折', '100% off', '折', '2', '约8折', '8折起', ''])(
    'takes %j for no clear discount',
    (cell) => expect(readDiscount(cell)).toBeNull(),
  );
});
