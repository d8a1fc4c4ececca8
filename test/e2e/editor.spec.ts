/**
 * The run-sheet editor in a real browser on a real studio: by keyboard alone, from a spreadsheet's clipboard, two seats on one sheet, while a
 * show runs, and over a kill -9.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { startStudio, ZH_SHEET, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { DELIBERATE, errorsOf, leave, SCREENS, ticketTo } from './opening.ts';

const t = wordsOf('zh-CN');

let studio: StudioProcess;
let seat: TestSeat;

test.beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  studio = await startStudio({ sheet: ZH_SHEET });
  seat = await takeSeat(studio.address, studio.token);
});
test.afterAll(() => leave(studio, seat));

async function openEditor(context: BrowserContext): Promise<Page> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  errorsOf(page, errors);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await ticketTo(studio, seat, '/editor'));
  await expect(page.getByRole('grid')).toBeVisible();
  return page;
}

const errors: string[] = [];
/** The cell of a column in the line of this title. */
const cell = (page: Page, title: string, column: string) =>
  page
    .getByRole('row')
    .filter({ has: page.locator('[data-column="title"]', { hasText: new RegExp(`^${title}$`) }) })
    .locator(`[data-column="${column}"]`);
const saved = (page: Page) => expect(page.locator('[data-saved="true"]')).toBeVisible();
const titles = async (page: Page, count: number) =>
  (await page.locator('[data-line] [data-column="title"]').allInnerTexts()).slice(0, count);

/** Drags an element into the upper half of another, by as many moves as a hand would make. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [source, target] = [await from.boundingBox(), await to.boundingBox()];
  if (source === null || target === null) throw new Error('Nothing to drag.');
  await page.mouse.move(source.x + 12, source.y + source.height / 2);
  await page.mouse.down();
  await page.mouse.move(source.x + 12, source.y + 4, { steps: 4 });
  await page.mouse.move(target.x + 12, target.y + 6, { steps: 6 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await page.mouse.move(target.x + 13, target.y + 6);
  await page.mouse.up();
}

test('a sheet is edited by keyboard alone, from the clipboard, and undone after a crash', async ({ context }) => {
  const page = await openEditor(context);
  const { keyboard } = page;

  // Into the table, down to the first product, along to its length.
  await keyboard.press('Control+Home');
  for (let line = 0; line < 3; line++) await keyboard.press('ArrowDown');
  for (let column = 0; column < 3; column++) await keyboard.press('ArrowRight');
  await keyboard.type('7分30秒');
  await keyboard.press('Enter');
  await expect(cell(page, '1号引流', 'duration')).toHaveText('7:30');
  await saved(page);

  // What can't be read stays where it was typed, and says why.
  await keyboard.type('半天');
  await keyboard.press('Enter');
  await expect(cell(page, '5号福利', 'duration')).toHaveText('半天');
  await keyboard.press('ArrowUp');
  await expect(page.getByText('不是时长', { exact: false })).toBeVisible();
  await keyboard.press('Escape');
  await expect(cell(page, '5号福利', 'duration')).toHaveText('8:00');

  // Fill down over three lines, take it back and do it again.
  await cell(page, '1号引流', 'host').scrollIntoViewIfNeeded();
  await cell(page, '1号引流', 'host').click();
  await keyboard.type('小满');
  await keyboard.press('Enter');
  await keyboard.press('ArrowUp');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+d');
  await expect(cell(page, '3号主推', 'host')).toHaveText('小满');
  await keyboard.press('Control+z');
  await expect(cell(page, '3号主推', 'host')).not.toHaveText('小满');
  await keyboard.press('Control+y');
  await expect(cell(page, '3号主推', 'host')).toHaveText('小满');

  // Lines move with Alt, and what a spreadsheet has copied is pasted over cells.
  await cell(page, '5号福利', 'title').click();
  await keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titles(page, 4)).toEqual(['开场欢迎+今晚流程', '福袋①规则公布并开启', '5号福利', '1号引流']);
  // And by hand, by their heads.
  await drag(page, page.locator('[data-grip]').nth(2), page.locator('[data-grip]').nth(0));
  await expect.poll(() => titles(page, 2)).toEqual(['5号福利', '开场欢迎+今晚流程']);
  await page.getByRole('button', { name: t('editor.tool.undo') }).click();
  await expect.poll(() => titles(page, 1)).toEqual(['开场欢迎+今晚流程']);
  await cell(page, '5号福利', 'title').click();
  await page.evaluate(() => navigator.clipboard.writeText('改名一\t19:12\t5\r\n"改名\n二"\t\t4'));
  await keyboard.press('Control+v');
  await expect(cell(page, '改名一', 'duration')).toHaveText('5:00');
  await expect(cell(page, '改名一', 'start')).toContainText('19:12');
  await keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('改名一\t19:12\t5');

  // Find and replace.
  await keyboard.press('Control+h');
  await keyboard.type('改名一');
  await page.getByPlaceholder(t('editor.find.by')).fill('五号福利');
  await page.getByRole('button', { name: /全部替换/ }).click();
  await keyboard.press('Escape');
  await expect(cell(page, '五号福利', 'title')).toBeVisible();
  await saved(page);

  const { dataDir, address } = studio;
  seat.close();
  await studio.kill9();
  await expect(page.getByText(t('common.link.lost'))).toBeVisible();
  // Written while cut off: seen at once, and kept until the studio is back.
  await cell(page, '五号福利', 'title').click();
  await keyboard.type('断线时改的');
  await keyboard.press('Enter');
  await expect(cell(page, '断线时改的', 'title')).toBeVisible();
  await expect(page.getByText('处改动留在这里', { exact: false })).toBeVisible();
  studio = await startStudio({ dataDir, port: Number(new URL(address).port) });
  seat = await takeSeat(studio.address, studio.token);
  await saved(page);
  await page.getByRole('button', { name: t('editor.tool.history') }).click();
  await page.screenshot({ path: join(SCREENS, 'editor-history-zh.png') });
  await cell(page, '断线时改的', 'title').click();
  await keyboard.press('Control+z');
  await expect(cell(page, '五号福利', 'title')).toBeVisible();
  await keyboard.press('Control+z');
  await expect(cell(page, '改名一', 'title'), 'edits from before the crash are undone too').toBeVisible();
  await page.close();
});

test('two seats on one sheet, and a clash that is shown and decided', async ({ context, browser }) => {
  const first = await openEditor(context);
  const other = await browser.newContext();
  const second = await openEditor(other);
  await cell(second, '3号主推', 'livePrice').scrollIntoViewIfNeeded();
  await cell(first, '3号主推', 'livePrice').scrollIntoViewIfNeeded();

  // Each sees where the other is, in the other's own words; whoever goes is gone.
  await cell(first, '5号福利', 'title').or(first.locator('[data-column="title"]').nth(2)).first().click();
  const there = second.locator('[data-other]');
  await expect(there).toHaveCount(1);
  await expect(there).toHaveAttribute('data-other', t('console.log.by.producer'));
  await first.keyboard.press('ArrowDown');
  await expect(there).toHaveCount(1);
  await cell(first, '3号主推', 'livePrice').click();
  await expect(cell(second, '3号主推', 'livePrice')).toHaveAttribute('data-other', t('console.log.by.producer'));

  // Different fields merge; each sees the other's.
  await cell(first, '3号主推', 'livePrice').click();
  await first.keyboard.type('95');
  await first.keyboard.press('Enter');
  await expect(cell(second, '3号主推', 'livePrice')).toHaveText('95.00');
  await cell(second, '3号主推', 'finalPrice').click();
  await second.keyboard.type('85');
  await second.keyboard.press('Enter');
  await expect(cell(first, '3号主推', 'finalPrice')).toHaveText('85.00');

  // The same field: the second writes while it has not heard of the first.
  await other.setOffline(true);
  await cell(second, '3号主推', 'livePrice').click();
  await second.keyboard.type('96');
  await second.keyboard.press('Enter');
  await cell(first, '3号主推', 'livePrice').click();
  await first.keyboard.type('97');
  await first.keyboard.press('Enter');
  await saved(first);
  await other.setOffline(false);
  const clash = second.getByRole('region', { name: t('editor.clash.title') });
  await expect(clash).toContainText('96');
  await expect(clash).toContainText('97');
  await second.screenshot({ path: join(SCREENS, 'editor-clash-zh.png') });
  await clash.getByRole('button', { name: t('editor.clash.mine') }).click();
  await expect(cell(first, '3号主推', 'livePrice')).toHaveText('96.00');
  await expect(clash).toHaveCount(0);
  await expect(first.locator('[data-other]')).toHaveCount(1);
  await other.close();
  await expect(first.locator('[data-other]')).toHaveCount(0);
  await first.close();
});

test('a running show goes on while its sheet is edited, and the next segment takes the new text', async ({
  context,
}) => {
  const page = await openEditor(context);
  const started = await seat.ask('start');
  expect(started.ok).toBe(true);
  await page.waitForTimeout(DELIBERATE);
  await expect(page.getByLabel(t('editor.air.on'))).toBeVisible();
  const aired = seat.snapshot.state.onAir?.segment.title ?? '';
  await cell(page, aired.replaceAll('+', String.raw`\+`), 'title').click();
  await expect(page.getByText(t('editor.air.frozen'))).toBeVisible();
  await page.keyboard.type('改了也不影响在播');
  await page.keyboard.press('Enter');
  await page.keyboard.type('下一个用新的');
  await page.keyboard.press('Enter');
  await saved(page);
  expect(seat.snapshot.state.onAir?.segment.title).toBe(aired);
  await page.screenshot({ path: join(SCREENS, 'editor-running-zh.png') });
  await seat.go();
  await seat.until('the next segment', ({ state }) => state.onAir?.take === 2);
  expect(seat.snapshot.state.onAir?.segment.title).toBe('下一个用新的');
  await page.close();
  expect(
    errors.filter(
      (text) => !/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to load/.test(text),
    ),
  ).toEqual([]);
});
