/** The desktop program as a folder that Electron can start: built anew, with the screens at the targets of the shell under test. */
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { buildDesktop } from '../../../main/bootstrap/buildDesktop.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface BuiltApp {
  /** The folder. */
  readonly path: string;
  remove(): Promise<void>;
}

/** Builds into a folder of its own, outside the project's `out`, so that other tests are not disturbed. */
export async function buildApp(): Promise<BuiltApp> {
  const path = mkdtempSync(join(tmpdir(), 'anchor-desktop-'));
  const out = join(path, 'out');
  await buildDesktop(out);
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: join(out, 'renderer'), target: 'chrome114' },
  });
  for (const name of ['node_modules', 'resources']) symlinkSync(join(ROOT, name), join(path, name));
  writeFileSync(
    join(path, 'package.json'),
    JSON.stringify({ name: 'anchor-studio', version: '0.0.0-test', main: 'out/main/index.cjs' }),
  );
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
