/**
 * A rehearsal of the English sheet by keyboard alone, console and anchor view side by side; the studio is killed with -9 under both and
 * started again, and they stand where they stood.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { EN_SHEET, startStudio, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { DELIBERATE, errorsOf, leave, SCREENS, ticketTo } from './opening.ts';

const t = wordsOf('en');

let studio: StudioProcess;
let seat: TestSeat;

test.beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  studio = await startStudio({ sheet: EN_SHEET });
  seat = await takeSeat(studio.address, studio.token);
  await seat.ask('settings.set', { language: 'en' });
});
test.afterAll(() => leave(studio, seat));

async function go(page: Page, take: number): Promise<void> {
  await page.waitForTimeout(DELIBERATE);
  await page.keyboard.press('Space');
  await seat.until(`take ${take}`, ({ state }) => state.onAir?.take === take);
}

test('a rehearsal by keyboard, two screens, and a crash', async ({ page, context }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const errors = errorsOf(page);
  await page.goto(await ticketTo(studio, seat));
  await expect(page.getByRole('button', { name: t('console.standby.startRehearsal') })).toBeVisible();
  expect(new URL(page.url()).hash, 'the ticket does not stay in the address bar').toBe('');

  await page.keyboard.press('Space');
  await seat.until('take 1', ({ state }) => state.onAir?.take === 1);
  await go(page, 2);
  await go(page, 3);
  await go(page, 4);
  expect(seat.snapshot.state.onAir?.segment.title).toBe('Item 2');

  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: t('action.open-anchor') }).click();
  const anchor = await opened;
  await anchor.setViewportSize({ width: 1366, height: 768 });
  anchor.on('pageerror', (error) => errors.push(error.message));
  await expect(anchor.getByText('Neck ties dig in')).toBeVisible();
  await expect(anchor.getByText('$40', { exact: false }).first()).toBeVisible();

  await page.bringToFront();
  await page.keyboard.press('n');
  await page.keyboard.type('Slow down, questions about the filter');
  await page.keyboard.press('Enter');
  await expect(anchor.getByText('Slow down, questions about the filter')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await seat.until('paused', ({ state }) => state.phase === 'paused');
  await expect(page.getByRole('button', { name: t('console.onAir.resume') })).toBeVisible();
  await page.keyboard.press('p');
  await seat.until('running', ({ state }) => state.phase === 'running');
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(SCREENS, 'console-en.png') });
  await anchor.bringToFront();
  await anchor.waitForTimeout(300);
  await anchor.screenshot({ path: join(SCREENS, 'anchor-en.png') });
  await anchor.keyboard.press('Enter');
  await seat.until('the note is seen', ({ state }) => state.notes.some((note) => note.seenAt !== null));
  const seen = seat.entries.find(({ fact }) => fact.kind === 'note-seen');
  expect(seen?.by, 'the window that the console opened sits as an anchor').toMatch(/^anchor/);

  const before = seat.snapshot.state;
  const { dataDir, address } = studio;
  seat.close();
  await studio.kill9();
  await expect(page.getByText(t('common.link.lost')), 'the console says that it is cut off').toBeVisible();
  studio = await startStudio({ dataDir, port: Number(new URL(address).port) });
  seat = await takeSeat(studio.address, studio.token);
  expect(seat.snapshot.state.onAir).toEqual(before.onAir);
  expect(seat.snapshot.state.notes).toEqual(before.notes);
  await page.bringToFront();
  await expect(page.getByText(t('common.link.lost')), 'and comes back by itself').toHaveCount(0);
  await go(page, 5);
  await expect(anchor.getByText('Item 3').first(), 'the anchor view came back by itself').toBeVisible();

  await page.keyboard.press('l');
  await expect(page.getByText(wordsOf('zh-CN')('console.standby.title'), { exact: true }).first()).toBeVisible();
  expect(
    errors.filter((text) => !/ERR_CONNECTION_REFUSED|WebSocket connection|Failed to load resource/.test(text)),
  ).toEqual([]);
});

test('nobody gets in without a ticket', async ({ page }) => {
  await page.goto(studio.address);
  await page.waitForTimeout(1000);
  await expect(page.getByText('Item 2')).toHaveCount(0);
  await page.screenshot({ path: join(SCREENS, 'no-ticket.png') });
});
