/**
 * A whole show by keyboard alone, in Chinese and in English: console and anchor view together, from Start to the end. The palette, an armed
 * coupon, a note, a jump, the panic key, a divider, a pedal that is taught; the mouse is never touched. The policy must have nothing to say.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { EN_SHEET, startStudio, tempDir, ZH_SHEET, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { DELIBERATE, SCREENS, ticketTo } from './opening.ts';

/** Longer than what arming takes for a double press, ms. */
const SECOND_PRESS = 450;

/** `rows`: of the sample sheet, up to the first with a coupon and one behind it. `find`: enough to find Pause in the palette. */
const SHOWS = [
  { language: 'zh-CN', short: 'zh', sample: ZH_SHEET, rows: 6, find: 'zt' },
  { language: 'en', short: 'en', sample: EN_SHEET, rows: 6, find: 'pause' },
] as const;

for (const show of SHOWS) {
  test(`a whole show by keyboard, ${show.language}`, async ({ page, context }) => {
    const t = wordsOf(show.language);
    mkdirSync(SCREENS, { recursive: true });
    const dir = tempDir('keyboard');
    const sheet = join(dir, 'short.csv');
    const lines = readFileSync(show.sample, 'utf8').split('\n');
    writeFileSync(sheet, lines.slice(0, show.rows + 1).join('\n'));
    const studio: StudioProcess = await startStudio({ sheet, dataDir: join(dir, 'data') });
    const seat: TestSeat = await takeSeat(studio.address, studio.token);
    const objections: string[] = [];
    const listen = (watched: Page) => {
      watched.on('pageerror', (error) => objections.push(error.message));
      watched.on('console', (message) => message.type() === 'error' && objections.push(message.text()));
    };
    try {
      await seat.ask('settings.set', { language: show.language });
      await context.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
        ),
      );
      listen(page);
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.goto(await ticketTo(studio, seat));
      await expect(page.getByRole('button', { name: t('console.standby.startRehearsal') })).toBeVisible();
      const shot = (name: string, of: Page = page) =>
        of.screenshot({ path: join(SCREENS, `keyboard-${name}-${show.short}.png`) });
      const press = (key: string) => page.keyboard.press(key);
      expect(seat.snapshot.state.phase).toBe('ready');

      // Start, and the anchor's view beside it.
      await press('Space');
      await seat.until('on air', (now) => now.state.onAir?.take === 1);
      const opened = context.waitForEvent('page');
      await press('Shift+A');
      const anchor = await opened;
      listen(anchor);
      await anchor.setViewportSize({ width: 1366, height: 768 });
      await expect(anchor.getByText(seat.snapshot.state.onAir?.segment.title ?? '?').first()).toBeVisible();
      await page.bringToFront();

      // A note, seen by the anchor with one press.
      await press('n');
      await page.keyboard.type('OK 123');
      await press('Enter');
      await seat.until('the note', (now) => now.state.notes.length === 1);
      await press('Escape');
      await anchor.bringToFront();
      await expect(anchor.getByText('OK 123')).toBeVisible();
      await anchor.keyboard.press('Enter');
      await seat.until('seen', (now) => now.state.notes[0]?.seenAt !== null);
      await page.bringToFront();

      // The palette: found by pinyin or by a word.
      await press('Control+k');
      await page.keyboard.type(show.find);
      await expect(page.getByRole('option').first()).toContainText(t('action.pause'));
      await shot('palette');
      await press('Enter');
      await seat.until('paused', (now) => now.state.phase === 'paused');
      await expect(page.getByText(t('console.standby.paused'))).toBeVisible();
      await press('p');
      await seat.until('running', (now) => now.state.phase === 'running');
      await expect(page.getByText(t('console.standby.paused'))).toBeHidden();

      // A jump: select, arm, fire.
      const withCoupon = seat.snapshot.sheet.segments.findIndex((one) => one.offer?.coupon);
      for (let n = 0; n < withCoupon; n++) await press('ArrowDown');
      await press('Enter');
      await page.waitForTimeout(SECOND_PRESS);
      await press('Enter');
      await seat.until('jumped', (now) => now.state.onAir?.index === withCoupon);

      // Money: armed by A, taken back by D, armed again, fired by GO.
      const status = () => Object.values(seat.snapshot.state.onAir?.cues ?? {}).map((one) => one.status);
      // Each key is pressed when the page shows that it is its turn, as a person would.
      const shows = (name: string) =>
        expect(page.getByRole('button', { name: t(`console.cue.${name}`), exact: true }).first()).toBeVisible();
      await shows('arm');
      await press('a');
      await seat.until('armed', () => status().includes('armed'));
      await shows('fireCoupon');
      await press('d');
      await seat.until('taken back', () => !status().includes('armed'));
      await shows('arm');
      await press('a');
      await seat.until('armed again', () => status().includes('armed'));
      await shows('fireCoupon');
      await shot('armed');
      for (let n = 0; n < 4; n++) {
        await page.waitForTimeout(DELIBERATE);
        if (!status().includes('armed')) break;
        const { seq: stood } = seat.snapshot.state;
        await press('Space');
        // One press, one answer: a press too many would go on to the next segment.
        await seat.until('GO is answered', (now) => now.state.seq > stood);
      }
      await seat.until('the coupon is out', (now) =>
        Object.values(now.state.actions).some(
          (action) => action.do === 'coupon' && action.answers.commerce !== undefined,
        ),
      );
      await shot('fired');

      // More time, and the panic key from the middle of a word.
      const planned = seat.snapshot.state.onAir?.extended ?? 0;
      await press('=');
      await seat.until('a minute more', (now) => (now.state.onAir?.extended ?? 0) > planned);
      await press('n');
      await page.keyboard.type('half a w');
      await press('Alt+x');
      await expect.poll(() => seat.entries.some(({ fact }) => fact.kind === 'overlays-cleared')).toBe(true);
      await press('Control+a');
      await press('Delete');
      await press('Escape');

      // A divider is moved by arrows, and is remembered.
      const list = page.getByRole('listbox', { name: t('console.segments.title') });
      const before = (await list.boundingBox())?.width ?? 0;
      const divider = page.getByRole('separator', { name: t('console.layout.segments') });
      for (let n = 0; n < 60 && !(await divider.evaluate((one) => one === document.activeElement)); n++)
        await press('Tab');
      await expect(divider).toBeFocused();
      await press('Shift+ArrowLeft');
      await expect.poll(async () => (await list.boundingBox())?.width ?? 0).toBeLessThan(before - 60);
      await press('Escape');
      await page.reload();
      await expect.poll(async () => (await list.boundingBox())?.width ?? before).toBeLessThan(before - 60);

      // A pedal that sends B is taught to be GO.
      await press('Control+k');
      await page.keyboard.type(t('keys.title'));
      const entry = page.getByRole('option', { name: t('action.keys') });
      await expect(entry).toBeVisible();
      while ((await entry.getAttribute('aria-selected')) !== 'true') await press('ArrowDown');
      await press('Enter');
      const listenButton = page.getByRole('button', { name: t('keys.teach.listen') });
      await expect(listenButton).toBeVisible();
      await tabTo(page, listenButton);
      await press('Enter');
      await press('b');
      const bind = page.getByRole('button', { name: t('keys.teach.bind').replace('{{chord}}', 'B') });
      await expect(bind).toBeVisible();
      await shot('keys');
      await tabTo(page, bind);
      await press('Enter');
      await expect.poll(() => page.getByText(t('action.go')).count()).toBeGreaterThan(0);
      await page.goBack();
      await expect(page.getByText(t('console.standby.title'), { exact: true }).first()).toBeVisible();
      const { take, seq } = { take: seat.snapshot.state.onAir?.take ?? 0, seq: seat.snapshot.state.seq };
      await page.waitForTimeout(DELIBERATE);
      await press('b');
      await seat.until('the pedal’s GO', (now) => now.state.seq > seq);

      // To the end of the sheet, and off air by two presses.
      const atTheEnd = () => seat.snapshot.state.onAir?.index === seat.snapshot.sheet.segments.length - 1;
      for (let n = 0; n < 12; n++) {
        await page.waitForTimeout(DELIBERATE);
        if (atTheEnd()) break;
        const { seq: stood } = seat.snapshot.state;
        await press('Space');
        await seat.until('GO is answered', (now) => now.state.seq > stood);
      }
      await seat.until('the last segment', (now) => now.state.onAir?.index === now.sheet.segments.length - 1);
      expect(seat.snapshot.state.onAir?.take).toBeGreaterThan(take);
      await press('Shift+E');
      await page.waitForTimeout(SECOND_PRESS);
      await press('Shift+E');
      await seat.until('ended', (now) => now.state.phase === 'ended');
      await expect(anchor.getByText(t('anchor.ended')).first()).toBeVisible();
      await shot('ended');
      expect(objections).toEqual([]);
    } finally {
      seat.close();
      await studio.stop();
      rmSync(dir, { recursive: true, force: true });
    }
  });
}

async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  for (let n = 0; n < 80 && !(await target.evaluate((one) => one === document.activeElement)); n++)
    await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}
