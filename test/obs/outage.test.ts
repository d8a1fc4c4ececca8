import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { instant } from '../../core/time/time.ts';
import { KIT_PREFIX } from '../../main/studio/obs/obs.kit.ts';
import { startObs, type RealObs } from './realObs.ts';
import { pngScreen } from './screen.ts';
import { goLive, makeHand, notYet, productColour, shows, until, withProduct, type Hand } from './studio.ts';

const CUE = { actionIds: ['a'], scene: true };
let obs: RealObs;
let hand: Hand;
beforeAll(async () => {
  obs = await startObs({ scenes: ['近景', '远景', '桌面'] });
  const client = await obs.client();
  await client.call('SetCurrentSceneTransition', { transitionName: 'Cut' });
});
afterAll(() => obs?.stop());
beforeEach(async () => {
  hand = makeHand({ times: { connect: 1000, heartbeat: 300, slow: 300, dead: 900 } });
  hand.port.expectScenes(['近景', '远景']);
  await goLive(hand, obs);
  expect(await hand.port.provision(null)).toMatchObject({ ok: true });
});
afterEach(() => hand.dispose());

const program = async () => (await (await obs.client()).call('GetCurrentProgramScene')).currentProgramSceneName;

it('brings scene and overlays back within 2 s of the port of a killed OBS opening', async () => {
  const endsAt = instant(Date.now() + 60_000);
  const picture = { ...withProduct('饭盒', '远景'), countdown: { actionId: 'c', label: '秒', endsAt } };
  expect(await hand.port.apply(withProduct('饭盒', '近景'), CUE)).toMatchObject({ ok: true });
  expect(await hand.port.apply(picture, CUE)).toMatchObject({ ok: true });
  await obs.kill9();
  await until('loss seen', () => hand.port.view.link === 'reconnecting', 2000);
  expect(await hand.port.apply(picture, CUE)).toMatchObject({ ok: false, code: 'obs-offline' });
  await obs.restart();
  const opened = performance.now();
  const scene = await notYet('scene', () => hand.port.view.link === 'live' && hand.port.view.program === '远景');
  // By OBS's own rendering: a window of its UI may come late on a busy machine.
  const shot = async () => pngScreen(await obs.screenshotPng('远景', 320));
  const card = await notYet('card', async () => shows(await shot(), 'product', productColour('饭盒')));
  expect(Math.max(scene, card) - opened).toBeLessThan(2000);
  expect(await program()).toBe('远景');
  expect(hand.byHand).toEqual([]);
});

it("keeps a person's scene until the next cue, reports it once, and keeps it over a lost link", async () => {
  await hand.port.apply(withProduct('饭盒', '近景'), CUE);
  const client = await obs.client();
  await client.call('SetCurrentProgramScene', { sceneName: '桌面' });
  await until('report', () => hand.byHand.length > 0);
  expect(hand.byHand).toEqual(['桌面']);
  expect(await hand.port.apply(withProduct('水杯', '近景'), { actionIds: ['b'], scene: false })).toMatchObject({
    ok: true,
  });
  expect(await program()).toBe('桌面');
  obs.freeze();
  await until('loss seen', () => hand.port.view.link === 'reconnecting', 5000);
  obs.thaw();
  await until('live', () => hand.port.view.link === 'live', 5000);
  expect(await hand.port.apply(withProduct('毛巾', '近景'), { actionIds: ['c'], scene: false })).toMatchObject({
    ok: true,
  });
  expect(await program()).toBe('桌面');
  expect(await hand.port.apply(withProduct('毛巾', '近景'), CUE)).toMatchObject({ ok: true });
  expect(await program()).toBe('近景');
  expect(hand.byHand).toEqual(['桌面']);
});

it('gives an OBS that died the scene back that a person had chosen', async () => {
  await hand.port.apply({ ...EMPTY_PICTURE, scene: '近景' }, CUE);
  const client = await obs.client();
  await client.call('SetCurrentProgramScene', { sceneName: '远景' });
  await until('report', () => hand.byHand.length === 1);
  await obs.kill9();
  await until('loss seen', () => hand.port.view.link === 'reconnecting', 2000);
  await obs.restart();
  await until('scene', () => hand.port.view.link === 'live' && hand.port.view.program === '远景', 5000);
});

it('makes the kit again when a crash has taken it', async () => {
  await hand.port.apply(withProduct('饭盒', '近景'), CUE);
  await obs.kill9();
  await until('loss seen', () => hand.port.view.link === 'reconnecting', 2000);
  obs.loseKit(KIT_PREFIX);
  await obs.restart();
  await until('kit', () => hand.port.view.link === 'live' && hand.port.view.overlays === 'ready', 5000);
  await until('card', async () => shows(await obs.onAir(), 'product', productColour('饭盒')), 5000);
});

it('does not take a renamed scene, nor a pass through Studio Mode, for a switch by hand', async () => {
  await hand.port.apply({ ...EMPTY_PICTURE, scene: '近景' }, CUE);
  const client = await obs.client();
  for (const studioModeEnabled of [true, false, true, false]) {
    await client.call('SetStudioModeEnabled', { studioModeEnabled });
    await until('mode', () => hand.port.view.studioMode === studioModeEnabled);
  }
  await client.call('SetSceneName', { sceneName: '近景', newSceneName: '特写' });
  await until('name', () => hand.port.view.program === '特写');
  await client.call('SetSceneName', { sceneName: '特写', newSceneName: '近景' });
  await until('name', () => hand.port.view.program === '近景' && hand.port.view.confidence === 'live');
  expect(hand.byHand).toEqual([]);
});
