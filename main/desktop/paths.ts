/** Where the parts of the built program and its data lie. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { defaultDataDir } from '../studio/dataDir.ts';
import { canHost } from './studio/spawn.ts';

export interface Paths {
  readonly data: string;
  /** Chromium's own data, the shell's log and the kept password. */
  readonly shell: string;
  readonly preload: string;
  readonly pages: string;
  readonly host: string;
}

/** Finds all, and puts Chromium's data below the studio's, so that one data folder is one studio: the instance lock belongs to it. */
export function findPaths(app: Pick<App, 'getAppPath' | 'setPath' | 'commandLine'>, data: string | null): Paths {
  const out = join(app.getAppPath(), 'out');
  const folder = data ?? defaultDataDir(process.platform, process.env);
  const shell = join(folder, 'shell');
  mkdirSync(shell, { recursive: true });
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', shell);
  // A Node of one's own can't look into the archive; what it needs is unpacked beside it then.
  const studio = canHost(process.versions.node) ? out : unpacked(out);
  return {
    data: folder,
    shell,
    preload: join(out, 'preload', 'index.cjs'),
    pages: join(studio, 'renderer'),
    host: join(studio, 'studio', 'host.mjs'),
  };
}

/** The same place outside the archive. */
export function unpacked(path: string): string {
  return path.replace(/\bapp\.asar(?=[\\/]|$)/, 'app.asar.unpacked');
}
