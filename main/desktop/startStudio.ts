/** Starts the studio's process and keeps it up, with this shell's ways of waiting, asking and starting. */
import type * as Electron from 'electron';
import { askRetry } from './dialogs.ts';
import type { SecretName } from '../studio/secretPlace.ts';
import type { Log } from './log.ts';
import type { DesktopOptions } from './options.ts';
import type { Paths } from './paths.ts';
import { createBackoff } from './studio/backoff.ts';
import { spawnStudio } from './studio/spawn.ts';
import { superviseStudio, type Supervisor } from './studio/supervisor.ts';
import type { Words } from './words.ts';

/** What was kept of each. */
export type Kept = Readonly<Record<SecretName, string | null>>;

export interface StudioParts {
  readonly options: DesktopOptions;
  readonly paths: Paths;
  readonly log: Log;
  readonly words: Words;
  readonly kept: Kept;
  readonly keepSecret: (name: SecretName, secret: string | null) => void;
  /** Whether what is kept is safe: without a key store nothing is. */
  readonly keepsSecrets: boolean;
  readonly onRunning: (running: boolean) => void;
}

/** Launches it. After the first start the sheet on the command line is not opened again: the run on the journal goes on. */
export function startStudio(electron: typeof Electron, parts: StudioParts): Supervisor {
  const { app, dialog, utilityProcess } = electron;
  const { options, paths } = parts;
  let { sheet } = options;
  let { kept } = parts;
  const supervisor = superviseStudio({
    spawn: () => spawnStudio(utilityProcess.fork, paths.host, app.getAppPath()),
    start: () => ({
      data: paths.data,
      version: app.getVersion(),
      sheet,
      mode: options.mode,
      obs: options.obs,
      gateway: options.gateway,
      kept,
      keepsSecrets: parts.keepsSecrets,
      pages: paths.pages,
      port: options.port,
    }),
    backoff: createBackoff(),
    log: parts.log,
    now: Date.now,
    wait: (ms, then) => void setTimeout(then, ms),
    onReady() {
      sheet = null;
    },
    onRunning: parts.onRunning,
    onKeepSecret(name, secret) {
      kept = { ...kept, [name]: secret };
      parts.keepSecret(name, secret);
    },
    onGivenUp(sentence) {
      parts.log('error', 'studio-given-up', { sentence });
      void askRetry(dialog, parts.words, sentence).then((again) => (again ? supervisor.retry() : app.quit()));
    },
  });
  supervisor.launch();
  return supervisor;
}
