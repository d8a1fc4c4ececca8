/**
 * What a benchmark is made of. Both sides are measured in turns in one process, so that whatever else the machine does falls on
 * both alike; compare the ratio, not the absolute figure.
 */

/** One line of the table. `ours` and `baseline` are in `unit`; `ratio` is ours ÷ baseline; the aim is a ratio not to be passed. */
export interface BenchRow {
  readonly name: string;
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
  /** null where a figure is only shown. */
  readonly aim: number | null;
  readonly unit: string;
  /** Measured turns of each side. */
  readonly runs: number;
}

/** A module `*.bench.ts` of this folder. */
export interface BenchModule {
  rows(): Promise<readonly BenchRow[]>;
}

/** Times of both sides in ms, in the order of the turns. */
export interface Samples {
  readonly ours: readonly number[];
  readonly baseline: readonly number[];
}

type Work = (turn: number) => unknown;

/** Times two works in turns, and which goes first changes each turn. `warmUp` turns before are not counted. */
export async function interleave(ours: Work, baseline: Work, runs: number, warmUp: number): Promise<Samples> {
  const samples = { ours: new Array<number>(), baseline: new Array<number>() };
  for (let turn = -warmUp; turn < runs; turn++) {
    const oursFirst = turn % 2 === 0;
    const first = await timed(oursFirst ? ours : baseline, turn + warmUp);
    const second = await timed(oursFirst ? baseline : ours, turn + warmUp);
    if (turn < 0) continue;
    samples.ours.push(oursFirst ? first : second);
    samples.baseline.push(oursFirst ? second : first);
  }
  return samples;
}

async function timed(work: Work, turn: number): Promise<number> {
  const start = performance.now();
  const result = work(turn);
  // A synchronous work must not pay for a turn of the event loop.
  if (result instanceof Promise) await result;
  return performance.now() - start;
}

/** The value that a share `p` (0 to 1) of the samples does not pass. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN;
}

/** The median row, held to an aim, and the p99 row beside it, which is only shown. */
export function rowsOf(name: string, samples: Samples, aim: number | null): readonly BenchRow[] {
  return [row(`${name} p50`, samples, 0.5, aim), row(`${name} p99`, samples, 0.99, null)];
}

/** One row of means, where rare long waits are the point. */
export function meanRow(name: string, samples: Samples, aim: number | null): BenchRow {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ours, baseline] = [mean(samples.ours), mean(samples.baseline)];
  return { name: `${name} mean`, ours, baseline, ratio: ours / baseline, aim, unit: 'ms', runs: samples.ours.length };
}

/** One row at a percentile. */
export function row(name: string, samples: Samples, p: number, aim: number | null): BenchRow {
  const ours = percentile(samples.ours, p);
  const baseline = percentile(samples.baseline, p);
  return { name, ours, baseline, ratio: ours / baseline, aim, unit: 'ms', runs: samples.ours.length };
}
