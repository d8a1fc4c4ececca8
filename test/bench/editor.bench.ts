/**
 * The run-sheet editor in Chromium on a real studio: 5,000 segments scrolled through and edited, beside a page of plain text that is scrolled the
 * same way in the same browser. Frames are counted from inside the page; a frame is long from 50 ms on, as the browser's own long-task rule says.
 */
import { existsSync, rmSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { takeSeat } from '../support/seat.ts';
import { sheetFile } from '../support/sheet.ts';
import { startStudio } from '../support/studioProcess.ts';
import { percentile, type BenchRow } from './bench.ts';

const SEGMENTS = 5_000;
/** Turns of the wheel, and px each: some 900 lines a second at 60 frames. */
const WHEELS = 240;
const WHEEL = 500;
const EDITS = 40;
const LONG = 50;

/** Frames of scrolling, edits to paint, and how many of either were long. */
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
    await page.getByRole('grid').waitFor();
    await page.locator('[data-line]').nth(5).waitFor();
    const ours = await scrolled(page);
    const edits = await edited(page);
    const plain = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await plain.setContent(`<div style="height:700px;overflow:auto">${lines()}</div>`);
    const baseline = await scrolled(plain);
    const frames = row('scroll 5,000 segments, frame', ours, baseline);
    return [
      ...frames,
      countRow('long frames while scrolling 5,000 segments', ours, WHEELS),
      { ...line('edit of 5,000 segments, key to paint p50', edits, 0.5, baseline), aim: null },
      { ...line('edit of 5,000 segments, key to paint p95', edits, 0.95, baseline), aim: null },
      countRow('long frames while editing 5,000 segments', edits, EDITS),
    ];
  } finally {
    await browser.close();
    seat.close();
    await studio.stop();
    rmSync(studio.dataDir, { recursive: true, force: true });
  }
}

/** Turns the wheel over the middle of the page and gives the time of every frame, ms. */
async function scrolled(page: Page): Promise<readonly number[]> {
  await page.mouse.move(500, 400);
  await page.evaluate(() => {
    const times: number[] = [];
    let last = performance.now();
    const frame = (now: number) => {
      times.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Reflect.set(window, 'frames5000', times);
  });
  for (let turn = 0; turn < WHEELS; turn++) {
    await page.mouse.wheel(0, turn < WHEELS / 2 ? WHEEL : -WHEEL);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return (await page.evaluate(() => Reflect.get(window, 'frames5000') as number[])).slice(2);
}

/** Types a length into one line after another; the time from the key that takes it to the frame that shows it, ms. */
async function edited(page: Page): Promise<readonly number[]> {
  await page.keyboard.press('Control+Home');
  await page.locator('[data-line] [data-column="duration"]').first().click();
  const times: number[] = [];
  for (let turn = 0; turn < EDITS; turn++) {
    await page.keyboard.type(String(4 + (turn % 5)));
    await page.evaluate(() => {
      addEventListener(
        'keydown',
        () => {
          const from = performance.now();
          requestAnimationFrame(() => setTimeout(() => Reflect.set(window, 'painted', performance.now() - from)));
        },
        { once: true, capture: true },
      );
      Reflect.set(window, 'painted', null);
    });
    await page.keyboard.press('Enter');
    const painted = await page.waitForFunction(() => Reflect.get(window, 'painted') as number | null);
    times.push((await painted.jsonValue()) ?? Number.NaN);
  }
  return times;
}

function lines(): string {
  return Array.from({ length: SEGMENTS }, (_, place) => `<p>第 ${place + 1} 段</p>`).join('');
}

function row(name: string, ours: readonly number[], baseline: readonly number[]): readonly BenchRow[] {
  return [
    { ...line(`${name} p50`, ours, 0.5, baseline), aim: 1.5 },
    { ...line(`${name} p99`, ours, 0.99, baseline), aim: null },
  ];
}

function line(name: string, ours: readonly number[], p: number, baseline: readonly number[]): Omit<BenchRow, 'aim'> {
  const [mine, theirs] = [percentile(ours, p), percentile(baseline, p)];
  return { name, ours: mine, baseline: theirs, ratio: mine / theirs, unit: 'ms', runs: ours.length };
}

function countRow(name: string, times: readonly number[], runs: number): BenchRow {
  const long = times.filter((time) => time > LONG).length;
  return { name, ours: long, baseline: 1, ratio: long, aim: 0, unit: 'frames', runs };
}
