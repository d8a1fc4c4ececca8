/** Every screen fits: the smallest laptop, a page at 200 %, a phone, and a language that is longer than ours. */
import type { Page } from '@playwright/test';
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
    expect(await page.locator('main').innerText(), screen).not.toBe(before);
  }
});
