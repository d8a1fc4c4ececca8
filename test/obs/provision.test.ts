import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { kitNames } from '../../main/studio/obs/obs.kit.ts';
import { comparable, grouped, realCollections } from './collections.ts';
import { startObs, type RealObs, type RealObsOptions } from './realObs.ts';
import { everyCard, goLive, makeHand, until, withProduct, type Hand } from './studio.ts';

const NAMES = kitNames(1);
let obs: RealObs | null = null;
let hands: Hand[] = [];
afterEach(async () => {
  for (const hand of hands) await hand.dispose();
  hands = [];
  await obs?.stop();
  obs = null;
});
async function start(options: RealObsOptions): Promise<RealObs> {
  obs = await startObs(options);
  return obs;
}
async function handOn(one: RealObs): Promise<Hand> {
  const hand = makeHand();
  hands.push(hand);
  await goLive(hand, one);
  return hand;
}

describe.each(realCollections())("a user's collection: $name", ({ file }) => {
  it('is the same after provision, a show and un-provision as before', async () => {
    const one = await start({ collectionFile: file });
    const before = comparable(await one.exportCollection());
    const hand = await handOn(one);
    const { scenes, program } = hand.port.view;
    const planned = await hand.port.planProvision(scenes);
    expect(planned).toMatchObject({ ok: true });
    const made = await hand.port.provision(scenes);
    expect(made.ok && made.value.creates).toEqual(planned.ok && planned.value.creates);
    for (const picture of everyCard(program))
      expect(await hand.port.apply(picture, { actionIds: ['a'], scene: true })).toMatchObject({ ok: true });
    // The kit is saved with the collection, and known again when OBS loads it.
    const saved = JSON.stringify(await one.exportCollection());
    expect(saved.split(`"name":"${NAMES.scene}"`).length - 1).toBeGreaterThan(1);
    await until('read again', () => hand.port.view.overlays === 'ready' && hand.port.view.confidence === 'live');
    expect(await hand.port.provision(scenes)).toMatchObject({ ok: true, value: { creates: [] } });
    await hand.port.apply({ ...EMPTY_PICTURE, scene: program }, { actionIds: ['b'], scene: true });
    expect(await hand.port.unprovision()).toMatchObject({ ok: true, value: { creates: [] } });
    expect(hand.port.view).toMatchObject({ overlays: 'absent', scenes, program });
    expect(comparable(await one.exportCollection())).toEqual(before);
  });
});

it('makes the same kit once, however often and by whomever it is asked, and takes it away once', async () => {
  const one = await start({ scenes: ['近景', '远景'] });
  const first = await handOn(one);
  expect(await first.port.provision(['近景'])).toMatchObject({ ok: true, value: { scenes: ['近景'] } });
  expect(await first.port.provision(['近景'])).toMatchObject({ ok: true, value: { creates: [] } });
  // A second studio knows the kit by its tags, for it has no record of its own.
  const second = await handOn(one);
  expect(second.port.view.overlays).toBe('ready');
  const more = await second.port.provision(['近景', '远景']);
  expect(more).toMatchObject({ ok: true, value: { creates: [{ what: 'item', name: NAMES.scene, in: '远景' }] } });
  const client = await one.client();
  const { sceneItems } = await client.call('GetSceneItemList', { sceneName: '远景' });
  expect(sceneItems.at(-1)).toMatchObject({ sourceName: NAMES.scene, sceneItemLocked: true, sceneItemEnabled: true });
  expect(await second.port.unprovision()).toMatchObject({ ok: true });
  expect(await second.port.unprovision()).toMatchObject({ ok: true, value: { removes: [] } });
  expect(await second.port.provision(['近景'])).toMatchObject({ ok: true });
});

it('adds what is missing to the kit of an older studio, and takes all of it away', async () => {
  const one = await start({ scenes: ['近景'] });
  const client = await one.client();
  // Only where OBS renders it does a removed input go at once.
  await client.call('SetCurrentProgramScene', { sceneName: '近景' });
  const before = comparable(await one.exportCollection());
  const hand = await handOn(one);
  await hand.port.provision(['近景']);
  const newer = (['flash-sale', 'whats-next', 'correction'] as const).flatMap((slot) => NAMES.buffers[slot]);
  for (const inputName of newer) await client.call('RemoveInput', { inputName });
  await until('partial', () => hand.port.view.overlays === 'partial');
  const [all, plain] = everyCard('近景');
  // The cards that it has are shown all the same.
  const older = { ...plain, whatsNext: null };
  expect(await hand.port.apply(older, { actionIds: ['a'], scene: true })).toMatchObject({ ok: true });
  expect(await hand.port.apply(all, { actionIds: ['a'], scene: true })).toMatchObject({ code: 'obs-not-provisioned' });
  const creates = newer.map((name) => ({ what: 'input', name, in: NAMES.scene }));
  expect(await hand.port.planProvision(['近景'])).toMatchObject({ ok: true, value: { creates } });
  expect(await hand.port.provision(['近景'])).toMatchObject({ ok: true, value: { creates } });
  await until('ready', () => hand.port.view.overlays === 'ready');
  expect(await hand.port.apply(all, { actionIds: ['b'], scene: true })).toMatchObject({ ok: true });
  expect(await hand.port.unprovision()).toMatchObject({ ok: true });
  expect(comparable(await one.exportCollection())).toEqual(before);
});

it('does not take a source of the user for a card that an older kit lacks', async () => {
  const one = await start({ scenes: ['近景'] });
  const hand = await handOn(one);
  await hand.port.provision(['近景']);
  const client = await one.client();
  const [inputName] = NAMES.buffers.correction;
  await client.call('SetCurrentProgramScene', { sceneName: '近景' });
  await client.call('RemoveInput', { inputName });
  await until('partial', () => hand.port.view.overlays === 'partial');
  await hand.dispose();
  hands = [];
  await client.call('CreateInput', { sceneName: '近景', inputName, inputKind: 'color_source_v3' });
  // Another studio, without a record of its own: it knows the kit by its tags, and this input has none.
  const other = await handOn(one);
  await client.call('SetPersistentData', {
    realm: 'OBS_WEBSOCKET_DATA_REALM_PROFILE',
    slotName: 'anchor-studio.overlays',
    slotValue: {},
  });
  other.port.disconnect();
  await goLive(other, one);
  expect(await other.port.provision(['近景'])).toMatchObject({ ok: false, code: 'obs-names-taken' });
});

it('repairs a kit of which a person has deleted parts', async () => {
  const one = await start({ scenes: ['近景'] });
  const hand = await handOn(one);
  await hand.port.provision(['近景']);
  const client = await one.client();
  await client.call('SetCurrentProgramScene', { sceneName: '近景' });
  await client.call('RemoveInput', { inputName: NAMES.buffers.product[0] });
  await until('partial', () => hand.port.view.overlays === 'partial');
  expect(hand.port.view.overlays).toBe('partial');
  const repaired = await hand.port.provision(['近景']);
  expect(repaired).toMatchObject({ ok: true, value: { creates: [{ what: 'input', name: NAMES.buffers.product[0] }] } });
  expect(hand.port.view.overlays).toBe('ready');
  // The whole scene, while nothing renders it: OBS keeps ghosts of its items, which hold its name.
  await client.call('SetCurrentProgramScene', { sceneName: 'Scene' });
  await client.call('RemoveScene', { sceneName: NAMES.scene });
  await until('absent', () => hand.port.view.overlays === 'absent');
  expect(await hand.port.provision(['近景'])).toMatchObject({ ok: true });
  await until('ready', () => hand.port.view.overlays === 'ready');
  expect(await hand.port.apply(withProduct('碗', '近景'), { actionIds: ['a'], scene: true })).toMatchObject({
    ok: true,
  });
});

it('leaves alone what only looks like ours', async () => {
  const one = await start({ scenes: ['近景', NAMES.scene] });
  const hand = await handOn(one);
  expect(hand.port.view.scenes).toContain(NAMES.scene);
  expect(await hand.port.unprovision()).toMatchObject({ ok: true, value: { removes: [] } });
  const made = await hand.port.provision(['近景']);
  expect(made).toMatchObject({
    ok: true,
    value: { creates: expect.arrayContaining([{ what: 'scene', name: kitNames(2).scene, in: null }]) },
  });
  expect(await hand.port.unprovision()).toMatchObject({ ok: true });
  expect(hand.port.view.scenes).toContain(NAMES.scene);
  expect(JSON.stringify(await one.exportCollection())).toContain(`${NAMES.scene} 底色`);
});

it('refuses to take the kit away while its own scene is on air, or holds something of the user', async () => {
  const one = await start({ scenes: ['近景'] });
  const hand = await handOn(one);
  await hand.port.provision(['近景']);
  const client = await one.client();
  await client.call('SetCurrentProgramScene', { sceneName: NAMES.scene });
  await until('on air', () => hand.port.view.program === NAMES.scene);
  expect(await hand.port.unprovision()).toMatchObject({ ok: false, code: 'obs-overlay-on-air' });
  await client.call('SetCurrentProgramScene', { sceneName: '近景' });
  const logo = { sceneName: NAMES.scene, inputName: '台标', inputKind: 'color_source_v3' };
  await client.call('CreateInput', logo);
  expect(await hand.port.unprovision()).toMatchObject({
    ok: false,
    code: 'obs-overlay-in-use',
    detail: { name: '台标' },
  });
  expect(hand.port.view.overlays).toBe('ready');
});

it('does not put a second copy where a nested scene or a group shows ours already', async () => {
  const one = await start({ scenes: ['部件', '外层', '小窗', '有组'] });
  const client = await one.client();
  await client.call('CreateSceneItem', { sceneName: '外层', sourceName: '部件' });
  const { sceneItemId } = await client.call('CreateSceneItem', { sceneName: '小窗', sourceName: '部件' });
  const sceneItemTransform = { scaleX: 0.25, scaleY: 0.25 };
  await client.call('SetSceneItemTransform', { sceneName: '小窗', sceneItemId, sceneItemTransform });
  const hand = await handOn(one);
  const plan = await hand.port.planProvision(['部件', '外层', '小窗']);
  const places = plan.ok
    ? plan.value.creates.flatMap(({ name, in: place }) => (name === NAMES.scene ? [place] : []))
    : [];
  expect(places).toEqual([null, '部件', '小窗']);
  // By itself it leaves out what is part of other scenes.
  const chosen = await hand.port.planProvision(null);
  expect(chosen.ok && chosen.value.scenes.toSorted()).toEqual(['外层', '小窗', '有组'].toSorted());
  expect(await hand.port.planProvision(['没有'])).toMatchObject({ ok: false, code: 'obs-no-such-scene' });
});

it('knows itself in a group of the user, and says that OBS does not let it out', async () => {
  const first = await start({ scenes: ['有组'] });
  await (await handOn(first)).port.provision(['有组']);
  const dir = mkdtempSync(join(tmpdir(), 'anchor-group-'));
  const collectionFile = join(dir, 'grouped.json');
  writeFileSync(collectionFile, JSON.stringify(grouped(await first.exportCollection(), '有组', NAMES.scene, '我的组')));
  for (const hand of hands.splice(0)) await hand.dispose();
  await first.stop();
  const second = await start({ collectionFile });
  const hand = await handOn(second);
  expect(hand.port.view.overlays).toBe('ready');
  expect(await hand.port.planProvision(['有组'])).toMatchObject({ ok: true, value: { creates: [] } });
  expect(await hand.port.unprovision()).toMatchObject({
    ok: false,
    code: 'obs-overlay-in-use',
    detail: { name: '我的组' },
  });
  expect(hand.port.view.overlays).toBe('ready');
  rmSync(dir, { recursive: true });
});

it('names what it could not take away', async () => {
  const one = await start({ scenes: ['近景'] });
  const hand = await handOn(one);
  await hand.port.provision(['近景']);
  const client = await one.client();
  const [input] = NAMES.buffers.coupon;
  await client.call('CreateSceneItem', { sceneName: '近景', sourceName: input });
  expect(await hand.port.unprovision()).toMatchObject({
    ok: false,
    code: 'obs-leftovers',
    detail: { names: `${input} @ 近景, ${input}` },
  });
  const { sceneItems } = await client.call('GetSceneItemList', { sceneName: '近景' });
  expect(sceneItems).toHaveLength(2);
});

it('has nothing to say without an OBS', async () => {
  const hand = makeHand();
  hands.push(hand);
  expect(await hand.port.provision(null)).toMatchObject({ ok: false, code: 'obs-offline' });
  expect(await hand.port.screenshot(320)).toBeNull();
});
