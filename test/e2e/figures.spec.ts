/**
 * Figures as a producer reads them: nothing before a platform told anything, then numbers by segment with source and age, in the product's own host under
 * its policy; and on the harness's long evening gaps that stay gaps, two sources to choose from, one product at a time, in both languages.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import { startRoomGateway, type RoomGateway } from '../support/roomGateway.ts';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { sheetFile } from '../support/sheet.ts';
import { startStudio, tempDir, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import type { MiniStudio } from '../../renderer/dev/miniStudio.ts';
import { expect, test } from './harness.ts';
import { SCREENS, ticketTo } from './opening.ts';

declare const window: { readonly studio: MiniStudio };

const LANGUAGES = [
  { language: 'zh-CN', query: 'lang=zh' },
  { language: 'en', query: 'lang=en&sheet=en' },
] as const;

test.beforeAll(() => void mkdirSync(SCREENS, { recursive: true }));
test.beforeEach(async ({ page }) => page.setViewportSize({ width: 1366, height: 768 }));

/** How many of the plots in sight have anything drawn on them. */
const drawn = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('canvas')].filter((canvas) => {
        const { width, height } = canvas;
        const data =
          width > 0 && height > 0 ? canvas.getContext('2d')?.getImageData(0, 0, width, height).data : undefined;
        return data?.some((byte) => byte !== 0) === true;
      }).length,
  );

/** Four segments of two minutes and a half, and two minutes of the fifth. */
const evening = (page: Page) =>
  page.evaluate(() => {
    const { studio } = window;
    studio.ask({ type: 'start' });
    for (let n = 0; n < 4; n++) {
      studio.advance(150_000);
      studio.ask({ type: 'go', from: null });
      while ((studio.state().onAir?.index ?? 9) <= n) studio.ask({ type: 'go', from: null });
    }
    studio.advance(120_000);
  });

for (const { language, query } of LANGUAGES) {
  const t = wordsOf(language);
  test(`${language}: a long evening by segment, with its gaps, sources and products`, async ({ page, harness }) => {
    await harness.open(page, 'figures', `${query}&mode=live&obs=live`);
    await evening(page);
    const table = page.getByRole('table', { name: t('figures.segments') });
    await expect(table.getByRole('row')).toHaveCount(6);
    await expect(table.getByRole('columnheader')).toHaveCount(8);
    await expect.poll(() => drawn(page)).toBeGreaterThan(10);
    await page.screenshot({ path: join(SCREENS, `figures-${language}.png`) });
    await expect(table.getByRole('row').nth(1)).toContainText(t('gateway.from.webhook'));

    await page.getByRole('combobox', { name: t('figures.source.audience') }).click();
    await page.getByRole('option', { name: /Twitch/ }).click();
    await expect(table.getByRole('row').nth(1)).toContainText('Twitch');
    // Twitch tells neither how many came nor likes: that is not nought.
    await expect(table.getByRole('row').nth(1).getByLabel(t('figures.untold')).first()).toBeVisible();

    await page.getByRole('combobox', { name: t('figures.product') }).click();
    await page.getByRole('option').nth(1).click();
    await expect(table.getByRole('row')).toHaveCount(2);
    await page.getByRole('region', { name: t('figures.rules.title') }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(SCREENS, `figures-product-${language}.png`) });

    await page.getByRole('button', { name: t('common.screen.console'), exact: true }).click();
    const strip = page.getByRole('region', { name: t('figures.title') });
    await expect(strip).toContainText(t('figures.metric.viewers'));
    await expect(strip).toContainText(language === 'en' ? '$' : '¥');
    await page.screenshot({ path: join(SCREENS, `figures-strip-${language}.png`) });
    await page.keyboard.press('Shift+F');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('figures.title'));
  });
}

test.describe('in the product’s own host', () => {
  const t = wordsOf('zh-CN');
  let studio: StudioProcess;
  let seat: TestSeat;
  let gateway: RoomGateway;
  const folder = tempDir('gateway');
  const sheet = sheetFile([
    { title: '一号', minutes: 5, link: 1, price: '99', listPrice: '129' },
    { title: '二号', minutes: 5, link: 2, price: '59', listPrice: '79' },
  ]);
  let ids = 0;
  const event = (words: object) =>
    ({ id: `e${++ids}`, source: 'shop', at: Date.now(), ...words }) as unknown as RoomEvent;
  const people = (viewers: number, visitors: number, ago = 0) =>
    event({
      kind: 'figures',
      at: Date.now() - ago,
      figures: { viewers, visitors, likes: null, comments: null, followers: null },
    });
  const order = (kind: string, orderId: string, minor: number) =>
    event({
      kind,
      orderId,
      by: { id: `b${orderId}`, name: 'b', badges: [] },
      lines: [{ sku: null, link: '1', quantity: 1 }],
      amount: { minor, currency: 'CNY' },
    });

  test.beforeAll(async () => {
    gateway = await startRoomGateway(folder);
    studio = await startStudio({ sheet, mode: 'live' });
    seat = await takeSeat(studio.address, studio.token);
  });
  test.afterAll(async () => {
    seat?.close();
    await studio?.stop();
    await gateway?.close();
    for (const dir of [studio?.dataDir, folder, dirname(sheet)]) if (dir) rmSync(dir, { recursive: true, force: true });
  });

  test('nothing is invented; what is told is shown, dated and kept, under the policy', async ({ page }) => {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        document.documentElement.dataset['violation'] = `${effectiveDirective} ${blockedURI}`;
      });
    });
    await page.goto(await ticketTo(studio, seat, '/figures'));
    await expect(page.getByText(t('figures.empty.title'))).toBeVisible();
    await page.screenshot({ path: join(SCREENS, 'figures-empty-zh-CN.png') });

    await seat.ask('gateway.connect', { url: gateway.address, token: gateway.token });
    await seat.until('the line is live', (snapshot) => snapshot.gateway.state === 'live');
    await gateway.feed(people(1234, 5000, 3_000));
    const totals = page.getByLabel(t('figures.totals'), { exact: true });
    await expect(totals).toContainText('1,234');
    await expect(page.getByText(t('figures.before'))).toBeVisible();

    const started = await seat.ask('start', { override: { by: '中控', reason: '小样' } });
    if (!started.ok) throw new Error(started.message);
    await gateway.feed(people(1300, 5060), order('order-placed', '1', 9900), order('order-placed', '2', 9900));
    const rows = page.getByRole('table', { name: t('figures.segments') }).getByRole('row');
    await expect(rows.nth(1)).toContainText(t('figures.placed').replace('{{placed}}', '2'));
    await seat.go();
    await gateway.feed(order('order-paid', '1', 9900), event({ kind: 'stock', sku: null, link: '2', left: 77 }));
    await expect(rows.nth(1)).toContainText('¥99');
    await expect(rows.nth(2)).toContainText('77');
    await expect(rows.nth(2)).not.toContainText('¥');
    await gateway.feed(order('order-refunded', '1', 1900));
    await expect(rows.nth(1)).toContainText('¥80');
    await expect.poll(() => drawn(page)).toBeGreaterThan(2);

    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: t('figures.csv') }).click();
    const csv = readFileSync(await (await saving).path(), 'utf8');
    expect(csv).toMatch(/一号,1 1号商品,成交额,99\.00,CNY,shop,否,\d{4}-/);
    expect(await page.evaluate(() => document.documentElement.dataset['violation'] ?? '')).toBe('');
  });
});
