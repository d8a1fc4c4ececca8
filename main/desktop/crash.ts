/** A page that crashed comes back: it is loaded anew and takes its seat again, where the studio tells it where the show stands. */
import type { BrowserWindow } from 'electron';
import type { Log } from './log.ts';
import type { Backoff } from './studio/backoff.ts';

type Watched = Pick<BrowserWindow, 'isDestroyed'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'on' | 'reload'>;
};

/** Reloads a window's page when its process is gone, with growing waits, until it falls too often. */
export function reviveOnCrash(
  window: Watched,
  parts: {
    readonly backoff: Backoff;
    readonly log: Log;
    readonly now: () => number;
    readonly wait: (ms: number, then: () => void) => void;
  },
): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    const wait = parts.backoff.next(parts.now());
    parts.log('error', 'page-gone', { reason: details.reason, exitCode: details.exitCode, again: wait !== null });
    if (wait === null) return;
    parts.wait(wait, () => {
      if (!window.isDestroyed()) window.webContents.reload();
    });
  });
}
