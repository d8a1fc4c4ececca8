import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dividerAt, moveDivider } from './split.ts';

test('one neighbour grows by what the other gives', () => {
  expect(moveDivider([300, 500, 200], 0, 40, [0, 0, 0])).toEqual([340, 460, 200]);
  expect(moveDivider([300, 500, 200], 1, -40, [0, 0, 0])).toEqual([300, 460, 240]);
});

test('a pane does not get smaller than its minimum', () => {
  expect(moveDivider([300, 500], 0, -400, [250, 100])).toEqual([250, 550]);
  expect(moveDivider([300, 500], 0, 900, [250, 100])).toEqual([700, 100]);
});

test('there is no divider behind the last pane', () => {
  expect(moveDivider([300, 500], 1, 10, [0, 0])).toEqual([300, 500]);
});

test('whatever is done, the whole stays whole and nothing shrinks below its minimum or what it was', () => {
  const pane = fc.record({
    share: fc.double({ min: 1, max: 1000, noNaN: true }),
    min: fc.integer({ min: 0, max: 400 }),
  });
  fc.assert(
    fc.property(
      fc.array(pane, { minLength: 2, maxLength: 5 }),
      fc.array(fc.tuple(fc.nat(5), fc.double({ min: -2000, max: 2000, noNaN: true })), { maxLength: 20 }),
      (panes, moves) => {
        const minima = panes.map(({ min }) => min);
        let shares: readonly number[] = panes.map(({ share }) => share);
        const whole = shares.reduce((a, b) => a + b, 0);
        for (const [index, by] of moves) {
          const before = shares;
          shares = moveDivider(shares, index, by, minima);
          shares.forEach((share, place) =>
            expect(share).toBeGreaterThanOrEqual(Math.min(minima[place] ?? 0, before[place] ?? 0) - 1e-6),
          );
          const { now, min, max } = dividerAt(shares, Math.min(index, shares.length - 2), minima);
          expect(min <= now && now <= max).toBe(true);
        }
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(whole, 3);
      },
    ),
  );
});
