/**
 * The console under load, in a real Chromium on a real studio: 1,000 stream items a second (50 inputs' meters, 20 times a second), the
 * program picture six times, cues and words all the while; keys are pressed and timed from the press to the frame that shows it. Both
 * figures are held against what the eye allows: 50 ms from press to paint (p95), no task of the page over 100 ms, a second from the
 * studio's answer to a page that takes a key. `SCREENS_BENCH_SECONDS=300` is the full trace; the usual run is shorter.
 */
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { ToSeat } from '../../core/contract/messages.ts';
import { SILENT } from '../../main/studio/log.ts';
import { serveSeats } from '../../main/studio/seats/server.ts';
import { createStudio, type Studio } from '../../main/studio/studio.ts';
import { ROOT, tempDir, ZH_SHEET } from '../support/studioProcess.ts';
import { percentile, type BenchRow } from './bench.ts';

const SECONDS = Number(process.env['SCREENS_BENCH_SECONDS'] ?? 20);
const INPUTS = 50;
const PAINT_MS = 50;
const TASK_MS = 100;
const FIRST_MS = 1_000;
const OPENINGS = 5;
/** What a person presses: the selection, the tabs, the list of keys, the panes. */
const KEYS = ['ArrowDown', 'ArrowDown', 'ArrowUp', '2', '1', '?', '?', 'Escape'];

declare const window: { readonly measured: Measured };
interface Measured {
  /** From each press to the frame behind it, ms. */
  readonly paints: number[];
  /** Length of each task over 50 ms. */
  readonly tasks: number[];
  /** From the studio's welcome to the console's first frame, ms. */
  first: number;
  /** Stream items that have come, and over how long, ms. */
  items: number;
  over: number;
}

/** One studio, one page, one busy show. */
export async function rows(): Promise<readonly BenchRow[]> {
  const dataDir = tempDir('screens');
  const studio = await busyStudio(dataDir);
  const served = await serveSeats({
    port: 0,
    pages: join(ROOT, 'out/renderer'),
    keys: studio.keys,
    seats: studio.seats,
  });
  if (!served.ok) throw new Error(served.message);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const firsts: number[] = [];
    for (let turn = 0; turn < OPENINGS; turn++) {
      const page = await open(await browser.newPage(), served.value.address, studio);
      firsts.push((await page.evaluate(() => window.measured)).first);
      await page.close();
    }
    const page = await open(await browser.newPage(), served.value.address, studio);
    const stop = keepBusy(studio);
    const until = performance.now() + SECONDS * 1000;
    for (let n = 0; performance.now() < until; n++) {
      await page.keyboard.press(KEYS[n % KEYS.length] ?? 'ArrowDown');
      await page.waitForTimeout(90 + (n % 7) * 12);
    }
    const bare = await barePage(await browser.newPage());
    stop();
    const { paints, tasks, items, over } = await page.evaluate(() => window.measured);
    const rate = (1000 * items) / over;
    if (rate < 500)
      throw new Error(`Only ${Math.round(rate)} stream items a second reached the page: nothing was measured.`);
    return [
      held(
        `press → paint p95, ${Math.round(rate)} items/s, ${SECONDS} s`,
        percentile(paints, 0.95),
        PAINT_MS,
        paints.length,
      ),
      {
        name: 'press → paint p95, against a page that does nothing else',
        ours: percentile(paints, 0.95),
        baseline: percentile(bare, 0.95),
        ratio: percentile(paints, 0.95) / percentile(bare, 0.95),
        aim: null,
        unit: 'ms',
        runs: bare.length,
      },
      held('longest task of the page', Math.max(0, ...tasks), TASK_MS, tasks.length),
      held('studio’s answer → first screen takes a key', percentile(firsts, 0.5), FIRST_MS, firsts.length),
    ];
  } finally {
    await browser.close();
    await served.value.close();
    await studio.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The same presses on a page that only draws a letter: what this machine and this browser take at least, in this very minute. */
async function barePage(page: Page): Promise<readonly number[]> {
  await page.addInitScript(measure);
  await page.goto('data:text/html,<p>a');
  await page.evaluate(() =>
    addEventListener('keydown', () => {
      document.body.textContent = String(performance.now());
    }),
  );
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(60 + (n % 7) * 12);
  }
  const { paints } = await page.evaluate(() => window.measured);
  await page.close();
  return paints;
}

function held(name: string, ours: number, allowed: number, runs: number): BenchRow {
  return { name, ours, baseline: allowed, ratio: ours / allowed, aim: 1, unit: 'ms', runs };
}

async function busyStudio(dataDir: string): Promise<Studio> {
  const made = await createStudio({
    dataDir,
    version: '0.0.0',
    mode: 'rehearsal',
    sheet: { name: 'show.csv', bytes: new Uint8Array(await readFile(ZH_SHEET)) },
    obs: null,
    log: SILENT,
  });
  if (!made.ok) throw new Error(made.message);
  made.value.runs.current.loop.handle({ type: 'start', id: 'bench-start' }, 'producer');
  return made.value;
}

/** Streams, pictures and facts until the returned function is called. */
function keepBusy(studio: Studio): () => void {
  const { seats, runs } = studio;
  // The console draws meters only while it knows of an OBS.
  const live = () => seats.tell({ t: 'obs', view: { ...runs.current.picture.view, link: 'live' } });
  live();
  let n = 0;
  const meters = () => {
    const inputs = Array.from({ length: INPUTS }, (_, input) => {
      const level = -60 + 50 * Math.abs(Math.sin((n + input) / 9));
      return { input: `输入 ${input}`, level: [level, level - 2], peak: [level + 3, level + 1] };
    });
    seats.show({ t: 'meters', inputs });
    n += 1;
  };
  // By the clock, not by the timer, which comes late on a busy machine.
  const began = performance.now();
  const dueMeters = () => {
    while (n < (performance.now() - began) / 50) meters();
  };
  const picture = () => seats.show({ t: 'program', image: PIXEL });
  const words = () => {
    const { loop } = runs.current;
    loop.handle({ type: 'extend', id: `bench-extend-${n}`, by: (n % 2 === 0 ? 1000 : -1000) as never }, 'producer');
    loop.handle({ type: 'note', id: `bench-note-${n}`, text: `第 ${n} 句`, urgency: 'normal' }, 'producer');
    live();
  };
  const timers = [setInterval(dueMeters, 50), setInterval(picture, 160), setInterval(words, 250)];
  return () => timers.forEach((timer) => clearInterval(timer));
}

/** A picture of one colour, as a stream's message carries it. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==' satisfies (ToSeat & {
  t: 'program';
})['image'];

/** Opens the console and waits until it takes a key. */
async function open(page: Page, address: string, studio: Studio): Promise<Page> {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.addInitScript(measure);
  await page.goto(`${address}/#t=${studio.keys.ticket('producer')}`);
  await page.getByRole('option').first().waitFor();
  await page.waitForFunction(() => window.measured.first > 0);
  return page;
}

/** Runs in the page, before its own code. */
function measure(): void {
  const measured = { paints: [], tasks: [], first: 0, items: 0, over: 0 } as {
    -readonly [K in keyof Measured]: Measured[K];
  };
  Object.assign(globalThis, { measured });
  let welcomed = 0;
  let began = 0;
  const { WebSocket: Plain } = globalThis;
  globalThis.WebSocket = class extends Plain {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data !== 'string') return;
        if (welcomed === 0 && data.includes('"welcome"')) welcomed = performance.now();
        if (!data.includes('"meters"')) return;
        if (measured.items === 0) began = performance.now();
        measured.items += data.split('"input"').length - 1;
        measured.over = performance.now() - began;
      });
    }
  };
  const watch = new MutationObserver(() => {
    if (welcomed === 0 || document.querySelector('[role=option]') === null) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => (measured.first = performance.now() - welcomed)));
  });
  watch.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) if (welcomed > 0) measured.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => setTimeout(() => measured.paints.push(performance.now() - timeStamp))),
    { capture: true },
  );
}
