import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wasRestarted, type Heartbeat } from './obs.session.ts';

const beat = (at: number, age: number, fps = 30): Heartbeat => ({ at, frames: Math.floor((age / 1000) * fps), fps });

it('takes an OBS that went on rendering for the same one, however long the link was away', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(50_000_000), fc.integer({ min: -300, max: 300 }), (age, away, error) => {
      const later = beat(age + away, age + away + Math.max(error, -age - away));
      fc.pre(later.frames >= beat(age, age).frames);
      expect(wasRestarted(beat(age, age), later)).toBe(false);
    }),
  );
});

it('sees a restart, also when the new OBS has rendered more frames than the old one had', () => {
  expect(wasRestarted(beat(60_000, 60_000), beat(61_500, 400))).toBe(true);
  expect(wasRestarted(beat(5000, 5000), beat(30_000, 20_000))).toBe(true);
});

it('does not take a new frame rate for a restart', () => {
  expect(wasRestarted(beat(10_000, 10_000), { at: 12_000, frames: 400, fps: 60 })).toBe(false);
});
