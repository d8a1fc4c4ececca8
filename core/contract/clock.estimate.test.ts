import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../time/time.ts';
import { NO_ESTIMATE, studioNow, withSample } from './clock.estimate.ts';

test('the truth lies within the error, whatever the two ways of each round trip took', () => {
  const trip = fc.record({
    out: fc.integer({ min: 0, max: 400 }),
    back: fc.integer({ min: 0, max: 400 }),
    pause: fc.integer({ min: 1, max: 30_000 }),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.array(trip, { minLength: 1, maxLength: 20 }),
      (offset, trips) => {
        let estimate = NO_ESTIMATE;
        let local = 1_000;
        for (const { out, back, pause } of trips) {
          const sample = { sent: local, studio: instant(local + out + offset), received: local + out + back };
          estimate = withSample(estimate, sample, out + back + pause);
          local += out + back + pause;
          expect(Math.abs(estimate.offset - offset)).toBeLessThanOrEqual(estimate.error + 1e-6);
        }
      },
    ),
  );
});

test('a short round trip is believed over long ones', () => {
  const fair = withSample(NO_ESTIMATE, { sent: 0, studio: instant(1_004), received: 8 }, 0);
  const poor = withSample(fair, { sent: 100, studio: instant(1_250), received: 400 }, 100);
  expect(poor.offset).toBe(1_000);
  expect(studioNow(poor, 500)).toBe(1_500);
});

test('a clock that was stepped is followed at once', () => {
  const known = withSample(NO_ESTIMATE, { sent: 0, studio: instant(1_002), received: 4 }, 0);
  const after = withSample(known, { sent: 1_000, studio: instant(62_010), received: 1_020 }, 1_000);
  expect(after).toEqual({ offset: 61_000, error: 10 });
});
