/**
 * A cue of four items, from sending it until OBS's answer and all four events are in: through the studio's link, through obs-websocket-js as it
 * comes, and through a bare client with the studio's pong. One run, one OBS, in blocks that take turns.
 * Twice over: cues that follow one another at once, and cues each of which finds the line at rest. A system that acknowledges late does so on a
 * connection that has just been talked on (Linux: within 40 ms); there OBS's second frame waits for it, which is what the pong spares us. On a
 * line at rest nobody waits, and all three do equally well: that is the second table, which has no aim.
 */
import OBSWebSocket from 'obs-websocket-js';
import { SILENT } from '../../main/studio/log.ts';
import { ObsLink } from '../../main/studio/obs/obs.link.ts';
import { startObs, type RealObs } from '../obs/realObs.ts';
import { until } from '../obs/studio.ts';
import { bareObs } from './bareObs.ts';
import { meanRow, row, type BenchRow } from './bench.ts';

const ITEMS = 4;
const ROUNDS = 4;
const TURNS = 26;
const WARM_UP = 4;
/** Longer than Linux holds an acknowledgement back (TCP_ATO_MIN, 40 ms). */
const REST_MS = 60;
const EVENT = 'SceneItemEnableStateChanged';
/** All that is not high-volume, as obs-websocket-js asks for by itself. */
const ALL_EVENTS = 2047;
const SCENE = '近景';

type Toggle = { readonly sceneName: string; readonly sceneItemId: number; readonly sceneItemEnabled: boolean };
interface Side {
  send(toggles: readonly Toggle[]): Promise<unknown>;
  close(): void;
}

/** Counts events, and tells when the wanted number is in. */
function counter() {
  let left = 0;
  let done: () => void = () => {};
  return {
    hear: () => void (--left === 0 && done()),
    expect: (count: number) => {
      left = count;
      return new Promise<void>((resolve) => (done = resolve));
    },
  };
}
type Counter = ReturnType<typeof counter>;
type Make = (obs: RealObs, events: Counter) => Promise<Side>;

/** Mean and median of the studio's link against both. */
export async function rows(): Promise<readonly BenchRow[]> {
  const obs = await startObs({ scenes: [SCENE] });
  try {
    const ids = await makeItems(obs);
    const name = `cue of ${ITEMS} items, answer and all events in`;
    const [mine, theirs, least] = await measure(obs, ids, 0);
    const [mineRested, theirsRested, leastRested] = await measure(obs, ids, REST_MS);
    return [
      meanRow(`${name} / obs-websocket-js`, { ours: mine, baseline: theirs }, 1 / 8),
      row(`${name} / obs-websocket-js p50`, { ours: mine, baseline: theirs }, 0.5, null),
      meanRow(`${name} / bare client with the pong`, { ours: mine, baseline: least }, 1.3),
      row(`${name} / bare client with the pong p50`, { ours: mine, baseline: least }, 0.5, null),
      row(`${name}, line at rest / obs-websocket-js p50`, { ours: mineRested, baseline: theirsRested }, 0.5, null),
      row(`${name}, line at rest / bare client p50`, { ours: mineRested, baseline: leastRested }, 0.5, null),
    ];
  } finally {
    await obs.stop();
  }
}

/** What each took, ms: the studio's link, obs-websocket-js, the bare client. */
async function measure(obs: RealObs, ids: readonly number[], restMs: number): Promise<[number[], number[], number[]]> {
  const took: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    // Alone with OBS: events of another's cue would wake a connection's quick ACKs and hide what it does by itself.
    for (const [index, make] of [ours, stock, bare].entries()) {
      took[index]?.push(...(await block(obs, make, ids, restMs)));
    }
  }
  return took;
}

async function block(obs: RealObs, make: Make, ids: readonly number[], restMs: number): Promise<readonly number[]> {
  const events = counter();
  const side = await make(obs, events);
  const took: number[] = [];
  for (let turn = -WARM_UP; turn < TURNS; turn++) {
    await new Promise((resolve) => setTimeout(resolve, restMs));
    // An even number of turns in all, so that each one changes something.
    const sceneItemEnabled = turn % 2 !== 0;
    const toggles = ids.map((sceneItemId) => ({ sceneName: SCENE, sceneItemId, sceneItemEnabled }));
    const begun = performance.now();
    await Promise.all([events.expect(ITEMS), side.send(toggles)]);
    if (turn >= 0) took.push(performance.now() - begun);
  }
  side.close();
  return took;
}

async function makeItems(obs: RealObs): Promise<number[]> {
  const client = await obs.client();
  const ids: number[] = [];
  for (let index = 0; index < ITEMS; index++) {
    const inputSettings = { color: 0xff00ff00 + index, width: 100, height: 100 };
    const input = { sceneName: SCENE, inputName: `项 ${index}`, inputKind: 'color_source_v3', inputSettings };
    ids.push((await client.call('CreateInput', input)).sceneItemId);
  }
  await client.disconnect();
  return ids;
}

async function ours(obs: RealObs, { hear }: Counter): Promise<Side> {
  const link = new ObsLink({
    log: SILENT,
    events: [EVENT],
    configDirs: [],
    onStatus: () => {},
    onEvent: hear,
    onStats: () => {},
    sync: async () => {},
  });
  link.connect(obs.url, obs.password);
  await until('live', () => link.status.state === 'live');
  return {
    send: (toggles) =>
      link.batch(
        toggles.map((data) => ({ type: 'SetSceneItemEnabled', data })),
        'serial',
      ),
    close: () => link.disconnect(),
  };
}

async function stock(obs: RealObs, { hear }: Counter): Promise<Side> {
  const client = new OBSWebSocket();
  client.on(EVENT, hear);
  await client.connect(obs.url, obs.password);
  return {
    send: (toggles) =>
      client.callBatch(toggles.map((requestData) => ({ requestType: 'SetSceneItemEnabled', requestData }))),
    close: () => void client.disconnect(),
  };
}

async function bare(obs: RealObs, { hear }: Counter): Promise<Side> {
  const onEvent = (type: string) => void (type === EVENT && hear());
  const client = await bareObs(obs.url, obs.password, { events: ALL_EVENTS, pong: true, onEvent });
  return {
    send: (toggles) =>
      client.batch(toggles.map((requestData) => ({ requestType: 'SetSceneItemEnabled', requestData }))),
    close: () => client.close(),
  };
}
