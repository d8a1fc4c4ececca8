/** The development harness as a fixture: every screen on a studio that lives in the page, built once for all specs of a run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { SCREENS, type Screen } from '../../renderer/app/screens.ts';
import type { MiniStudio } from '../../renderer/dev/miniStudio.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Every screen of the product, as its own table has them: a new one is walked by itself. */
export const ALL_SCREENS = Object.keys(SCREENS) as readonly Screen[];
/** The screens that are translated; the kit's page is for those who build. */
export const TRANSLATED = ALL_SCREENS.filter((screen) => screen !== 'kit');

export interface Harness {
  /** Opens a screen and waits till it is drawn; `query` as in renderer/dev/main.tsx. */
  open(page: Page, screen: Screen, query?: string): Promise<void>;
}

export const test = base.extend<object, { harness: Harness }>({
  harness: [
    async ({ browserName }, use) => {
      const outDir = mkdtempSync(join(tmpdir(), `anchor-harness-${browserName}-`));
      try {
        // Built, not served from its sources: a page of a few files opens in a moment, some two hundred of them do not.
        await build({
          configFile: inProject('vite.config.ts'),
          build: {
            outDir,
            minify: false,
            rolldownOptions: { input: { harness: inProject('renderer/dev/index.html') } },
          },
          logLevel: 'error',
        });
        const server = await preview({
          configFile: inProject('vite.config.ts'),
          build: { outDir },
          preview: { port: 0, host: '127.0.0.1' },
          logLevel: 'error',
        });
        const address = server.resolvedUrls?.local[0] ?? '';
        await use({
          async open(page, screen, query = 'lang=zh') {
            await page.goto(`${address}dev/index.html?view=${screen}&${query}`);
            await page.waitForSelector('main', { timeout: 15_000 });
            await page.evaluate(() => document.fonts.ready);
          },
        });
        await server.close();
      } finally {
        // Also where the build fails.
        rmSync(outDir, { recursive: true, force: true });
      }
    },
    { scope: 'worker' },
  ],
});
export { expect } from '@playwright/test';

declare const window: { readonly studio: MiniStudio };

/** Lets the show run: `index` segments in, `seconds` into the last, with a note, a question and a coupon asked for. */
export async function play(page: Page, index = 4, seconds = 430): Promise<void> {
  await page.evaluate(
    ([goal, into]) => {
      const { studio } = window;
      studio.ask({ type: 'start' });
      while ((studio.state().onAir?.index ?? goal) < goal) {
        studio.ask({ type: 'go', from: null });
        studio.advance(1_000);
      }
      const money = studio.state().onAir?.segment.cues.find((cue) => cue.actions.some((one) => one.do === 'coupon'));
      if (money) studio.ask({ type: 'arm', cueId: money.id });
      studio.advance(into * 1_000);
      studio.ask({ type: 'note', text: '库存只剩 60，催一下', urgency: 'urgent' });
      studio.ask({ type: 'note', text: '讲慢一点', urgency: 'soon' });
      studio.ask({
        type: 'question',
        text: '这个能放微波炉吗？',
        askedBy: '',
        count: 86,
        answer: '不能，内胆是金属的',
        productId: null,
      });
    },
    [index, seconds] as const,
  );
  await page.waitForTimeout(100);
}
