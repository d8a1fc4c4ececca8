/**
 * Takes the pictures of the screens, by driving the harness as a person would: `node renderer/dev/shots.ts [FOLDER] [NAME…]`.
 * Without a name it takes all; without a folder they go to docs/images. The program picture in them is a stand-in, drawn by the harness.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import type { MiniStudio } from './miniStudio.ts';
import { arm, to } from './plays.ts';

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly size: readonly [number, number];
  readonly theme?: 'light';
  readonly play: (page: Page) => Promise<void>;
}

declare const window: { readonly studio: MiniStudio };

const SMALL = [1366, 768] as const;
const LARGE = [1920, 1080] as const;

async function welcomeStep(page: Page, step: number) {
  await page.locator('ol button').nth(step).click();
  await page.waitForTimeout(400);
}

const SHOTS: readonly Shot[] = [
  { name: 'console-ready-zh', query: 'lang=zh', size: SMALL, play: async () => undefined },
  { name: 'console-zh', query: 'lang=zh&mode=live&obs=live', size: LARGE, play: to(4, 252) },
  {
    name: 'console-zh-1366',
    query: 'lang=zh&mode=live&obs=live',
    size: SMALL,
    play: async (page) => {
      await to(4, 335)(page);
      await arm(page);
      await page.waitForTimeout(300);
    },
  },
  { name: 'console-rehearsal-zh-1366', query: 'lang=zh', size: SMALL, play: to(4, 452) },
  { name: 'console-en', query: 'lang=en&sheet=en&clock=19:59:00&mode=live&obs=live', size: LARGE, play: to(4, 140) },
  {
    name: 'console-en-1366',
    query: 'lang=en&sheet=en&clock=19:59:00&obs=bare&mode=live',
    size: SMALL,
    play: async (page) => {
      await to(3, 200)(page);
      await page.getByRole('tab', { name: 'OBS' }).click();
      await page.getByRole('button', { name: 'See what would be done' }).click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(200);
    },
  },
  {
    name: 'console-trouble-zh-1366',
    query: 'lang=zh&mode=live&obs=wrong-password',
    size: SMALL,
    play: async (page) => {
      await to(6, 690)(page);
      await page.getByRole('tab', { name: 'OBS' }).click();
      await page.keyboard.press('?');
      await page.evaluate(() => window.studio.ask({ type: 'note', text: '库存只剩 60，催一下', urgency: 'urgent' }));
      await page.waitForTimeout(200);
    },
  },
  { name: 'console-light-zh-1366', query: 'lang=zh&mode=live&obs=live', size: SMALL, theme: 'light', play: to(7, 130) },
  { name: 'anchor-zh', query: 'view=anchor&lang=zh&mode=live&obs=live', size: LARGE, play: to(4, 430) },
  {
    name: 'anchor-note-zh-1366',
    query: 'view=anchor&lang=zh&mode=live&obs=live',
    size: SMALL,
    play: async (page) => {
      await to(8, 735)(page);
      await page.evaluate(() => window.studio.ask({ type: 'note', text: '库存只剩 60，催一下', urgency: 'urgent' }));
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'anchor-en',
    query: 'view=anchor&lang=en&sheet=en&clock=19:59:00&mode=live&obs=live',
    size: LARGE,
    play: to(4, 140),
  },
  {
    name: 'console-import-zh-1366',
    query: 'lang=zh',
    size: SMALL,
    play: async (page) => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '明晚.csv', mimeType: 'text/csv', buffer: Buffer.from('x') });
      await page.waitForTimeout(400);
    },
  },
  {
    name: 'anchor-120px-contrast-zh',
    query: 'view=anchor&lang=zh&mode=live&obs=live',
    size: LARGE,
    play: async (page) => {
      await to(4, 395)(page);
      for (const key of ['+', '+', '+', '+', '+', 't', 't', 'PageDown', 'PageDown']) await page.keyboard.press(key);
      await page.evaluate(() => {
        const { studio } = window;
        studio.ask({
          type: 'question',
          text: '这个能放微波炉吗？',
          askedBy: '',
          count: 86,
          answer: '内胆是金属的，不能进微波炉',
          productId: null,
        });
      });
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'anchor-flash-zh',
    query: 'view=anchor&lang=zh&mode=live&obs=live',
    size: SMALL,
    play: async (page) => {
      await to(4, 430)(page);
      await page.evaluate(() => {
        const { studio } = window;
        const product = studio.state().onAir?.products[0];
        if (!product) return;
        const sale = { product, offer: null, price: { minor: 7_900, currency: 'CNY' as const }, units: 300 };
        const ask = { do: 'flash-sale' as const, sale };
        const asked = [{ id: 'flash', cueId: null, ask, expiresAt: null }];
        studio.fact({ kind: 'cue-stepped', cueId: 'x', shot: 1, step: 1, due: 0 as never, asked });
      });
      for (let n = 0; n < 5; n++) await page.keyboard.press('PageDown');
      await page.waitForTimeout(2_500);
    },
  },
  {
    name: 'anchor-must-say-zh',
    query: 'view=anchor&lang=zh&mode=live&obs=live',
    size: SMALL,
    play: async (page) => {
      await to(4, 430)(page);
      for (let n = 0; n < 9; n++) await page.keyboard.press('PageDown');
      await page.waitForTimeout(400);
    },
  },
  {
    name: 'anchor-adjust-zh',
    query: 'view=anchor&lang=zh&mode=live&obs=live',
    size: SMALL,
    play: async (page) => {
      await to(4, 430)(page);
      for (const key of ['t', '.', '.', '.']) await page.keyboard.press(key);
      await page.waitForTimeout(300);
    },
  },
  { name: 'welcome-language-zh', query: 'view=welcome&lang=zh', size: SMALL, play: async () => undefined },
  { name: 'welcome-obs-zh', query: 'view=welcome&lang=zh', size: SMALL, play: (page) => welcomeStep(page, 1) },
  {
    name: 'welcome-obs-live-en',
    query: 'view=welcome&lang=en&sheet=en&obs=bare',
    size: SMALL,
    play: (page) => welcomeStep(page, 1),
  },
  {
    name: 'welcome-sample-en',
    query: 'view=welcome&lang=en&sheet=en',
    size: SMALL,
    play: (page) => welcomeStep(page, 2),
  },
  { name: 'settings-zh', query: 'view=settings&lang=zh', size: SMALL, play: async () => undefined },
  {
    name: 'settings-light-en',
    query: 'view=settings&lang=en&sheet=en&obs=live',
    size: SMALL,
    theme: 'light',
    play: async () => undefined,
  },
  { name: 'console-zoom-zh', query: 'lang=zh&mode=live&obs=live', size: [683, 768], play: to(4, 252) },
  { name: 'anchor-phone-zh', query: 'view=anchor&lang=zh&mode=live&obs=live', size: [412, 915], play: to(4, 430) },
  { name: 'kit', query: 'view=kit', size: SMALL, play: async () => undefined },
];

const [folder = fileURLToPath(new URL('../../docs/images', import.meta.url)), ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await createServer({
  configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../.cache/vite', import.meta.url)),
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  logLevel: 'error',
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(process.env['CHROMIUM'] === undefined ? {} : { executablePath: process.env['CHROMIUM'] }),
});
try {
  for (const shot of SHOTS.filter((one) => names.length === 0 || names.includes(one.name))) {
    const page = await browser.newPage({
      viewport: { width: shot.size[0], height: shot.size[1] },
      reducedMotion: 'reduce',
    });
    page.on('pageerror', (error) => console.error(shot.name, error.message));
    page.on('console', (message) => message.type() === 'error' && console.error(shot.name, message.text()));
    if (shot.theme) await page.addInitScript(() => localStorage.setItem('anchor-studio.theme', 'light'));
    await page.goto(`${address}dev/index.html?${shot.query}`);
    await page.waitForSelector('main');
    await shot.play(page);
    await page.screenshot({ path: `${folder}/${shot.name}.png` });
    console.log(shot.name);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
