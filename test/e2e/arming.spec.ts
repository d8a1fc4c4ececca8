/**
 * 双人确认 as two people meet it: one arms a large coupon at one console, another types its value back at a second one. Then the room tells what is
 * left: the card says it, and leaves at nought; a product that has run out leaves too, and is popped again with a reason alone.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { io, type Socket } from 'socket.io-client';
import { PROTOCOL } from '../../core/gateway/gateway.protocol.ts';
import { makeToken, startGatewayProcess, type GatewayProcess } from '../support/gatewayProcess.ts';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { sheetFile } from '../support/sheet.ts';
import { startStudio, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { SCREENS, ticketTo } from './opening.ts';

const t = wordsOf('zh-CN');

let gateway: GatewayProcess;
let studio: StudioProcess;
let seat: TestSeat;
let feed: Socket;
let sheet: string;

test.beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  gateway = await startGatewayProcess({ config: { rooms: [{ name: 'shop', commerce: { use: 'simulated' } }] } });
  sheet = sheetFile([
    {
      title: '大额券',
      minutes: 5,
      link: 1,
      price: '199',
      listPrice: '259',
      coupon: { name: '满150减50', value: 50, quantity: 500, over: 150 },
    },
    {
      title: '第二款',
      minutes: 5,
      link: 2,
      popAt: 250,
      price: '99',
      listPrice: '129',
      coupon: { name: '满90减20', value: 20, quantity: 100, over: 90 },
    },
  ]);
  const studioToken = makeToken(gateway.dataDir, 'shop', 'studio');
  studio = await startStudio({ sheet, mode: 'live' });
  seat = await takeSeat(studio.address, studio.token);
  const joined = await seat.ask('gateway.connect', { url: gateway.address, token: studioToken });
  if (!joined.ok) throw new Error(joined.message);
  const auth = { protocol: PROTOCOL, token: makeToken(gateway.dataDir, 'shop', 'feed'), since: null };
  feed = io(gateway.address, { auth, transports: ['websocket'], forceNew: true });
});
test.afterAll(async () => {
  feed?.disconnect();
  seat?.close();
  await studio?.stop();
  await gateway?.stop();
  for (const dir of [studio?.dataDir, gateway?.dataDir, sheet && dirname(sheet)])
    if (dir) rmSync(dir, { recursive: true, force: true });
});

const status = () => Object.values(state().onAir?.cues ?? {}).map((run) => run.status);
const state = () => seat.snapshot.state;

/** A console in a browser of its own: another person. */
async function sitDown(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(await ticketTo(studio, seat));
  return page;
}

/** A sentence with its places filled in. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

let told = 0;
async function tell(event: object): Promise<void> {
  const one = { id: `shop:${++told}`, source: 'shop', at: Date.now(), ...event };
  const taken: unknown = await feed.timeout(5000).emitWithAck('feed', [one]);
  expect(taken).toMatchObject({ ok: true });
}
test.describe.configure({ mode: 'serial' });

test('a large coupon takes two people, and its card tells the truth', async ({ browser }) => {
  const [first, second] = [await sitDown(browser), await sitDown(browser)];
  const override = { by: '阿May', reason: '走一遍双人确认', blocks: [] };
  expect(await seat.ask('start', { override })).toMatchObject({ ok: true });

  await first.getByRole('button', { name: t('console.cue.arm'), exact: true }).click();
  const own = first.getByRole('form', { name: t('console.second.title') });
  await expect(own).toContainText(t('console.second.own'));
  await expect(own.getByRole('textbox')).toHaveCount(0);
  const form = second.getByRole('form', { name: t('console.second.title') });
  await expect(form).toContainText(t('console.second.why.sum'));
  await second.screenshot({ path: join(SCREENS, 'second-person-zh-CN.png') });
  await first.screenshot({ path: join(SCREENS, 'second-person-own-zh-CN.png') });

  const field = form.getByRole('textbox');
  await field.fill('5');
  await field.press('Enter');
  await expect(second.getByText(t('error.value-differs'))).toBeVisible();
  await expect(form.getByRole('status')).toBeVisible();
  expect(status()).not.toContain('armed');
  await field.fill('￥５０');
  await field.press('Enter');
  await seat.until('armed', () => status().includes('armed'));

  await first
    .getByRole('button', { name: t('console.cue.fireCoupon'), exact: true })
    .first()
    .click();
  await seat.until('confirmed', () => state().spent.confirmed.coupons === 500);
  await expect.poll(() => state().picture.couponCard?.coupon.name).toBe('满150减50');
  await tell({ kind: 'coupon-left', coupon: '满150减50', left: 37 });
  await expect(
    first.getByText(filled(t('console.picture.couponLeft'), { shown: '37' }), { exact: true }),
  ).toBeVisible();
  await first.screenshot({ path: join(SCREENS, 'coupon-left-zh-CN.png') });
  await tell({ kind: 'coupon-left', coupon: '满150减50', left: 0 });
  await seat.until('the card left', () => state().picture.couponCard === null);
  await Promise.all([first.context().close(), second.context().close()]);
});

test('a show keeps to its budget and to the stock, unless somebody says why', async ({ browser }) => {
  const page = await sitDown(browser);
  expect(await seat.ask('guards.set', { guards: { budget: 26_000 } })).toMatchObject({ ok: true });
  expect(await seat.ask('jump', { from: null, segmentId: seat.snapshot.sheet.segments[1]?.id })).toMatchObject({
    ok: true,
  });
  // 25,000 have gone out; 2,000 more would be over.
  await expect(
    page.getByText(filled(t('console.guard.budget'), { held: '¥25,000', asks: '¥2,000', cap: '¥26,000' })),
  ).toBeVisible();
  await page.getByRole('button', { name: t('console.cue.arm'), exact: true }).click();
  await expect(page.getByText(t('error.over-budget'))).toBeVisible();
  const reason = page.getByRole('textbox', { name: t('console.guard.reason') });
  await reason.fill('老板同意加码');
  await page.screenshot({ path: join(SCREENS, 'over-budget-zh-CN.png') });
  await reason.press('Enter');
  await seat.until('armed with a reason', () => status().includes('armed'));
  expect(seat.entries.find(({ fact }) => fact.kind === 'guard-overridden')?.fact).toMatchObject({
    reason: '老板同意加码',
  });

  const pop = state().onAir?.segment.cues.find(({ actions }) => actions.some((one) => one.do === 'pop'));
  expect(await seat.ask('fire', { cueId: pop?.id })).toMatchObject({ ok: true });
  await tell({ kind: 'stock', sku: null, link: '2', left: 6 });
  await expect(page.locator('[data-figure="left"][data-low="true"]')).toContainText('6');
  await tell({ kind: 'stock', sku: null, link: '2', left: 0 });
  await seat.until('sold out', () => state().picture.productCard === null);
  await expect(page.getByText(t('console.offer.soldOut')).first()).toBeVisible();
  await page.screenshot({ path: join(SCREENS, 'sold-out-zh-CN.png') });
  expect(await seat.ask('fire', { cueId: pop?.id })).toMatchObject({ ok: false, code: 'out-of-stock' });
  expect(await seat.ask('fire', { cueId: pop?.id, override: { reason: '后台刚补了货' } })).toMatchObject({ ok: true });
  expect(state().picture.productCard).not.toBeNull();
  await page.context().close();
});
