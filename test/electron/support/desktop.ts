/** A desktop studio for a test, driven as a person would: `desktop.press('Space')`, `desktop.onAir()`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { fetchTestElectron } from '../../../main/bootstrap/fetchTestElectron.mjs';
import type { Screen } from './screen.ts';

const NODE = resolve(import.meta.dirname, '../../../node_modules/.bin/node');

export interface DesktopOptions {
  readonly screen: Screen;
  /** Arguments that name the program: the folder of a built app for Electron, nothing for a packed one. */
  readonly program: readonly string[];
  /** The packed program's own executable; else the tests' Electron. */
  readonly executable?: string;
  /** A data folder of a run before; else a new one. */
  readonly data?: string;
}

export interface LogLine {
  readonly event: string;
  readonly [field: string]: unknown;
}

export interface Desktop {
  readonly app: ElectronApplication;
  /** Resolves with the program's exit code. */
  readonly exited: Promise<number | null>;
  readonly page: Page;
  readonly data: string;
  /** Everything that the console's page said in its own console, for policy violations. */
  readonly said: readonly string[];
  /** Lines of the shell's log. */
  log(): LogLine[];
  /** Process id of the studio, as the shell last started it. */
  studioPid(): number;
  /** Ends the program as the system does. Resolves with its exit code. */
  terminate(): Promise<number | null>;
  /** Makes sure that nothing is left, data included. */
  dispose(): Promise<void>;
}

/** Starts a studio in rehearsal with the Chinese sample and waits for the console's page. */
export async function startDesktop(options: DesktopOptions): Promise<Desktop> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'anchor-data-'));
  const said: string[] = [];
  // Said aloud, so that the first run's screen does not stand before the console; a run before has its own.
  const mode = options.data === undefined ? ['--mode', 'rehearsal'] : [];
  const app = await launch({
    executablePath: options.executable ?? (await fetchTestElectron()).path,
    // Root may not start Chromium with its sandbox; for everybody else the test runs with it.
    chromiumSandbox: process.getuid?.() !== 0,
    // Under Xvfb there is no graphics card, and Electron 25 may hang while it finds out.
    args: ['--disable-gpu', ...options.program, '--data', data, '--port', '0', ...mode],
    env: { ...environment(), DISPLAY: options.screen.display, ANCHOR_STUDIO_NODE: NODE, LANG: 'zh_CN.UTF-8' },
    timeout: 15_000,
  }).catch((error: unknown) => {
    if (options.data === undefined) rmSync(data, { recursive: true, force: true });
    throw error;
  });
  const child = app.process();
  const exited = new Promise<number | null>((done) => void child.once('exit', done));
  const page = await app.firstWindow();
  page.on('console', (message) => void said.push(message.text()));
  const log = () =>
    readFileSync(join(data, 'shell', 'shell.log'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LogLine);
  const terminate = () => {
    child.kill('SIGTERM');
    return exited;
  };
  return {
    app,
    exited,
    page,
    data,
    said,
    log,
    studioPid: () => Number(log().findLast((line) => line.event === 'studio-up')?.['pid']),
    terminate,
    async dispose() {
      const patience = setTimeout(() => void child.kill('SIGKILL'), 8_000);
      await terminate();
      clearTimeout(patience);
      if (options.data === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The driver misses an old Electron's first words now and then on a busy machine, and waits for them for ever: it is let try twice. */
async function launch(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  return _electron.launch(options).catch(() => _electron.launch(options));
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
