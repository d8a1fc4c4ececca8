/**
 * The main job: the Chinese four-hour sheet, live, on a real OBS, by keyboard and mouse in a real browser. Cards are put into OBS, GO is
 * pressed five times, OBS is killed and comes back, the show is ended and its log verified.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { OBSWebSocket } from 'obs-websocket-js/json';
import { createCardRenderer } from '../../main/studio/cards/cards.renderer.ts';
import { startObs, type RealObs } from '../obs/realObs.ts';
import { cardDifference } from '../support/cards.ts';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { ROOT, startStudio, tempDir, ZH_SHEET, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { DELIBERATE, SCREENS, ticketTo } from './opening.ts';

const t = wordsOf('zh-CN');
/** The first six segments of the sheet: their scenes, and which product each pops. */
const SHOW = [
  { scene: '全景-双人', link: null },
  { scene: '全景-双人', link: null },
  { scene: '近景-产品台', link: '1' },
  { scene: '近景-产品台', link: '5' },
  { scene: '近景-俯拍', link: '3' },
  { scene: '全景-双人', link: null },
];
/** Mean difference a channel: the same pixels through OBS's colour conversion and scaling stay below. */
const SAME_CARD = 6;

let obs: RealObs;
let eye: OBSWebSocket;
let studio: StudioProcess;
let seat: TestSeat;
let cardsDir: string;
let cards: ReturnType<typeof createCardRenderer>;

test.beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  // Not at the top of the file, which is loaded to list its tests too.
  cardsDir = tempDir('cards');
  cards = createCardRenderer({ directory: cardsDir, images: null });
  obs = await startObs({ scenes: [...new Set(SHOW.map(({ scene }) => scene))] });
  eye = await obs.client();
  await eye.call('SetCurrentSceneTransition', { transitionName: 'Cut' });
  studio = await startStudio({ sheet: ZH_SHEET, mode: 'live', obs });
  seat = await takeSeat(studio.address, studio.token);
});
test.afterAll(async () => {
  seat?.close();
  await studio?.stop();
  await obs?.stop();
  for (const dir of [cardsDir, studio?.dataDir]) if (dir) rmSync(dir, { recursive: true, force: true });
});

async function sitDown(page: Page, path: string): Promise<void> {
  await page.goto(await ticketTo(studio, seat, path));
}

const program = async () => (await eye.call('GetCurrentProgramScene')).currentProgramSceneName;
const picture = async () => obs.screenshotPng(await program());

/** How far the picture is from the card that is due; infinitely far while none is. */
async function productCardDifference(): Promise<number> {
  const { productCard } = seat.snapshot.state.picture;
  if (!productCard) return Number.POSITIVE_INFINITY;
  const { baseWidth: width, baseHeight: height } = await eye.call('GetVideoSettings');
  const card = await cards.render('product', productCard, { width, height }, 'zh-CN');
  return cardDifference(await picture(), card);
}

test('a live show from the sheet to the picture', async ({ page, context }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await sitDown(page, '/');
  await expect(page.getByText(t('obs.link.live')).first()).toBeVisible();

  await page.getByRole('tab', { name: t('console.tabs.obs') }).click();
  await page.getByRole('button', { name: t('obs.provision.plan') }).click();
  await expect(page.getByText(t('obs.provision.creates'))).toBeVisible();
  await page.getByRole('button', { name: t('obs.provision.do') }).click();
  await expect(page.getByText(t('obs.provision.done'))).toBeVisible();
  await page.getByRole('tab', { name: t('console.tabs.log') }).click();
  await page.getByRole('heading', { level: 2 }).first().click();

  await page.keyboard.press('Space');
  expect(seat.snapshot.state.phase, 'one press does not start a live show').toBe('ready');
  await expect(page.getByText(t('console.standby.startArmed'))).toBeVisible();
  await page.waitForTimeout(DELIBERATE);
  await page.keyboard.press('Space');
  await seat.until('the show runs', ({ state }) => state.phase === 'running');

  let before = await picture();
  for (const [index, { scene, link }] of SHOW.entries()) {
    if (index > 0) {
      await page.waitForTimeout(DELIBERATE);
      await page.keyboard.press('Space');
      await seat.until(`segment ${index + 1}`, ({ state }) => state.onAir?.index === index);
    }
    await expect.poll(program, { message: `segment ${index + 1} is on ${scene}` }).toBe(scene);
    await seat.until('OBS verified the scene', ({ state }) =>
      Object.values(state.actions).some(
        (action) => action.id.includes(`/${index + 1}/`) && action.answers.obs?.status === 'verified',
      ),
    );
    if (link === null) continue;

    const row = page
      .getByRole('listitem')
      .filter({ hasText: `弹 ${link} 号` })
      .first();
    await row.getByRole('button', { name: t('console.cue.fire'), exact: true }).click();
    await expect
      .poll(productCardDifference, { message: `the card of link ${link} is on the picture` })
      .toBeLessThan(SAME_CARD);
    const now = await picture();
    expect(now.equals(before), 'the picture changed').toBe(false);
    before = now;

    if (index === 4) {
      await expect(page.getByText(t('console.cue.answer.waiting-for-person')).first()).toBeVisible();
      await page.getByRole('button', { name: t('console.cue.arm'), exact: true }).click();
      await page.getByRole('button', { name: t('console.cue.fireCoupon'), exact: true }).click();
      await seat.until('the coupon is asked for', ({ state }) => state.picture.couponCard !== null);
      await page.waitForTimeout(700);
      await page.screenshot({ path: join(SCREENS, 'console-zh-1366.png') });
      await page.setViewportSize({ width: 1920, height: 1080 });
      await page.waitForTimeout(700);
      await page.screenshot({ path: join(SCREENS, 'console-zh.png') });
      await page.setViewportSize({ width: 1366, height: 768 });
      const anchor = await context.newPage();
      await anchor.setViewportSize({ width: 1366, height: 768 });
      await anchor.goto(`${studio.address}/anchor`);
      await expect(anchor.getByText('上班带饭到中午就凉了')).toBeVisible();
      await expect(
        anchor.getByText(t('anchor.coupon.asked')),
        'not said to be out before the platform says so',
      ).toBeVisible();
      await anchor.waitForTimeout(700);
      await anchor.screenshot({ path: join(SCREENS, 'anchor-zh.png') });
      await anchor.close();
      await killAndRestart();
    }
  }

  const kinds = seat.entries.filter(({ by }) => by !== 'studio').map(({ fact }) => fact.kind);
  const go = ['segment-left', 'segment-entered', 'cue-fired'];
  expect(kinds.slice(0, 3)).toEqual(['show-started', 'segment-entered', 'cue-fired']);
  expect(kinds.join().split(go.join()).length - 1, 'five GOs, each: left, entered, scene fired').toBe(5);
  expect(seat.entries.every(({ seq }, at) => at === 0 || seq === (seat.entries[at - 1]?.seq ?? 0) + 1)).toBe(true);

  await page.getByRole('button', { name: t('console.onAir.end'), exact: true }).click();
  expect(seat.snapshot.state.phase).toBe('running');
  await page.waitForTimeout(DELIBERATE);
  await page.getByRole('button', { name: t('console.onAir.endArmed') }).click();
  await seat.until('the show has ended', ({ state }) => state.phase === 'ended');
  const verified = execFileSync(process.execPath, ['main/studio/cli.ts', 'verify', studio.dataDir], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(verified).toContain('The log is whole');
});

/** OBS dies mid-show and is started again: within 2 s of its port opening, scene and card are as the show says. */
async function killAndRestart(): Promise<void> {
  await obs.kill9();
  await seat.until('the loss is seen', ({ obs: view }) => view.link === 'reconnecting');
  expect(seat.snapshot.state.phase, 'the show goes on').toBe('running');
  await obs.restart();
  const opened = Date.now();
  await seat.until('the link is back', ({ obs: view }) => view.link === 'live');
  const linked = Date.now();
  eye = await obs.client();
  // When it surely was not right yet: the asking of the last look that was wrong. How long a look takes is not OBS's nor the studio's.
  let wrong = linked;
  const right = async () => {
    const asked = Date.now();
    const is = (await program()) === '近景-俯拍' && (await productCardDifference()) < SAME_CARD;
    if (!is) wrong = asked;
    return is;
  };
  await expect.poll(right, { message: 'scene and card are as the show says', intervals: [20] }).toBe(true);
  expect(wrong - opened).toBeLessThan(2000);
}
