/** The panic key against a real OBS whose line is stuck: what counts is the true program. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { DEFAULT_STYLE } from '../../core/cards/overlay.style.ts';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { instant } from '../../core/time/time.ts';
import { SILENT } from '../../main/studio/log.ts';
import { CardShelf } from '../../main/studio/obs/obs.cards.ts';
import { ObsDirector } from '../../main/studio/obs/obs.director.ts';
import { MIRRORED_EVENTS, type MirroredEvent } from '../../main/studio/obs/obs.events.ts';
import { ObsLink } from '../../main/studio/obs/obs.link.ts';
import { ObsMirror } from '../../main/studio/obs/obs.mirror.ts';
import { ObsProvisioner } from '../../main/studio/obs/obs.provision.ts';
import { ObsQueue } from '../../main/studio/obs/obs.queue.ts';
import { fakeCards, type FakeCards } from './fakeCards.ts';
import { startObs, type RealObs } from './realObs.ts';
import type { Colour, Screen } from './screen.ts';
import { productColour, shows, until, withProduct } from './studio.ts';

const CUE = { actionIds: ['a'], scene: true };
const OVERLAY = { actionIds: ['a'], scene: false };
const NEAR: Colour = [0x20, 0x30, 0x80];
/** The promise of the key. */
const WITHIN_MS = 200;

let obs: RealObs;
let dir: string;
let cards: FakeCards;
let link: ObsLink;
let queue: ObsQueue;
let mirror: ObsMirror;
let director: ObsDirector;

beforeAll(async () => {
  obs = await startObs({ scenes: ['近景', '远景'] });
  dir = mkdtempSync(join(tmpdir(), 'anchor-panic-'));
  cards = fakeCards(join(dir, 'cards'));
  link = new ObsLink({
    log: SILENT,
    events: MIRRORED_EVENTS,
    configDirs: ['/nowhere'],
    onStatus: () => {},
    onEvent: (type, data) => mirror.onEvent(type as MirroredEvent, data),
    onStats: () => {},
    sync: () => mirror.sync(),
  });
  queue = new ObsQueue(link);
  const features = () => link.features;
  mirror = new ObsMirror({ queue, features, log: SILENT, onChange: () => {} });
  const expected = () => ['近景', '远景'];
  const pageUrl = () => null;
  const own = { queue, mirror, log: SILENT, pageUrl };
  const provisioner = new ObsProvisioner({ ...own, stateDir: dir, features, local: () => true, expected });
  director = new ObsDirector({
    ...own,
    shelf: new CardShelf(cards, () => ({ language: 'zh-CN', style: DEFAULT_STYLE })),
    live: () => link.status.state === 'live',
    kit: (state) => provisioner.kit(state),
    sceneOf: (_, scene) => scene,
    now: () => instant(Date.now()),
    motion: () => 'none',
    onSceneByHand: () => {},
    onByHand: () => {},
  });
  const client = await obs.client();
  await client.call('SetCurrentSceneTransition', { transitionName: 'Cut' });
  link.connect(obs.url, obs.password);
  await until('live', () => link.status.state === 'live');
  expect(await provisioner.provision(null)).toMatchObject({ ok: true });
  await obs.onAir();
});
afterAll(async () => {
  const over = director?.dispose();
  await link?.close();
  await over;
  mirror?.lost();
  await obs?.stop();
  rmSync(dir, { recursive: true, force: true });
});

const bare = (screen: Screen) => shows(screen, 'product', NEAR);
const onAir = (what: string, holds: (screen: Screen) => boolean) => until(what, async () => holds(await obs.onAir()));

beforeEach(async () => {
  cards.slowness = 0;
  expect(await director.apply(withProduct('饭盒', '近景'), CUE)).toMatchObject({ ok: true });
  await onAir('the card', (screen) => shows(screen, 'product', productColour('饭盒')));
});

/** Presses the key as the show does, and gives the ms until the card is gone from the program. */
async function press() {
  const at = performance.now();
  const hidden = director.panic();
  const after = director.apply({ ...EMPTY_PICTURE, scene: '近景' }, OVERLAY);
  await until('gone', async () => bare(await obs.onAir()));
  return { took: performance.now() - at, hidden, after };
}

/** Looks at the program for a while: the card must not come back. */
async function staysBare(ms: number): Promise<void> {
  for (const end = performance.now() + ms; performance.now() < end; await delay(10))
    expect(bare(await obs.onAir())).toBe(true);
}

it('clears the picture while a card is being drawn, which is then not shown', async () => {
  cards.slowness = 700;
  const late = director.apply(withProduct('来晚了', '近景'), OVERLAY);
  await delay(50);
  const { took, hidden, after } = await press();
  expect(took).toBeLessThan(WITHIN_MS);
  expect(await hidden).toBeLessThan(WITHIN_MS);
  expect(await late).toMatchObject({ ok: false, code: 'superseded' });
  expect(await after).toMatchObject({ ok: true });
  await staysBare(900);
});

it('clears the picture past a batch that OBS does not end, and past what waits behind it', async () => {
  const stuck = queue.write([{ type: 'Sleep', data: { sleepMillis: 1500 } }, { type: 'GetStats' }], 'serial');
  const waiting = director.apply(withProduct('在排队', '近景'), OVERLAY);
  await delay(50);
  const { took, after } = await press();
  expect(took).toBeLessThan(WITHIN_MS);
  await stuck;
  expect(await waiting).toMatchObject({ ok: false, code: 'superseded' });
  expect(await after).toMatchObject({ ok: true });
  await staysBare(300);
});

it('clears the picture at whatever moment of a swap it is pressed', async () => {
  for (let turn = 0; turn < 14; turn++) {
    expect(await director.apply(withProduct('饭盒', '近景'), OVERLAY)).toMatchObject({ ok: true });
    await onAir('the card', (screen) => shows(screen, 'product', productColour('饭盒')));
    const swap = director.apply(withProduct(`第${turn}款`, '近景'), OVERLAY);
    await delay(turn * 8);
    const at = performance.now();
    void director.panic();
    const after = director.apply({ ...EMPTY_PICTURE, scene: '近景' }, OVERLAY);
    await delay(WITHIN_MS - (performance.now() - at));
    await staysBare(100);
    await swap;
    expect(await after).toMatchObject({ ok: true });
  }
});

it('shows cards again with the next cue', async () => {
  await (
    await press()
  ).after;
  expect(await director.apply(withProduct('饭盒', '近景'), OVERLAY)).toMatchObject({ ok: true });
  await onAir('the card', (screen) => shows(screen, 'product', productColour('饭盒')));
});
