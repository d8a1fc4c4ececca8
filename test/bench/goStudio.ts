/** A live show on a real OBS for the benches of GO: segments whose scenes take turns, so that each GO is a cut. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openFact } from '../../core/show/show.open.ts';
import { importFile } from '../../main/studio/formats/importSheet.ts';
import { SILENT } from '../../main/studio/log.ts';
import type { PicturePort } from '../../main/studio/obs/picture.port.ts';
import { realClock } from '../../main/studio/show/clock.ts';
import { createShowLoop } from '../../main/studio/show/loop.ts';
import { guidedCommerce } from '../../main/studio/show/testing/guided.ts';
import { openStore } from '../../main/studio/store/store.ts';
import { startObs } from '../obs/realObs.ts';
import { goLive, makeHand } from '../obs/studio.ts';
import { sheetCsv } from '../support/sheet.ts';
import { bareObs } from './bareObs.ts';

const SCENES = ['近景', '远景'] as const;

export interface GoStudio {
  /** A bare client of the same OBS. */
  readonly bare: Awaited<ReturnType<typeof bareObs>>;
  /** Presses GO; ms until OBS has acknowledged the cut, the journal's commit included. */
  press(): Promise<number>;
  /** Resolves when OBS is not just taking a cut. */
  settled(): Promise<void>;
  /** The scene that is on. */
  program(): string;
  /** The scene that is not. */
  other(): string;
  close(): Promise<void>;
}

/** Starts OBS and a show in it. @param presses how many there may be. */
export async function startGoStudio(presses: number): Promise<GoStudio> {
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
  await bare.request('SetCurrentSceneTransition', { transitionName: 'Cut' });
  await goLive(hand, obs);
  const watched = watchAcks(hand.port);
  const { sheet } = importFile('go.csv', Buffer.from(sheetCsv(segments(presses + 1))));
  if (!sheet) throw new Error('The bench sheet does not import');
  const { revision, hash } = store.sheets.add(sheet, 'bench');
  const runId = `run-${randomUUID()}`;
  const now = clock.now();
  const fact = openFact(sheet, {
    sheetRevision: revision,
    sheetHash: hash,
    mode: 'live',
    dayStart: now,
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
  return {
    bare,
    async press() {
      const begun = performance.now();
      const acked = watched.next();
      loop.handle({ type: 'go', id: randomUUID(), from: null }, 'producer');
      return (await acked) - begun;
    },
    settled: () => loop.settled(),
    program: () => loop.state.onAir?.segment.scene ?? SCENES[0],
    other: () => (hand.port.view.program === SCENES[0] ? SCENES[1] : SCENES[0]),
    async close() {
      await loop.dispose();
      bare.close();
      await hand.dispose();
      store.close();
      clock.dispose();
      await obs.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function segments(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    title: `${index}`,
    minutes: 1,
    scene: SCENES[index % 2] ?? SCENES[0],
  }));
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
