/**
 * Chinese cards, each with characters of its own, as the studio draws them, one after the other on a real OBS: OBS's own text source goes blank after
 * some hundred. `CARDS=2000` shows as many, of which each `LOOK`th (10) is compared on the picture, pixel by pixel; of all it is checked that
 * OBS shows their file and no two files are the same.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCardRenderer } from '../../main/studio/cards/cards.renderer.ts';
import { kitNames } from '../../main/studio/obs/obs.kit.ts';
import { cardDifference } from '../support/cards.ts';
import { startObs, type RealObs } from './realObs.ts';
import { goLive, makeHand, withProduct, type Hand } from './studio.ts';

const CARDS = Number(process.env['CARDS'] ?? 40);
const LOOK = Number(process.env['LOOK'] ?? 4);
/** Mean difference a channel: the same pixels through OBS's colour conversion stay below. */
const SAME_CARD = 6;
const CANVAS = { width: 1280, height: 720 };
const NAMES = kitNames(1);
/** The common characters of Unicode's first block of them. */
const FIRST = 0x4e00;
const COUNT = 20_902;

let dir: string;
let obs: RealObs;
let hand: Hand;
let cards: ReturnType<typeof createCardRenderer>;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'anchor-chinese-'));
  cards = createCardRenderer({ directory: dir, images: null });
  obs = await startObs({ scenes: ['近景'] });
  hand = makeHand({ renderCards: cards });
  await goLive(hand, obs);
  expect(await hand.port.provision(null)).toMatchObject({ ok: true });
});
afterAll(async () => {
  await hand?.dispose();
  await obs?.stop();
  await cards?.idle();
  rmSync(dir, { recursive: true, force: true });
});

/** Ten characters that no other card of the run has before all have been used. */
function nameOf(card: number): string {
  const at = (index: number) => FIRST + (((card * 10 + index) * 7919) % COUNT);
  return String.fromCodePoint(...Array.from({ length: 10 }, (_, index) => at(index)));
}

it(`shows ${CARDS} different Chinese cards, all of them right`, { timeout: 3_600_000 }, async () => {
  const client = await obs.client();
  const files = new Set<string>();
  const wrong: string[] = [];
  let looked = 0;
  for (let card = 0; card < CARDS; card++) {
    const picture = withProduct(nameOf(card), '近景');
    expect(await hand.port.apply(picture, { actionIds: ['a'], scene: card === 0 })).toMatchObject({
      ok: true,
      value: { verifiedMs: expect.any(Number) },
    });
    if (picture.productCard === null) throw new Error('There is no card');
    const drawn = await cards.render('product', picture.productCard, CANVAS, 'zh-CN');
    files.add(createHash('sha256').update(readFileSync(drawn.path)).digest('hex'));
    const { sceneItems } = await client.call('GetSceneItemList', { sceneName: NAMES.scene });
    const lit = sceneItems.flatMap((item) => (item['sceneItemEnabled'] === true ? [item['sourceName'] as string] : []));
    const [inputName = ''] = lit;
    const { inputSettings } = await client.call('GetInputSettings', { inputName });
    if (lit.length !== 1 || inputSettings['file'] !== drawn.path) wrong.push(`${card}: not its file`);
    if (card % LOOK !== 0) continue;
    looked += 1;
    const far = cardDifference(await obs.screenshotPng('近景'), drawn);
    if (far > SAME_CARD) wrong.push(`${card}: off by ${far}`);
  }
  expect(wrong).toEqual([]);
  expect(files.size).toBe(CARDS);
  expect(looked).toBe(Math.ceil(CARDS / LOOK));
});
