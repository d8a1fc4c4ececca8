/** The pace of the script: in time, never past an unseen must-say line, never backwards. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FASTEST,
  furthest,
  lineStep,
  mustSayAt,
  paceFrom,
  planAt,
  SLOWEST,
  type Laid,
  type LaidLine,
} from './script.pace.ts';

const ROW = 60;
/** Lines one under the other, each with its rows, its time in ms and whether it is a must-say line that was not seen. */
function lay(...lines: readonly (readonly [rows: number, time: number, holds?: boolean])[]): Laid {
  let y = 0;
  return {
    row: ROW,
    lines: lines.map(([rows, time, holds = false], index): LaidLine => {
      const top = y;
      y += rows * ROW;
      return { key: `hook/${index}`, top, bottom: y, time, mustSay: holds, holds };
    }),
  };
}
const lengthOf = (laid: Laid, y: number, left: number) => paceFrom(laid, y, left).points.at(-1)?.at ?? 0;

test('the last row comes when its own time is all that is left', () => {
  const laid = lay([2, 10_000], [4, 20_000], [1, 1_000]);
  expect(lengthOf(laid, 0, 31_000)).toBeCloseTo(30_000);
  expect(lengthOf(laid, 0, 25_000)).toBeCloseTo((30_000 * 25) / 31);
  expect(planAt(paceFrom(laid, 0, 31_000).points, 10_000)).toBeCloseTo(2 * ROW);
});

test('too much time is not filled, too little is not caught up', () => {
  const laid = lay([10, 30_000]);
  expect(lengthOf(laid, 0, 600_000)).toBeCloseTo(27_000 / SLOWEST);
  expect(lengthOf(laid, 0, 5_000)).toBeCloseTo(27_000 / FASTEST);
  expect(lengthOf(laid, 0, -1)).toBeCloseTo(27_000 / FASTEST);
  expect(paceFrom(laid, 0, -1).needed).toBe(Number.POSITIVE_INFINITY);
});

test('a must-say line holds the pace at its last row and is not rushed', () => {
  const laid = lay([2, 10_000], [3, 6_000, true], [5, 20_000]);
  const plan = paceFrom(laid, 0, 5_000);
  expect(plan.heldBy).toBe('hook/1');
  expect(plan.points.at(-1)?.y).toBe(4 * ROW);
  expect(plan.points.at(-1)?.at).toBeCloseTo(10_000 / FASTEST + 4_000);
  expect(furthest(laid)).toBe(4 * ROW);
  expect(mustSayAt(laid, 4 * ROW)?.key).toBe('hook/1');
  expect(mustSayAt(laid, 5 * ROW)).toBe(null);
});

test('a clicker goes from line to line and stops at the must-say line', () => {
  const laid = lay([2, 1], [3, 1], [2, 1, true], [1, 1]);
  expect([lineStep(laid, 0, 1), lineStep(laid, 2 * ROW, 1), lineStep(laid, 5 * ROW, -1)]).toEqual([120, 300, 120]);
  expect(lineStep(laid, 130, -1), 'a line just begun is left').toBe(0);
  expect(lineStep(laid, 190, -1), 'a line half read begins again').toBe(120);
});

const anyLaid = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60_000 }), fc.boolean()), { maxLength: 12 })
  .map((lines) => lay(...lines));

test('any text, any place, any time: forward, bounded, and no unseen line is passed', () => {
  fc.assert(
    fc.property(anyLaid, fc.nat(4_000), fc.integer({ min: -60_000, max: 900_000 }), (laid, from, left) => {
      const y = Math.min(from, furthest(laid));
      const { points } = paceFrom(laid, y, left);
      expect(points[0]).toEqual({ at: 0, y });
      for (const [index, point] of points.entries()) {
        const before = points[index - 1] ?? point;
        expect(Number.isFinite(point.at) && point.at >= before.at).toBe(true);
        expect(point.y).toBeGreaterThanOrEqual(before.y);
      }
      expect(points.at(-1)?.y).toBe(furthest(laid));
      for (const ms of [0, 17, 5_000, 1e9]) {
        expect(planAt(points, ms)).toBeGreaterThanOrEqual(y);
        expect(planAt(points, ms)).toBeLessThanOrEqual(furthest(laid));
      }
    }),
    { numRuns: 300 },
  );
});
