/**
 * GO → OBS's acknowledgement, journal commit included, against the same request by a bare `ws` client on the same OBS. In turns, scenes cut,
 * each turn a change of scene.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Segment } from '../../core/runsheet/runsheet.schema.ts';
import { dayStartFor, openFact } from '../../core/show/show.open.ts';
import { importFile } from '../../main/studio/formats/importSheet.ts';
import { SILENT } from '../../main/studio/log.ts';
import type { PicturePort } from '../../main/studio/obs/picture.port.ts';
import { realClock } from '../../main/studio/show/clock.ts';
import { guidedCommerce } from '../../main/studio/show/testing/guided.ts';
import { createShowLoop } from '../../main/studio/show/loop.ts';
import { openStore } from '../../main/studio/store/store.ts';
import { startObs } from '../obs/realObs.ts';
import { goLive, makeHand } from '../obs/studio.ts';
import { sheetCsv } from '../support/sheet.ts';
import { bareObs } from './bareObs.ts';
import { row, type BenchRow } from './bench.ts';

const TURNS = 120;
const WARM_UP = 8;
const SCENES = ['近景', '远景'] as const;
/** Between turns OBS settles: the cut is drawn and its events are in. */
const SETTLE_MS = 90;

/** One comparison: a press of GO against one request. */
export async function rows(): Promise<readonly BenchRow[]> {
  const obs = await startObs({ scenes: SCENES });
  const hand = makeHand();
  const parent = join(import.meta.dirname, 'results');
  mkdirSync(parent, { recursive: true });
  const dir = mkdtempSync(join(parent, 'go-bench-'));
  const opened = openStore(dir);
  if (!opened.ok) throw new Error(opened.message);
  const store = opened.value;
  const clock = realClock();
  const bare = await bareObs(obs.url, obs.password);
  try {
    await bare.request('SetCurrentSceneTransition', { transitionName: 'Cut' });
    await goLive(hand, obs);
    const watched = watchAcks(hand.port);
    const { sheet } = importFile('go.csv', Buffer.from(sheetCsv(segments())));
    if (!sheet) throw new Error('The bench sheet does not import');
    const { revision, hash } = store.sheets.add(sheet, 'bench');
    const runId = `run-${randomUUID()}`;
    const now = clock.now();
    const fact = openFact(sheet, {
      sheetRevision: revision,
      sheetHash: hash,
      mode: 'live',
      dayStart: dayStartFor(sheet, now, now),
    });
    store.journal.append(runId, [{ at: now, commandId: null, by: 'studio', fact }]);
    const loop = createShowLoop({
      runId,
      plan: () => ({ sheet, revision }),
      journal: store.journal,
      clock,
      picture: watched.port,
      commerce: guidedCommerce(),
      log: SILENT,
    });
    loop.handle({ type: 'start', id: randomUUID() }, 'producer');
    const ours: number[] = [];
    const baseline: number[] = [];
    for (let turn = -WARM_UP; turn < TURNS; turn++) {
      await delay(SETTLE_MS);
      const begun = performance.now();
      const acked = watched.next();
      loop.handle({ type: 'go', id: randomUUID(), from: null }, 'producer');
      const took = (await acked) - begun;
      await delay(SETTLE_MS);
      const scene = hand.port.view.program === SCENES[0] ? SCENES[1] : SCENES[0];
      const sent = performance.now();
      await bare.request('SetCurrentProgramScene', { sceneName: scene });
      const bareTook = performance.now() - sent;
      // Back by the bare client, so that the next GO changes the scene again.
      await delay(SETTLE_MS);
      await bare.request('SetCurrentProgramScene', { sceneName: sceneOf(loop.state.onAir?.segment ?? null) });
      if (turn >= 0) ours.push(took);
      if (turn >= 0) baseline.push(bareTook);
    }
    await loop.dispose();
    const name = 'GO → OBS acknowledges, journal included, against a bare request';
    const samples = { ours, baseline };
    return [row(`${name} p50`, samples, 0.5, 1.2), row(`${name} p99`, samples, 0.99, 1.5)];
  } finally {
    bare.close();
    await hand.dispose();
    store.close();
    clock.dispose();
    await obs.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

function segments() {
  return Array.from({ length: TURNS + WARM_UP + 1 }, (_, index) => ({
    title: `${index}`,
    minutes: 1,
    scene: SCENES[index % 2] ?? SCENES[0],
  }));
}

function sceneOf(segment: Segment | null): string {
  return segment?.scene ?? SCENES[0];
}

/** The same port, telling the moment of each acknowledgement. */
function watchAcks(port: PicturePort) {
  let tell: (at: number) => void = () => {};
  const apply: PicturePort['apply'] = async (picture, why) => {
    const begun = performance.now();
    const result = await port.apply(picture, why);
    if (result.ok && result.value.writes.length > 0) tell(begun + result.value.acknowledgedMs);
    return result;
  };
  const watched = new Proxy(port, {
    get: (target, name) => {
      if (name === 'apply') return apply;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { port: watched, next: () => new Promise<number>((resolve) => (tell = resolve)) };
}
