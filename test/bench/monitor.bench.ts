/**
 * What the program monitor costs OBS: its own `averageFrameRenderTime` with both pictures watched, sound levels on and health read, against the
 * same OBS with the studio linked and nobody watching. On and off change in turns within one run; what OBS averages over (its last frames)
 * is let pass before each reading.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { createMonitor, type StreamSinks } from '../../main/studio/monitor.ts';
import { startObs } from '../obs/realObs.ts';
import { goLive, makeHand } from '../obs/studio.ts';
import { percentile, rowsOf, type BenchRow } from './bench.ts';

const TURNS = 16;
const SETTLE_MS = 2000;
const READINGS = 10;
const READ_EVERY_MS = 150;
const CUES = 8;
const AIM = 1.05;
const SCENES = ['近景', '远景'] as const;

/** Render time, lagged frames and cues, with and without watchers. */
export async function rows(): Promise<readonly BenchRow[]> {
  const dir = mkdtempSync(join(tmpdir(), 'monitor-bench-'));
  const obs = await startObs({ scenes: SCENES });
  const hand = makeHand({ stateDir: dir });
  let pictures = 0;
  const count = () => void (pictures += 1);
  const sinks: StreamSinks = { program: count, preview: count, meters() {} };
  const monitor = createMonitor(() => hand.port, sinks);
  try {
    const client = await obs.client();
    await client.call('CreateInput', { sceneName: '近景', inputName: '音乐', inputKind: 'ffmpeg_source' });
    await client.call('SetCurrentSceneTransition', { transitionName: 'Cut' });
    await client.call('SetStudioModeEnabled', { studioModeEnabled: true });
    await client.call('SetCurrentPreviewScene', { sceneName: '远景' });
    await goLive(hand, obs);
    const stats = () => client.call('GetStats');
    const samples = { ours: new Array<number>(), baseline: new Array<number>() };
    const cues = { ours: new Array<number>(), baseline: new Array<number>() };
    let switches = 0;
    const cue = async () => {
      const scene = SCENES[switches++ % 2] ?? SCENES[0];
      const result = await hand.port.apply({ ...EMPTY_PICTURE, scene }, { actionIds: ['bench'], scene: true });
      if (!result.ok) throw new Error(`A cue failed: ${result.code}`);
      return result.value.acknowledgedMs;
    };
    const lagged = { ours: 0, baseline: 0 };
    for (let turn = -2; turn < TURNS; turn++) {
      const on = turn % 2 === 0;
      for (const stream of ['program', 'preview', 'meters'] as const) monitor.watchers(stream, on ? 1 : 0);
      await delay(SETTLE_MS);
      const before = (await stats()).renderSkippedFrames;
      for (let reading = 0; reading < READINGS; reading++) {
        await delay(READ_EVERY_MS);
        const { averageFrameRenderTime } = await stats();
        if (turn >= 0) (on ? samples.ours : samples.baseline).push(averageFrameRenderTime);
      }
      for (let one = 0; one < CUES; one++) {
        const took = await cue();
        if (turn >= 0) (on ? cues.ours : cues.baseline).push(took);
        await delay(READ_EVERY_MS);
      }
      if (turn >= 0) lagged[on ? 'ours' : 'baseline'] += (await stats()).renderSkippedFrames - before;
    }
    if (pictures === 0) throw new Error('No picture was taken: there is nothing to measure');
    const ours = percentile(samples.ours, 0.5);
    const baseline = percentile(samples.baseline, 0.5);
    const shared = { unit: 'ms', runs: samples.ours.length };
    return [
      { name: 'OBS frame render time, monitored', ours, baseline, ratio: ours / baseline, aim: AIM, ...shared },
      {
        name: 'OBS lagged frames, monitored',
        ...lagged,
        ratio: (lagged.ours + 1) / (lagged.baseline + 1),
        aim: null,
        unit: 'frames',
        runs: TURNS / 2,
      },
      ...rowsOf('cue taken by OBS, monitored', cues, null),
    ];
  } finally {
    monitor.dispose();
    await hand.dispose();
    await obs.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
