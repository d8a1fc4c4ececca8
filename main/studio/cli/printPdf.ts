/** Prints a page to PDF with a Chromium that is installed on this machine: the command line has no Electron to do it. */
import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { fail, ok, type Result } from '../../../core/result.ts';

/** A sheet of thousands of rows takes seconds. */
const WITHIN = 60_000;
/** By the names that packages give them. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
);
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a Chromium, Chrome or Edge is installed; null where none is found. */
export function findBrowser(platform: NodeJS.Platform, env: Environment): string | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const programs = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
    (one) => one !== undefined,
  );
  const places =
    platform === 'win32'
      ? programs.flatMap((folder) => WINDOWS.map((name) => `${folder}\\${name}`))
      : [
          ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
          ...(platform === 'darwin' ? MAC : []),
        ];
  return places.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Prints a page that loads nothing, by its own `@page` size. Codes: `no-browser`, `not-printed`. The browser has a profile of its own, which is gone
 * afterwards, and reaches no network.
 */
export async function printPdf(html: string, browser: string | null): Promise<Result<Uint8Array>> {
  if (browser === null)
    return fail(
      'no-browser',
      'No Chromium, Chrome or Edge was found on this machine, so no PDF was written. Install one, say where it is with --browser, or leave --pdf out and print the HTML page.',
    );
  const folder = mkdtempSync(join(tmpdir(), 'anchor-pdf-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, html);
    await promisify(execFile)(browser, argumentsFor(folder, page, pdf), { timeout: WITHIN, killSignal: 'SIGKILL' });
    const bytes = new Uint8Array(readFileSync(pdf));
    if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) !== '%PDF-') throw new Error('what it wrote is no PDF');
    return ok(bytes);
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return fail(
      'not-printed',
      `${browser} did not print the call sheets: ${why}. No PDF was written; leave --pdf out and print the HTML page.`,
    );
  } finally {
    // A browser that was stopped may still be writing its profile.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function argumentsFor(folder: string, page: string, pdf: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-extensions',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    `--user-data-dir=${join(folder, 'profile')}`,
    // Chromium has no sandbox for root; the page is our own and holds no script.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}
