/** Cards that slide and fade on a real OBS's own frames, looked at frame by frame on the true program. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { DEFAULT_STYLE, type OverlayStyle } from '../../core/cards/overlay.style.ts';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { CARD_BOXES } from './fakeCards.ts';
import { startObs, type RealObs } from './realObs.ts';
import { distance, type Colour, type Screen } from './screen.ts';
import { goLive, makeHand, productColour, shows, until, withProduct, type Hand } from './studio.ts';

const OVERLAY = { actionIds: ['a'], scene: false };
const GROUND: Colour = [0x20, 0x30, 0x80];
const BOX = CARD_BOXES.product;
/** The promise of the panic key. */
const WITHIN_MS = 200;
/** Less than half a frame of OBS at 30 frames a second. */
const LOOK_MS = 12;
let style: OverlayStyle;
let steady: boolean;
let obs: RealObs;
let hand: Hand;
beforeAll(async () => {
  obs = await startObs({ scenes: ['近景'] });
  await (await obs.client()).call('SetCurrentSceneTransition', { transitionName: 'Cut' });
  hand = makeHand({ overlayStyle: () => style, steady: () => steady });
  style = DEFAULT_STYLE;
  await goLive(hand, obs);
  expect(await hand.port.provision(null)).toMatchObject({ ok: true });
  expect(await show(null, true)).toMatchObject({ ok: true });
  await obs.onAir();
});
afterAll(async () => {
  await hand?.dispose();
  await obs?.stop();
});
beforeEach(async () => {
  steady = true;
  style = DEFAULT_STYLE;
  expect(await show(null)).toMatchObject({ ok: true });
  await until('an empty picture', async () => shows(await obs.onAir(), 'product', GROUND));
});

const show = (name: string | null, scene = false) =>
  hand.port.apply(name === null ? { ...EMPTY_PICTURE, scene: '近景' } : withProduct(name, '近景'), {
    ...OVERLAY,
    scene,
  });
const near = (a: Colour, b: Colour) => distance(a, b) <= 3;
const middle = (screen: Screen) => screen.at(BOX.x + BOX.width / 2, BOX.y + BOX.height / 2);

/** The right edge of what has this colour in the card's row: 0 while nothing of it is to be seen. Anything else in the row is no card of ours. */
function edge(screen: Screen, colour: Colour): number {
  let right = 0;
  for (let x = 0; x < BOX.x + BOX.width + 40; x++) {
    const pixel = screen.at(x, BOX.y + BOX.height / 2);
    if (near(pixel, colour)) right = x + 1;
    else expect(near(pixel, GROUND), `a strange pixel at ${x}: ${pixel.toString()}`).toBe(true);
  }
  return right;
}

/** Looks at each frame from now until a while after the work is done and `last` is to be seen, and gives what was seen, each once. */
async function watch<T>(last: T, look: (screen: Screen, asked: number) => T, work: Promise<unknown>): Promise<T[]> {
  let done = false;
  void work.then(() => (done = true));
  const seen: T[] = [];
  const end = performance.now() + 5000;
  for (let after = 0; after < 6 && performance.now() < end;) {
    const asked = performance.now();
    const now = look(await obs.onAir(), asked);
    if (seen.at(-1) !== now) seen.push(now);
    after = done && now === last ? after + 1 : 0;
    await delay(LOOK_MS);
  }
  return seen;
}
const rises = (steps: readonly number[]) => steps.every((step, at) => at === 0 || step >= (steps[at - 1] ?? 0));

it('slides a card in from its edge and out again, steadily, and ends where it belongs', async () => {
  style = { ...DEFAULT_STYLE, motion: 'slide' };
  for (const name of ['饭盒', '水杯', '毛巾']) {
    const colour = productColour(name);
    const came = show(name);
    const way = await watch(BOX.x + BOX.width, (screen) => edge(screen, colour), came);
    expect(way[0]).toBe(0);
    expect(way.at(-1)).toBe(BOX.x + BOX.width);
    expect(rises(way), `${way.toString()} rises`).toBe(true);
    expect(way.length).toBeGreaterThan(3);
    const receipt = await came;
    expect(receipt).toMatchObject({ ok: true, value: { verifiedMs: expect.any(Number) } });
    // It is wholly on air when its last step is, some frames after OBS took the change.
    const onAir = receipt.ok ? await receipt.value.onAir : null;
    expect((onAir ?? 0) - (receipt.ok ? receipt.value.acknowledgedMs : 0)).toBeGreaterThan(150);
    const went = show(null);
    const back = await watch(0, (screen) => edge(screen, colour), went);
    expect(back.at(-1)).toBe(0);
    expect(rises(back.toReversed()), `${back.toString()} falls`).toBe(true);
    expect(back.length).toBeGreaterThan(3);
    expect(await went).toMatchObject({ ok: true });
  }
});

it('fades a card in and out, and never leaves it half there', async () => {
  style = { ...DEFAULT_STYLE, motion: 'fade' };
  for (const name of ['饭盒', '水杯', '毛巾']) {
    const colour = productColour(name);
    const share = (screen: Screen) =>
      Math.round((1 - distance(middle(screen), colour) / distance(GROUND, colour)) * 100);
    const came = show(name);
    const way = await watch(100, share, came);
    expect(rises(way), `${way.toString()} rises`).toBe(true);
    expect(way[0]).toBe(0);
    expect(way.length).toBeGreaterThan(3);
    expect(shows(await obs.onAir(), 'product', colour)).toBe(true);
    expect(await came).toMatchObject({ ok: true, value: { verifiedMs: expect.any(Number) } });
    const back = await watch(0, share, show(null));
    expect(rises(back.toReversed()), `${back.toString()} falls`).toBe(true);
    expect(back.at(-1)).toBe(0);
    expect(back.length).toBeGreaterThan(3);
  }
  // A cut shows it whole at once: the fade's filter is out of the way.
  style = DEFAULT_STYLE;
  await show('饭盒');
  await until('whole', async () => shows(await obs.onAir(), 'product', productColour('饭盒')));
  await show(null);
});

it.each(['slide', 'fade'] as const)(
  'changes what stands there by a cut, also with %s: no frame has two offers',
  async (motion) => {
    style = { ...DEFAULT_STYLE, motion };
    await show('旧');
    await until('the old one', async () => shows(await obs.onAir(), 'product', productColour('旧')));
    const [old, fresh] = [productColour('旧'), productColour('新')];
    const seen = await watch(
      'new',
      (screen) => {
        const pixel = middle(screen);
        return near(pixel, old) ? 'old' : near(pixel, fresh) ? 'new' : 'neither';
      },
      show('新'),
    );
    expect(seen).toEqual(['old', 'new']);
    await show(null);
  },
);

it.each(['slide', 'fade'] as const)(
  'the panic key cuts through a %s at any moment, and the next card is whole',
  async (motion) => {
    style = { ...DEFAULT_STYLE, motion };
    for (let turn = 0; turn < 8; turn++) {
      const moving = show(`第${turn}款`);
      await delay(turn * 40);
      const at = performance.now();
      void hand.port.panic();
      const after = show(null);
      let last = at;
      await watch(
        true,
        (screen, asked) => {
          const gone = shows(screen, 'product', GROUND);
          // A picture is no older than its asking: what it shows was there then or later, however long it took to come.
          if (!gone) last = asked;
          return gone;
        },
        Promise.all([moving, after]),
      );
      expect(last - at, 'ms that anything of it was to be seen').toBeLessThan(WITHIN_MS);
      steady = turn % 2 === 0;
      expect(await show('之后')).toMatchObject({ ok: true });
      await until('whole', async () => shows(await obs.onAir(), 'product', productColour('之后')));
      steady = false;
      expect(await show(null)).toMatchObject({ ok: true });
      steady = true;
    }
  },
);

it('is a cut while OBS is behind with its frames', async () => {
  style = { ...DEFAULT_STYLE, motion: 'slide' };
  steady = false;
  const way = await watch(BOX.x + BOX.width, (screen) => edge(screen, productColour('饭盒')), show('饭盒'));
  expect(way).toEqual([0, BOX.x + BOX.width]);
  await show(null);
});
