/** The newer cards and the overlays' look, on a real OBS's program. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_STYLE, type OverlayStyle } from '../../core/cards/overlay.style.ts';
import { EMPTY_PICTURE, type Picture } from '../../core/show/show.state.ts';
import { duration, instant } from '../../core/time/time.ts';
import { SAMPLE } from '../../main/studio/cards/cards.sample.ts';
import { CARD_BOXES, colourOf, MOVED } from './fakeCards.ts';
import { startObs, type RealObs } from './realObs.ts';
import { distance, type Colour, type Screen } from './screen.ts';
import { goLive, makeHand, notYet, productColour, shows, withProduct, type Hand } from './studio.ts';

const OVERLAY = { actionIds: ['a'], scene: false };
const GROUND: Colour = [0x20, 0x30, 0x80];
let style: OverlayStyle = DEFAULT_STYLE;
let obs: RealObs;
let hand: Hand;
beforeAll(async () => {
  obs = await startObs({ scenes: ['近景'] });
  hand = makeHand({ overlayStyle: () => style });
  await goLive(hand, obs);
  expect(await hand.port.provision(null)).toMatchObject({ ok: true });
  await hand.port.apply({ ...EMPTY_PICTURE, scene: '近景' }, { actionIds: ['a'], scene: true });
  await obs.onAir();
});
afterAll(async () => {
  await hand?.dispose();
  await obs?.stop();
});

const show = (picture: Partial<Picture>) => hand.port.apply({ ...EMPTY_PICTURE, scene: '近景', ...picture }, OVERLAY);
const onAir = (what: string, holds: (screen: Screen) => boolean) =>
  notYet(`on air: ${what}`, async () => holds(await obs.onAir()));
const { product, offer, price, units } = SAMPLE['flash-sale'];
const flashSale = { actionId: 'f', product, offer, price, units };

it('counts down inside the flash-sale bar at each second, and in its own corner after it', async () => {
  const label = '距结束';
  const endsAt = instant(Date.now() + 3400);
  const countdown = { actionId: 'd', label, endsAt };
  expect(await show({ flashSale, countdown })).toMatchObject({ ok: true });
  const [early, late]: [number[], number[]] = [[], []];
  for (const left of [3, 2, 1]) {
    const running = { label, remaining: duration(left * 1000) };
    const colour = colourOf({ product, offer, price, units, countdown: running });
    const before = await onAir(
      `${left} s`,
      (screen) => shows(screen, 'flash-sale', colour) && shows(screen, 'countdown', GROUND),
    );
    const due = performance.now() - (Date.now() - (endsAt - left * 1000));
    early.push(due - performance.now());
    late.push(before - due);
  }
  for (const ms of early) expect(ms).toBeLessThan(20);
  for (const ms of late) expect(ms).toBeLessThan(600);
  await show({ countdown: { ...countdown, endsAt: instant(Date.now() + 60_000) } });
  await onAir(
    'the countdown alone',
    (screen) => shows(screen, 'flash-sale', GROUND) && !shows(screen, 'countdown', GROUND),
  );
  await show({});
});

it('puts a correction on air and the lower third out of its way, and back', async () => {
  const lowerThird = { actionId: 'l', text: '欢迎' };
  const correction = { actionId: 'k', wrong: '24 小时', right: '6 小时' };
  await show({ lowerThird });
  await onAir('lower third', (screen) => shows(screen, 'lower-third', colourOf({ text: '欢迎' })));
  await show({ lowerThird, correction });
  const colour = colourOf({ wrong: '24 小时', right: '6 小时' });
  await onAir('correction', (screen) => shows(screen, 'correction', colour) && shows(screen, 'lower-third', GROUND));
  await show({ lowerThird });
  await onAir('lower third again', (screen) => shows(screen, 'lower-third', colourOf({ text: '欢迎' })));
  await show({});
});

it('changes the look of what is on air at once, and no frame is without the card', async () => {
  const { product: sold, offer: offered } = SAMPLE.product;
  const dark = colourOf(['dark', { product: { ...sold, name: '饭盒' }, offer: offered }]);
  const light = productColour('饭盒');
  await show({ productCard: withProduct('饭盒').productCard });
  await onAir('light', (screen) => shows(screen, 'product', light));
  style = { ...DEFAULT_STYLE, theme: 'dark' };
  hand.port.restyle();
  const box = CARD_BOXES.product;
  await onAir('dark', (screen) => {
    const pixel = screen.at(box.x + box.width / 2, box.y + box.height / 2);
    expect([light, dark].some((colour) => distance(pixel, colour) <= 3)).toBe(true);
    return shows(screen, 'product', dark);
  });
  style = { ...style, stack: 'bottom-right' };
  hand.port.restyle();
  await onAir('moved', (screen) => {
    const at = (x: number) => screen.at(x + box.width / 2, box.y + box.height / 2);
    const [old, fresh] = [distance(at(box.x), dark) <= 3, distance(at(box.x + MOVED), dark) <= 3];
    expect([old, fresh]).not.toEqual([false, false]);
    return fresh && !old;
  });
});
