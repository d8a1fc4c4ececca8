/**
 * The gateway as a producer meets it: set up in the settings, tried, joined; a coupon that comes back with the platform's reference; an outage in which
 * one runs out of time, is listed and never sent; the same gateway back, and nothing issued twice; at last a platform that takes coupons from a person alone,
 * who reads back what it shows. Real processes on both sides.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { actStore } from '../../gateway/acts/acts.store.ts';
import { openGatewayDb } from '../../gateway/store/gateway.store.ts';
import { makeToken, startGatewayProcess, type GatewayProcess } from '../support/gatewayProcess.ts';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { sheetFile } from '../support/sheet.ts';
import { startStudio, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { SCREENS, ticketTo } from './opening.ts';

const t = wordsOf('zh-CN');
const coupon = (name: string) => ({ name, value: 20, quantity: 50, over: 100 });

let shop: Server;
/** How often the shop's backend issued under each key. */
const issued = new Map<string, number>();
let gateway: GatewayProcess;
let studio: StudioProcess;
let seat: TestSeat;
let sheet: string;
let token: string;
let shopUrl: string;

const configOf = (platform: { can: string[]; byHand: string[] }) => ({
  rooms: [
    {
      name: '旗舰店',
      commerce: { use: 'webhook', url: shopUrl, secretEnv: 'SHOP_SECRET', ...platform },
      sources: [{ use: 'simulated', rate: 1 }],
    },
  ],
});

test.beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  shop = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += String(part)));
    request.on('end', () => {
      const { type, key, act } = JSON.parse(text) as { type: string; key: string; act?: { do: string } };
      const known = issued.has(key);
      if (type === 'act' && act?.do === 'coupon' && !known) issued.set(key, 1);
      const word =
        type === 'act' || known
          ? { status: 'confirmed', reference: `R-${issued.size}` }
          : { status: 'unknown', code: 'never-seen' };
      response.end(JSON.stringify(word));
    });
  });
  await new Promise<void>((resolve) => void shop.listen(0, '127.0.0.1', resolve));
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`;
  const config = configOf({ can: ['pop', 'unpop', 'coupon'], byHand: ['pin-comment'] });
  gateway = await startGatewayProcess({ config, env: { SHOP_SECRET: 'secret' } });
  token = makeToken(gateway.dataDir, '旗舰店', 'studio');
  sheet = sheetFile([
    { title: '一号', minutes: 5, link: 1, price: '99', listPrice: '129', coupon: coupon('开场券') },
    { title: '二号', minutes: 5, link: 2, price: '99', listPrice: '129', coupon: coupon('断网券') },
    { title: '三号', minutes: 5, link: 3, price: '99', listPrice: '129', coupon: coupon('返场券') },
    { title: '四号', minutes: 5, link: 4, price: '99', listPrice: '129', coupon: coupon('手工券') },
  ]);
  studio = await startStudio({ sheet, mode: 'live' });
  seat = await takeSeat(studio.address, studio.token);
});
test.afterAll(async () => {
  seat?.close();
  await studio?.stop();
  await gateway?.stop();
  shop?.closeAllConnections();
  shop?.close();
  for (const dir of [studio?.dataDir, gateway?.dataDir, sheet && dirname(sheet)])
    if (dir) rmSync(dir, { recursive: true, force: true });
});

async function sitDown(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await ticketTo(studio, seat, path));
}

/** Arms and fires the coupon of the segment on air; gives the id of what was asked for. */
async function drop(): Promise<string> {
  const cue = seat.snapshot.state.onAir?.segment.cues.find(({ actions }) => actions.some((one) => one.do === 'coupon'));
  if (cue === undefined) throw new Error('This segment has no coupon');
  for (const type of ['arm', 'fire']) {
    const done = await seat.ask(type, { cueId: cue.id });
    if (!done.ok) throw new Error(`${type}: ${done.code} ${done.message}`);
  }
  const id = () =>
    Object.values(seat.snapshot.state.actions).findLast((run) => run.do === 'coupon' && run.cueId === cue.id)?.id;
  await seat.until('the coupon was asked for', () => id() !== undefined);
  return id() ?? '';
}

/** What the gateway's own book says of a key. */
function bookOf(key: string) {
  const db = openGatewayDb(gateway.dataDir);
  if (!db.ok) throw new Error(db.message);
  const kept = actStore(db.value).find('旗舰店', key);
  db.value.close();
  return kept?.answer ?? null;
}

const answerOf = (id: string) => seat.snapshot.state.actions[id]?.answers.commerce;
const lineIs = (state: string, ms = 10_000) =>
  seat.until(`the line is ${state}`, ({ gateway: { state: now } }) => now === state, ms);

test('a gateway is set up, acts once, is cut and comes back', async ({ page }) => {
  await sitDown(page, '/settings');
  const section = page.getByRole('region', { name: t('gateway.title') });
  await section.scrollIntoViewIfNeeded();
  await section.getByRole('button', { name: t('gateway.here.elsewhere') }).click();
  await section.getByRole('textbox', { name: t('gateway.form.url'), exact: true }).fill(gateway.address);

  await section.getByLabel(t('gateway.form.token')).fill('guessed');
  await section.getByRole('button', { name: t('gateway.form.test') }).click();
  await expect(section.getByText(t('gateway.problem.not-admitted.remedy'))).toBeVisible();
  await page.screenshot({ path: join(SCREENS, 'gateway-refused-zh-CN.png') });

  await section.getByLabel(t('gateway.form.token')).fill(token);
  await section.getByRole('button', { name: t('gateway.form.test') }).click();
  const report = section.getByRole('status', { name: t('gateway.report.title') });
  await expect(report).toContainText('旗舰店');
  await expect(report).toContainText(t('gateway.act.price'));
  await expect(report).toContainText(/来回 [\d.]+ 毫秒/);
  expect(seat.snapshot.gateway.state).toBe('off');
  await page.screenshot({ path: join(SCREENS, 'gateway-tested-zh-CN.png') });

  await section.getByRole('button', { name: t('gateway.form.connect') }).click();
  await lineIs('live');
  await expect(page.getByRole('banner').getByText(t('gateway.line.live'))).toBeVisible();
  await seat.until('the clock was read', ({ gateway: { clock } }) => clock !== null);
  expect(await page.content()).not.toContain(token);
  expect(JSON.stringify(seat.snapshot)).not.toContain(token);

  const started = await seat.ask('start', { override: { by: '中控', reason: '小样' } });
  if (!started.ok) throw new Error(started.message);
  await sitDown(page, '/');
  const first = await drop();
  await seat.until('the platform confirmed', () => answerOf(first)?.status === 'confirmed');
  expect(answerOf(first)?.detail).toBe('R-1');
  await expect(page.getByText('R-1')).toBeVisible();
  const moved = await seat.ask('gateway.connect', { url: 'http://127.0.0.1:1', token: 'x' });
  expect(moved).toMatchObject({ ok: false, code: 'gateway-in-use' });

  await seat.go();
  const { address, dataDir } = gateway;
  await gateway.kill9();
  await lineIs('lost');
  const second = await drop();
  await expect(page.getByText(t('gateway.state.queued'))).toBeVisible();
  await page.screenshot({ path: join(SCREENS, 'gateway-queued-zh-CN.png') });
  await seat.until('its time is over', () => answerOf(second)?.status === 'expired', 12_000);
  expect(answerOf(second)?.code).toBe('too-late');

  const port = Number(new URL(address).port);
  gateway = await startGatewayProcess({ dataDir, port, env: { SHOP_SECRET: 'secret' } });
  await lineIs('live');
  const list = page.getByRole('region', { name: t('gateway.expired.title') });
  await expect(list).toContainText('断网券');
  await expect(list).toContainText(t('gateway.expired.neverSent'));
  await page.screenshot({ path: join(SCREENS, 'gateway-expired-zh-CN.png') });
  await seat.go();
  const third = await drop();
  await seat.until('the platform confirmed again', () => answerOf(third)?.status === 'confirmed');
  expect([...issued]).toEqual([
    [first, 1],
    [third, 1],
  ]);
  expect(answerOf(second)?.status).toBe('expired');

  await seat.ask('settings.set', { language: 'en' });
  const en = wordsOf('en');
  await expect(page.getByRole('region', { name: en('gateway.expired.title') })).toBeVisible();
  await page.screenshot({ path: join(SCREENS, 'gateway-expired-en.png') });
  await page.getByRole('button', { name: en('gateway.line.live') }).click();
  const settings = page.getByRole('region', { name: en('gateway.title') });
  await expect(settings).toContainText(en('gateway.act.price'));
  await settings.scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(SCREENS, 'gateway-live-en.png') });
  await seat.ask('settings.set', { language: 'zh-CN' });
  await page.goBack();
  await list.getByRole('button', { name: t('gateway.expired.seen') }).click();
  await expect(list).toHaveCount(0);

  expect(await gateway.stop()).toBe(0);
  const byHand = configOf({ can: ['pop', 'unpop'], byHand: ['coupon'] });
  gateway = await startGatewayProcess({ dataDir, port, config: byHand, env: { SHOP_SECRET: 'secret' } });
  await seat.until('a person does coupons', (now) => now.gateway.platform?.byHand.includes('coupon') === true, 10_000);
  await seat.go();
  await expect(page.getByText(t('gateway.reach.by-hand'), { exact: true }).first()).toBeVisible();
  const fourth = await drop();
  await seat.until('it waits for a person', () => answerOf(fourth)?.status === 'waiting-for-person');
  await expect(page.getByText(t('gateway.state.awaited'))).toHaveCount(1);
  await page.getByLabel(t('gateway.settle.read')).fill('30');
  await expect(page.getByText('¥30').first()).toBeVisible();
  await page.screenshot({ path: join(SCREENS, 'gateway-by-hand-zh-CN.png') });
  expect(answerOf(fourth)?.status).toBe('waiting-for-person');
  await page.getByLabel(t('gateway.settle.read')).fill('20');
  await page.getByRole('button', { name: t('console.cue.settle.confirm') }).click();
  await seat.until('the person’s word counts', () => answerOf(fourth)?.status === 'confirmed');
  expect(answerOf(fourth)?.detail).toBe('¥20');
  await expect.poll(() => bookOf(fourth)).toMatchObject({ status: 'confirmed', code: 'by-hand', detail: '¥20' });
  await expect(page.getByText(t('gateway.state.awaited'))).toHaveCount(0);
  expect(issued.has(fourth)).toBe(false);
});
