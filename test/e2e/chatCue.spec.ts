/**
 * A cue that waits for what viewers write, from the sentence in the run sheet's editor to the rehearsal whose made-up viewers write it: it fires by itself, and
 * the console says who many wrote what.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { startStudio, ZH_SHEET, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { errorsOf, SCREENS, ticketTo } from './opening.ts';

const t = wordsOf('zh-CN');

let studio: StudioProcess;
let seat: TestSeat;

test.afterEach(async () => {
  seat?.close();
  await studio?.stop();
  if (studio) rmSync(studio.dataDir, { recursive: true, force: true });
});

test('written in the sheet, asked for by the anchor, fired by what viewers write', async ({ browser }) => {
  studio = await startStudio({ sheet: ZH_SHEET });
  seat = await takeSeat(studio.address, studio.token);
  const errors: string[] = [];
  const open = async (path: string) => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    errorsOf(page, errors);
    await page.goto(await ticketTo(studio, seat, `/${path}`));
    return page;
  };

  const page = await open('editor');
  await page.locator('[data-line] [data-column="title"]').first().click();
  await page.getByRole('tab', { name: new RegExp(t('editor.panel.cues')) }).click();
  const side = page.getByRole('complementary', { name: t('editor.tool.segment') });
  await side.getByRole('button', { name: t('editor.cue.add') }).click();
  const card = side.locator('[data-open="true"]').filter({ has: page.getByRole('combobox') });
  await card.getByRole('combobox', { name: t('editor.cue.when') }).click();
  await page.getByRole('option', { name: t('editor.trigger.chat-keyword'), exact: true }).click();
  const sentence = card.getByRole('button', { expanded: true });
  await expect(sentence).toContainText(t('console.cue.noWords'));
  await card.getByRole('textbox', { name: t('editor.param.words') }).fill('上车、扣1');
  await page.keyboard.press('Enter');
  const people = card.getByRole('textbox', { name: t('chat.rules.people') });
  await people.fill('0');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('alert').or(card.getByText('读不懂')), 'nobody is not so many').toBeVisible();
  await people.fill('12');
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: t('editor.cue.addAction') }).click();
  await card.getByRole('combobox', { name: t('editor.cue.do') }).click();
  await page.getByRole('option', { name: t('editor.do.note'), exact: true }).click();
  await card.getByRole('textbox', { name: t('editor.param.text') }).fill('喊够了，上链接');
  await page.keyboard.press('Enter');
  await expect(sentence).toContainText('12 人说「上车 / 扣1」');
  await expect(page.locator('[data-saved="true"]')).toBeVisible();
  await page.screenshot({ path: join(SCREENS, 'editor-chat-cue-zh.png') });
  await page.close();

  const desk = await open('console');
  expect(await seat.ask('start')).toMatchObject({ ok: true });
  const row = desk.getByRole('listitem').filter({ hasText: '喊够了，上链接' }).first();
  await expect(row).toHaveAttribute('data-status', 'pending');
  await expect(row).toHaveAttribute('data-status', 'fired', { timeout: 30_000 });
  await expect(row).toContainText('12 人说「');
  await expect(row).toContainText(t('console.log.by.chat'));
  await desk.screenshot({ path: join(SCREENS, 'console-chat-cue-zh.png') });
  expect(errors).toEqual([]);
  await desk.close();
});
