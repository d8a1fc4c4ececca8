/** A show on the desktop: GO goes through the real studio in its own process, and falls of any part do not end it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from '@playwright/test';
import { wordsOf } from '../support/words.ts';
import { buildApp, type BuiltApp } from './support/build.ts';
import { startDesktop, type Desktop } from './support/desktop.ts';
import { openScreen, type Screen } from './support/screen.ts';

let screen: Screen;
let built: BuiltApp;
let desktop: Desktop;

beforeAll(async () => {
  screen = await openScreen();
  built = await buildApp();
});
afterAll(async () => {
  await built?.remove();
  screen?.close();
});
beforeEach(async () => {
  desktop = await startDesktop({ screen, program: [built.path] });
  await desktop.page.locator(GO).waitFor();
});
afterEach(() => desktop?.dispose());

const GO = 'button[aria-keyshortcuts="Space"]';
const onAir = (page: Page) => page.locator('main section h2').first().textContent();

/** Another screen of this window, as its own links go there. */
const show = (page: Page, path: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

/** Starts the rehearsal as a producer does and waits for the first segment. */
async function start(page: Page): Promise<void> {
  await page.locator(GO).click();
  await page.locator('[role=status][data-on="true"]').waitFor();
}

/** What GO changes on the console: the segment on air, or what stands by within it. */
async function standing(page: Page): Promise<string> {
  return `${await onAir(page)}\n${await page.locator('section[aria-labelledby="standing-by"]').innerText()}`;
}

/** Presses GO until another segment is on the air (cues of this one may stand by first), and gives its title. */
async function takeNext(page: Page): Promise<string | null> {
  const before = await onAir(page);
  for (let press = 0; press < 6 && (await onAir(page)) === before; press += 1) {
    const stood = await standing(page);
    // A second press within half a second counts as a bounce of the first.
    await page.waitForTimeout(550);
    await page.locator(GO).click();
    await expect.poll(() => standing(page)).not.toBe(stood);
  }
  expect(await onAir(page)).not.toBe(before);
  return onAir(page);
}

test('a rehearsal: start, GO five times, the anchor’s window follows', async () => {
  const { page, app } = desktop;
  await start(page);
  await page.evaluate(() => window.anchorStudio?.openAnchorWindow());
  const titles = [await onAir(page)];
  for (let press = 0; press < 5; press += 1) titles.push(await takeNext(page));
  expect(new Set(titles).size).toBe(6);
  await expect.poll(() => app.windows().length).toBe(2);
  const anchor = app.windows().find((window) => window.url().endsWith('/anchor'));
  const title = (titles.at(-1) ?? '').replace(/^\S+\s+/, '');
  await expect.poll(() => anchor?.locator('body').innerText()).toContain(title);
  expect(desktop.said.filter((line) => line.includes('Content Security Policy'))).toEqual([]);
});

test('the call sheet is saved as a PDF where its person says, all pages of it', async () => {
  const { page, app, data } = desktop;
  const file = join(data, 'call-sheet.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.evaluate(() => {
    history.pushState(null, '', '/callsheet');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.locator('article table').waitFor();
  await page.locator('header button').last().click();
  await page.locator('[role=status]', { hasText: 'call-sheet.pdf' }).waitFor();
  const pdf = readFileSync(file).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(Number(/\/Type \/Pages[\s\S]*?\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(2);
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12][.\d]* 59[45][.\d]*\]/);
});

test('the anchor’s seat may not press GO, whatever its page asks', async () => {
  const { page, app } = desktop;
  await start(page);
  await page.evaluate(() => window.anchorStudio?.openAnchorWindow());
  await expect.poll(() => app.windows().length).toBe(2);
  const anchor = app.windows().find((window) => window.url().endsWith('/anchor'));
  const answer = await anchor?.evaluate(
    () =>
      new Promise((resolve) => {
        let tries = 0;
        const ask = () => {
          tries += 1;
          if (tries > 20) return;
          const port = window.anchorStudio?.connect();
          port?.onMessage((message) => {
            if (message.t === 'answer') resolve(message.result);
          });
          // The page itself wants its seat back and ends this pipe; then it is asked again.
          port?.onClose(() => void setTimeout(ask, 0));
          port?.post({ t: 'request', request: { type: 'go', id: 'anchor-wants-go', from: null } });
        };
        ask();
      }),
  );
  expect(answer).toMatchObject({ ok: false, code: 'not-allowed' });
});

test('a key chosen for the whole machine is GO while another window has the focus; one that is taken is told', async () => {
  const { page, app } = desktop;
  await start(page);
  const stood = await standing(page);
  const t = wordsOf((await page.evaluate(() => document.documentElement.lang)) === 'en' ? 'en' : 'zh-CN');
  // The display of a test presses no keys by itself, so what the shell gives the system is kept and called.
  await app.evaluate(({ globalShortcut }) => {
    const take = globalShortcut.register.bind(globalShortcut);
    take('F8', () => undefined);
    globalShortcut.register = (accelerator, run) => {
      Object.assign(globalThis, { pressF9: accelerator === 'F9' ? run : undefined });
      return take(accelerator, run);
    };
  });
  const registered = () => app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('F9'));
  await show(page, '/keys');
  const row = page.locator('main li').first();
  const give = async (key: string) => {
    await row.getByRole('button', { name: t('keys.record').replace('{{name}}', t('action.go')) }).click();
    await page.keyboard.press(key);
  };
  await give('F9');
  expect(await registered(), 'not before a person wants it').toBe(false);
  await row.getByRole('checkbox').click();
  await expect.poll(registered).toBe(true);
  await show(page, '/');
  await page.evaluate(() => window.anchorStudio?.openAnchorWindow());
  await expect.poll(() => app.windows().length).toBe(2);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().endsWith('/anchor'))
      ?.focus(),
  );
  await app.evaluate(() => (globalThis as { pressF9?: () => void }).pressF9?.());
  await expect.poll(() => standing(page)).not.toBe(stood);
  await show(page, '/keys');
  await give('F8');
  await page.getByText(t('keys.globalTaken').replace('{{name}}', t('action.go'))).waitFor();
});

test('the monitor’s window has its place for the picture, takes no part in the run, and closes without ending it', async () => {
  const { page, app } = desktop;
  await start(page);
  const title = await onAir(page);
  await page.evaluate(() => window.anchorStudio?.openMonitorWindow());
  const monitor = () => app.windows().find((window) => window.url().endsWith('/monitor'));
  await expect.poll(monitor).toBeDefined();
  await monitor()?.locator('main figure').first().waitFor();
  await monitor()?.locator('[role=status][data-on="true"]').waitFor();
  await monitor()?.close();
  await expect.poll(() => app.windows().length).toBe(1);
  expect(await onAir(page)).toBe(title);
  expect(await takeNext(page)).not.toBe(title);
});

test('the gateway on this machine runs by one press, out of the built program, and again after the studio’s fall', async () => {
  const { page } = desktop;
  await show(page, '/settings');
  const t = wordsOf((await page.evaluate(() => document.documentElement.lang)) === 'en' ? 'en' : 'zh-CN');
  const section = page.getByRole('region', { name: t('gateway.title') });
  await section.getByRole('button', { name: t('gateway.here.run') }).click();
  const state = section.getByRole('status').first();
  await expect.poll(() => state.innerText()).toContain(t('gateway.line.live'));
  expect(await section.innerText()).toContain(t('gateway.adapter.guided'));
  const killed = desktop.studioPid();
  process.kill(killed, 'SIGKILL');
  await expect.poll(() => desktop.studioPid()).not.toBe(killed);
  await expect.poll(() => desktop.log().filter((line) => line.event === 'studio-ready').length).toBe(2);
  await expect.poll(() => state.innerText()).toContain(t('gateway.line.live'));
});

test('the studio killed by -9 comes back, and the console stands where it stood', async () => {
  const { page } = desktop;
  await start(page);
  const title = await takeNext(page);
  const killed = desktop.studioPid();
  process.kill(killed, 'SIGKILL');
  await expect.poll(() => desktop.studioPid()).not.toBe(killed);
  await expect.poll(() => desktop.log().filter((line) => line.event === 'studio-ready').length).toBe(2);
  await expect.poll(() => onAir(page)).toBe(title);
  expect(await takeNext(page)).not.toBe(title);
});

test('a page that crashed comes back to the same segment', async () => {
  const { page, app } = desktop;
  await start(page);
  const title = await takeNext(page);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect.poll(() => desktop.log().some((line) => line.event === 'page-gone')).toBe(true);
  // The driver has lost the page with its process, so the shell is asked.
  const shown = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents || contents.isLoading() || contents.isCrashed()) return '';
      return contents.executeJavaScript(
        "document.querySelector('main section h2')?.textContent ?? ''",
      ) as Promise<string>;
    });
  await expect.poll(shown).toBe(title);
});

test('closing windows does not end a run; ending the program does not either', async () => {
  const { page, app } = desktop;
  await start(page);
  const title = await takeNext(page);
  await page.evaluate(() => window.anchorStudio?.openAnchorWindow());
  await expect.poll(() => app.windows().length).toBe(2);
  const left = await app.evaluate(async ({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return BrowserWindow.getAllWindows().map((window) => window.webContents.getURL());
  });
  expect(left).toEqual(['studio://app/']);
  expect(await onAir(page)).toBe(title);

  expect(await desktop.terminate()).toBe(0);
  const again = await startDesktop({ screen, program: [built.path], data: desktop.data });
  await expect.poll(() => onAir(again.page)).toBe(title);
  await again.dispose();
});

test('with no show on, closing the console ends the program, and no process is left', async () => {
  const pid = desktop.studioPid();
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await desktop.exited).toBe(0);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});
