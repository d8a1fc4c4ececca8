/** Scenes that OBS calls by other names than the sheet: mapped by a person, followed, missed and made; on a real OBS with real collections. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { choicesInMemory, type SceneChoicesStore } from '../../main/studio/obs/obs.scenes.ts';
import { comparable, realCollections } from './collections.ts';
import { startObs, type RealObs } from './realObs.ts';
import { goLive, makeHand, until, withProduct, type Hand } from './studio.ts';

const SHEET = ['近景-产品台', '全景'];
const CUE = { actionIds: ['a'], scene: true };
let dir: string;
let store: SceneChoicesStore;
let obs: RealObs;
let hand: Hand;

async function connect(): Promise<void> {
  hand = makeHand({ sceneChoices: store, stateDir: join(dir, 'state') });
  hand.port.expectScenes(SHEET);
  await goLive(hand, obs);
}
const mapped = (scene = SHEET[0]) => hand.port.view.sceneMap.find(({ sheet }) => sheet === scene);
const client = () => obs.client();
const program = async () => (await (await client()).call('GetCurrentProgramScene')).currentProgramSceneName;

describe('with scenes of other names', () => {
  beforeAll(async () => {
    obs = await startObs({ scenes: ['Close-up Table', '全景', 'Zzz'] });
    await (await client()).call('SetCurrentSceneTransition', { transitionName: 'Cut' });
  });
  afterAll(() => obs?.stop());
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'anchor-scenes-'));
    store = choicesInMemory();
    await connect();
  });
  afterEach(async () => {
    await hand.dispose();
    rmSync(dir, { recursive: true, force: true });
  });

  it('proposes, and switches only once a person has confirmed; the receipt names both', async () => {
    expect(mapped()).toMatchObject({ obs: null, how: 'unmapped', proposal: 'Close-up Table' });
    expect(mapped('全景')).toMatchObject({ obs: '全景', how: 'same-name' });
    expect(hand.port.view.unmapped).toEqual(['近景-产品台']);
    const picture = { ...EMPTY_PICTURE, scene: '近景-产品台' };
    expect(await hand.port.apply({ ...EMPTY_PICTURE, scene: '全景' }, CUE)).toMatchObject({ ok: true });
    expect(await hand.port.apply(picture, CUE)).toMatchObject({
      code: 'obs-no-such-scene',
      detail: { scene: '近景-产品台' },
    });
    expect(await program()).toBe('全景');
    expect(await hand.port.mapScene('近景-产品台', 'Nowhere')).toMatchObject({ code: 'obs-no-such-scene' });
    expect(await hand.port.mapScene('近景-产品台', 'Close-up Table')).toMatchObject({ ok: true });
    expect(mapped()).toMatchObject({ obs: 'Close-up Table', how: 'by-person', gone: null });
    expect(hand.port.view.unmapped).toEqual([]);
    expect(await hand.port.apply(picture, CUE)).toMatchObject({
      ok: true,
      value: { writes: ['SetCurrentProgramScene Close-up Table (近景-产品台)'] },
    });
    expect(await program()).toBe('Close-up Table');
    await until('settled', () => hand.port.view.confidence === 'live');
    expect(hand.byHand).toEqual([]);
  });

  it('puts the overlays on the mapped scene', async () => {
    await hand.port.mapScene('近景-产品台', 'Close-up Table');
    expect(await hand.port.planProvision(null)).toMatchObject({ value: { scenes: ['Close-up Table', '全景'] } });
    expect(await hand.port.provision(null)).toMatchObject({ ok: true });
    expect(hand.port.view.overlays).toBe('ready');
    expect(await hand.port.apply(withProduct('碗', '近景-产品台'), CUE)).toMatchObject({ ok: true });
    expect(await hand.port.unprovision()).toMatchObject({ ok: true });
  });

  it('keeps the word over a new connection, and takes it back', async () => {
    await hand.port.mapScene('近景-产品台', 'Close-up Table');
    await hand.dispose();
    await connect();
    expect(mapped()).toMatchObject({ obs: 'Close-up Table', how: 'by-person' });
    await hand.port.mapScene('近景-产品台', null);
    expect(mapped()).toMatchObject({ how: 'unmapped', gone: null });
  });

  it('follows a rename in OBS, notices that the scene is gone, and has it back when it returns', async () => {
    const one = await client();
    await one.call('CreateScene', { sceneName: 'Cam A' });
    await until('listed', () => hand.port.view.scenes.includes('Cam A'));
    await hand.port.mapScene('近景-产品台', 'Cam A');
    await one.call('SetSceneName', { sceneName: 'Cam A', newSceneName: 'Cam B' });
    await until('renamed', () => mapped()?.obs === 'Cam B');
    await one.call('RemoveScene', { sceneName: 'Cam B' });
    await until('gone', () => mapped()?.gone === 'Cam B');
    expect(mapped()).toMatchObject({ obs: null, how: 'unmapped', proposal: 'Close-up Table' });
    expect(hand.port.view.unmapped).toEqual(['近景-产品台']);
    expect(await hand.port.apply({ ...EMPTY_PICTURE, scene: '近景-产品台' }, CUE)).toMatchObject({
      code: 'obs-no-such-scene',
    });
    await until('back', async () => {
      await one.call('CreateScene', { sceneName: 'Cam B' }).catch(() => undefined);
      return mapped()?.obs === 'Cam B';
    });
    await one.call('RemoveScene', { sceneName: 'Cam B' });
  });

  it('switches to the mapped scene of an OBS that was away when the cue came', async () => {
    await hand.port.mapScene('近景-产品台', 'Close-up Table');
    await hand.port.apply({ ...EMPTY_PICTURE, scene: '全景' }, CUE);
    obs.freeze();
    const late = hand.port.apply({ ...EMPTY_PICTURE, scene: '近景-产品台' }, CUE);
    await until('stale', () => hand.port.view.link === 'stale');
    obs.thaw();
    await late;
    await until('caught up', () => hand.port.view.link === 'live' && hand.port.view.program === 'Close-up Table');
    expect(hand.byHand).toEqual([]);
  });

  it('makes an empty scene at a wish, leaves one that is there, and never takes it away', async () => {
    expect(await hand.port.createScene('近景-产品台')).toMatchObject({ ok: true });
    expect(mapped()).toMatchObject({ obs: '近景-产品台', how: 'same-name' });
    expect(await hand.port.createScene('近景-产品台')).toMatchObject({ ok: true });
    const one = await client();
    expect((await one.call('GetSceneItemList', { sceneName: '近景-产品台' })).sceneItems).toEqual([]);
    const wishes: unknown = JSON.parse(readFileSync(join(dir, 'state', 'obs-wishes.json'), 'utf8'));
    expect(wishes).toEqual({ AnchorTest: ['近景-产品台'] });
    const slot = { realm: 'OBS_WEBSOCKET_DATA_REALM_PROFILE', slotName: 'anchor-studio.wishes' };
    const encoded = { AnchorTest: [encodeURIComponent('近景-产品台')] };
    expect((await one.call('GetPersistentData', slot)).slotValue).toEqual(encoded);
    await hand.port.provision(null);
    await hand.port.unprovision();
    expect(hand.port.view.scenes).toContain('近景-产品台');
    await one.call('CreateInput', { sceneName: 'Zzz', inputName: '麦克风', inputKind: 'color_source_v3' });
    await until('listed', async () => !(await hand.port.createScene('麦克风')).ok);
    expect(await hand.port.createScene('麦克风')).toMatchObject({ code: 'obs-name-taken', detail: { name: '麦克风' } });
    await one.call('RemoveInput', { inputName: '麦克风' });
    await one.call('RemoveScene', { sceneName: '近景-产品台' });
  });
});

describe.each(realCollections())('with the collection $name', ({ file }) => {
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'anchor-scenes-'));
    store = choicesInMemory();
    obs = await startObs({ collectionFile: file });
  });
  afterAll(async () => {
    await obs?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('maps every scene of the sheet to one of it, shows each, and leaves the collection as it was', async () => {
    const before = comparable(await obs.exportCollection());
    await connect();
    const { scenes, program: first } = hand.port.view;
    for (const [index, sheet] of SHEET.entries()) {
      const { proposal = null, obs: found = null } = mapped(sheet) ?? {};
      if (proposal !== null) expect(scenes).toContain(proposal);
      const scene = found ?? proposal ?? scenes[index % scenes.length] ?? '';
      expect(await hand.port.mapScene(sheet, scene)).toMatchObject({ ok: true });
      expect(await hand.port.apply({ ...EMPTY_PICTURE, scene: sheet }, CUE)).toMatchObject({ ok: true });
      expect(await program()).toBe(scene);
    }
    expect(hand.port.view.unmapped).toEqual([]);
    expect(await hand.port.provision(null)).toMatchObject({ ok: true });
    expect(await hand.port.unprovision()).toMatchObject({ ok: true });
    await (await client()).call('SetCurrentProgramScene', { sceneName: first ?? '' });
    await hand.dispose();
    expect(comparable(await obs.exportCollection())).toEqual(before);
  });
});
