/** A screen that breaks: it says so calmly and can be opened again, the show and the other screens go on, and the studio's log has it. */
import { expect, test } from '@playwright/test';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { startStudio, ZH_SHEET, type StudioProcess } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { leave, ticketTo } from './opening.ts';

const t = wordsOf('zh-CN');
let studio: StudioProcess;
let seat: TestSeat;
test.beforeAll(async () => {
  studio = await startStudio({ sheet: ZH_SHEET });
  seat = await takeSeat(studio.address, studio.token);
});
test.afterAll(() => leave(studio, seat));

test('a broken screen says so, can be opened again, and takes nothing with it', async ({ page }) => {
  expect((await seat.ask('start')).ok).toBe(true);
  // The pre-flight's own code throws where it is drawn, under whatever name it is handed on.
  const broken = /\/assets\/Preflight-[^/]+\.js$/;
  await page.route(broken, async (route) => {
    const code = await (await route.fetch()).text();
    const handed = [...(/export\s*\{([^}]*)\}/.exec(code)?.[1] ?? '').matchAll(/(?:\w+\s+as\s+)?(\w+)/g)];
    const names = handed.map(([, name]) => `Broken as ${name}`).join(',');
    await route.fulfill({
      contentType: 'text/javascript',
      body: `const Broken = () => { throw new Error('broken on purpose'); }; export { ${names} };`,
    });
  });
  await page.goto(await ticketTo(studio, seat, '/preflight'));
  await expect(page.getByText(t('common.fault.title'))).toBeVisible();
  await expect(page.getByText(t('common.fault.goesOn'))).toBeVisible();
  await expect.poll(() => studio.stderr()).toContain('broken on purpose');

  // The show went on, and the next screen of this very page is whole.
  expect((await seat.go()).ok).toBe(true);
  await page.unroute(broken);
  await page.goto(studio.address);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByText(t('common.fault.title'))).toHaveCount(0);
});
