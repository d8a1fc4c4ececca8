/** A person's change in OBS is seen, shown, and kept until the next cue; and a receipt says when a change was on air. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OBSWebSocket } from 'obs-websocket-js/json';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { kitNames } from '../../main/studio/obs/obs.kit.ts';
import { startObs, type RealObs } from './realObs.ts';
import type { Colour } from './screen.ts';
import { goLive, makeHand, notYet, productColour, shows, until, withProduct, type Hand } from './studio.ts';

const CUE = { actionIds: ['a'], scene: true };
const OVERLAY = { actionIds: ['a'], scene: false };
const FAR: Colour = [0x40, 0x80, 0x20];
const NAMES = kitNames(1);
/** How soon a change that OBS has no event for is seen. */
const LOOK_MS = 4000;

let obs: RealObs;
let hand: Hand;
let client: OBSWebSocket;
beforeAll(async () => {
  obs = await startObs({ scenes: ['近景', '远景', '桌面'] });
  client = await obs.client();
  await client.call('SetCurrentSceneTransition', { transitionName: 'Cut' });
  hand = makeHand();
  hand.port.expectScenes(['近景', '远景']);
  await goLive(hand, obs);
  expect(await hand.port.provision(null)).toMatchObject({ ok: true });
  await hand.port.apply({ ...EMPTY_PICTURE, scene: '近景' }, CUE);
  await obs.onAir();
});
afterAll(async () => {
  await hand?.dispose();
  await obs?.stop();
});

const byHand = () => hand.port.view.byHand;

/** The input of the pair that is lit, with its item. */
async function litProduct() {
  const { sceneItems } = await client.call('GetSceneItemList', { sceneName: NAMES.scene });
  for (const { sourceName: name, sceneItemEnabled: enabled, sceneItemId: id } of sceneItems) {
    if (typeof name !== 'string' || typeof id !== 'number') continue;
    if (enabled === true && NAMES.buffers.product.includes(name)) {
      return { name, at: { sceneName: NAMES.scene, sceneItemId: id } };
    }
  }
  throw new Error('No product card is lit');
}

it('sees a card that a person hides, moves or fills with something else, keeps it, and puts it right at the next cue', async () => {
  await hand.port.apply(withProduct('饭盒', '近景'), CUE);
  expect(byHand()).toEqual([]);
  const hidden = await litProduct();
  await client.call('SetSceneItemEnabled', { ...hidden.at, sceneItemEnabled: false });
  await until('hidden seen', () => byHand().length > 0, 1000);
  expect(byHand()).toEqual([{ what: 'visibility', name: hidden.name }]);
  await hand.port.apply(withProduct('水杯', '近景'), OVERLAY);
  expect(byHand()).toEqual([]);

  const moved = await litProduct();
  await client.call('SetSceneItemTransform', { ...moved.at, sceneItemTransform: { positionX: 700, positionY: 90 } });
  await until('place seen', () => byHand().length > 0, LOOK_MS);
  expect(byHand()).toEqual([{ what: 'position', name: moved.name }]);
  await client.call('SetInputSettings', { inputName: moved.name, inputSettings: { file: '/nowhere.png' } });
  await until('settings seen', () => byHand().length > 1, LOOK_MS);
  expect(byHand().map(({ what }) => what)).toEqual(['settings', 'position']);
  await hand.port.apply(withProduct('毛巾', '近景'), OVERLAY);
  await until('right', async () => shows(await obs.onAir(), 'product', productColour('毛巾')));
  expect(byHand()).toEqual([]);
});

it('shows the scene that a person chose until the next cue', async () => {
  await hand.port.apply(withProduct('毛巾', '近景'), CUE);
  await client.call('SetCurrentProgramScene', { sceneName: '桌面' });
  await until('scene seen', () => byHand().length > 0, 2000);
  expect(byHand()).toEqual([{ what: 'scene', name: '桌面' }]);
  await hand.port.apply(withProduct('毛巾', '近景'), CUE);
  expect(byHand()).toEqual([]);
});

it('says when a card, a cut and a fade were wholly on air, and nothing where OBS has no word for it', async () => {
  const receipt = async (...args: Parameters<typeof hand.port.apply>) => {
    const result = await hand.port.apply(...args);
    if (!result.ok) throw new Error(result.message);
    return { ...result.value, onAirMs: await result.value.onAir };
  };
  const began = performance.now();
  const card = receipt(withProduct('茶壶', '近景'), OVERLAY);
  const bare = await notYet('seen', async () => shows(await obs.onAir(), 'product', productColour('茶壶')));
  const seen = performance.now();
  const { onAirMs } = await card;
  // It came between two looks. OBS's word and the display may be five frames apart, which take longer where OBS is short of processor time.
  const { activeFps } = await client.call('GetStats');
  const frames = (count: number) => (count * 1000) / activeFps;
  expect(onAirMs).toBeGreaterThan(bare - began - frames(5));
  expect(onAirMs).toBeLessThan(seen - began + frames(5));
  expect((await receipt(withProduct('茶壶', '近景'), CUE)).onAirMs).toBeNull();

  const cut = await receipt({ ...EMPTY_PICTURE, scene: '远景' }, CUE);
  expect(cut.onAirMs).toBeGreaterThan(0);
  expect(cut.onAirMs).toBeLessThan(frames(12));
  await client.call('SetCurrentSceneTransition', { transitionName: 'Fade' });
  await client.call('SetCurrentSceneTransitionDuration', { transitionDuration: 300 });
  await until('fade known', () => hand.port.view.confidence === 'live');
  const fade = await receipt({ ...EMPTY_PICTURE, scene: '近景' }, CUE);
  expect(fade.acknowledgedMs).toBeLessThan(fade.onAirMs ?? 0);
  expect(fade.onAirMs).toBeGreaterThan(290);
  expect(fade.onAirMs).toBeLessThan(300 + frames(15));
  await client.call('SetCurrentSceneTransition', { transitionName: 'Cut' });

  // A scene that does not carry our overlays: the card is lit and nobody sees it.
  await client.call('SetCurrentProgramScene', { sceneName: '桌面' });
  await until('scene seen', () => hand.byHand.includes('桌面'));
  expect((await receipt(withProduct('看不见', '近景'), OVERLAY)).onAirMs).toBeNull();
  await hand.port.apply({ ...EMPTY_PICTURE, scene: '远景' }, CUE);
  await until('bare', async () => shows(await obs.onAir(), 'product', FAR));
});
