import { afterAll, beforeAll, expect, it } from 'vitest';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { SILENT } from '../../main/studio/log.ts';
import { MIRRORED_EVENTS, type MirroredEvent } from '../../main/studio/obs/obs.events.ts';
import { ObsLink } from '../../main/studio/obs/obs.link.ts';
import { ObsMirror } from '../../main/studio/obs/obs.mirror.ts';
import { ObsQueue } from '../../main/studio/obs/obs.queue.ts';
import { startObs, type RealObs } from './realObs.ts';
import { goLive, makeHand, until } from './studio.ts';

let obs: RealObs;
beforeAll(async () => {
  obs = await startObs({ scenes: ['近景', '远景'] });
}, 60_000);
afterAll(() => obs?.stop());

/** Link, queue and mirror by themselves. */
async function replica() {
  const link: ObsLink = new ObsLink({
    log: SILENT,
    events: MIRRORED_EVENTS,
    configDir: '/nowhere',
    onStatus: () => {},
    onEvent: (type, data) => mirror.onEvent(type as MirroredEvent, data),
    onStats: () => {},
    sync: () => mirror.sync(),
  });
  const queue = new ObsQueue(link);
  const mirror = new ObsMirror({ queue, features: () => link.features, log: SILENT, onChange: () => {} });
  link.connect(obs.url, obs.password);
  await until('live', () => link.status.state === 'live');
  const end = () => (link.disconnect(), mirror.lost());
  return { mirror, queue, end };
}

it('stands right after each of 30 bursts by another client, though events come out of order', async () => {
  const { mirror, end } = await replica();
  const other = await obs.client();
  const sceneName = '近景';
  const { sceneItems } = await other.call('GetSceneItemList', { sceneName });
  const sceneItemId = Number(sceneItems[0]?.['sceneItemId']);
  for (let burst = 0; burst < 30; burst++) {
    const toggles = Array.from({ length: 10 }, (_, turn) =>
      other.call('SetSceneItemEnabled', { sceneName, sceneItemId, sceneItemEnabled: (turn + burst) % 2 === 0 }),
    );
    await Promise.all(toggles);
    const { sceneItemEnabled } = await other.call('GetSceneItemEnabled', { sceneName, sceneItemId });
    const seen = () => mirror.state?.items.get(sceneName)?.find(({ id }) => id === sceneItemId)?.enabled;
    await until(`burst ${burst}`, () => mirror.confidence === 'live' && seen() === sceneItemEnabled, 1000);
  }
  end();
});

it('reads a burst that never pauses at least every 200 ms', async () => {
  const { mirror, end } = await replica();
  const other = await obs.client();
  const name = (turn: number) => `改名${turn}`;
  await other.call('CreateScene', { sceneName: name(0) });
  const stop = Date.now() + 1000;
  const seen = new Set<string>();
  for (let turn = 0; Date.now() < stop; turn++) {
    await other.call('SetSceneName', { sceneName: name(turn), newSceneName: name(turn + 1) });
    await new Promise((resolve) => setTimeout(resolve, 5));
    for (const scene of mirror.state?.scenes ?? []) if (scene.name.startsWith('改名')) seen.add(scene.name);
  }
  expect(seen.size).toBeGreaterThanOrEqual(4);
  end();
});

it('follows a change of scene collections and comes back', async () => {
  const hand = makeHand();
  await goLive(hand, obs);
  await hand.port.apply({ ...EMPTY_PICTURE, scene: '近景' }, { actionIds: ['a'], scene: true });
  const other = await obs.client();
  const { currentSceneCollectionName } = await other.call('GetSceneCollectionList');
  await other.call('CreateSceneCollection', { sceneCollectionName: 'Another' });
  await until('other scenes', () => hand.port.view.collection === 'Another' && hand.port.view.confidence === 'live');
  expect(hand.port.view.scenes).not.toContain('近景');
  const lost = await hand.port.apply({ ...EMPTY_PICTURE, scene: '远景' }, { actionIds: ['b'], scene: true });
  expect(lost).toMatchObject({ ok: false, code: 'obs-no-such-scene' });
  await other.call('SetCurrentSceneCollection', { sceneCollectionName: currentSceneCollectionName });
  await until('own scenes', () => hand.port.view.scenes.includes('远景') && hand.port.view.confidence === 'live');
  expect(await hand.port.apply({ ...EMPTY_PICTURE, scene: '远景' }, { actionIds: ['c'], scene: true })).toMatchObject({
    ok: true,
  });
  expect((await other.call('GetCurrentProgramScene')).currentProgramSceneName).toBe('远景');
  await hand.dispose();
});
