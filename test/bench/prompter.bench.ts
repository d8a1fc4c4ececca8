/**
 * The anchor's script in motion: Chinese at 120 px on 1920×1080, ten seconds of auto-scroll. Frames that Chromium draws are counted from its
 * own trace, beside a page of nothing but as much plain text, moved by the same kind of animation: the limit. Both in turns, so that the
 * machine's load falls on both alike. Without a graphics card the browser draws in software: the ratio counts, not the figure.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import type { MiniStudio } from '../../renderer/dev/miniStudio.ts';
import { percentile, type BenchRow } from './bench.ts';

declare const window: { readonly studio: MiniStudio };

const TURNS = 3;
const WATCHED_MS = 5_000;
/** A frame later than this is a long one: three of 60 Hz. */
const LONG_MS = 50;
const AIM = 1.1;
const CONFIG = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
const HARNESS = fileURLToPath(new URL('../../renderer/dev/index.html', import.meta.url));

interface Seen {
  /** Between two frames, ms. */
  readonly gaps: readonly number[];
}

/** Time between frames, and long frames, of both. */
export async function rows(): Promise<readonly BenchRow[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'anchor-prompter-'));
  await build({
    configFile: CONFIG,
    build: { outDir, rolldownOptions: { input: { harness: HARNESS } } },
    logLevel: 'error',
  });
  const server = await preview({
    configFile: CONFIG,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    const gaps = { ours: new Array<number>(), baseline: new Array<number>() };
    for (let turn = 0; turn < TURNS; turn++) {
      gaps.ours.push(...(await watch(browser, (page) => prompter(page, address))).gaps);
      gaps.baseline.push(...(await watch(browser, (page) => plainText(page))).gaps);
    }
    const long = (all: readonly number[]) => all.filter((gap) => gap > LONG_MS).length;
    const runs = gaps.ours.length;
    const row = (name: string, ours: number, baseline: number, unit: string, aim: number | null): BenchRow => ({
      name,
      ours,
      baseline,
      ratio: ours / Math.max(baseline, Number.EPSILON),
      aim,
      unit,
      runs,
    });
    const mean = (all: readonly number[]) => all.reduce((sum, gap) => sum + gap, 0) / all.length;
    return [
      row('prompter at 120 px, between frames mean', mean(gaps.ours), mean(gaps.baseline), 'ms', AIM),
      row(
        'prompter at 120 px, between frames p99',
        percentile(gaps.ours, 0.99),
        percentile(gaps.baseline, 0.99),
        'ms',
        null,
      ),
      row('prompter at 120 px, frames a second', 1000 / mean(gaps.ours), 1000 / mean(gaps.baseline), 'fps', null),
      row('prompter at 120 px, long frames', long(gaps.ours) + 1, long(gaps.baseline) + 1, 'frames + 1', null),
    ];
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** Counts the frames that the compositor puts out, by the browser's own trace. */
async function watch(browser: Browser, begin: (page: Page) => Promise<void>): Promise<Seen> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  try {
    await begin(page);
    await page.waitForTimeout(500);
    const trace = await page.context().newCDPSession(page);
    const drawn: number[] = [];
    trace.on('Tracing.dataCollected', ({ value }) => {
      for (const event of value as unknown as readonly { readonly name: string; readonly ts: number }[])
        if (event.name === 'DrawFrame') drawn.push(event.ts / 1000);
    });
    await trace.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'] },
    });
    await page.waitForTimeout(WATCHED_MS);
    const complete = new Promise<void>((done) => trace.once('Tracing.tracingComplete', () => done()));
    await trace.send('Tracing.end');
    await complete;
    const times = drawn.toSorted((a, b) => a - b);
    if (times.length < 10) throw new Error(`Only ${times.length} frames were drawn: nothing moved`);
    return { gaps: times.slice(1).map((at, index) => at - (times[index] ?? at)) };
  } finally {
    await page.close();
  }
}

/** The real screen, ten keys of size up, a segment with time left. */
async function prompter(page: Page, address: string): Promise<void> {
  await page.goto(`${address}dev/index.html?view=anchor&lang=zh&mode=live&obs=live`);
  await page.waitForSelector('main');
  await page.evaluate(() => {
    const { studio } = window;
    studio.ask({ type: 'start' });
    while ((studio.state().onAir?.index ?? 4) < 4) studio.ask({ type: 'go', from: null });
    studio.advance(12 * 60_000 - 20_000);
  });
  for (let n = 0; n < 5; n++) await page.keyboard.press('+');
  const size = await page
    .locator('article')
    .first()
    .evaluate((text) => getComputedStyle(text).fontSize);
  if (Math.round(Number.parseFloat(size)) !== 120) throw new Error(`The script is ${size} high, not 120 px`);
}

async function plainText(page: Page): Promise<void> {
  const words = '上班带饭到中午就凉了，内胆可拆洗，密封圈和提手都在。'.repeat(6);
  const [glass, text] = [
    'position:fixed;inset:0;overflow:hidden;background:#111',
    'will-change:transform;font-size:120px;color:#fff;width:1240px',
  ];
  await page.setContent(`<main style="${glass}"><p style="${text}">${words}</p></main>`);
  await page.evaluate(() => {
    document
      .querySelector('p')
      ?.animate([{ transform: 'translateY(0)' }, { transform: 'translateY(-1000px)' }], { duration: 60_000 });
  });
}
