/** A new user on a machine without OBS: from an empty data folder to a rehearsal that runs, in a browser, by hand. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { startStudio, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { SCREENS, ticketTo } from './opening.ts';

const zh = wordsOf('zh-CN');
const en = wordsOf('en');
/** The issue's own promise. */
const TWO_MINUTES = 120_000;

const home = mkdtempSync(join(tmpdir(), 'anchor-home-'));
let studio: StudioProcess;
let seat: TestSeat;

test.beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  studio = await startStudio({ obsConfigHome: home });
  seat = await takeSeat(studio.address, studio.token);
});
test.afterAll(async () => {
  seat?.close();
  await studio?.stop();
  for (const dir of [home, studio?.dataDir]) if (dir) rmSync(dir, { recursive: true, force: true });
});

test('three steps to a rehearsal, and never again', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const begun = Date.now();
  await page.goto(await ticketTo(studio, seat));
  await expect(page.getByRole('heading', { name: zh('welcome.language.title') })).toBeVisible();

  await page.getByRole('button', { name: /^English/ }).click();
  await expect(page.getByRole('heading', { name: en('welcome.language.title') }), 'it speaks at once').toBeVisible();
  await page.getByRole('button', { name: en('welcome.next') }).click();

  await expect(page.getByText(en('obs.local.none.what')), 'it has looked for OBS').toBeVisible();
  await expect(page.getByText(en('obs.form.passwordWhere')), 'and says where the password is').toBeVisible();
  await page.screenshot({ path: join(SCREENS, 'welcome-obs-en.png') });
  await page.getByRole('button', { name: en('welcome.obs.without') }).click();

  await page.getByRole('button', { name: en('welcome.sample.of.en.name') }).click();
  await expect(page.getByRole('button', { name: en('console.standby.startRehearsal') })).toBeVisible();
  await page.keyboard.press('Space');
  await seat.until('the rehearsal runs', ({ state }) => state.phase === 'running' && state.mode === 'rehearsal');
  expect(seat.snapshot.sheet.language).toBe('en');
  expect(Date.now() - begun).toBeLessThan(TWO_MINUTES);

  await seat.ask('end');
  await seat.ask('run.open', { sheetId: seat.snapshot.sheet.id, mode: 'rehearsal' });
  await page.reload();
  await expect(
    page.getByRole('button', { name: en('console.standby.startRehearsal') }),
    'the console, not the first run',
  ).toBeVisible();

  await page.keyboard.press('Control+Comma');
  await expect(page.getByRole('heading', { level: 1, name: en('settings.title') })).toBeVisible();
  await expect(page.getByText(studio.dataDir)).toBeVisible();
  await page.getByText(en('settings.about.licencesShow')).click();
  await page.getByText('@fontsource-variable/noto-sans-sc').click();
  await expect(page.getByText('SIL OPEN FONT LICENSE').first()).toBeVisible();
  await page.getByRole('button', { name: en('settings.about.firstAgain') }).click();
  await page.getByRole('button', { name: en('welcome.skip') }).click();
  await expect(
    page.getByRole('button', { name: en('console.standby.startRehearsal') }),
    'left at its first step',
  ).toBeVisible();
});
