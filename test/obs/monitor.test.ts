import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Meter } from '../../core/contract/messages.ts';
import { obsViewSchema } from '../../core/contract/obs.view.ts';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { startObs, type RealObs } from './realObs.ts';
import { goLive, makeHand, until, type Hand } from './studio.ts';

let obs: RealObs;
let hand: Hand;
beforeAll(async () => {
  obs = await startObs({ scenes: ['近景', '远景'] });
  hand = makeHand();
  await goLive(hand, obs);
  await hand.port.apply({ ...EMPTY_PICTURE, scene: '近景' }, { actionIds: ['a'], scene: true });
  await obs.onAir();
});
afterAll(async () => {
  await hand?.dispose();
  await obs?.stop();
});

const different = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;

it('tells how OBS is doing once a second, and what it can do', async () => {
  await until('health', () => (hand.port.view.health?.fps ?? 0) > 20);
  const view = obsViewSchema.parse(hand.port.view);
  expect(view.health).toMatchObject({ congestion: null, diskMinutes: null, dropped: { total: 0, recent: 0 } });
  expect(view.capabilities).toEqual(
    expect.arrayContaining(['image-source', 'text-source', 'captions', 'ownership-tags']),
  );
  for (const absent of ['browser-source', 'source-uuids', 'chapters', 'split', 'canvases'] as const)
    expect(view.capabilities).not.toContain(absent);
  expect(view).toMatchObject({
    profile: 'AnchorTest',
    transitions: ['Cut', 'Fade'],
    preview: null,
    replayActive: false,
  });
  expect(view.inputs).toEqual([
    { name: '近景 底色', kind: 'color_source_v3', muted: null, db: null },
    { name: '远景 底色', kind: 'color_source_v3', muted: null, db: null },
  ]);
});

it('follows sound, and inputs that come and go', async () => {
  const other = await obs.client();
  const input = { sceneName: '近景', inputName: '话筒', inputKind: 'ffmpeg_source', inputSettings: {} };
  const { sceneItemId } = await other.call('CreateInput', input);
  const seen = () => hand.port.view.inputs.find(({ name }) => name === '话筒');
  await until('sound', () => seen()?.muted === false && seen()?.db === 0);
  await other.call('SetInputMute', { inputName: '话筒', inputMuted: true });
  await other.call('SetInputVolume', { inputName: '话筒', inputVolumeDb: -12.5 });
  await until('muted', () => seen()?.muted === true && seen()?.db === -12.5);
  // The last item takes its input along; RemoveInput leaves a ghost in a scene that is not rendered.
  await other.call('RemoveSceneItem', { sceneName: '近景', sceneItemId });
  await until('gone', () => seen() === undefined);
});

it('in Studio Mode says from the first edit of the scene on air until the next take that its picture may show edits', async () => {
  const other = await obs.client();
  await hand.port.apply({ ...EMPTY_PICTURE, scene: '近景' }, { actionIds: ['a'], scene: true });
  await other.call('SetCurrentSceneTransition', { transitionName: 'Cut' });
  await other.call('SetStudioModeEnabled', { studioModeEnabled: true });
  await until('studio mode', () => hand.port.view.studioMode && hand.port.view.confidence === 'live');
  expect(hand.port.view).toMatchObject({ programPicture: 'exact', program: '近景', preview: '近景' });
  const { sceneItems } = await other.call('GetSceneItemList', { sceneName: '近景' });
  const sceneItemId = Number(sceneItems[0]?.['sceneItemId']);
  const item = { sceneName: '近景', sceneItemId };

  const onAir = (await obs.onAir()).at(640, 360);
  const before = await hand.port.screenshot(64);
  await other.call('SetSceneItemEnabled', { ...item, sceneItemEnabled: false });
  await until('the edit', () => hand.port.view.programPicture === 'may-show-edits');
  // The truth behind the word: the air has not changed, and OBS's own picture of the scene has.
  await until('the picture of the scene shows the edit', async () => different(before, await hand.port.screenshot(64)));
  expect((await obs.onAir()).at(640, 360)).toEqual(onAir);

  await other.call('SetSceneItemEnabled', { ...item, sceneItemEnabled: true });
  await until('taken back', () => hand.port.view.programPicture === 'exact');

  // Moving has no event that we take; the monitor's own glance finds it.
  await other.call('SetSceneItemTransform', { ...item, sceneItemTransform: { positionX: 400 } });
  await until('the move', () => hand.port.view.programPicture === 'may-show-edits');
  await other.call('TriggerStudioModeTransition');
  await until('the take', () => hand.port.view.programPicture === 'exact');
  expect(await hand.port.screenshot(64, 'preview')).toMatch(/^data:image\/jp/u);

  await other.call('SetSceneItemTransform', { ...item, sceneItemTransform: { positionX: 0 } });
  await until('the move back', () => hand.port.view.programPicture === 'may-show-edits');
  await other.call('SetStudioModeEnabled', { studioModeEnabled: false });
  await until('out of studio mode', () => hand.port.view.programPicture === 'exact' && !hand.port.view.studioMode);
  expect(await hand.port.screenshot(64, 'preview')).toBeNull();
});

it('brings sound levels only while somebody looks', async () => {
  const other = await obs.client();
  const media = { sceneName: '近景', inputName: '音乐', inputKind: 'ffmpeg_source', inputSettings: {} };
  await other.call('CreateInput', media);
  const heard: (readonly Meter[])[] = [];
  const start = performance.now();
  const stop = hand.port.onMeters((meters) => heard.push(meters));
  await until('levels', () => heard.length >= 20);
  // So many times in between as there are levels but one: the first may come at once.
  expect((heard.length - 1) / ((performance.now() - start) / 1000)).toBeLessThanOrEqual(21);
  stop();
  const { length } = heard;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(heard.length).toBe(length);
  await other.call('RemoveInput', { inputName: '音乐' });
});

it('a monitor that is lost harms nothing, and comes back', async () => {
  await obs.kill9();
  await until('gone', () => hand.port.view.link !== 'live');
  expect(hand.port.view.health).toBeNull();
  expect(await hand.port.screenshot(64)).toBeNull();
  await obs.restart();
  await until('back', () => hand.port.view.link === 'live' && hand.port.view.health !== null, 20_000);
  await until('a picture', async () => (await hand.port.screenshot(64)) !== null);
});
