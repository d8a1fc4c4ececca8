import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { EMPTY_PICTURE } from '../../../core/show/show.state.ts';
import { coupon, product } from '../../../core/show/testing/sheet.ts';
import { instant } from '../../../core/time/time.ts';
import { readLedger, REHEARSAL_FOLDER } from './ledger.ts';
import { simulatedCommerce } from './simulatedCommerce.ts';
import { CardShelf } from '../obs/obs.cards.ts';
import { OVERLAY_STYLE } from '../store/settings.store.ts';
import { createCardRenderer } from '../cards/cards.renderer.ts';
import { createSimulatedObs } from './simulatedObs.ts';

const folders: string[] = [];
const ASKED = { id: 'k1', cueId: 'm', ask: { do: 'coupon', coupon: coupon('c1') }, expiresAt: null } as const;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  folders.push(made);
  return made;
}

afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describe('the simulated platform', () => {
  test('counts a key once, gives it its first answer for ever, and remembers over a restart', async () => {
    const data = folder();
    const first = simulatedCommerce(join(data, REHEARSAL_FOLDER), {
      answer: () => ({ status: 'refused', code: 'stock', detail: '库存不足' }),
    });
    const no = await first.send(ASKED, 'k1');
    expect(no).toEqual({ status: 'refused', code: 'stock', detail: '库存不足' });
    first.dispose();
    const second = simulatedCommerce(join(data, REHEARSAL_FOLDER));
    expect(await second.send(ASKED, 'k1')).toEqual(no);
    expect(await second.send(ASKED, 'k2')).toMatchObject({ status: 'confirmed' });
    // Read while it is open, as a test does that looks at a running studio.
    expect(readLedger(data)).toEqual([
      { key: 'k1', do: 'coupon', status: 'refused', detail: '库存不足', attempts: 2 },
      { key: 'k2', do: 'coupon', status: 'confirmed', detail: 'sim:k2', attempts: 1 },
    ]);
    second.dispose();
  });

  test('an answer that takes time has been entered before, and a stop does not wait for it', async () => {
    const data = folder();
    const slow = simulatedCommerce(join(data, REHEARSAL_FOLDER), { delay: 60_000 });
    const answer = slow.send(ASKED, 'k1');
    await Promise.resolve();
    expect(readLedger(data)).toHaveLength(1);
    slow.dispose();
    expect(await answer).toMatchObject({ status: 'confirmed' });
  });

  test('no books, nothing in them', () => {
    expect(readLedger(folder())).toEqual([]);
  });
});

describe('the simulated OBS', () => {
  const CARD = { ...EMPTY_PICTURE, scene: '近景', productCard: { actionId: 'a', product: product('p1'), offer: null } };

  test('takes scenes at scene cues only, so that a scene chosen by hand stays till then', async () => {
    const obs = createSimulatedObs();
    const hands: string[] = [];
    obs.onSceneByHand((scene) => hands.push(scene));
    obs.expectScenes(['近景', '全景', '近景']);
    expect(obs.view).toMatchObject({ link: 'simulated', overlays: 'ready', scenes: ['近景', '全景'] });
    expect(await obs.apply(CARD, { actionIds: ['a'], scene: true })).toMatchObject({
      value: { writes: ['productCard shown', 'scene 近景'] },
    });
    obs.chooseByHand('全景');
    expect(hands).toEqual(['全景']);
    expect(await obs.apply({ ...CARD, productCard: null }, { actionIds: [], scene: false })).toMatchObject({
      value: { writes: ['productCard hidden'] },
    });
    expect(obs.view.program).toBe('全景');
    await obs.apply(CARD, { actionIds: [], scene: true });
    expect(obs.view.program).toBe('近景');
  });

  test('shows the cards that viewers would see, and another picture for each second of a countdown', async () => {
    let now = instant(0);
    const cards = createCardRenderer({ directory: folder(), images: null });
    const shelf = new CardShelf(cards, () => ({ language: 'zh-CN', style: OVERLAY_STYLE.fallback }));
    const obs = createSimulatedObs({ shelf, now: () => now });
    const empty = await obs.screenshot(320);
    expect(empty).toMatch(/^data:image\/jpeg;base64,/);
    expect(await obs.screenshot(320)).toBe(empty);
    await obs.apply(
      {
        ...CARD,
        couponCard: { actionId: 'b', coupon: coupon('c1'), expiresAt: null, remaining: null },
        countdown: { actionId: 'c', label: '秒杀', endsAt: instant(9000) },
        lowerThird: { actionId: 'd', text: '青禾' },
      },
      { actionIds: [], scene: true },
    );
    const full = await obs.screenshot(320);
    expect(full).not.toBe(empty);
    now = instant(1500);
    const later = await obs.screenshot(320);
    expect(later).not.toBe(full);
    now = instant(1900);
    expect(await obs.screenshot(320)).toBe(later);
  });
});
