import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../time/time.ts';
import { FIRST_WAIT, holdsFor, LONGEST_WAIT, pointAt, SHORTEST_WAIT } from './gaps.ts';
import { MOST_HOLES, unheardIn, withHole, type Hole } from './holes.ts';
import { createSeries, MOST_POINTS, STEPS, type SeriesKind } from './series.ts';

const at = instant;

function seriesOf(kind: SeriesKind, told: readonly (readonly [number, number])[], most?: number) {
  const series = createSeries(kind, most);
  for (const [when, value] of told) series.take(at(when), value);
  return series;
}

describe('a series', () => {
  it('keeps a second apart while it is short, and its bound over twelve hours', () => {
    const twelve = Array.from({ length: 12 * 3600 }, (_, n) => [n * 1000, n] as const);
    const series = seriesOf('told', twelve);
    expect(series.points.length).toBeLessThanOrEqual(MOST_POINTS);
    expect(series.step).toBe(STEPS[2]);
    expect(series.points.at(-1)).toMatchObject({ at: 43_199_000, last: 43_199, high: 43_199 });
    expect(seriesOf('told', twelve.slice(0, MOST_POINTS)).step).toBe(1000);
  });
  it('is the same whatever came first or twice', () => {
    const told = fc.array(fc.tuple(fc.nat(100_000), fc.nat(50)), { maxLength: 80 });
    const twice = told.chain((one) =>
      fc.tuple(fc.constant(one), fc.shuffledSubarray([...one, ...one], { minLength: one.length * 2 })),
    );
    fc.assert(
      fc.property(twice, ([once, again]) => {
        expect(seriesOf('told', again, 20).points).toEqual(seriesOf('told', once, 20).points);
      }),
    );
  });
  it('loses nothing of what is counted when points go together', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(10_000_000), fc.nat(50)), { maxLength: 100 }), (told) => {
        const { points } = seriesOf('counted', told, 10);
        expect(points.reduce((sum, { last }) => sum + last, 0)).toBe(told.reduce((sum, [, value]) => sum + value, 0));
        expect(points.length).toBeLessThanOrEqual(10);
      }),
    );
  });
  it('is taken up from what it said had changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(fc.nat(90_000), fc.nat(9)), { maxLength: 20 }), { maxLength: 6 }),
        (batches) => {
          const series = createSeries('counted', 12);
          const kept = new Map<number, Parameters<typeof series.restore>[1][number]>();
          let width = 0;
          for (const batch of batches) {
            for (const [when, value] of batch) series.take(at(when), value);
            const changes = series.changes();
            if (changes === null) continue;
            if (changes.whole) kept.clear();
            width = changes.step;
            for (const point of changes.points) kept.set(Math.floor(point.at / changes.step), point);
          }
          const again = createSeries('counted', 12);
          again.restore(width, [...kept.values()]);
          expect(again.points).toEqual(series.points);
          expect(again.changes()).toBeNull();
        },
      ),
    );
  });
});

describe('how long a figure holds', () => {
  const every = (ms: number, n = 20) =>
    seriesOf(
      'told',
      Array.from({ length: n }, (_, k) => [k * ms, 1] as const),
    ).points;
  it('is three of its beats, within bounds', () => {
    expect(holdsFor(every(10_000))).toBe(30_000);
    expect(holdsFor(every(1000))).toBe(SHORTEST_WAIT);
    expect(holdsFor(every(600_000))).toBe(LONGEST_WAIT);
    expect(holdsFor(every(10_000, 2))).toBe(FIRST_WAIT);
  });
  it('ends: after it there is no figure', () => {
    const points = every(10_000, 3);
    expect(pointAt(points, at(-1), 30_000)).toBeNull();
    expect(pointAt(points, at(50_000), 30_000)?.at).toBe(20_000);
    expect(pointAt(points, at(50_001), 30_000)).toBeNull();
  });
});

describe('stretches without a word', () => {
  it('are bounded, in order and apart, and cover whatever was put in', () => {
    const hole = fc
      .tuple(fc.nat(100_000), fc.integer({ min: -5, max: 300 }))
      .map(([from, ms]): Hole => ({ from: at(from), to: at(from + ms) }));
    fc.assert(
      fc.property(fc.array(hole, { maxLength: 300 }), (all) => {
        const holes = all.reduce<readonly Hole[]>(withHole, []);
        expect(holes.length).toBeLessThanOrEqual(MOST_HOLES);
        for (const [n, one] of holes.entries()) if (n > 0) expect(one.from).toBeGreaterThan(holes[n - 1]?.to ?? 0);
        for (const one of all) if (one.to > one.from) expect(unheardIn(holes, [one])).toBe(one.to - one.from);
      }),
      { numRuns: 40 },
    );
  });
});
