/** Every screen fits: the smallest laptop, a page at 200 %, a phone, and a language that is longer than ours. */
import type { Page } from '@playwright/test';
import type { MiniStudio } from '../../renderer/dev/miniStudio.ts';
import { wordsOf } from '../support/words.ts';
import { expect, play, test, TRANSLATED } from './harness.ts';

/** Where texts are cut without a sign of it, or push the page sideways; one line each. */
async function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1)
      found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    const cuts = (element: Element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      return (overflowX === 'hidden' || overflowX === 'clip') && textOverflow !== 'ellipsis';
    };
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!text || !element.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width < 1) continue;
      for (let around: Element | null = element; around && around !== document.body; around = around.parentElement) {
        const { position } = getComputedStyle(around);
        const edge = around.getBoundingClientRect();
        if (edge.width <= 1 || edge.height <= 1) break;
        // A wide table is scrolled in a place of its own.
        if (around.querySelector(':scope > table') && getComputedStyle(around).overflowX === 'auto') break;
        if (cuts(around) && (box.right > edge.right + 1.5 || box.left < edge.left - 1.5))
          found.push(`“${text.textContent?.trim().slice(0, 40)}” is cut by ${Math.round(box.right - edge.right)} px`);
        if (cuts(around) || getComputedStyle(around).textOverflow === 'ellipsis' || position === 'fixed') break;
      }
      const button = element.closest('button, [role=tab]');
      const own = button?.getBoundingClientRect();
      if (own && getComputedStyle(element).textOverflow !== 'ellipsis' && box.right > own.right + 1.5)
        found.push(
          `“${text.textContent?.trim().slice(0, 40)}” leaves its button by ${Math.round(box.right - own.right)} px`,
        );
    }
    return found;
  });
}

const SMALL = { width: 1366, height: 768 };

for (const screen of TRANSLATED)
  test(`${screen}: 1366×768, in both languages and a longer one`, async ({ page, harness }) => {
    await page.setViewportSize(SMALL);
    for (const lang of ['zh', 'en', 'pseudo']) {
      await harness.open(
        page,
        screen,
        `lang=${lang}&sheet=${lang === 'zh' ? 'zh' : 'en'}&clock=18:59:00&mode=live&obs=live`,
      );
      expect(await misfits(page), `${lang}, before the show`).toEqual([]);
      if (screen !== 'console' && screen !== 'anchor') continue;
      await play(page, 3, 60);
      expect(await misfits(page), lang).toEqual([]);
    }
  });

for (const screen of TRANSLATED)
  test(`${screen}: 200 %, and everything still within reach`, async ({ page, harness }) => {
    // What 1366×768 leaves at 200 %.
    await page.setViewportSize({ width: SMALL.width / 2, height: SMALL.height / 2 });
    await harness.open(page, screen, 'lang=en&sheet=en&clock=19:59:00&mode=live&obs=live');
    await play(page, 3, 60);
    expect(await misfits(page)).toEqual([]);
    const beyond = await page.evaluate(() => {
      const found: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>('button, input, select, [role=tab]')) {
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const { left, right, top, bottom, width } = element.getBoundingClientRect();
        if (width === 0) continue;
        if (right < 1 || left > innerWidth - 1 || bottom < 1 || top > innerHeight - 1)
          found.push(element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40));
      }
      return found;
    });
    expect(beyond, 'cannot be scrolled to').toEqual([]);
  });

declare const window: { readonly studio: MiniStudio };

/** A long name, in two scripts. */
const BY_HAND = 'Standby 待机画面';

/** Somebody takes another scene in OBS by hand. */
async function takeByHand(page: Page): Promise<void> {
  await page.evaluate((scene) => window.studio.fact({ kind: 'obs-scene-by-hand', scene }), BY_HAND);
}

/** Chat lines that can be read whole, and nothing lies over them. */
async function linesInSight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const frame = document.querySelector('[role=log]')?.parentElement?.getBoundingClientRect();
    if (frame === undefined) return 0;
    return [...document.querySelectorAll('[data-row]')].filter((row) => {
      const { left, top, bottom } = row.getBoundingClientRect();
      const hit = document.elementFromPoint(left + 20, (top + bottom) / 2);
      return top >= frame.top - 0.5 && bottom <= Math.min(frame.bottom, innerHeight) + 0.5 && row.contains(hit);
    }).length;
  });
}

for (const { lang, language } of [
  { lang: 'zh', language: 'zh-CN' },
  { lang: 'en', language: 'en' },
] as const)
  for (const obs of ['live', 'bare', 'studio', 'strained'])
    test(`console: picture, warning, a line to the anchor and six of the room in one view, ${lang}, OBS ${obs}`, async ({
      page,
      harness,
    }) => {
      const t = wordsOf(language);
      await page.setViewportSize(SMALL);
      const sheet = lang === 'zh' ? '' : '&sheet=en';
      await harness.open(page, 'console', `lang=${lang}${sheet}&mode=live&obs=${obs}&figures=1`);
      await play(page, 3, 60);
      if (obs === 'bare') await takeByHand(page);
      await expect.poll(() => linesInSight(page)).toBeGreaterThanOrEqual(6);
      const picture = page.getByRole('img', { name: t('console.picture.alt') });
      await expect(picture).toBeInViewport({ ratio: 1 });
      expect((await picture.boundingBox())?.width).toBeGreaterThanOrEqual(300);
      const inSight = [
        page.getByRole('textbox', { name: t('console.note.title') }),
        page.getByRole('button', { name: t('prompt.question.title') }),
        page.getByRole('textbox', { name: t('chat.say.title') }),
        page.getByRole('button', { name: t('console.picture.clear') }),
      ];
      if (obs === 'bare')
        inSight.push(
          page.getByRole('status').getByText(BY_HAND),
          page.getByRole('button', { name: t('console.warn.restore') }),
        );
      // A press that reaches it: nothing lies over it, and nothing cuts it.
      for (const part of inSight) {
        await expect(part).toBeInViewport({ ratio: 1 });
        await part.click({ trial: true });
      }
      expect(await misfits(page)).toEqual([]);
      if (obs !== 'bare') return;
      await page.getByRole('status').getByRole('button', { expanded: false }).click();
      await expect(page.getByRole('button', { name: t('console.warn.map') })).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('button', { name: t('console.warn.provision') })).toBeInViewport({ ratio: 1 });
      await page.getByRole('textbox', { name: t('console.note.title') }).click({ trial: true });
    });

test('console: at 200 % every warning, the line to the anchor and the room can be pressed', async ({
  page,
  harness,
}) => {
  const t = wordsOf('en');
  await page.setViewportSize({ width: SMALL.width / 2, height: SMALL.height / 2 });
  await harness.open(page, 'console', 'lang=en&sheet=en&clock=19:59:00&mode=live&obs=bare&figures=1');
  await play(page, 3, 60);
  await takeByHand(page);
  await page.getByRole('status').getByRole('button', { expanded: false }).click();
  for (const name of ['console.warn.restore', 'console.warn.map', 'console.warn.provision', 'prompt.question.title'])
    await page.getByRole('button', { name: t(name) }).click({ trial: true });
  for (const name of ['console.note.title', 'chat.say.title'])
    await page.getByRole('textbox', { name: t(name) }).click({ trial: true });
  await page.getByRole('region', { name: t('chat.list.title') }).scrollIntoViewIfNeeded();
  expect(await linesInSight(page)).toBeGreaterThanOrEqual(5);
});

test('console: the room’s list follows on while warnings come and go above it', async ({ page, harness }) => {
  await page.setViewportSize(SMALL);
  await harness.open(page, 'console', 'lang=zh&mode=live&obs=bare&chat=200');
  await play(page, 3, 60);
  await expect.poll(() => linesInSight(page)).toBeGreaterThanOrEqual(6);
  const more = page.getByRole('status').locator('button[aria-expanded]');
  for (let turn = 0; turn < 12; turn++) await more.click();
  await expect(page.getByRole('button', { name: wordsOf('zh-CN')('action.chat-latest') })).toHaveCount(0);
  await expect(page.locator('[role=log] > [data-at=end]')).toHaveCount(1);
});

test('the anchor’s screen on a phone and on a tablet', async ({ page, harness }) => {
  for (const size of [
    { width: 412, height: 915 },
    { width: 915, height: 412 },
    { width: 820, height: 1180 },
  ]) {
    await page.setViewportSize(size);
    await harness.open(page, 'anchor', 'lang=zh&mode=live&obs=live');
    await play(page);
    expect(await misfits(page), `${size.width}×${size.height}`).toEqual([]);
    const glass = await page
      .getByRole('article', { name: wordsOf('zh-CN')('anchor.script') })
      .locator('..')
      .boundingBox();
    expect((glass?.height ?? 0) / size.height, 'a good part of it is the script’s').toBeGreaterThan(0.3);
  }
});

test('a change of language holds on every screen at once, without a reload', async ({ page, harness }) => {
  for (const screen of TRANSLATED) {
    await harness.open(page, screen, 'lang=zh&mode=live&obs=live');
    const before = await page.locator('main').innerText();
    await page.evaluate(() => {
      document.querySelector('main')?.setAttribute('data-same', 'yes');
      (window as unknown as { studio: { ask(wish: object): unknown } }).studio.ask({
        type: 'settings.set',
        language: 'en',
      });
    });
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('main[data-same=yes]'), `${screen} is not drawn anew`).toHaveCount(1);
    await expect.poll(() => page.locator('main').innerText(), { message: screen }).not.toBe(before);
  }
});
