/**
 * The chat desk in a real Chromium on a real studio: 10,000 messages a second through the seat's own socket, in the studio's ticks. The time of a frame
 * and the time from a batch's leaving the studio to the frame that shows its last line, held against what the eye allows (57 frames a second, 60 ms
 * at p99), and beside a plain keyed list of React that is sent the same; the page's memory after it is swept, at the end against warm.
 * `CHAT_BENCH_SECONDS=600` is the full run; the usual one is shorter. The machine's load is told with it: studio, browser and whatever else runs share it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import type { ChatLine } from '../../core/contract/chat.schema.ts';
import { SILENT } from '../../main/studio/log.ts';
import { serveSeats } from '../../main/studio/seats/server.ts';
import { createStudio, type Studio } from '../../main/studio/studio.ts';
import { ROOT, tempDir, ZH_SHEET } from '../support/studioProcess.ts';
import { percentile, type BenchRow } from './bench.ts';

const SECONDS = Number(process.env['CHAT_BENCH_SECONDS'] ?? 20);
const PLAIN_SECONDS = 8;
const WARM_UP_MS = 4_000;
const RATE = 10_000;
/** The studio's own, ms. */
const TICK = 80;
const FRAMES = 57;
const PAINT_MS = 60;
/** How much larger the page's memory may be at the end than when it was warm. */
const GROWTH = 1.25;
const WORDS = [
  '多少钱',
  '3号多少钱啊',
  '怎么领券',
  '来啦来啦',
  '能放微波炉吗',
  '上次买的收到了，保温一整天都是热的，这次再拍一个给爸妈',
];

declare const window: { readonly chatBench: Measured };
interface Measured {
  /** From leaving the studio to paint, ms, one for each batch that was painted. */
  readonly paints: number[];
  frames: number;
  /** Over how long they were counted, ms. */
  over: number;
  /** Batches that have come and are not on the glass yet: their last line, and when they left the studio. */
  readonly left: { readonly last: number; readonly at: number }[];
}

interface Run extends Omit<Measured, 'left'> {
  /** Of the page, swept, bytes: warm, and at the end. */
  readonly heap: readonly [number, number];
  readonly sent: number;
}

/** The desk, then the plain list, each with the browser for itself. */
export async function rows(): Promise<readonly BenchRow[]> {
  const dataDir = tempDir('chat-bench');
  const plainDir = mkdtempSync(join(tmpdir(), 'anchor-chat-plain-'));
  const made = await createStudio({
    dataDir,
    version: '0.0.0',
    mode: 'live',
    sheet: { name: 'show.csv', bytes: new Uint8Array(readFileSync(ZH_SHEET)) },
    obs: null,
    log: SILENT,
  });
  if (!made.ok) throw new Error(made.message);
  const studio = made.value;
  await buildPlain(plainDir);
  const serve = (pages: string) => serveSeats({ port: 0, pages, keys: studio.keys, seats: studio.seats });
  const [served, servedPlain] = [await serve(join(ROOT, 'out/renderer')), await serve(plainDir)];
  if (!served.ok || !servedPlain.ok) throw new Error('The pages can’t be served.');
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const load = loadavg()[0] ?? 0;
    const desk = await measured(browser, studio, `${served.value.address}/chat`, SECONDS * 1000);
    const plain = await measured(browser, studio, servedPlain.value.address, PLAIN_SECONDS * 1000);
    const about = `${Math.round((1000 * desk.sent) / desk.over)}/s, ${SECONDS} s, load ${load.toFixed(1)}`;
    const [ours, theirs] = [percentile(desk.paints, 0.99), percentile(plain.paints, 0.99)];
    return [
      held(`chat desk at ${about}: time of a frame`, interval(desk), 1000 / FRAMES, desk.frames),
      held('chat desk: studio → paint p99', ours, PAINT_MS, desk.paints.length),
      beside('chat desk against a plain keyed list: time of a frame', interval(desk), interval(plain), desk.frames),
      beside('chat desk against a plain keyed list: studio → paint p99', ours, theirs, desk.paints.length),
      {
        ...beside('memory of the page, end against warm', desk.heap[1] / 1e6, desk.heap[0] / 1e6, 1),
        aim: GROWTH,
        unit: 'MB',
      },
    ];
  } finally {
    await browser.close();
    await served.value.close();
    await servedPlain.value.close();
    await studio.close();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(plainDir, { recursive: true, force: true });
  }
}

async function buildPlain(outDir: string): Promise<void> {
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    build: {
      outDir,
      rolldownOptions: {
        input: { plain: join(ROOT, 'test/bench/chatDesk.plain.tsx') },
        output: { entryFileNames: '[name].js' },
      },
    },
    logLevel: 'error',
  });
  writeFileSync(join(outDir, 'index.html'), '<!doctype html><body><script type="module" src="/plain.js"></script>');
}

async function measured(browser: Browser, studio: Studio, address: string, ms: number): Promise<Run> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(measure);
  await page.goto(`${address}#t=${studio.keys.ticket('producer')}`);
  const flow = pour(studio);
  try {
    // Rows come and go too fast to be waited for as elements.
    await page.waitForFunction(() => document.querySelector('[data-row]') !== null);
    await page.waitForTimeout(WARM_UP_MS);
    const warm = await heapOf(page);
    await page.evaluate(() => {
      window.chatBench.paints.length = 0;
      Object.assign(window.chatBench, { frames: 0, over: -performance.now() });
    });
    const before = flow.sent();
    await page.waitForTimeout(ms);
    const seen = await page.evaluate(() => {
      const now = performance.timeOrigin + performance.now();
      const { frames, over, left, paints } = window.chatBench;
      // What was not painted by the end has waited so long at least.
      return { frames, over: over + performance.now(), paints: [...paints, ...left.map(({ at }) => now - at)] };
    });
    const sent = flow.sent() - before;
    if (seen.paints.length === 0) throw new Error(`Nothing came to ${address} of ${sent} lines.`);
    return { ...seen, sent, heap: [warm, await heapOf(page)] };
  } finally {
    flow.stop();
    await page.close();
  }
}

/** Used memory after a sweep, bytes. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Sends lines to whoever watches, as many as the clock says, whenever a tick is over. */
function pour(studio: Studio): { readonly sent: () => number; readonly stop: () => void } {
  const { runId } = studio.runs.current.loop.state;
  const began = performance.now();
  let seq = 0;
  const tick = setInterval(() => {
    const due = Math.floor(((performance.now() - began) * RATE) / 1000);
    const from = seq + 1;
    const lines: ChatLine[] = [];
    // When it leaves, by the clock that the page has too.
    const at = performance.timeOrigin + performance.now();
    while (seq < due) lines.push(lineOf(++seq, Math.floor(at)));
    studio.seats.show({ t: 'chat', batch: { runId, from, lines, lagMs: at % 1, skipped: 0, moderated: [] } });
  }, TICK);
  return { sent: () => seq, stop: () => clearInterval(tick) };
}

function lineOf(seq: number, at: number): ChatLine {
  const person = (seq * 7919) % 4_000;
  const asks = seq % 3 === 0;
  return {
    seq,
    id: `bench:${seq}`,
    at,
    source: 'bench',
    kind: 'comment',
    by: { id: `p${person}`, name: `观众${person}`, badges: [] },
    text: WORDS[seq % WORDS.length] ?? '',
    cut: false,
    what: null,
    count: null,
    amount: null,
    topic: asks ? 'price' : null,
    productId: null,
    clusterKey: asks ? 'price' : null,
    flood: false,
    moderation: null,
    triggers: [],
  };
}

function interval({ frames, over }: Run): number {
  return over / Math.max(1, frames);
}

function held(name: string, ours: number, allowed: number, runs: number): BenchRow {
  return { name, ours, baseline: allowed, ratio: ours / allowed, aim: 1, unit: 'ms', runs };
}

function beside(name: string, ours: number, baseline: number, runs: number): BenchRow {
  return { name, ours, baseline, ratio: ours / baseline, aim: null, unit: 'ms', runs };
}

/** Runs in the page, before its own code: notes when each batch left the studio, and looks behind each frame how far the list is. */
function measure(): void {
  const chatBench = { paints: [], frames: 0, over: 0, left: [] } as { -readonly [K in keyof Measured]: Measured[K] };
  Object.assign(globalThis, { chatBench });
  const { left } = chatBench;
  const { WebSocket: Plain } = globalThis;
  globalThis.WebSocket = class extends Plain {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data !== 'string' || !data.includes('"t":"chat"')) return;
        // Read at the end of the message: the whole is the page's to parse.
        const tail = data.slice(-600);
        const last = /.*"seq":(\d+)/s.exec(tail)?.[1];
        const at = /.*"at":(\d+)/s.exec(tail)?.[1];
        const rest = /"lagMs":([\d.]+)/.exec(tail)?.[1];
        if (last !== undefined && at !== undefined)
          left.push({ last: Number(last), at: Number(at) + Number(rest ?? 0) });
      });
    }
  };
  const look = () => {
    const drawn = document.querySelectorAll<HTMLElement>('[data-row]');
    const shown = Number(drawn[drawn.length - 1]?.dataset['row'] ?? 0);
    const now = performance.timeOrigin + performance.now();
    while (left[0] !== undefined && left[0].last <= shown) {
      const first = left.shift();
      if (first) chatBench.paints.push(now - first.at);
    }
  };
  const frame = () => {
    chatBench.frames += 1;
    // Behind the frame's own work and its paint.
    setTimeout(look);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
