/**
 * A scene change through the studio's port against the same request by a bare WebSocket client on the same OBS, in turns. "Taken" is
 * OBS's acknowledgement; "verified" adds the reading back, which the bare client does not do.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { startObs, type RealObs } from '../obs/realObs.ts';
import { goLive, makeHand, type Hand } from '../obs/studio.ts';
import { rowsOf, type BenchRow, type Samples } from './bench.ts';

const RUNS = 60;
const WARM_UP = 10;
const AIM = 1.3;
/** Both sides switch between these, so that each request is a real switch. */
const SCENES = ['近景', '远景'] as const;

/** Scene change, taken and verified. */
export async function rows(): Promise<readonly BenchRow[]> {
  const dir = mkdtempSync(join(tmpdir(), 'obs-bench-'));
  const obs = await startObs({ scenes: SCENES });
  const hand = makeHand({ stateDir: dir });
  try {
    const client = await obs.client();
    await client.call('SetCurrentSceneTransition', { transitionName: 'Cut' });
    await client.disconnect();
    await goLive(hand, obs);
    return await measure(hand, await bareClient(obs));
  } finally {
    await hand.dispose();
    await obs.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function measure(hand: Hand, bare: Bare): Promise<readonly BenchRow[]> {
  const taken = { ours: new Array<number>(), baseline: new Array<number>() };
  const verified: number[] = [];
  let switches = 0;
  const ours = async () => {
    const picture = { ...EMPTY_PICTURE, scene: SCENES[switches++ % 2] ?? SCENES[0] };
    const result = await hand.port.apply(picture, { actionIds: ['bench'], scene: true });
    if (!result.ok || result.value.writes.length !== 1) throw new Error(`Not one switch: ${JSON.stringify(result)}`);
    return result.value;
  };
  const theirs = () => bare.switchTo(SCENES[switches++ % 2] ?? SCENES[0]);
  for (let turn = -WARM_UP; turn < RUNS; turn++) {
    // Which goes first changes each turn; between two switches OBS and its events come to rest.
    const oursFirst = turn % 2 === 0;
    const before = oursFirst ? null : await rested(theirs);
    const receipt = await rested(ours);
    const theirMs = before ?? (await rested(theirs));
    if (turn < 0) continue;
    taken.ours.push(receipt.acknowledgedMs);
    taken.baseline.push(theirMs);
    verified.push(receipt.verifiedMs ?? Number.NaN);
  }
  bare.close();
  const samples: Samples = { ours: verified, baseline: taken.baseline };
  return [...rowsOf('scene change, taken by OBS', taken, AIM), ...rowsOf('scene change, verified', samples, null)];
}

const REST_MS = 120;
async function rested<T>(work: () => Promise<T>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  return work();
}

interface Bare {
  /** Sends SetCurrentProgramScene; gives the ms until the answer. */
  switchTo(sceneName: string): Promise<number>;
  close(): void;
}

/** The least that can be done: a socket, the handshake, one request at a time, no events. */
async function bareClient(obs: RealObs): Promise<Bare> {
  const socket = new WebSocket(obs.url, 'obswebsocket.json');
  let onMessage: (op: number, data: Record<string, unknown>) => void = () => {};
  socket.on('message', (bytes: Buffer) => {
    const { op, d } = JSON.parse(bytes.toString()) as { op: number; d: Record<string, unknown> };
    onMessage(op, d);
  });
  const next = (wanted: number) =>
    new Promise<Record<string, unknown>>((resolve) => (onMessage = (op, data) => op === wanted && resolve(data)));
  const hello = await next(0);
  const { challenge, salt } = hello['authentication'] as { challenge: string; salt: string };
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  const authentication = hash(hash(obs.password + salt) + challenge);
  const identified = next(2);
  socket.send(JSON.stringify({ op: 1, d: { rpcVersion: 1, authentication, eventSubscriptions: 0 } }));
  await identified;
  let id = 0;
  return {
    switchTo: async (sceneName) => {
      const start = performance.now();
      const answered = next(7);
      const d = { requestType: 'SetCurrentProgramScene', requestId: String(++id), requestData: { sceneName } };
      socket.send(JSON.stringify({ op: 6, d }));
      await answered;
      return performance.now() - start;
    },
    close: () => socket.close(),
  };
}
