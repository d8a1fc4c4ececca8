/** Actions on scenes and sources, against a real OBS. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { duration, seconds } from '../../core/time/time.ts';
import { createHand } from '../../main/studio/picture.hand.ts';
import { createSimulatedObs } from '../../main/studio/rehearsal/simulatedObs.ts';
import { actOn, startActGear, type ActGear } from './actions.gear.ts';
import { goLive, makeHand, until } from './studio.ts';

let gear: ActGear;
beforeAll(async () => {
  gear = await startActGear();
});
afterAll(() => gear?.dispose());

const VERIFIED = { ok: true, value: { verifiedMs: expect.any(Number) } };
const ACKNOWLEDGED = { ok: true, value: { verifiedMs: null } };
const program = async () => (await gear.client.call('GetCurrentProgramScene')).currentProgramSceneName;
const db = async () => (await gear.client.call('GetInputVolume', { inputName: '音乐' })).inputVolumeDb;

describe('a scene by a transition of its own', () => {
  it('takes that long, and leaves the user’s own transition as it was', async () => {
    const { client, act, hand } = gear;
    await client.call('SetCurrentSceneTransition', { transitionName: 'Cut' });
    const mine = { sceneName: '远景', transitionName: 'Cut', transitionDuration: 111 };
    await client.call('SetSceneSceneTransitionOverride', mine);
    const ended = new Promise<number>((resolve) =>
      client.once('SceneTransitionEnded', () => resolve(performance.now())),
    );
    const begun = performance.now();
    const answer = await act({ do: 'transition', scene: '远景', transition: 'fade', duration: duration(600) });
    expect(answer).toMatchObject(VERIFIED);
    expect(await program()).toBe('远景');
    const took = (await ended) - begun;
    expect(took).toBeGreaterThan(550);
    expect(took).toBeLessThan(1500);
    expect((await client.call('GetCurrentSceneTransition')).transitionName).toBe('Cut');
    expect(await client.call('GetSceneSceneTransitionOverride', { sceneName: '远景' })).toMatchObject({
      transitionName: 'Cut',
      transitionDuration: 111,
    });
    expect(hand.byHand).toEqual([]);
    // To the scene that is on already there is nothing to do.
    expect(await act({ do: 'transition', scene: '远景', transition: 'fade', duration: null })).toMatchObject({
      value: { writes: [] },
    });
  });

  it('makes way for a newer cue, however close that comes upon its heels', async () => {
    const { act, hand } = gear;
    for (let gap = 0; gap < 12; gap++) {
      await hand.port.apply({ ...EMPTY_PICTURE, scene: '近景' }, { actionIds: ['a'], scene: true });
      const turned = act({ do: 'transition', scene: '远景', transition: 'fade', duration: duration(50) });
      if (gap > 0) await delay(gap / 2);
      const newer = { ...EMPTY_PICTURE, scene: '近景' };
      expect(await hand.port.apply(newer, { actionIds: ['b'], scene: true })).toMatchObject({ ok: true });
      await turned;
      expect(await program(), `${gap / 2} ms after it`).toBe('近景');
    }
    expect(hand.byHand).toEqual([]);
    await act({ do: 'transition', scene: '远景', transition: 'cut', duration: null });
  });

  it('says what OBS has not', async () => {
    const gone = { do: 'transition', transition: null, duration: null, scene: '没有' } as const;
    expect(await gear.act(gone)).toMatchObject({ ok: false, code: 'obs-no-such-scene' });
    const odd = { do: 'transition', transition: '翻书', duration: null, scene: '近景' } as const;
    expect(await gear.act(odd)).toMatchObject({ ok: false, code: 'obs-no-such-name' });
    expect(await program()).toBe('远景');
  });
});

describe('Studio Mode', () => {
  it('has no preview until it is on; then preview and take bring a scene on air, and nobody is blamed for it', async () => {
    const { client, act, hand } = gear;
    expect(await act({ do: 'take' })).toMatchObject({ ok: false, code: 'obs-studio-mode-off' });
    await client.call('SetStudioModeEnabled', { studioModeEnabled: true });
    await until('studio mode', () => hand.port.view.studioMode);
    expect(await act({ do: 'preview', scene: '近景' })).toMatchObject(VERIFIED);
    expect(await program()).toBe('远景');
    // What is changed in the scene on air waits for the take: it is not called verified.
    const hide = { do: 'item', scene: '远景', source: '远景 底色', visible: false, place: null } as const;
    expect(await act(hide)).toMatchObject(ACKNOWLEDGED);
    await act({ ...hide, visible: true });
    expect(await act({ do: 'take' })).toMatchObject(VERIFIED);
    expect(await program()).toBe('近景');
    await delay(500);
    expect(hand.byHand).toEqual([]);
    await client.call('SetStudioModeEnabled', { studioModeEnabled: false });
    await until('studio mode off', () => !hand.port.view.studioMode);
  });
});

describe('levels', () => {
  it('show, hide and place an item', async () => {
    const { client, act } = gear;
    const at = { scene: '近景', source: '字' } as const;
    const place = { x: 100, y: 50, size: { width: 400, height: 100 } };
    expect(await act({ do: 'item', ...at, visible: false, place })).toMatchObject(VERIFIED);
    const { sceneItems } = await client.call('GetSceneItemList', { sceneName: '近景' });
    const item = sceneItems.find(({ sourceName }) => sourceName === '字');
    expect(item).toMatchObject({
      sceneItemEnabled: false,
      sceneItemTransform: { positionX: 100, positionY: 50, boundsWidth: 400, boundsType: 'OBS_BOUNDS_SCALE_INNER' },
    });
    expect(await act({ do: 'item', ...at, visible: true, place: null })).toMatchObject(VERIFIED);
    expect(await act({ do: 'item', ...at, visible: true, place: null })).toMatchObject({ value: { writes: [] } });
    expect(await act({ do: 'item', scene: '近景', source: '没有', visible: true, place: null })).toMatchObject({
      code: 'obs-no-such-name',
    });
  });

  it('write a text, put up a picture that is there, and no other', async () => {
    const { client, act, dir } = gear;
    expect(await act({ do: 'text', source: '字', text: '保温 6 小时' })).toMatchObject(VERIFIED);
    expect((await client.call('GetInputSettings', { inputName: '字' })).inputSettings['text']).toBe('保温 6 小时');
    mkdirSync(join(dir, 'images'), { recursive: true });
    writeFileSync(join(dir, 'images', 'card.png'), await gear.obs.screenshotPng('近景'));
    expect(await act({ do: 'image', source: '图', file: 'card.png' })).toMatchObject(VERIFIED);
    expect((await client.call('GetInputSettings', { inputName: '图' })).inputSettings['file']).toBe(
      join(dir, 'images', 'card.png'),
    );
    expect(await act({ do: 'image', source: '图', file: 'gone.png' })).toMatchObject({ code: 'obs-no-such-file' });
    expect(await act({ do: 'text', source: '没有', text: '' })).toMatchObject({ code: 'obs-no-such-name' });
  });

  it('switch a filter and a mute', async () => {
    const { client, act } = gear;
    const at = { source: '近景 底色', filter: '调色' } as const;
    expect(await act({ do: 'filter', ...at, on: false })).toMatchObject(VERIFIED);
    const now = await client.call('GetSourceFilter', { sourceName: at.source, filterName: at.filter });
    expect(now.filterEnabled).toBe(false);
    expect(await act({ do: 'filter', ...at, filter: '没有', on: true })).toMatchObject({ code: 'obs-no-such-name' });
    expect(await act({ do: 'mute', source: '音乐', on: true })).toMatchObject(VERIFIED);
    expect((await client.call('GetInputMute', { inputName: '音乐' })).inputMuted).toBe(true);
    expect(await act({ do: 'mute', source: '音乐', on: false })).toMatchObject(VERIFIED);
    expect(await act({ do: 'mute', source: '字', on: true })).toMatchObject({ ok: false });
  });
});

describe('volume', () => {
  it('is set at once, or moves there in the time it is given', async () => {
    const { act } = gear;
    expect(await act({ do: 'volume', source: '音乐', db: 0, over: null })).toMatchObject(VERIFIED);
    const begun = performance.now();
    const fading = act({ do: 'volume', source: '音乐', db: -30, over: seconds(1) });
    const way: number[] = [];
    for (let now = 0; now > -29; await delay(50)) {
      now = await db();
      // Thirty in its second, and never ahead of that, however late the answer comes.
      expect(now).toBeGreaterThan(-0.03 * (performance.now() - begun) - 0.1);
      expect(now).toBeLessThanOrEqual(way.at(-1) ?? 0);
      way.push(now);
    }
    expect(await fading).toMatchObject(VERIFIED);
    expect(performance.now() - begun).toBeGreaterThan(990);
    expect(await db()).toBeCloseTo(-30, 1);
    expect(way.filter((one) => one < -1 && one > -29)).not.toEqual([]);
  });

  it('makes way for a newer one, and for a person’s hand', async () => {
    const { act, client } = gear;
    await act({ do: 'volume', source: '音乐', db: 0, over: null });
    const old = act({ do: 'volume', source: '音乐', db: -40, over: seconds(5) });
    await delay(150);
    expect(await act({ do: 'volume', source: '音乐', db: -6, over: seconds(0.2) })).toMatchObject(VERIFIED);
    expect(await old).toMatchObject({ ok: false, code: 'superseded' });
    expect(await db()).toBeCloseTo(-6, 1);
    const fade = act({ do: 'volume', source: '音乐', db: -50, over: seconds(5) });
    await delay(150);
    // A hand stays on the fader for some steps of ours: one of them may just have been read and not written yet.
    const held = new AbortController();
    const hand = async () => client.call('SetInputVolume', { inputName: '音乐', inputVolumeDb: -1 });
    const holding = (async () => {
      for (; !held.signal.aborted; await delay(10)) await hand();
    })();
    expect(await fade).toMatchObject({ ok: false, code: 'obs-by-hand' });
    held.abort();
    await holding;
    await hand();
    expect(await db()).toBeCloseTo(-1, 1);
  });
});

describe('media, pages, hotkeys, screenshots', () => {
  it('play, pause, start over and stop a medium', async () => {
    const { act, client } = gear;
    const state = async () => (await client.call('GetMediaInputStatus', { inputName: '音乐' })).mediaState;
    for (const [op, after] of [
      ['restart', 'PLAYING'],
      ['pause', 'PAUSED'],
      ['play', 'PLAYING'],
      ['stop', 'STOPPED'],
    ] as const) {
      expect([op, await act({ do: 'media', source: '音乐', op })]).toMatchObject([op, VERIFIED]);
      expect(await state()).toBe(`OBS_MEDIA_STATE_${after}`);
    }
    expect(await act({ do: 'media', source: '没有', op: 'play' })).toMatchObject({ code: 'obs-no-such-name' });
  });

  it('an OBS without the browser source can’t reload a page', async () => {
    expect(await gear.act({ do: 'refresh', source: '图' })).toMatchObject({ ok: false, code: 'obs-cannot' });
  });

  it('a hotkey is pressed by its name', async () => {
    const { act, client } = gear;
    const { hotkeys } = await client.call('GetHotkeyList');
    expect(hotkeys).toContain('OBSBasic.ResetStats');
    expect(await act({ do: 'hotkey', name: 'OBSBasic.ResetStats' })).toMatchObject(ACKNOWLEDGED);
    expect(await act({ do: 'hotkey', name: '没有' })).toMatchObject({ ok: false, code: 'obs-no-such-name' });
  });

  it('a screenshot is a file', async () => {
    const answer = await gear.act({ do: 'screenshot', source: null });
    expect(answer).toMatchObject(VERIFIED);
    const [file = ''] = answer.ok ? answer.value.writes : [];
    expect(file.startsWith(join(gear.dir, 'screenshots'))).toBe(true);
    expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
    expect(await gear.act({ do: 'screenshot', source: '没有' })).toMatchObject({ code: 'obs-no-such-name' });
  });
});

describe('an OBS that is not there', () => {
  it('gets the newest levels and the scene when it is back, and no edge', async () => {
    const { client, hand, act } = gear;
    hand.port.disconnect();
    expect(await act({ do: 'text', source: '字', text: '旧的' })).toMatchObject({ ok: false, code: 'obs-offline' });
    expect(await act({ do: 'text', source: '字', text: '新的' })).toMatchObject({ ok: false, code: 'obs-offline' });
    // As the loop does: the picture with the scene that the transition leads to.
    await hand.port.apply({ ...EMPTY_PICTURE, scene: '远景' }, { actionIds: [], scene: false });
    expect(await act({ do: 'transition', scene: '远景', transition: null, duration: null })).toMatchObject({
      code: 'obs-offline',
    });
    expect(await act({ do: 'media', source: '音乐', op: 'pause' })).toMatchObject({ code: 'obs-offline' });
    hand.port.connect(gear.obs.url, gear.obs.password);
    await until('the text', async () => {
      const { inputSettings } = await client.call('GetInputSettings', { inputName: '字' });
      return inputSettings['text'] === '新的';
    });
    // The scene is the show's still; the transition there is over.
    await until('the scene', async () => (await program()) === '远景');
    const { mediaState } = await client.call('GetMediaInputStatus', { inputName: '音乐' });
    expect(mediaState).not.toBe('OBS_MEDIA_STATE_PAUSED');
  });
});

it('an OBS that stood still gets the level that was asked for meanwhile when it wakes up', async () => {
  const { client, hand, act, obs } = gear;
  await until('live', () => hand.port.view.link === 'live');
  obs.freeze();
  await until('stale', () => hand.port.view.link === 'stale');
  expect(await act({ do: 'text', source: '字', text: '醒来' })).toMatchObject({ ok: false, code: 'obs-offline' });
  obs.thaw();
  await until('the text', async () => {
    const { inputSettings } = await client.call('GetInputSettings', { inputName: '字' });
    return inputSettings['text'] === '醒来';
  });
});

it('a rehearsal with this OBS never reaches its stream', async () => {
  const hand = createHand('rehearsal', gear.hand.port, createSimulatedObs());
  expect(await actOn(hand, { do: 'stream', op: 'start' })).toMatchObject({ ok: false, code: 'obs-rehearsal' });
  expect((await gear.client.call('GetStreamStatus')).outputActive).toBe(false);
  expect(await actOn(hand, { do: 'text', source: '字', text: '彩排' })).toMatchObject({ ok: true });
});

it('the end of a show puts back what its cues changed, and leaves what a person has changed since', async () => {
  const { act, client, hand } = gear;
  const [sceneName, inputName] = ['近景', '音乐'];
  const { sceneItemId } = await client.call('GetSceneItemId', { sceneName, sourceName: '字' });
  const one = { sceneName, sceneItemId };
  const standing = async () => ({
    muted: (await client.call('GetInputMute', { inputName })).inputMuted,
    db: (await client.call('GetInputVolume', { inputName })).inputVolumeDb,
    text: (await client.call('GetInputSettings', { inputName: '字' })).inputSettings['text'],
    file: (await client.call('GetInputSettings', { inputName: '图' })).inputSettings['file'] ?? '',
    filter: (await client.call('GetSourceFilter', { sourceName: '近景 底色', filterName: '调色' })).filterEnabled,
    shown: (await client.call('GetSceneItemEnabled', one)).sceneItemEnabled,
    place: (await client.call('GetSceneItemTransform', one)).sceneItemTransform,
  });
  await hand.port.end();
  await client.call('SetInputVolume', { inputName, inputVolumeDb: -3 });
  const before = await standing();
  const picture = join(gear.dir, 'images', 'end.png');
  writeFileSync(picture, 'no picture, but a file');
  const place = { x: 77, y: 33, size: { width: 200, height: 100 } };
  const cues = [
    { do: 'mute', source: inputName, on: !before.muted },
    { do: 'volume', source: inputName, db: -20, over: null },
    { do: 'volume', source: inputName, db: -30, over: null },
    { do: 'text', source: '字', text: '新' },
    { do: 'image', source: '图', file: picture },
    { do: 'filter', source: '近景 底色', filter: '调色', on: !before.filter },
    { do: 'item', scene: sceneName, source: '字', visible: !before.shown, place },
  ] as const;
  for (const cue of cues) expect(await act(cue)).toMatchObject({ ok: true });
  const during = await standing();
  expect(during).toMatchObject({ muted: !before.muted, text: '新', file: picture, shown: !before.shown });
  expect(during.place).not.toEqual(before.place);
  // The studio is started again in the middle of the show: it still knows what is its own.
  hand.port.disconnect();
  const again = makeHand({ stateDir: join(gear.dir, 'state') });
  await goLive(again, gear.obs);
  // A person has a hand in one of them.
  await client.call('SetInputSettings', { inputName: '字', inputSettings: { text: '人改的' }, overlay: true });
  await again.port.end();
  const after = await standing();
  // How large the letters are follows from the text, which is the person's now; where they stand is ours.
  const {
    boundsWidth: _w,
    boundsHeight: _h,
    sourceWidth: _sw,
    sourceHeight: _sh,
    width: _dw,
    height: _dh,
    ...was
  } = before.place;
  expect({ ...after, place: null }).toEqual({ ...before, db: after.db, text: '人改的', place: null });
  expect(after.db).toBeCloseTo(before.db, 1);
  expect(after.place).toMatchObject(was);
  // Once is enough: what comes after is nobody's but the person's.
  await client.call('SetInputMute', { inputName, inputMuted: !before.muted });
  await again.port.end();
  expect((await standing()).muted).toBe(!before.muted);
  await client.call('SetInputMute', { inputName, inputMuted: before.muted });
  await again.dispose();
  await goLive(hand, gear.obs);
});

it('the end of a show puts back what its cues changed, also while the replay of its last product is saved', async () => {
  const { act, client, hand } = gear;
  const muted = async () => (await client.call('GetInputMute', { inputName: '音乐' })).inputMuted;
  const before = await muted();
  expect(await act({ do: 'mute', source: '音乐', on: !before })).toMatchObject({ ok: true });
  const ended = hand.port.end();
  await act({ do: 'replay' });
  await ended;
  expect(await muted()).toBe(before);
});

it('an OBS that dies and is started again gets the level that it missed, and the edge never', async () => {
  const { obs, hand, act } = gear;
  const collection = await obs.exportCollection();
  expect(JSON.stringify(collection)).toContain('调色');
  await until('live', () => hand.port.view.link === 'live' && hand.port.view.confidence === 'live');
  obs.freeze();
  const level = act({ do: 'mute', source: '音乐', on: true });
  const edge = act({ do: 'media', source: '音乐', op: 'pause' });
  await obs.kill9();
  expect(await level).toMatchObject({ ok: false, code: 'obs-offline' });
  expect(await edge).toMatchObject({ ok: false, code: 'obs-offline' });
  await obs.restart();
  const client = await obs.client();
  await until('the mute', async () => {
    const { inputMuted } = await client.call('GetInputMute', { inputName: '音乐' });
    return inputMuted;
  });
  expect((await client.call('GetMediaInputStatus', { inputName: '音乐' })).mediaState).not.toBe(
    'OBS_MEDIA_STATE_PAUSED',
  );
});
