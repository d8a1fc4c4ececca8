/** The product library beside the run sheet, on a real studio: a shop's catalogue comes in, becomes segments, and later corrects what the sheet has. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { startStudio, ZH_SHEET, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { leave, SCREENS, ticketTo } from './opening.ts';

const t = wordsOf('zh-CN');

/** As shops export: a product with two variants, one sold out, and a product that the sheet sells under an older name and price. */
const catalogue = (price: string) => `货号,商品名称,规格,类目,品牌,日常价,库存,是否售罄
MUG-1,随行杯 保冷保温,松绿,水具,青禾,129,80,否
MUG-2,随行杯 保冷保温,沙色,水具,青禾,129,0,是
QH-1001,懒人一次性洗碗布 干湿两用 升级款,80抽×4卷,家清,青禾,${price},900,否
`;
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

let studio: StudioProcess;
let seat: TestSeat;
test.beforeAll(async () => {
  studio = await startStudio({ sheet: ZH_SHEET });
  seat = await takeSeat(studio.address, studio.token);
});
test.afterAll(() => leave(studio, seat));

test('a catalogue becomes segments by a press, a key and a drag, and corrects the sheet where a person says so', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await ticketTo(studio, seat, '/editor'));
  const titles = () => page.locator('[data-line] [data-column="title"]').allInnerTexts();
  await page.locator('[data-column="title"]', { hasText: '1号引流' }).click();

  await page.getByRole('button', { name: t('editor.tool.products') }).click();
  // Not the tool's own button, which may be named alike.
  await page
    .getByRole('group', { name: t('editor.tool.products'), exact: true })
    .getByRole('button', { name: t('products.title'), exact: true })
    .click();
  const library = page.getByRole('region', { name: t('products.title') });
  await expect(library.getByText(t('products.none'))).toBeVisible();
  await library.locator('input[type=file]').setInputFiles(file('商品.csv', catalogue('19.9')));
  await expect(library.getByText('商品库收下 3 个商品', { exact: false })).toBeVisible();

  // A product with its variants, what is left of each, and what is sold out.
  const item = (words: string) => library.getByRole('listitem').filter({ hasText: words });
  await expect(item('松绿')).toContainText('80');
  await expect(item('沙色')).toContainText(t('products.soldOut'));
  await library.getByRole('button', { name: t('products.shelf.gone'), exact: true }).click();
  await expect(library.getByRole('button', { name: /^为/ })).toHaveCount(1);
  await library.getByRole('button', { name: t('products.shelf.all'), exact: true }).click();
  await library.getByRole('searchbox').fill('松绿');
  await expect(library.getByRole('button', { name: /^为/ })).toHaveCount(1);

  // By a press: behind the line in hand, its product with it. By the key: once more, and the product is the same one.
  await item('松绿')
    .getByRole('button', { name: /^为「随行杯/ })
    .click();
  await expect.poll(titles).toEqual(expect.arrayContaining(['随行杯 保冷保温']));
  const order = await titles();
  expect(order.indexOf('随行杯 保冷保温')).toBe(order.indexOf('1号引流') + 1);
  await expect(item('松绿')).toContainText('本表已有');
  await item('松绿').getByRole('button', { expanded: false }).first().focus();
  await page.keyboard.press('Insert');
  await expect.poll(async () => (await titles()).filter((title) => title === '随行杯 保冷保温').length).toBe(2);

  // By hand: dragged to the top of the table.
  await library.getByRole('searchbox').fill('沙色');
  await expect(library.getByRole('button', { name: /^为/ })).toHaveCount(1);
  const face = item('沙色').getByRole('button', { expanded: false }).first();
  await face.dragTo(page.locator('[data-line]').filter({ hasText: '开场欢迎' }), { targetPosition: { x: 60, y: 6 } });
  await expect.poll(async () => (await titles())[0]).toBe('随行杯 保冷保温');

  // The sheet has another name and price for what the catalogue tells: seen first, taken over by a press, one step to undo.
  await library.getByRole('searchbox').fill('QH-1001');
  await item('QH-1001')
    .getByRole('button', { name: t('products.compare') })
    .click();
  await expect(item('QH-1001')).toContainText('¥15.90 → ¥19.90');
  await page.screenshot({ path: join(SCREENS, 'editor-library-zh.png') });
  await library.getByRole('button', { name: t('products.renew') }).click();
  const name = page.locator('[data-line]').filter({ hasText: '1号引流' }).locator('[data-column="name"]');
  await expect(name).toHaveText('懒人一次性洗碗布 干湿两用 升级款');
  await page.getByRole('button', { name: t('editor.tool.undo') }).click();
  await expect(name).toHaveText('懒人一次性洗碗布 干湿两用');

  // Dropped on the import's screen, the same file is told for what it is.
  await page.goto(`${studio.address}/import`);
  await page.locator('input[type=file]').setInputFiles(file('商品.csv', catalogue('21.9')));
  await page.getByRole('button', { name: t('products.toLibrary') }).click();
  await expect(page.getByText('新增 0，更新 1', { exact: false })).toBeVisible();
});
