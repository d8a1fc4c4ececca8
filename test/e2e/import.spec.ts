/**
 * A run sheet comes in through the import's own screen, in a real browser on a real studio: odd columns are told by hand, the difference is looked at
 * before anything is done, what was dropped or guessed is listed with its place, and a bad file changes nothing.
 */
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { startStudio, ZH_SHEET, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { leave, SCREENS, ticketTo } from './opening.ts';

const t = wordsOf('zh-CN');

/** As a shop's own planner writes it: a line above the headers, headers of their own, a blank row, and times in words. */
const PLAN = `运营部九月排期,,,,,,,
顺序,讲啥,开讲时间,时长(分钟),宝贝,款号,直播间优惠价,主播口味
1,开场暖场,19:00,6分钟,,,,甜
2,保温杯主推,19:06,12,316保温杯,CUP-316,¥89元,咸
3,炒锅返场,,1:30,不粘炒锅,PAN-28,2折,
,,,,,,,
4,收尾,十九点半,半天,,,,
`;
/** The next day's: one segment dearer, one more, the rest as it was. */
const NEXT = PLAN.replace('¥89元', '¥79元').replace('4,收尾', '5,抽奖,,5,,,,\n4,收尾');

let studio: StudioProcess;
let seat: TestSeat;

test.beforeAll(async () => {
  studio = await startStudio({ sheet: ZH_SHEET });
  seat = await takeSeat(studio.address, studio.token);
});
test.afterAll(() => leave(studio, seat));

type Summary = { readonly sheetId: string; readonly title: string; readonly revision: number };
async function sheets(): Promise<readonly Summary[]> {
  const listed = await seat.ask('sheet.list');
  if (!listed.ok) throw new Error(listed.message);
  return (listed.value as { sheets: readonly Summary[] }).sheets;
}

const give = (page: Page, name: string, content: string | Buffer) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

/** Says what a column of the file is. */
async function say(page: Page, column: string, becomes: string): Promise<void> {
  await page.getByRole('combobox', { name: t('sheets.draft.becomesOf').replace('{{column}}', column) }).click();
  await page.getByRole('option', { name: becomes, exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: column }).last()).toContainText(t('sheets.draft.source.chosen'));
}

const problem = (page: Page, where: string, what: RegExp) =>
  page.getByRole('listitem').filter({ hasText: where }).filter({ hasText: what });

test('odd columns are told by hand, the difference is seen first, and a bad file leaves the sheet as it was', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await ticketTo(studio, seat, '/import'));

  // What no name tells is asked first, with samples of it beside.
  await give(page, '九月排期.csv', PLAN);
  const columns = page.getByRole('table', { name: t('sheets.draft.columns') });
  await expect(columns).toBeVisible();
  const unsure = columns.getByRole('row').filter({ hasText: '开讲时间' });
  await expect(unsure).toContainText('十九点半');
  const order = await columns.getByRole('row').allInnerTexts();
  const placeOf = (column: string) => order.findIndex((row) => row.includes(column));
  expect(placeOf('开讲时间'), 'before what is sure').toBeLessThan(placeOf('时长(分钟)'));
  await expect(columns.getByRole('row').filter({ hasText: '主播口味' })).toContainText(t('sheets.draft.custom'));
  await say(page, '讲啥', '环节名称');

  // Every cell that was not taken as it stands, with its place.
  await expect(problem(page, t('sheets.import.whole'), /运营部九月排期/)).toBeVisible();
  for (const [row, what] of [
    ['数据第 3 行 · 时长', /1:30/],
    ['数据第 3 行 · 直播间优惠价', /2折/],
    ['数据第 4 行', /空行/],
    ['数据第 5 行 · 开讲时间', /十九点半/],
    ['数据第 5 行 · 时长', /半天/],
  ] as const)
    await expect(problem(page, row, what).first()).toBeAttached();
  await page.screenshot({ path: join(SCREENS, 'import-zh.png'), fullPage: true });
  const before = await sheets();
  await page
    .getByRole('main')
    .getByRole('button', { name: t('sheets.draft.applyNew'), exact: true })
    .click();
  await expect(page.getByRole('button', { name: t('sheets.draft.toEditor') })).toBeVisible();
  const made = (await sheets()).find(({ sheetId }) => before.every((one) => one.sheetId !== sheetId));
  expect(made).toMatchObject({ title: '九月排期', revision: 1 });

  // The same template again: known, and as a difference to what stands.
  await give(page, '九月排期 改.csv', NEXT);
  await expect(page.getByText(t('sheets.draft.remembered'))).toBeVisible();
  await page.getByRole('button', { name: t('sheets.draft.modes.merge') }).click();
  await page.getByRole('combobox', { name: t('sheets.draft.into') }).click();
  await page.getByRole('option', { name: '九月排期' }).click();
  const changes = page.getByRole('region', { name: t('sheets.draft.changes') });
  await expect(changes.getByRole('listitem')).toHaveCount(2);
  await expect(changes.getByRole('listitem').filter({ hasText: '保温杯主推' })).toContainText('89.00 CNY → 79.00 CNY');
  await expect(changes.getByRole('listitem').filter({ hasText: '抽奖' })).toContainText(t('sheets.draft.change.added'));
  await page.screenshot({ path: join(SCREENS, 'import-difference-zh.png') });
  expect((await sheets()).find(({ sheetId }) => sheetId === made?.sheetId)?.revision, 'nothing is done yet').toBe(1);
  await page.getByRole('button', { name: t('sheets.draft.apply'), exact: true }).click();
  await expect(page.getByRole('button', { name: t('sheets.draft.toEditor') })).toBeVisible();
  const merged = await sheets();
  expect(merged.find(({ sheetId }) => sheetId === made?.sheetId)?.revision).toBe(2);

  // What is no table is refused in a sentence, and there is nothing to press that would change a sheet.
  await give(page, '开播.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await expect(page.getByText(t('sheets.import.refused'))).toBeVisible();
  await expect(
    page.getByRole('main').getByRole('button', { name: t('sheets.draft.applyNew'), exact: true }),
  ).toHaveCount(0);
  await page.screenshot({ path: join(SCREENS, 'import-refused-zh.png') });
  expect(await sheets()).toEqual(merged);

  // What came in is what is edited next, though another sheet is the run's.
  await page.getByRole('button', { name: t('sheets.draft.another') }).click();
  await give(page, '十月排期.csv', PLAN);
  await page
    .getByRole('main')
    .getByRole('button', { name: t('sheets.draft.applyNew'), exact: true })
    .click();
  await page.getByRole('button', { name: t('sheets.draft.toEditor') }).click();
  await expect(page.getByRole('button', { name: '十月排期', exact: true })).toBeVisible();
  await expect(page.getByRole('grid').getByText('316保温杯', { exact: true })).toBeVisible();
});
