/** Keeps the studio up: starts it, seats windows when it is ready, puts it up again when it falls, and asks a person when it keeps falling. */
import type { MessagePortMain } from 'electron';
import type { FromHost, HostStart } from '../../studio/host.protocol.ts';
import type { SecretName } from '../../studio/secretPlace.ts';
import type { Log } from '../log.ts';
import type { Backoff } from './backoff.ts';
import type { Sitting, StudioProcess } from './process.ts';

export interface SupervisorOptions {
  readonly spawn: () => StudioProcess;
  /** Asked anew at each start: the kept secrets may have changed. */
  readonly start: () => HostStart;
  readonly backoff: Backoff;
  readonly log: Log;
  readonly now: () => number;
  readonly wait: (ms: number, then: () => void) => void;
  readonly onReady: () => void;
  readonly onRunning: (running: boolean) => void;
  readonly onKeepSecret: (name: SecretName, secret: string | null) => void;
  /** The studio can't be kept up, or refuses to start: a person must decide. `sentence` says why. */
  readonly onGivenUp: (sentence: string) => void;
}

export interface Supervisor {
  launch(): void;
  /** Resolves when the studio is ready, at once when it is; never while it can't be had. */
  ready(): Promise<void>;
  /** Seats a window. Call when ready. */
  seat(sitting: Sitting, port: MessagePortMain): void;
  /** Tries again after it was given up. */
  retry(): void;
  /** Asks it to close cleanly, and ends it after `patience` ms. Resolves when it is gone. */
  close(patience: number): Promise<void>;
}

/** Makes the supervisor. Nothing is started before `launch`. */
export function superviseStudio(options: SupervisorOptions): Supervisor {
  const { backoff, log } = options;
  let child: StudioProcess | null = null;
  let up = false;
  let closing = false;
  let refused: string | null = null;
  let waiting: (() => void)[] = [];
  const gone = new Set<() => void>();

  const receive = (message: FromHost) => {
    switch (message.t) {
      case 'up':
        log('info', 'studio-up', { pid: child?.pid() ?? null });
        child?.start(options.start());
        return;
      case 'ready':
        up = true;
        log('info', 'studio-ready');
        options.onReady();
        for (const go of waiting) go();
        waiting = [];
        return;
      case 'failed':
        refused = message.message;
        log('error', 'studio-refused', { code: message.code });
        return;
      case 'running':
        options.onRunning(message.running);
        return;
      case 'keep-secret':
        options.onKeepSecret(message.name, message.secret);
        return;
      case 'post':
      case 'left':
        return;
      default:
        message satisfies never;
    }
  };

  const fallen = (code: number | null) => {
    child = null;
    up = false;
    for (const done of gone) done();
    if (closing) return;
    log('error', 'studio-gone', { code });
    const wait = refused === null ? backoff.next(options.now()) : null;
    if (wait === null) options.onGivenUp(refused ?? 'The studio stopped several times within a minute.');
    else options.wait(wait, launch);
  };

  function launch(): void {
    if (child !== null || closing) return;
    refused = null;
    child = options.spawn();
    child.onMessage(receive);
    child.onExit(fallen);
  }

  return {
    launch,
    ready: () => (up ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve))),
    seat: (sitting, port) => (child && up ? child.seat(sitting, port) : port.close()),
    retry() {
      backoff.reset();
      launch();
    },
    close(patience) {
      closing = true;
      const leaving = child;
      if (leaving === null) return Promise.resolve();
      return new Promise((resolve) => {
        gone.add(resolve);
        leaving.close();
        options.wait(patience, () => {
          if (child === leaving) leaving.kill();
        });
      });
    },
  };
}
