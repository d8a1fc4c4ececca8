/**
 * Risky words where they are typed: marked in the settings' field and in the note to the anchor, by keyboard too; a forbidden note goes out with a
 * reason only, and the reason stands in the log. In both languages.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { EN_SHEET, startStudio, ZH_SHEET, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { leave, SCREENS, ticketTo } from './opening.ts';

const CASES = [
  {
    language: 'zh-CN',
    sheet: ZH_SHEET,
    line: '家人们，这是全网蕞低价，无副作用！',
    first: '全网蕞低价',
    note: '跟他们说全网最低价',
  },
  {
    language: 'en',
    sheet: EN_SHEET,
    line: 'Lowest price anywhere, with no side effects',
    first: 'Lowest price anywhere',
    note: 'say it has no side effects',
  },
] as const;

for (const { language, sheet, line, first, note } of CASES) {
  test.describe(language, () => {
    const t = wordsOf(language);
    let studio: StudioProcess;
    let seat: TestSeat;
    test.beforeAll(async () => {
      mkdirSync(SCREENS, { recursive: true });
      studio = await startStudio({ sheet });
      seat = await takeSeat(studio.address, studio.token);
      await seat.ask('settings.set', { language });
    });
    test.afterAll(() => leave(studio, seat));

    async function open(page: Page, path: string): Promise<void> {
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.goto(await ticketTo(studio, seat, path));
    }

    test('marks in a field, own words, and the keyboard', async ({ page }) => {
      await open(page, '/settings');
      const field = page.getByLabel(t('compliance.try'));
      await field.fill(line);
      await expect(page.locator('mark').first()).toHaveText(first);
      await field.press('Home');
      await field.press('F8');
      await expect(page.getByRole('status').filter({ hasText: t('compliance.law') })).toBeVisible();
      await page.getByLabel(t('compliance.word'), { exact: true }).fill('Zaubertopf');
      await page.getByRole('button', { name: t('compliance.addWord') }).click();
      await expect(page.getByText('Zaubertopf')).toBeVisible();
      await field.fill(`${line} zaubertopf`);
      await expect(page.locator('mark').last()).toHaveText('zaubertopf');
      await field.scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(SCREENS, `compliance-settings-${language}.png`) });
    });

    test('a forbidden note goes out with a reason only', async ({ page }) => {
      await open(page, '/');
      const box = page.locator('#note-to-anchor');
      await box.fill(note);
      await expect(page.getByRole('button', { name: t('compliance.severity.block') }).first()).toBeVisible();
      await page.screenshot({ path: join(SCREENS, `compliance-note-${language}.png`) });
      await box.press('Enter');
      const reason = page.getByLabel(t('compliance.note.reason'));
      await expect(reason).toBeFocused();
      await page.screenshot({ path: join(SCREENS, `compliance-despite-${language}.png`) });
      expect(seat.snapshot.state.notes).toEqual([]);
      await reason.fill('quoting a viewer');
      await reason.press('Enter');
      await seat.until('the note', ({ state }) => state.notes.length === 1);
      await expect(box).toHaveValue('');
      const log = await seat.ask('log.read', { fromSeq: 1, limit: 100 });
      expect(JSON.stringify(log)).toContain('"reason":"quoting a viewer"');
    });
  });
}
