/**
 * Before the show: what the pre-flight finds is read, mended by a press and taken back, and a live show starts in spite of it only by somebody's name;
 * during it, a show that is late is given its minutes back. In both languages.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { MiniStudio } from '../../renderer/dev/miniStudio.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './harness.ts';
import { SCREENS } from './opening.ts';

declare const window: { readonly studio: MiniStudio };

const LANGUAGES = [
  { language: 'zh-CN', query: 'lang=zh' },
  { language: 'en', query: 'lang=en' },
] as const;
const phase = (page: Page) => page.evaluate(() => window.studio.state().phase);

test.beforeAll(() => void mkdirSync(SCREENS, { recursive: true }));
test.beforeEach(async ({ page }) => page.setViewportSize({ width: 1366, height: 768 }));

for (const { language, query } of LANGUAGES) {
  test.describe(language, () => {
    const t = wordsOf(language);
    const finding = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

    test('a finding is mended by a press, and taken back by another', async ({ page, harness }) => {
      await harness.open(page, 'preflight', `${query}&mode=live&sheet=faulty&obs=live`);
      const slip = finding(page, '¥8.90');
      await expect(slip).toHaveCount(1);
      await page.screenshot({ path: join(SCREENS, `preflight-${language}.png`) });
      await slip.getByRole('button', { name: '¥89.00' }).click();
      await expect(slip).toHaveCount(0);
      await page.getByRole('button', { name: t('preflight.undo') }).click();
      await expect(slip).toHaveCount(1);
    });

    test('a finding leads to its place in the run sheet', async ({ page, harness }) => {
      await harness.open(page, 'preflight', `${query}&mode=live&sheet=faulty&obs=live`);
      await finding(page, '¥68,000').getByRole('button').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('editor.title'));
      await expect(
        page.getByRole('row', { selected: true }).or(page.locator('[aria-selected="true"]')).first(),
      ).toBeVisible();
    });

    test('a live show that is blocked starts by name and reason only, and the log says so', async ({
      page,
      harness,
    }) => {
      await harness.open(page, 'console', `${query}&mode=live&sheet=faulty&obs=live`);
      await page.keyboard.press(' ');
      await page.waitForTimeout(400);
      await page.keyboard.press(' ');
      await expect(
        page
          .getByRole('alert')
          .or(page.getByText(t('error.preflight-blocked').split('{{count}}')[0] ?? ''))
          .first(),
      ).toBeVisible();
      expect(await phase(page)).toBe('ready');
      await page
        .getByRole('main')
        .or(page.locator('body'))
        .getByRole('button', { name: t('preflight.title') })
        .last()
        .click();
      const start = page.getByRole('button', { name: t('preflight.override.start') });
      await expect(start).toBeDisabled();
      await page.getByLabel(t('preflight.override.by')).fill('林岚');
      await page.getByLabel(t('preflight.override.reason')).fill('价格已当面核对');
      await start.click();
      await page.waitForTimeout(400);
      expect(await phase(page)).toBe('ready');
      await page.getByRole('button', { name: t('preflight.override.armed').replace('{{by}}', '林岚') }).click();
      await expect.poll(() => phase(page)).toBe('running');
      await page.getByRole('tab', { name: t('console.tabs.log') }).click();
      await expect(page.getByText('价格已当面核对')).toBeVisible();
    });

    test('a late show gets its minutes back by one press, and loses them by undo', async ({ page, harness }) => {
      await harness.open(page, 'console', `${query}&mode=rehearsal`);
      const drift = () => page.evaluate(() => document.querySelector('dl [data-tone="over"]')?.textContent ?? '');
      await page.evaluate(() => {
        const { studio } = window;
        studio.ask({ type: 'start' });
        studio.advance(12 * 60_000);
      });
      const catchUp = page.getByRole('button', { name: t('replan.late') });
      await expect(catchUp).toBeVisible({ timeout: 15_000 });
      expect(await drift()).toMatch(/^\+[2-4]:/);
      await catchUp.click();
      await expect(page.getByRole('heading', { level: 3 })).toHaveCount(3);
      await page.screenshot({ path: join(SCREENS, `late-${language}.png`) });
      // Space is GO still: no press of the panel stands in its way, or what was meant to go on would cut the show.
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      await page
        .getByRole('button', { name: t('replan.do') })
        .nth(1)
        .click();
      await expect.poll(drift).not.toMatch(/^\+[1-9]/);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.getByRole('button', { name: t('replan.undo') }).click();
      await expect.poll(drift).toMatch(/^\+[2-4]:/);
    });
  });
}
