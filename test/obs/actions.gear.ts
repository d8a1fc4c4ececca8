/** An OBS with one thing of each kind that a cue can act on, and a port to act through. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OBSWebSocket } from 'obs-websocket-js/json';
import type { ObsAction } from '../../core/runsheet/obsAction.schema.ts';
import type { PicturePort } from '../../main/studio/obs/picture.port.ts';
import { startObs, type RealObs } from './realObs.ts';
import { goLive, makeHand, type Hand } from './studio.ts';

export interface ActGear {
  readonly obs: RealObs;
  readonly client: OBSWebSocket;
  readonly hand: Hand;
  /** A folder of the gear's own: `images`, `screenshots` and `state` lie in it. */
  readonly dir: string;
  /** Acts as a cue does. */
  act(ask: ObsAction): ReturnType<PicturePort['act']>;
  dispose(): Promise<void>;
}

let asks = 0;

/** Acts through a port under an id of its own. */
export function actOn(port: Pick<PicturePort, 'act'>, ask: ObsAction): ReturnType<PicturePort['act']> {
  return port.act({ id: `run-1/1/cue/${++asks}.0`, cueId: 'cue', ask, expiresAt: null });
}

/** Starts it: scenes 近景 and 远景, in 近景 a text 字, a picture 图, a sound 音乐 of 20 s, and a filter 调色 on 近景 底色. */
export async function startActGear(): Promise<ActGear> {
  const dir = mkdtempSync(join(tmpdir(), 'anchor-acts-'));
  const obs = await startObs({ scenes: ['近景', '远景'] });
  const client = await obs.client();
  const sound = join(dir, 'sound.wav');
  writeFileSync(sound, wav(20));
  const sceneName = '近景';
  await client.call('CreateInput', {
    sceneName,
    inputName: '字',
    inputKind: 'text_ft2_source_v2',
    inputSettings: { text: '旧' },
  });
  await client.call('CreateInput', { sceneName, inputName: '图', inputKind: 'image_source', inputSettings: {} });
  const inputSettings = { local_file: sound, is_local_file: true, looping: true };
  await client.call('CreateInput', { sceneName, inputName: '音乐', inputKind: 'ffmpeg_source', inputSettings });
  await client.call('CreateSourceFilter', {
    sourceName: '近景 底色',
    filterName: '调色',
    filterKind: 'color_filter_v2',
  });
  await client.call('SetCurrentProgramScene', { sceneName });
  const hand = makeHand({
    images: join(dir, 'images'),
    screenshots: join(dir, 'screenshots'),
    stateDir: join(dir, 'state'),
  });
  await goLive(hand, obs);
  return {
    obs,
    client,
    hand,
    dir,
    act: (ask) => actOn(hand.port, ask),
    async dispose() {
      await hand.dispose();
      await obs.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A quiet tone of so many seconds as a WAV file. */
function wav(seconds: number): Buffer {
  const rate = 8000;
  const samples = Buffer.alloc(rate * seconds * 2);
  for (let i = 0; i < rate * seconds; i += 1) samples.writeInt16LE(Math.round(3000 * Math.sin(i / 3)), i * 2);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
