/**
 * Start-up to interactive: from starting the program (second start, nothing to install or build) to a console in Chromium that takes a
 * press of a key. Held against the 3 s that a person may wait, and beside it the same Chromium opening a blank page.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { ROOT, tempDir, ZH_SHEET } from '../support/studioProcess.ts';
import { row, type BenchRow } from './bench.ts';

const TURNS = 7;
const BUDGET_MS = 3000;
const BROWSER = [
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts studio and browser, as `npm start` does, several times. */
export async function rows(): Promise<readonly BenchRow[]> {
  const dataDir = tempDir('startup');
  try {
    await startToInteractive(dataDir);
    const ours: number[] = [];
    const blank: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      ours.push(await startToInteractive(dataDir));
      blank.push(await blankPage());
    }
    const budget = ours.map(() => BUDGET_MS);
    return [
      row('second start → console takes a key, against 3 s', { ours, baseline: budget }, 0.5, 1),
      row('second start → console takes a key, against a blank page', { ours, baseline: blank }, 0.5, null),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startToInteractive(dataDir: string): Promise<number> {
  const begun = performance.now();
  const args = ['main/bootstrap/start.mjs', '--headless', '--port', '0', '--data', dataDir, '--sheet', ZH_SHEET];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { address, token } = JSON.parse(String(line)) as { address: string; token: string };
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(`${address}/#t=${token}`);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('complementary').waitFor();
  const took = performance.now() - begun;
  await browser.close();
  child.kill('SIGTERM');
  await once(child, 'exit');
  return took;
}

async function blankPage(): Promise<number> {
  const begun = performance.now();
  const server = createServer((_request, response) => response.end('<!doctype html><p>blank'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  const took = performance.now() - begun;
  await browser.close();
  server.close();
  return took;
}

function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: BROWSER });
}
