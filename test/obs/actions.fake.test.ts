/** Actions that Debian's OBS can't do, and answers that never come, against an OBS that stands where the link stands. */
import { expect, it } from 'vitest';
import type { ObsAction } from '../../core/runsheet/obsAction.schema.ts';
import { instant } from '../../core/time/time.ts';
import { SILENT } from '../../main/studio/log.ts';
import { ObsActs } from '../../main/studio/obs/obs.act.ts';
import { ObsMirror } from '../../main/studio/obs/obs.mirror.ts';
import { ObsQueue } from '../../main/studio/obs/obs.queue.ts';
import { ObsError, type ObsAnswer, type ObsRequest } from '../../main/studio/obs/obs.request.ts';
import { actOn } from './actions.gear.ts';
import { FakeObs } from './fakeObs.ts';

const NEWER = ['StartRecord', 'StopRecord', 'PauseRecord', 'ResumeRecord', 'SplitRecordFile', 'CreateRecordChapter'];

/** A newer OBS that records. */
class Recorder extends FakeObs {
  readonly asked: ObsRequest[] = [];
  /** Replies to a request in its own way: an answer's data, or a status that it is refused with. */
  readonly replies = new Map<string, unknown>([
    ['GetRecordStatus', { outputActive: true, outputPaused: false, outputTimecode: '00:12:34.567' }],
    ['GetInputSettings', { inputSettings: {}, inputKind: 'browser_source' }],
    ['GetStreamStatus', { outputActive: false }],
  ]);
  /** The link ends when this is sent. */
  cutAt: string | null = null;

  override async call(request: ObsRequest): Promise<unknown> {
    if (this.replies.has(request.type)) return this.replies.get(request.type);
    return super.call(request);
  }

  override async batch(requests: readonly ObsRequest[]): Promise<readonly ObsAnswer[]> {
    if (requests.every(({ type }) => type.startsWith('Get'))) return super.batch(requests);
    this.asked.push(...requests);
    if (requests.some(({ type }) => type === 'StartStream'))
      this.replies.set('GetStreamStatus', { outputActive: true });
    if (requests.some(({ type }) => type === this.cutAt)) throw new ObsError('closed', 'the link ended');
    return super.batch(requests);
  }
}

async function acts(obs: Recorder, features: readonly string[] = NEWER) {
  const queue = new ObsQueue(obs);
  const known = () => new Set(features);
  const mirror = new ObsMirror({ queue, features: known, log: SILENT, onChange: () => {} });
  await mirror.sync();
  const made = new ObsActs({
    queue,
    mirror,
    log: SILENT,
    images: '/nowhere',
    screenshots: '/nowhere',
    // No folder can be made there: levels work without the memory.
    stateDir: '/dev/null/nowhere',
    features: known,
    local: () => false,
    live: () => true,
    now: () => instant(0),
    sceneFor: (state, name) => (state.scenes.some((scene) => scene.name === name) ? name : null),
    claim: () => () => true,
    switching: (_scene, send) => send(),
  });
  mirror.lost();
  return { act: (ask: ObsAction) => actOn(made, ask), made };
}

it('writes chapters and splits where OBS can, and says so where it is not set up for it', async () => {
  const obs = new Recorder();
  const { act, made } = await acts(obs);
  expect(await act({ do: 'record', op: 'chapter', name: '3 保温饭盒' })).toMatchObject({
    ok: true,
    value: { verifiedMs: null, writes: ['CreateRecordChapter 3 保温饭盒'] },
  });
  expect(obs.asked.at(-1)).toEqual({ type: 'CreateRecordChapter', data: { chapterName: '3 保温饭盒' } });
  expect(await act({ do: 'record', op: 'split', name: '' })).toMatchObject({ ok: true });
  expect(await made.recordTimecode()).toBe('00:12:34.567');
  obs.refusals.push({ type: 'CreateRecordChapter', status: 501, times: 1 });
  expect(await act({ do: 'record', op: 'chapter', name: 'x' })).toMatchObject({ ok: false, code: 'obs-cannot' });
  const old = await acts(obs, ['StartRecord']);
  expect(await old.act({ do: 'record', op: 'split', name: '' })).toMatchObject({ ok: false, code: 'obs-cannot' });
});

it('reloads a page with its cache left aside', async () => {
  const obs = new Recorder();
  const { act } = await acts(obs);
  expect(await act({ do: 'refresh', source: '网页' })).toMatchObject({ ok: true, value: { verifiedMs: null } });
  expect(obs.asked).toEqual([
    { type: 'PressInputPropertiesButton', data: { inputName: '网页', propertyName: 'refreshnocache' } },
  ]);
});

it('an edge that gets no answer has an unknown outcome and is sent once; a level is owed and comes with the next link', async () => {
  const obs = new Recorder();
  const { act, made } = await acts(obs);
  obs.cutAt = 'StartStream';
  expect(await act({ do: 'stream', op: 'start' })).toMatchObject({ ok: false, code: 'unknown-outcome' });
  obs.cutAt = 'SetInputMute';
  obs.replies.set('GetInputMute', { inputMuted: false });
  expect(await act({ do: 'mute', source: '麦', on: true })).toMatchObject({ ok: false, code: 'obs-offline' });
  obs.cutAt = null;
  made.onLive();
  await expect.poll(() => obs.asked.map(({ type }) => type)).toEqual(['StartStream', 'SetInputMute', 'SetInputMute']);
});

it('a level that failed is owed no more when a newer one of the same thing was carried out', async () => {
  const obs = new Recorder();
  const { act, made } = await acts(obs);
  obs.replies.set('GetInputMute', { inputMuted: false });
  let first = true;
  Object.defineProperty(obs, 'cutAt', { get: () => (first ? ((first = false), 'SetInputMute') : null) });
  const muted = act({ do: 'mute', source: '麦', on: true });
  const open = act({ do: 'mute', source: '麦', on: false });
  expect(await muted).toMatchObject({ ok: false, code: 'obs-offline' });
  expect(await open).toMatchObject({ ok: true });
  const before = obs.asked.length;
  made.onLive();
  await new Promise((resolve) => setImmediate(resolve));
  expect(obs.asked).toHaveLength(before);
});

it('a stream is on air when OBS reads so, and is not started twice', async () => {
  const obs = new Recorder();
  const { act } = await acts(obs);
  const start = { do: 'stream', op: 'start' } as const;
  expect(await act(start)).toMatchObject({
    ok: true,
    value: { verifiedMs: expect.any(Number), writes: ['StartStream'] },
  });
  expect(await act(start)).toMatchObject({ ok: true, value: { writes: [] } });
  expect(obs.asked.map(({ type }) => type)).toEqual(['StartStream']);
});

it('what OBS says yes to and does not do is not called done', async () => {
  const obs = new Recorder();
  const { act } = await acts(obs);
  expect(await act({ do: 'record', op: 'pause', name: '' })).toMatchObject({ ok: false, code: 'obs-not-done' });
});
