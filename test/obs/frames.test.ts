/** Bursts of cues, and changes of product looked at frame by frame on the true program. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { kitNames } from '../../main/studio/obs/obs.kit.ts';
import { CARD_BOXES } from './fakeCards.ts';
import { startObs, type RealObs } from './realObs.ts';
import { distance, type Colour, type Screen } from './screen.ts';
import { goLive, makeHand, productColour, shows, until, withProduct, type Hand } from './studio.ts';

const OVERLAY = { actionIds: ['a'], scene: false };
const NEAR: Colour = [0x20, 0x30, 0x80];
const BURSTS = 200;
const CHANGES = 120;
/** Less than half a frame of OBS at 30 frames a second, so that none is passed over. */
const LOOK_MS = 12;
const NAMES = kitNames(1);

let obs: RealObs;
let hand: Hand;
beforeAll(async () => {
  obs = await startObs({ scenes: ['近景', '远景'] });
  await (await obs.client()).call('SetCurrentSceneTransition', { transitionName: 'Cut' });
  hand = makeHand();
  hand.port.expectScenes(['近景', '远景']);
  await goLive(hand, obs);
  expect(await hand.port.provision(null)).toMatchObject({ ok: true });
  await obs.onAir();
});
afterAll(async () => {
  await hand?.dispose();
  await obs?.stop();
});

it('ends each of 200 bursts of cues in the last one', async () => {
  const client = await obs.client();
  let wrong = 0;
  for (let burst = 0; burst < BURSTS; burst++) {
    const cues = Array.from({ length: 4 }, (_, index) => ({
      name: `款${(burst * 3 + index * 5) % 11}`,
      scene: (burst + index) % 2 === 0 ? '近景' : '远景',
    }));
    await Promise.all(
      cues.map(({ name, scene }) => hand.port.apply(withProduct(name, scene), { actionIds: [name], scene: true })),
    );
    const { name, scene } = cues.at(-1) ?? { name: '', scene: '' };
    const { currentProgramSceneName } = await client.call('GetCurrentProgramScene');
    const { sceneItems } = await client.call('GetSceneItemList', { sceneName: NAMES.scene });
    const lit = sceneItems.flatMap(({ sourceName, sceneItemEnabled }) =>
      sceneItemEnabled === true && typeof sourceName === 'string' ? [sourceName] : [],
    );
    const [inputName = ''] = lit;
    const { inputSettings } = await client.call('GetInputSettings', { inputName });
    const file = typeof inputSettings['file'] === 'string' ? inputSettings['file'] : '';
    const right = lit.length === 1 && file.endsWith(`-${productColour(name).join('-')}.png`);
    if (currentProgramSceneName !== scene || !right) wrong += 1;
  }
  expect(wrong).toBe(0);
});

/** Nine places of the product card, each named by which of the colours it has. */
function places(screen: Screen, colours: Readonly<Record<string, Colour>>): Set<string> {
  const box = CARD_BOXES.product;
  const seen = new Set<string>();
  for (const down of [0.1, 0.5, 0.9])
    for (const right of [0.1, 0.5, 0.9]) {
      const pixel = screen.at(Math.round(box.x + box.width * right), Math.round(box.y + box.height * down));
      seen.add(Object.entries(colours).find(([, colour]) => distance(pixel, colour) <= 3)?.[0] ?? 'other');
    }
  return seen;
}

it('shows in 120 changes of product no frame with the one before, with none, or with another', async () => {
  const near = { actionIds: ['a'], scene: true };
  expect(await hand.port.apply(withProduct('起', '近景'), near)).toMatchObject({ ok: true });
  await until('first', async () => shows(await obs.onAir(), 'product', productColour('起')));
  let [frames, blank, stale, other] = [0, 0, 0, 0];
  let before = '起';
  for (let change = 0; change < CHANGES; change++) {
    // Every third comes after a while without a card: the old content must not flash up first.
    const afterNone = change % 3 === 0;
    if (afterNone) {
      await hand.port.apply({ ...EMPTY_PICTURE, scene: '近景' }, OVERLAY);
      await until('none', async () => shows(await obs.onAir(), 'product', NEAR));
    }
    const next = `换${change}`;
    const colours = { before: productColour(before), next: productColour(next), none: NEAR };
    const applied = hand.port.apply(withProduct(next, '近景'), OVERLAY);
    let came = false;
    for (let after = 0; after < 5;) {
      const seen = places(await obs.onAir(), colours);
      frames += 1;
      if (seen.has('other')) other += 1;
      if (seen.has('none') && (came || !afterNone)) blank += 1;
      if (seen.has('before') && (came || afterNone)) stale += 1;
      if (seen.size === 1 && seen.has('next')) came = true;
      if (came) after += 1;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    expect(await applied).toMatchObject({ ok: true });
    before = next;
  }
  expect({ blank, stale, other }).toEqual({ blank: 0, stale: 0, other: 0 });
  expect(frames).toBeGreaterThan(CHANGES * 6);
});
