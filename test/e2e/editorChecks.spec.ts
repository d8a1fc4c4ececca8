/**
 * What stands beside the run sheet's lines, in a real browser on a real studio: findings that one press mends, in short sheets and in very long ones;
 * and a segment's cues, written as sentences and moved on its time.
 */
import { join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Preflight } from '../../core/preflight/preflight.schema.ts';
import { fixWordsOf, wordsOf as findingWords } from '../../core/runsheet/check/check.words.ts';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { sheetFile } from '../support/sheet.ts';
import { ROOT, startStudio, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { leave, SCREENS, ticketTo } from './opening.ts';

const t = wordsOf('zh-CN');
const FAULTY = join(ROOT, 'test/formats/fixtures/zh-4h-faulty.csv');
const LONG = 5_000;

let studio: StudioProcess;
let seat: TestSeat;

async function open(browser: Browser, sheet: string): Promise<Page> {
  studio = await startStudio({ sheet });
  seat = await takeSeat(studio.address, studio.token);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(await ticketTo(studio, seat, '/editor'));
  await expect(page.getByRole('grid')).toBeVisible();
  return page;
}
test.afterEach(() => leave(studio, seat));

async function findings(): Promise<Preflight['sheet']> {
  const ran = await seat.ask('preflight.run', { sheetId: null });
  if (!ran.ok) throw new Error(ran.message);
  return (ran.value as Preflight).sheet;
}
const line = (page: Page, id: string) => page.locator(`[data-line="${id}"]`);
const panel = (page: Page) => page.getByRole('complementary', { name: t('editor.tool.segment') });

test('a finding stands beside its line, one press mends it, and it can be taken back', async ({ browser }) => {
  const page = await open(browser, FAULTY);
  const before = await findings();
  const blocks = before.filter(({ severity }) => severity === 'block').length;
  const told = page.getByText(t('editor.status.blocks_other').replace('{{count}}', String(blocks)));
  await expect(told).toBeVisible();

  const mended = before.find(
    ({ fix, segmentId, severity }) => fix !== null && segmentId !== null && severity === 'block',
  );
  if (mended === undefined || mended.segmentId === null)
    throw new Error('The faulty sheet has nothing that one press mends.');
  await line(page, mended.segmentId).locator('[data-column="title"]').click();
  const beside = panel(page)
    .getByRole('listitem')
    .filter({ hasText: findingWords(mended, 'zh-CN') });
  await expect(beside).toBeVisible();
  await beside.getByRole('button', { name: fixWordsOf(mended, 'zh-CN') }).click();
  await expect(beside).toHaveCount(0);
  expect((await findings()).filter(({ severity }) => severity === 'block').length).toBeLessThan(blocks);

  // It is an edit like any other.
  await line(page, mended.segmentId).locator('[data-column="title"]').click();
  await page.keyboard.press('Control+z');
  await expect(beside).toBeVisible();
  expect(await findings()).toEqual(before);

  // And the last line of the table leads from one to the next.
  await page.keyboard.press('Control+Home');
  const graves = before.filter(({ severity }) => severity === 'block' || severity === 'warn');
  await told.click();
  const first = await page.locator('[data-line][data-taken="true"]').getAttribute('data-line');
  expect(graves.map(({ segmentId }) => segmentId)).toContain(first);
  await told.click();
  await expect(page.locator('[data-line][data-taken="true"]')).not.toHaveAttribute('data-line', first ?? '');
  await page.close();
});

test('a cue is written as a sentence and moved on the time of its segment', async ({ browser }) => {
  const page = await open(browser, FAULTY);
  await page.locator('[data-column="title"]', { hasText: '5号福利' }).click();
  await page.getByRole('tab', { name: new RegExp(t('editor.panel.cues')) }).click();
  const side = panel(page);
  const marks = side.getByRole('slider');
  const count = await marks.count();
  await side.getByRole('button', { name: t('editor.cue.add') }).click();
  const card = side.locator('[data-open="true"]').filter({ has: page.getByRole('combobox') });
  await card.getByRole('combobox', { name: t('editor.cue.when') }).click();
  await page.getByRole('option', { name: t('editor.trigger.offset'), exact: true }).click();
  await card.getByRole('textbox', { name: t('editor.param.duration') }).fill('1分30秒');
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: t('editor.cue.addAction') }).click();
  await card.getByRole('combobox', { name: t('editor.cue.do') }).click();
  await page.getByRole('option', { name: t('editor.do.note'), exact: true }).click();
  await card.getByRole('textbox', { name: t('editor.param.text') }).fill('换近景，准备报价');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { expanded: true })).toContainText('1:30');
  await expect(card.getByRole('button', { expanded: true })).toContainText('换近景，准备报价');
  await page.screenshot({ path: join(SCREENS, 'editor-cue-zh.png') });

  // On the segment's own time: a second with an arrow, ten with Shift; the sentence follows.
  await expect(marks).toHaveCount(count + 1);
  const mark = side.getByRole('slider', { name: /换近景/ });
  await expect(mark).toHaveAttribute('aria-valuetext', '1:30');
  await mark.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(mark).toHaveAttribute('aria-valuetext', '1:41');
  await expect(card.getByRole('button', { expanded: true })).toContainText('1:41');
  await expect(page.locator('[data-saved="true"]')).toBeVisible();
  await page.reload();
  await page.locator('[data-column="title"]', { hasText: '5号福利' }).click();
  await page.getByRole('tab', { name: new RegExp(t('editor.panel.cues')) }).click();
  await expect(side.getByRole('slider', { name: /换近景/ })).toHaveAttribute('aria-valuetext', '1:41');
  await page.close();
});

test('the last of 5,000 lines has its findings beside it, and loses them when it is mended', async ({ browser }) => {
  const row = (place: number, price: string) => ({
    title: `第 ${place} 段`,
    minutes: 3,
    link: ((place - 1) % 200) + 1,
    price,
    listPrice: '129',
    scene: '近景-产品台',
  });
  const rows = Array.from({ length: LONG }, (_, place) => row(place + 1, place === LONG - 1 ? '189' : '89.9'));
  const page = await open(browser, sheetFile(rows));
  await page.locator('[data-line] [data-column="duration"]').first().click();
  await page.keyboard.press('Control+End');
  const last = page.getByRole('row').filter({ has: page.getByText(`第 ${LONG} 段`, { exact: true }) });
  await expect(last.locator('[data-tone="block"]').first()).toBeVisible();

  const id = await last.getAttribute('data-line');
  for (const column of ['livePrice', 'finalPrice']) {
    await line(page, id ?? '')
      .locator(`[data-column="${column}"]`)
      .click();
    await page.keyboard.type('99');
    await page.keyboard.press('Enter');
  }
  await expect(last.locator('[data-tone="block"]')).toHaveCount(0);
  await page.close();
});
