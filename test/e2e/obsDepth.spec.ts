/**
 * What the console knows of OBS, on a real one and in a real browser: set-up by one press, the sheet's scenes, sound while it is seen, health in words, a person's hand, and the
 * panic key, which clears the picture past everything. Pictures of each part are left for people to look at.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { OBSWebSocket } from 'obs-websocket-js/json';
import { startObs, type RealObs } from '../obs/realObs.ts';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { startStudio, ZH_SHEET, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { DELIBERATE, SCREENS, ticketTo } from './opening.ts';

const t = wordsOf('zh-CN');
const SCENES = ['全景-双人', '近景-产品台', '近景-俯拍'];

let obs: RealObs;
let eye: OBSWebSocket;
let studio: StudioProcess;
let seat: TestSeat;
let page: Page;
/** Meter messages that the page has received. */
let meters = 0;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  mkdirSync(SCREENS, { recursive: true });
  obs = await startObs({ scenes: SCENES });
  eye = await obs.client();
  await eye.call('SetCurrentSceneTransition', { transitionName: 'Cut' });
  const input = { sceneName: '全景-双人', inputName: '背景音乐', inputKind: 'ffmpeg_source', inputSettings: {} };
  await eye.call('CreateInput', input);
  // Only inputs of the scene on air sound.
  await eye.call('SetCurrentProgramScene', { sceneName: '全景-双人' });
  studio = await startStudio({ sheet: ZH_SHEET, mode: 'live', obsConfigHome: dirname(obs.configDir) });
  seat = await takeSeat(studio.address, studio.token);
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).includes('"t":"meters"')) meters++;
    }),
  );
  await page.goto(await ticketTo(studio, seat));
});
test.afterAll(async () => {
  await page?.close();
  seat?.close();
  await studio?.stop();
  await obs?.stop();
  if (studio) rmSync(studio.dataDir, { recursive: true, force: true });
});

/** Leaves pictures of what stands, in both sizes. */
async function picture(name: string): Promise<void> {
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(SCREENS, `${name}-${width}.png`) });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

/** The program as a PNG: to be compared with itself, for a card changes it. */
const program = async () => obs.screenshotPng((await eye.call('GetCurrentProgramScene')).currentProgramSceneName);

test('this machine’s OBS is found, and connected by one press', async () => {
  await page.getByRole('tab', { name: t('console.tabs.obs') }).click();
  await expect(page.getByText(t('obs.local.ready.what'))).toBeVisible();
  await expect(page.getByText(t('obs.local.consent')), 'what the press means stands beside it').toBeVisible();
  await picture('set-up-zh');
  await page.getByRole('button', { name: t('obs.local.connect') }).click();
  await seat.until('the link', ({ obs: view }) => view.link === 'live', 10_000);
  expect(await page.content(), 'the password is nowhere on the page').not.toContain(obs.password);
});

test('the sheet’s scenes are found in OBS: by proposal, by choice, or made', async () => {
  const before = seat.snapshot.obs.sceneMap;
  const proposed = before.filter(({ obs: scene, proposal }) => scene === null && proposal !== null);
  const [first, ...others] = proposed;
  if (first === undefined) throw new Error('No proposal to confirm');
  await picture('scenes-zh');
  const row = page.getByRole('listitem').filter({ hasText: first.sheet });
  await row.getByRole('button', { name: t('obs.scenes.confirm'), exact: true }).click();
  await seat.until('the proposal is confirmed', ({ obs: view }) =>
    view.sceneMap.some(
      ({ sheet, how, obs: scene }) => sheet === first.sheet && how === 'by-person' && scene === first.proposal,
    ),
  );
  const made = others[0]?.sheet ?? '';
  await page.getByLabel(t('obs.scenes.choose').replace('{{scene}}', made)).selectOption('');
  await seat.until('the scene is made', ({ obs: view }) => view.scenes.includes(made));
  expect((await eye.call('GetSceneList')).scenes.map((scene) => scene['sceneName'])).toContain(made);
  await page.getByRole('button', { name: t('obs.scenes.confirmAll').split('{{count}}')[1] ?? '' }).click();
  await seat.until('no proposal is open', ({ obs: view }) =>
    view.sceneMap.every(({ obs: scene, proposal }) => scene !== null || proposal === null),
  );
  await page.getByRole('tab', { name: t('console.tabs.log') }).click();
});

test('sound is drawn while it is seen, and not even asked for when it is not', async () => {
  await expect(page.locator('[data-input="背景音乐"]')).toBeVisible();
  await expect.poll(() => meters).toBeGreaterThan(20);
  await page.getByRole('tab', { name: t('console.tabs.obs') }).click();
  await expect(page.locator('[data-input]')).toHaveCount(0);
  await page.waitForTimeout(300);
  const before = meters;
  await page.waitForTimeout(500);
  expect(meters, 'nobody sees them').toBe(before);
  await page.getByRole('tab', { name: t('console.tabs.log') }).click();
  await expect.poll(() => meters).toBeGreaterThan(before + 5);
});

test('health is told in words, its figures on demand', async () => {
  // Which sentence it is depends on the machine that draws OBS.
  const health = page.locator('button[aria-describedby]').filter({ hasText: t('obs.health.fps') });
  await expect(health).toBeVisible();
  await expect(health.getByText(t('obs.health.fps'), { exact: true })).toBeHidden();
  await health.hover();
  await expect(health.getByText(t('obs.health.fps'), { exact: true })).toBeVisible();
  await picture('monitor-health-zh');
});

test('the panic key takes every card off the picture at once, also while typing', async () => {
  const bare = await obs.screenshotPng('近景-产品台');
  await seat.ask('obs.provision', { scenes: null });
  // Some scenes of the sheet are nowhere in this OBS, which holds a live show back till somebody answers for it.
  const started = await seat.ask('start', { override: { by: '中控', reason: '缺的场景本场不用' } });
  expect(started).toMatchObject({ ok: true });
  await seat.go();
  await seat.go();
  await seat.until('the third segment', ({ state }) => state.onAir?.index === 2);
  await expect(page.getByText(t('console.cue.step.on-air')).first(), 'the scene’s receipt').toBeVisible();
  const pop = page.getByRole('listitem').filter({ hasText: '弹 1 号' }).first();
  await pop.getByRole('button', { name: t('console.cue.fire'), exact: true }).click();
  await seat.until('the card is asked for', ({ state }) => state.picture.productCard !== null);
  await expect(pop.getByText(t('console.cue.step.on-air'))).toBeVisible();
  await picture('receipts-zh');
  expect((await program()).equals(bare), 'the card is on').toBe(false);

  await page.keyboard.press('n');
  await page.keyboard.type('x');
  await page.keyboard.press('Alt+x');
  await expect
    .poll(async () => (await program()).equals(bare), { message: 'the card is off', timeout: 1_000, intervals: [20] })
    .toBe(true);
  await seat.until('nothing is on', ({ state }) => state.picture.productCard === null);
  expect(seat.snapshot.state.onAir?.index, 'the show stands where it stood').toBe(2);
  await expect(page.locator('#note-to-anchor')).toHaveValue('x');
  await page.keyboard.press('Escape');

  await pop.getByRole('button', { name: t('console.cue.fireAgain') }).click();
  await seat.until('the card is back', ({ state }) => state.picture.productCard !== null);
  await expect.poll(async () => (await program()).equals(bare)).toBe(false);
  await page.getByRole('button', { name: t('console.picture.clear') }).click();
  await expect.poll(async () => (await program()).equals(bare)).toBe(true);
});

test('what a person does in OBS is shown, and kept until the next cue', async () => {
  await page.waitForTimeout(DELIBERATE);
  await eye.call('SetCurrentProgramScene', { sceneName: '近景-俯拍' });
  await expect(page.getByText('有人在 OBS 里手动切到了「近景-俯拍」')).toBeVisible();
  await picture('by-hand-zh');
  expect((await eye.call('GetCurrentProgramScene')).currentProgramSceneName).toBe('近景-俯拍');
  await seat.go();
  await expect(page.getByText('有人在 OBS 里手动切到了')).toBeHidden();
});

test('in Studio Mode the preview stands beside the program', async () => {
  await eye.call('SetStudioModeEnabled', { studioModeEnabled: true });
  await eye.call('SetCurrentPreviewScene', { sceneName: '近景-俯拍' });
  await expect(page.getByAltText(t('console.picture.altPreview'))).toBeVisible();
  await picture('studio-mode-zh');
  await seat.ask('settings.set', { language: 'en' });
  await expect(page.getByAltText(wordsOf('en')('console.picture.altPreview'))).toBeVisible();
  await picture('studio-mode-en');
  await seat.ask('settings.set', { language: 'zh-CN' });
  await eye.call('SetStudioModeEnabled', { studioModeEnabled: false });
  await expect(page.getByAltText(t('console.picture.altPreview'))).toBeHidden();
});
