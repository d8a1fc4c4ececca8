/**
 * The gateway inside the studio: a thread of its own that is put up again whenever it falls, and goes when the studio goes, killed or not. The studio joins it over
 * the same line as any other gateway. Its token is made anew at each start of the studio and is kept nowhere; it goes to that thread and to the line.
 */
import { randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { HereState } from '../../../core/contract/gateway.view.ts';
import { fromHereSchema, HERE_STOP, type FromHere, type HereStart } from '../../../core/gateway/here.protocol.ts';
import type { HereSettings } from '../../../core/gateway/room.settings.ts';
import type { Log } from '../log.ts';
import { backoffMs } from '../obs/obs.backoff.ts';

/** How it is. `code`: why it does not start as it is set up, a stable word; null otherwise. */
export interface HereNow {
  readonly state: HereState;
  readonly address: string | null;
  readonly code: string | null;
  /** What it said itself. */
  readonly detail: string;
}

export interface HereGateway {
  readonly now: HereNow;
  /** Good for as long as the studio runs. */
  readonly token: string;
  /** Starts it so, in place of what ran before. `port` is tried first; where it is taken any free one is as good. */
  start(settings: HereSettings, secret: string | null, port: number): void;
  /** Ends it; resolves when its file is closed. */
  stop(): Promise<void>;
  onChange(listener: (now: HereNow) => void): void;
}

/** The thread, as much as is used of it. */
export type HereThread = Pick<Worker, 'postMessage' | 'terminate' | 'on'>;

/** These may pass by themselves: another program lets the port or the file go. */
const PASSING: ReadonlySet<string> = new Set(['gateway-store', 'cannot-listen']);
/** How long it may take to close its file, ms. */
const PATIENCE = 3000;
/** What has stood for so long and falls is put up again at once, ms. */
const STOOD_MS = 30_000;
const OFF: HereNow = { state: 'off', address: null, code: null, detail: '' };

/** Makes it; nothing runs before `start`. @param dataDir its own folder. */
export function createHereGateway(
  dataDir: string,
  log: Log,
  spawn: (start: HereStart) => HereThread = startThread,
): HereGateway {
  const token = randomBytes(32).toString('base64url');
  const listeners: ((now: HereNow) => void)[] = [];
  let now = OFF;
  let thread: HereThread | null = null;
  let wanted: Omit<HereStart, 'dataDir' | 'token'> | null = null;
  let falls = 0;
  let upSince = Number.POSITIVE_INFINITY;
  let again: NodeJS.Timeout | null = null;
  let ending: Promise<void> = Promise.resolve();

  function become(change: Partial<HereNow>): void {
    now = { ...OFF, ...change };
    for (const listener of listeners) listener(now);
  }

  function launch(): void {
    if (wanted === null) return;
    const start = wanted;
    const own = spawn({ dataDir, token, ...start });
    thread = own;
    let refused: { readonly code: string; readonly message: string } | null = null;
    const hear = (message: FromHere) => {
      switch (message.t) {
        case 'up':
          upSince = performance.now();
          // A fall later on is better met at the same place: the line finds back by itself.
          wanted = { ...start, port: Number(new URL(message.address).port) };
          return become({ state: 'up', address: message.address });
        case 'refused':
          refused = message;
          return undefined;
        case 'log':
          return log.info(message.event, message.fields);
        default:
          return message satisfies never;
      }
    };
    own.on('message', (raw: unknown) => {
      const message = fromHereSchema.safeParse(raw);
      if (message.success && own === thread) hear(message.data);
    });
    own.on('error', (error: unknown) => log.warn('gateway.here-error', { error: String(error) }));
    own.on('exit', () => {
      if (own !== thread) return;
      thread = null;
      fell(refused);
    });
  }

  function fell(refused: { readonly code: string; readonly message: string } | null): void {
    if (refused?.code === 'port-in-use' && wanted !== null && wanted.port !== 0) {
      wanted = { ...wanted, port: 0 };
      return launch();
    }
    if (performance.now() - upSince > STOOD_MS) falls = 0;
    upSince = Number.POSITIVE_INFINITY;
    log.warn('gateway.here-fell', { code: refused?.code ?? 'ended' });
    const why = refused === null ? {} : { code: refused.code, detail: refused.message };
    if (refused !== null && !PASSING.has(refused.code)) return become({ state: 'refused', ...why });
    become({ state: 'fallen', ...why });
    again = setTimeout(launch, backoffMs(falls, false, Math.random()));
    falls += 1;
    return undefined;
  }

  /** Lets go of the thread; what it says from then on is not heard. */
  function letGo(): void {
    if (again !== null) clearTimeout(again);
    again = null;
    const old = thread;
    thread = null;
    if (old !== null) ending = Promise.all([ending, ended(old)]).then(() => undefined);
  }

  return {
    get now() {
      return now;
    },
    token,
    start(settings, secret, port) {
      letGo();
      falls = 0;
      const mine = { settings, secret, port };
      wanted = mine;
      become({ state: 'starting' });
      // Two at once over one file would each know half of what was done.
      void ending.then(() => {
        if (wanted === mine) launch();
      });
    },
    async stop() {
      wanted = null;
      letGo();
      become({});
      await ending;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

function ended(thread: HereThread): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => void thread.terminate(), PATIENCE);
    thread.on('exit', () => {
      clearTimeout(late);
      resolve();
    });
    thread.postMessage(HERE_STOP);
  });
}

function startThread(workerData: HereStart): HereThread {
  return new Worker(new URL('../../../gateway/here.worker.ts', import.meta.url), { workerData });
}
