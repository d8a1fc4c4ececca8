/** The cost of an entry must not grow with the sheet: only with the segment on air. */
import { expect, test } from 'vitest';
import { seconds } from '../time/time.ts';
import { drive } from './testing/driver.ts';
import { at, cue, marker, POP, segment, sheet } from './testing/sheet.ts';

/** This thread's own work so far, ms: what other programs take of the machine is not in it. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Runs a whole show of so many segments of twenty cues; returns ms of work for each entry. */
function costOf(segments: number): number {
  const plan = sheet(
    ...Array.from({ length: segments }, (_, s) => {
      const cues = Array.from({ length: 20 }, (__, c) => cue(`s${s}c${c}`, at(c), c % 2 ? POP : marker('x')));
      return segment(`s${s}`, cues, { duration: seconds(20) });
    }),
  );
  const show = drive(plan);
  const begun = worked();
  show.start();
  for (let n = 1; n <= segments; n++) {
    show.to(n * 20);
    show.go();
  }
  expect(show.facts('cue-fired')).toHaveLength(segments * 20);
  expect(Object.keys(show.state.actions).length).toBeLessThan(1000);
  return (worked() - begun) / show.entries.length;
}

test('10,000 cues cost no more an entry than 1,000', () => {
  costOf(50);
  const small = Math.min(costOf(50), costOf(50));
  const large = Math.min(costOf(500), costOf(500));
  // A quadratic engine would cost ten times as much an entry; four leaves room for a busy machine.
  expect(large).toBeLessThan(Math.max(small * 4, 0.2));
});
