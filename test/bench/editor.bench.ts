/**
 * The run-sheet editor in Chromium on a real studio: 5,000 segments scrolled through and edited, beside a page of plain text that is scrolled the
 * same way in the same browser. What is counted is the processor time of each task of the page's main thread, from the browser's own trace: what
 * else the machine does falls on nobody. A task is long from 50 ms on, as the browser's own rule says.
 */
import { existsSync, rmSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { z } from 'zod';
import { takeSeat } from '../support/seat.ts';
import { sheetFile } from '../support/sheet.ts';
import { startStudio } from '../support/studioProcess.ts';
import { percentile, type BenchRow } from './bench.ts';

const SEGMENTS = 5_000;
/** Turns of the wheel, one for each frame, and px each: some 600 lines a second. */
const WHEELS = 240;
const WHEEL = 350;
const EDITS = 40;
const LONG = 50;
/** Tasks shorter than this are the browser's own ticking, ms. */
const SHORT = 0.5;

/** Tasks of scrolling and of editing, and how many of either were long. */
export async function rows(): Promise<readonly BenchRow[]> {
  const file = sheetFile(
    Array.from({ length: SEGMENTS }, (_, place) => ({
      title: `第 ${place + 1} 段`,
      minutes: 3,
      link: (place % 200) + 1,
      price: '89.9',
      listPrice: '129',
      scene: '近景-产品台',
    })),
  );
  const studio = await startStudio({ sheet: file });
  const seat = await takeSeat(studio.address, studio.token);
  const browser = await chromium.launch({
    ...(existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const invited = await seat.ask('seat.invite', { role: 'producer' });
    if (!invited.ok) throw new Error(invited.message);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`${studio.address}/editor#t=${(invited.value as { ticket: string }).ticket}`);
    await page.locator('[data-line] [data-column="duration"]').nth(5).waitFor();
    const scrolling = await traced(browser, page, () => scroll(page));
    const editing = await traced(browser, page, () => edit(page));
    const plain = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await plain.setContent(`<div style="height:700px;overflow:auto">${lines()}</div>`);
    const baseline = await traced(browser, plain, () => scroll(plain));
    return [
      row('scroll 5,000 segments against plain text, main thread task p95', scrolling, baseline),
      long('long tasks while scrolling 5,000 segments', scrolling),
      row('edit 5,000 segments against scrolling plain text, main thread task p99', editing, baseline, 0.99),
      long('long tasks while editing 5,000 segments', editing),
    ];
  } finally {
    await browser.close();
    seat.close();
    await studio.stop();
    rmSync(studio.dataDir, { recursive: true, force: true });
  }
}

const traceSchema = z.object({
  traceEvents: z.array(
    z.looseObject({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.string().optional() }).optional(),
    }),
  ),
});

/** Processor time of every task of the pages' main threads while `work` is done, ms. */
async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.bringToFront();
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
  await work();
  const { traceEvents } = traceSchema.parse(JSON.parse(String(await browser.stopTracing())));
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid}/${tid}`))
    .flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1000]))
    .filter((time) => time >= SHORT);
  if (tasks.length < 20) throw new Error(`The trace holds ${tasks.length} tasks: nothing was measured.`);
  return tasks;
}

/** Turns the wheel over the middle of the page, down and back. */
async function scroll(page: Page): Promise<void> {
  await page.mouse.move(500, 400);
  for (let turn = 0; turn < WHEELS; turn++) {
    await page.mouse.wheel(0, turn < WHEELS / 2 ? WHEEL : -WHEEL);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Types a length into one line after another. */
async function edit(page: Page): Promise<void> {
  await page.locator('[data-line] [data-column="duration"]').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  for (let turn = 0; turn < EDITS; turn++) {
    await page.keyboard.type(String(4 + (turn % 5)));
    await page.keyboard.press('Enter');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  await page.locator('[data-saved="true"]').waitFor();
}

function lines(): string {
  return Array.from({ length: SEGMENTS }, (_, place) => `<p>第 ${place + 1} 段</p>`).join('');
}

function row(name: string, times: readonly number[], plain: readonly number[], p = 0.95): BenchRow {
  const [ours, baseline] = [percentile(times, p), percentile(plain, p)];
  return { name, ours, baseline, ratio: ours / baseline, aim: null, unit: 'ms', runs: times.length };
}

function long(name: string, times: readonly number[]): BenchRow {
  const count = times.filter((time) => time > LONG).length;
  return { name, ours: count, baseline: 1, ratio: count, aim: 0, unit: 'tasks', runs: times.length };
}
