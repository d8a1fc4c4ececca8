import fc from 'fast-check';
import { expect, test } from 'vitest';
import { obsHealthSchema } from '../contract/obs.health.ts';
import { addReading, healthOf, WINDOW_MS, type HealthHistory, type HealthReading } from './health.ts';

const CALM: HealthReading = {
  at: 0,
  fps: 30,
  cpu: 12,
  memoryMb: 400,
  renderMs: 3,
  diskFreeMb: 500_000,
  rendered: 1000,
  lagged: 7,
  encoded: 900,
  skipped: 4,
  stream: null,
  record: null,
};
const STREAM = { frames: 0, dropped: 0, congestion: 0, reconnecting: false };

/** Readings one second apart; `change` gives what differs from a calm second at that second. */
function watch(seconds: number, change: (second: number) => Partial<HealthReading>): HealthHistory {
  let history: HealthHistory | null = null;
  for (let second = 0; second <= seconds; second++) {
    const calm = { ...CALM, at: second * 1000, rendered: 1000 + 30 * second, encoded: 900 + 30 * second };
    history = addReading(history, { ...calm, ...change(second) });
  }
  if (history === null) throw new Error('no reading');
  return history;
}

test('an OBS that had trouble before we came is good', () => {
  expect(
    healthOf(
      watch(20, () => ({})),
      30,
    ),
  ).toMatchObject({
    codes: ['good'],
    grave: false,
    lagged: { total: 0, recent: 0 },
    diskMinutes: null,
  });
});

test.each([
  ['lagging', (second: number) => ({ lagged: 7 + second })],
  ['skipping', (second: number) => ({ skipped: 4 + second })],
  ['dropping', (second: number) => ({ stream: { ...STREAM, frames: 30 * second, dropped: second } })],
  ['congested', (second: number) => ({ stream: { ...STREAM, frames: 30 * second, congestion: 0.6 } })],
  ['reconnecting', (second: number) => ({ stream: { ...STREAM, frames: 30 * second, reconnecting: true } })],
  ['slow', () => ({ fps: 24 })],
  ['disk-low', () => ({ diskFreeMb: 1000 })],
] as const)('%s is said alone', (code, change) => {
  expect(healthOf(watch(15, change), 30).codes).toEqual([code]);
});

test('trouble that is over leaves the recent share after 10 s, and stays in the total', () => {
  const change = (second: number) => ({ skipped: 4 + Math.min(second, 5) });
  expect(healthOf(watch(6, change), 30)).toMatchObject({ codes: ['skipping'] });
  const later = healthOf(watch(16, change), 30);
  expect(later).toMatchObject({ codes: ['good'], skipped: { recent: 0 } });
  expect(later.skipped.total).toBeCloseTo(5 / (16 * 30), 3);
});

test('the stream’s share counts from the stream’s beginning', () => {
  const history = watch(30, (second) => ({
    lagged: 7 + Math.min(second, 8) * 3,
    stream: second < 10 ? null : { ...STREAM, frames: 30 * (second - 10) },
  }));
  expect(healthOf(history, 30).lagged.total).toBe(0);
});

test('minutes of disk are those at the recording’s own bit rate, and few of them are grave', () => {
  const bytes = (second: number) => ({ record: { bytes: second * 1024 * 1024 } });
  expect(
    healthOf(
      watch(12, (second) => ({ ...bytes(second), diskFreeMb: 6000 })),
      30,
    ).diskMinutes,
  ).toBe(100);
  const low = healthOf(
    watch(12, (second) => ({ ...bytes(second), diskFreeMb: 240 })),
    30,
  );
  expect(low).toMatchObject({ codes: ['disk-low'], grave: true });
  expect(low.diskMinutes).toBeLessThan(5);
});

test('a recording without data yet has no minutes', () => {
  expect(
    healthOf(
      watch(12, () => ({ record: { bytes: 0 } })),
      30,
    ).diskMinutes,
  ).toBeNull();
});

const counter = fc.nat({ max: 10_000 });
const reading: fc.Arbitrary<HealthReading> = fc.record({
  at: fc.nat({ max: 60_000 }),
  fps: fc.double({ min: 0, max: 240, noNaN: true }),
  cpu: fc.double({ min: 0, max: 100, noNaN: true }),
  memoryMb: fc.double({ min: 0, max: 64_000, noNaN: true }),
  renderMs: fc.double({ min: 0, max: 500, noNaN: true }),
  diskFreeMb: fc.double({ min: 0, max: 4_000_000, noNaN: true }),
  rendered: counter,
  lagged: counter,
  encoded: counter,
  skipped: counter,
  stream: fc.option(
    fc.record({
      frames: counter,
      dropped: counter,
      congestion: fc.double({ min: 0, max: 2, noNaN: true }),
      reconnecting: fc.boolean(),
    }),
  ),
  record: fc.option(fc.record({ bytes: fc.nat() })),
});

test('whatever OBS counts, shares lie in 0 to 1, codes are never empty and `good` stands alone', () => {
  fc.assert(
    fc.property(fc.array(reading, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 240 }), (all, fps) => {
      let history: HealthHistory | null = null;
      for (const one of all) history = addReading(history, one);
      if (history === null) return;
      const health = obsHealthSchema.parse(healthOf(history, fps));
      for (const { total, recent } of [health.lagged, health.skipped, health.dropped]) {
        for (const part of [total, recent]) expect(part >= 0 && part <= 1).toBe(true);
      }
      expect(health.codes.length).toBeGreaterThan(0);
      if (health.codes.includes('good')) expect(health).toMatchObject({ codes: ['good'], grave: false });
    }),
  );
});

test('more trouble never reads as less: the codes only grow with the counters', () => {
  const lost = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(lost, lost, lost, fc.constantFrom('lagged', 'skipped'), (few, more, other, which) => {
      const at = (count: number) =>
        healthOf(
          watch(12, (second) => ({ [which]: 10 + Math.floor((count * second) / 12), fps: 30 - other / 100 })),
          30,
        );
      const [less, worse] = [at(Math.min(few, more)), at(Math.max(few, more))];
      for (const code of less.codes) if (code !== 'good') expect(worse.codes).toContain(code);
      expect(worse[which].recent).toBeGreaterThanOrEqual(less[which].recent);
      if (less.grave) expect(worse.grave).toBe(true);
    }),
  );
});

test('the history keeps no more than the window and one reading before it', () => {
  const history = watch(500, () => ({}));
  expect(history.recent.length).toBeLessThanOrEqual(WINDOW_MS / 1000 + 2);
  expect(history.recent.at(-1)?.at).toBe(500_000);
});
