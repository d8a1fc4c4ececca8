/**
 * GO → OBS's acknowledgement, journal commit included, against the same request by a bare `ws` client on the same OBS. In turns, scenes cut,
 * each turn a change of scene.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { row, type BenchRow } from './bench.ts';
import { startGoStudio } from './goStudio.ts';

const TURNS = 120;
const WARM_UP = 8;
/** Between turns OBS settles: the cut is drawn and its events are in. */
const SETTLE_MS = 90;

/** One comparison: a press of GO against one request. */
export async function rows(): Promise<readonly BenchRow[]> {
  const studio = await startGoStudio(TURNS + WARM_UP);
  const ours: number[] = [];
  const baseline: number[] = [];
  try {
    for (let turn = -WARM_UP; turn < TURNS; turn++) {
      await delay(SETTLE_MS);
      const took = await studio.press();
      await delay(SETTLE_MS);
      const scene = studio.other();
      const sent = performance.now();
      await studio.bare.request('SetCurrentProgramScene', { sceneName: scene });
      const bareTook = performance.now() - sent;
      // Back by the bare client, so that the next GO changes the scene again.
      await delay(SETTLE_MS);
      await studio.bare.request('SetCurrentProgramScene', { sceneName: studio.program() });
      if (turn >= 0) ours.push(took);
      if (turn >= 0) baseline.push(bareTook);
    }
    const name = 'GO → OBS acknowledges, journal included, against a bare request';
    const samples = { ours, baseline };
    return [row(`${name} p50`, samples, 0.5, 1.2), row(`${name} p99`, samples, 0.99, 1.5)];
  } finally {
    await studio.close();
  }
}
