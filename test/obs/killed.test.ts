/** OBS killed with -9 and started again at random moments of a show, with things under way that must happen once. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ObsAction } from '../../core/runsheet/obsAction.schema.ts';
import { duration } from '../../core/time/time.ts';
import { actOn } from './actions.gear.ts';
import { startObs, type RealObs } from './realObs.ts';
import { pngScreen } from './screen.ts';
import { goLive, makeHand, notYet, productColour, shows, until, withProduct, type Hand } from './studio.ts';

const KILLS = 20;
const WITHIN_MS = 2000;
/** From the press of a cue; a cue is through in some 60 ms, with its read-backs in some 100. */
const MOMENTS_MS = 160;
const CUE = { actionIds: ['a'], scene: true };
/** What must not come twice, one a round. */
const EDGES: readonly ObsAction[] = [
  { do: 'record', op: 'start', name: '' },
  { do: 'record', op: 'stop', name: '' },
  { do: 'replay' },
  { do: 'record', op: 'chapter', name: '第一款' },
  { do: 'transition', scene: '桌面', transition: 'fade', duration: duration(200) },
  { do: 'stream', op: 'start' },
  { do: 'hotkey', name: 'OBSBasic.StartVirtualCam' },
];

let obs: RealObs;
let hand: Hand;
beforeAll(async () => {
  obs = await startObs({ scenes: ['近景', '远景', '桌面'] });
  await (await obs.client()).call('SetCurrentSceneTransition', { transitionName: 'Cut' });
  hand = makeHand({ times: { connect: 1000, heartbeat: 300 } });
  hand.port.expectScenes(['近景', '远景']);
  await goLive(hand, obs);
  expect(await hand.port.provision(null)).toMatchObject({ ok: true });
  // OBS saves what it has; a first save takes a change of collections.
  await obs.exportCollection();
  await until('live', () => hand.port.view.confidence === 'live' && hand.port.view.overlays === 'ready');
});
afterAll(async () => {
  await hand?.dispose();
  await obs?.stop();
});

/** Follows what the OBS that has just begun is made to do. Its port is open, and nobody else is let in yet. */
async function witness(): Promise<() => readonly string[]> {
  const client = await obs.client();
  const seen: string[] = [];
  client.on('RecordStateChanged', ({ outputState }) => seen.push(`record ${outputState}`));
  client.on('StreamStateChanged', ({ outputState }) => seen.push(`stream ${outputState}`));
  client.on('ReplayBufferStateChanged', ({ outputState }) => seen.push(`replay ${outputState}`));
  client.on('ReplayBufferSaved', () => seen.push('replay saved'));
  client.on('VirtualcamStateChanged', ({ outputState }) => seen.push(`virtual camera ${outputState}`));
  client.on('SceneTransitionStarted', ({ transitionName }) => seen.push(`transition ${transitionName}`));
  return () => seen;
}

it('has the picture right within 2 s of the port opening, 20 times, and does nothing twice', async () => {
  const took: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const [scene, name] = [kill % 2 === 0 ? '远景' : '近景', `第${kill}款`];
    const client = await obs.client();
    // What a person has started, and what stops or saves it on cue.
    if (kill % 3 === 0) await client.call('StartReplayBuffer');
    if (kill % 7 === 1) await client.call('StartRecord');
    void hand.port.apply(withProduct(`${name}之前`, scene === '远景' ? '近景' : '远景'), CUE);
    const edge = EDGES[kill % EDGES.length];
    const acted = edge === undefined ? null : actOn(hand.port, edge);
    const last = hand.port.apply(withProduct(name, scene), CUE);
    await delay(Math.random() * MOMENTS_MS);
    await obs.kill9();
    await Promise.all([last, acted]);
    await until('loss seen', () => hand.port.view.link === 'reconnecting', 3000);

    await obs.restart();
    const opened = performance.now();
    const seen = await witness();
    await until(`scene ${kill}`, () => hand.port.view.link === 'live' && hand.port.view.program === scene);
    const switched = performance.now();
    // By OBS's own rendering: a window of its UI may come late on a busy machine.
    const shot = async () => pngScreen(await obs.screenshotPng(scene, 320));
    const card = await notYet(`card ${kill}`, async () => shows(await shot(), 'product', productColour(name)));
    took.push(Math.max(switched, card) - opened);
    // The scene is a level: it is switched to at most once, by OBS's own transition.
    expect(seen().filter((what) => what !== 'transition Cut')).toEqual([]);
    expect(seen().length).toBeLessThanOrEqual(1);
    expect(hand.port.view).toMatchObject({ recording: false, streaming: false, replayActive: false });
  }
  for (const ms of took) expect(ms).toBeLessThan(WITHIN_MS);
  expect(hand.byHand).toEqual([]);
});
