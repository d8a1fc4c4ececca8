import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffMs } from './obs.backoff.ts';

it('grows by 1.6 from 250 ms to the cap: 0.4 s for a local OBS, 5 s for another', () => {
  const middle = (local: boolean) => [0, 1, 2, 3, 9, 1000].map((attempt) => backoffMs(attempt, local, 0.5));
  expect(middle(true)).toEqual([250, 400, 400, 400, 400, 400]);
  expect(middle(false)).toEqual([250, 400, 640, 1024, 5000, 5000]);
});

it('spreads by at most a fifth', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000),
      fc.boolean(),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempt, local, random) => {
        const plain = backoffMs(attempt, local, 0.5);
        const spread = backoffMs(attempt, local, random);
        expect(Math.abs(spread - plain)).toBeLessThanOrEqual(plain * 0.2 + 1);
      },
    ),
  );
});
