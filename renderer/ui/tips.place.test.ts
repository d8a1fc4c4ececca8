import { expect, test } from 'vitest';
import { placeTip } from './tips.place.ts';

const PAGE = { width: 1000, height: 700 };
const TIP = { width: 120, height: 30 };

test('stands centred below its element', () => {
  expect(placeTip({ left: 400, top: 100, width: 40, height: 32 }, TIP, PAGE)).toEqual({ x: 360, y: 138 });
});

test('goes above at the lower edge', () => {
  expect(placeTip({ left: 400, top: 660, width: 40, height: 32 }, TIP, PAGE).y).toBe(660 - 6 - 30);
});

test.each([0, 980])('is whole inside the window for an element at %i', (left) => {
  const { x } = placeTip({ left, top: 100, width: 20, height: 20 }, TIP, PAGE);
  expect(x).toBeGreaterThanOrEqual(8);
  expect(x + TIP.width).toBeLessThanOrEqual(PAGE.width - 8);
});
