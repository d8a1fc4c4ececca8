import { expect, it } from 'vitest';
import type { Capability } from '../../core/contract/obs.capability.ts';
import { SILENT } from '../../main/studio/log.ts';
import { capabilitiesOf } from '../../main/studio/obs/obs.capabilities.ts';
import { ObsMirror } from '../../main/studio/obs/obs.mirror.ts';
import { ObsQueue } from '../../main/studio/obs/obs.queue.ts';
import { sceneRef } from '../../main/studio/obs/obs.state.ts';
import { FakeObs, VERSIONS } from './fakeObs.ts';

/** From which release on an OBS with everything installed can do what not all can. */
const SINCE: Partial<Record<Capability, (typeof VERSIONS)[number]>> = {
  'ownership-tags': '5.1',
  'record-directory': '5.3',
  'source-uuids': '5.4',
  'settings-events': '5.4',
  chapters: '5.5',
  split: '5.5',
  canvases: '5.7',
};

it.each(VERSIONS)('reads OBS with obs-websocket %s whole, and offers what that one can do', async (version) => {
  const obs = new FakeObs(version);
  obs.recording = true;
  obs.inputs.set('话筒', { kind: 'wasapi_input_capture', settings: {} });
  const queue = new ObsQueue(obs);
  const mirror = new ObsMirror({ queue, features: () => obs.features, log: SILENT, onChange: () => {} });
  await mirror.sync();
  const state = await mirror.settle();
  expect(state).toMatchObject({ program: '近景', recording: true, recordPaused: true, replay: false });
  expect(state.sounds.get('话筒')).toEqual({ muted: false, db: 0 });
  const can = new Set(capabilitiesOf(obs.features, state));
  for (const [capability, since] of Object.entries(SINCE))
    expect([capability, can.has(capability as Capability)]).toEqual([
      capability,
      VERSIONS.indexOf(version) >= VERSIONS.indexOf(since),
    ]);
  expect(sceneRef(state, '远景')).toEqual(can.has('source-uuids') ? { sceneUuid: 'u远景' } : { sceneName: '远景' });
  expect([...can]).toEqual(expect.arrayContaining(['browser-source', 'replay', 'captions', 'hotkeys']));
  mirror.lost();
});

it('offers no replay and no virtual camera where OBS has none', async () => {
  const obs = new FakeObs();
  for (const type of ['GetReplayBufferStatus', 'GetVirtualCamStatus'])
    obs.refusals.push({ type, status: 604, times: 9 });
  const queue = new ObsQueue(obs);
  const mirror = new ObsMirror({ queue, features: () => obs.features, log: SILENT, onChange: () => {} });
  await mirror.sync();
  const can = capabilitiesOf(obs.features, await mirror.settle());
  expect(can).not.toContain('replay');
  expect(can).not.toContain('virtual-camera');
  mirror.lost();
});
