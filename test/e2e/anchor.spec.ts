/** The anchor's screen as an anchor uses it: it keeps pace, holds at what must be said, never jumps, and is set by a clicker. */
import type { Page } from '@playwright/test';
import type { MiniStudio } from '../../renderer/dev/miniStudio.ts';
import { wordsOf } from '../support/words.ts';
import { expect, play, test } from './harness.ts';

declare const window: { readonly studio: MiniStudio };

const t = wordsOf('zh-CN');
const LIVE = 'lang=zh&mode=live&obs=live';
const MUST_SAY = '保温效果以检测报告条件为准';
const script = (page: Page) => page.getByRole('article', { name: t('anchor.script') });
const line = (page: Page, text: string) => script(page).locator('p').filter({ hasText: text });
/** How far the text has moved up, px. */
const moved = (page: Page) => script(page).evaluate((text) => -new DOMMatrix(getComputedStyle(text).transform).m42);
const top = async (page: Page, text: string) => (await line(page, text).boundingBox())?.y ?? Number.NaN;
const said = (page: Page) => page.evaluate(() => window.studio.state().onAir?.said ?? []);
const ask = (page: Page, wish: Record<string, unknown>) => page.evaluate((one) => window.studio.ask(one), wish);

test.beforeEach(async ({ page, harness }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await harness.open(page, 'anchor', LIVE);
});

/** Into the segment of item 3, without the notes and questions of `play`. */
async function start(page: Page, seconds: number): Promise<void> {
  await play(page, 4, seconds);
  await page.evaluate(() => {
    const { studio } = window;
    for (const note of studio.state().notes) studio.ask({ type: 'see-note', note: note.id });
    for (const { id } of studio.state().questions)
      studio.ask({ type: 'close-question', question: id, outcome: 'answered' });
  });
}

test('the script moves in time with what is left, and stands in a pause', async ({ page }) => {
  const speed = async () => {
    const from = await moved(page);
    const begun = Date.now();
    await page.waitForTimeout(900);
    return ((await moved(page)) - from) / (Date.now() - begun);
  };
  /** How fast the text moves by its plan, px/ms. */
  const planned = () =>
    script(page).evaluate((text) => {
      const effect = text.getAnimations()[0]?.effect;
      if (!(effect instanceof KeyframeEffect)) return Number.NaN;
      const ends = effect.getKeyframes().map(({ transform }) => new DOMMatrix(String(transform)).m42);
      return Math.abs((ends.at(-1) ?? 0) - (ends[0] ?? 0)) / Number(effect.getComputedTiming().duration);
    });
  await start(page, 12 * 60 - 8);
  const hurried = await planned();
  expect(hurried).toBeGreaterThan(0);
  expect(await speed()).toBeGreaterThan(0);
  await ask(page, { type: 'extend', by: 600_000 });
  await expect.poll(planned, { message: 'from the fastest towards the slowest' }).toBeLessThan(hurried / 1.5);
  await ask(page, { type: 'pause' });
  await expect.poll(speed).toBe(0);
  await ask(page, { type: 'resume' });
  await expect.poll(speed).toBeGreaterThan(0);
  await page.keyboard.press(' ');
  await expect.poll(speed, { message: 'and at a press' }).toBe(0);
});

test('what must be said can’t be scrolled past unseen; that it was seen is a fact', async ({ page }) => {
  await start(page, 60);
  // As slowly as there is, so that it is not read by itself meanwhile.
  await ask(page, { type: 'settings.set', readingRate: 0.5 });
  await page.keyboard.press(' ');
  await page.mouse.move(300, 400);
  for (let n = 0; n < 30; n++) await page.mouse.wheel(0, 400);
  await page.waitForTimeout(300);
  const glass = await page.locator('main').boundingBox();
  const at = await top(page, MUST_SAY);
  expect(at, 'it stands on the glass, whatever the wheel wants').toBeGreaterThan(glass?.y ?? 0);
  expect(await said(page)).toEqual([]);
  await expect(page.getByRole('button', { name: t('anchor.mustSay.first') })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toMatchObject([{ line: MUST_SAY, how: 'confirmed' }]);
  await page.mouse.wheel(0, 4_000);
  await expect.poll(() => top(page, MUST_SAY), { message: 'now it may go' }).toBeLessThan(at - 20);
});

test('a must-say line that stood before the eyes for its time is seen by itself', async ({ page }) => {
  await start(page, 60);
  await ask(page, { type: 'settings.set', readingRate: 2 });
  const begun = Date.now();
  for (let n = 0; n < 8; n++) await page.keyboard.press('PageDown');
  await expect.poll(() => said(page)).toMatchObject([{ line: MUST_SAY, how: 'read' }]);
  // Thirteen characters at 480 a minute.
  expect(Date.now() - begun, 'not at a glance').toBeGreaterThan(1_500);
});

test('nothing makes the line jump that is being read', async ({ page }) => {
  await start(page, 60);
  await page.keyboard.press(' ');
  for (let n = 0; n < 8; n++) await page.keyboard.press('PageDown');
  await page.waitForTimeout(500);
  const before = await top(page, MUST_SAY);
  await ask(page, { type: 'note', text: '库存只剩 60，催一下，后面还有很多很多字要说', urgency: 'urgent' });
  await ask(page, { type: 'question', text: '能放微波炉吗', askedBy: '', count: 86, answer: '不能', productId: null });
  // The line above grows: its prices are struck and the flash sale's stand beside them.
  await flashSale(page);
  await expect(script(page).locator('ins').first()).toHaveText(/¥79/);
  await page.waitForTimeout(400);
  expect(Math.abs((await top(page, MUST_SAY)) - before)).toBeLessThan(1.5);
  await page.keyboard.press('+');
  await page.waitForTimeout(400);
  const row = (await line(page, MUST_SAY).boundingBox())?.height ?? 0;
  expect(Math.abs((await top(page, MUST_SAY)) - before), 'nor does another size').toBeLessThan(row);
});

async function flashSale(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { studio } = window;
    const product = studio.state().onAir?.products[0];
    if (!product) throw new Error('Nothing is offered');
    const sale = { product, offer: null, price: { minor: 7_900, currency: 'CNY' as const }, units: 300 };
    const asked = [{ id: 'flash', cueId: null, ask: { do: 'flash-sale' as const, sale }, expiresAt: null }];
    studio.fact({ kind: 'cue-stepped', cueId: 'x', shot: 1, step: 1, due: 0 as never, asked });
  });
}

test('a changed price stays marked with what it was; the script’s own is struck', async ({ page }) => {
  await start(page, 60);
  const price = page.getByRole('complementary', { name: t('anchor.price.title') });
  await expect(price.getByText('¥89', { exact: true })).toBeVisible();
  await flashSale(page);
  await expect(price.getByText('¥79', { exact: true }).first()).toBeVisible();
  await expect(price.locator('s').filter({ hasText: '¥89' })).toBeVisible();
  await expect(script(page).locator('del')).toHaveText(['99', '89']);
  await page.waitForTimeout(2_000);
  await expect(price.locator('s').filter({ hasText: '¥89' }), 'it stays').toBeVisible();
});

test('a clicker’s four keys set the screen, and it is remembered', async ({ page, harness }) => {
  const screen = page.locator('main').locator('..');
  await start(page, 60);
  for (const key of ['.', '.', '.', 'PageDown']) await page.keyboard.press(key);
  await expect(screen).toHaveAttribute('data-mirror', 'horizontal');
  expect(await screen.evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).a)).toBe(-1);
  await page.keyboard.press('.');
  await page.keyboard.press('PageDown');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('Escape');
  await page.keyboard.press('+');
  const size = await script(page).evaluate((text) => getComputedStyle(text).fontSize);
  await harness.open(page, 'anchor', LIVE);
  await expect(screen).toHaveAttribute('data-mirror', 'horizontal');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await start(page, 60);
  expect(await script(page).evaluate((text) => getComputedStyle(text).fontSize)).toBe(size);
});

test('a pedal is taught for the anchor, its screen says the key, and the key reads', async ({ page, harness }) => {
  await harness.open(page, 'keys', LIVE);
  await page.getByRole('button', { name: t('keys.teach.listen') }).click();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('combobox', { name: t('keys.teach.what') }).click();
  const taught = t('keys.teach.onAnchor').replace('{{what}}', t('action.anchor-on'));
  await page.getByRole('option', { name: taught, exact: true }).click();
  await page.getByRole('button', { name: t('keys.teach.bind').replace('{{chord}}', '→') }).click();
  await expect(page.getByRole('status').filter({ hasText: taught })).toBeVisible();
  const words = { '{{chord}}': 'PgDn', '{{name}}': t('action.anchor-on') };
  const usual = t('keys.remove').replace(/\{\{\w+\}\}/g, (slot) => words[slot as keyof typeof words]);
  await page.getByRole('button', { name: usual }).click();
  await page.evaluate(() => {
    const address = new URLSearchParams(location.search);
    address.set('view', 'anchor');
    history.pushState(null, '', `?${address}`);
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.getByRole('list', { name: t('anchor.keys.title') })).toContainText('→PgUp');
  await start(page, 60);
  await page.keyboard.press(' ');
  const before = await moved(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => moved(page)).toBeGreaterThan(before + 10);
});

test('a cut line and a reload leave the reading where it was', async ({ page, harness }) => {
  await start(page, 60);
  await page.keyboard.press(' ');
  for (let n = 0; n < 3; n++) await page.keyboard.press('PageDown');
  await page.waitForTimeout(700);
  const before = await moved(page);
  expect(before).toBeGreaterThan(50);
  // It may be back before anybody outside has looked.
  await page.evaluate(
    (words) =>
      new Promise<void>((told) => {
        const watch = new MutationObserver(() => {
          if (!document.body.textContent.includes(words)) return;
          watch.disconnect();
          told();
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        window.studio.drop();
      }),
    t('anchor.lost'),
  );
  await expect(page.getByText(t('anchor.lost')), 'it is back by itself').toHaveCount(0);
  expect(await moved(page)).toBe(before);
  await harness.open(page, 'anchor', LIVE);
  await start(page, 60);
  await expect.poll(async () => Math.abs((await moved(page)) - before)).toBeLessThan(2);
});

test('a press for one note is not taken for the next', async ({ page }) => {
  await start(page, 60);
  await ask(page, { type: 'note', text: '讲慢一点', urgency: 'normal' });
  await expect(page.getByText('讲慢一点')).toBeVisible();
  await page.waitForTimeout(500);
  await page.evaluate(async () => {
    window.studio.ask({ type: 'note', text: '券超发了，先别提券', urgency: 'urgent' });
    // The press comes when the newer one has just been drawn.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  const seen = () =>
    page.evaluate(() =>
      window.studio
        .state()
        .notes.slice(-2)
        .map(({ text, seenAt }) => [text, seenAt !== null]),
    );
  await expect.poll(seen).toEqual([
    ['讲慢一点', true],
    ['券超发了，先别提券', false],
  ]);
  await expect(page.getByText('券超发了，先别提券')).toBeVisible();
});
