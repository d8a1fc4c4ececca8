import { expect, it, vi } from 'vitest';
import { ObsMirror } from './obs.mirror.ts';
import { ObsQueue } from './obs.queue.ts';
import type { ObsAnswer, ObsCaller } from './obs.request.ts';

const OFF = { outputActive: false };
const NOTHING: Readonly<Record<string, unknown>> = {
  GetVideoSettings: { baseWidth: 1920, baseHeight: 1080, fpsNumerator: 30, fpsDenominator: 1 },
  GetInputKindList: { inputKinds: [] },
  GetSceneCollectionList: { currentSceneCollectionName: 'c' },
  GetStudioModeEnabled: { studioModeEnabled: false },
  GetGroupList: { groups: [] },
  GetInputList: { inputs: [] },
  GetCurrentSceneTransition: { transitionName: 'Cut' },
  GetSceneTransitionList: { transitions: [] },
  GetProfileList: { currentProfileName: 'p' },
};

/** An OBS without sources, whose answers leave when told to: each says what the program was when OBS read it, which is when it was asked. */
function quietObs() {
  const open: (() => void)[] = [];
  const obs = { program: '近景' };
  const caller: ObsCaller = {
    call: () => Promise.resolve(null),
    batch: (requests) => {
      const list = { currentProgramSceneName: obs.program, scenes: [] };
      const answers = requests.map(({ type }): ObsAnswer => {
        const data = type === 'GetSceneList' ? list : (NOTHING[type] ?? OFF);
        return { type, ok: true, status: 100, comment: '', data };
      });
      return new Promise((resolve) => open.push(() => resolve(answers)));
    },
  };
  const queue = new ObsQueue(caller);
  const mirror = new ObsMirror({ queue, features: () => new Set(), log: { info() {}, warn() {} }, onChange() {} });
  /** Lets the oldest answer go, and the studio do with it what it will. */
  const answer = async () => {
    open.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { obs, open, queue, mirror, answer };
}

async function synced() {
  const made = quietObs();
  const first = made.mirror.sync();
  await made.answer();
  await first;
  return made;
}

it('gives everybody who waits a reading that began after they asked, also when another of them began it', async () => {
  const { obs, mirror, answer } = await synced();
  const programs: unknown[] = [];
  const ask = () => void mirror.reread([], { lists: true }).then(({ program }) => programs.push(program));
  ask();
  obs.program = '远景';
  ask();
  ask();
  await answer();
  await answer();
  expect(programs).toEqual(['近景', '远景', '远景']);
  mirror.lost();
});

it('reads once more what a write of ours has spoilt', async () => {
  const { obs, queue, mirror, answer, open } = await synced();
  const settled = mirror.reread([], { lists: true });
  const written = queue.write([{ type: 'SetCurrentProgramScene' }], 'serial');
  obs.program = '远景';
  // The reading, the write, and the reading that was begun beside it.
  for (let answered = 0; answered < 3; answered++) await answer();
  await written;
  expect(open).toHaveLength(1);
  await answer();
  expect((await settled).program).toBe('远景');
  mirror.lost();
});

it('gives what it has when writes without end spoil every reading', async () => {
  const { queue, mirror, answer, open } = await synced();
  const settled = mirror.reread([], { lists: true });
  for (let frame = 0; frame < 8; frame++) {
    void queue.write([{ type: 'SetInputVolume' }], 'serial');
    await answer();
    await answer();
  }
  expect((await settled).program).toBe('近景');
  mirror.lost();
  while (open.length > 0) await answer();
});

it('reads a burst that never pauses at least every 200 ms, and one that has paused 25 ms behind it', async () => {
  const { mirror, open, answer } = await synced();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    let read = 0;
    for (let at = 0; at < 1_000; at += 10) {
      mirror.onEvent('SceneListChanged', {});
      vi.advanceTimersByTime(10);
      for (read += open.length; open.length > 0;) await answer();
    }
    expect(read).toBe(5);
    mirror.onEvent('SceneListChanged', {});
    vi.advanceTimersByTime(24);
    expect(open).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(open).toHaveLength(1);
  } finally {
    vi.useRealTimers();
    mirror.lost();
  }
});
