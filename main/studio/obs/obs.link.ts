/**
 * The link to OBS: one wanted address, one session at a time, for ever again with a growing wait, until a person says otherwise or
 * OBS says that knocking again is of no use (wrong password, kicked, unsupported). Passwords stay in here: they are in no log and
 * in no status.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { OBSEventTypes } from 'obs-websocket-js/json';
import type { ObsLinkState, ObsProblem } from '../../../core/contract/obs.view.ts';
import type { Log } from '../log.ts';
import { backoffMs } from './obs.backoff.ts';
import { LINK_TIMES, ObsSession, type LinkTimes, type SessionHooks } from './obs.link.session.ts';
import { SAYS_NOT_READY, untilLoaded } from './obs.loading.ts';
import { configuredPort } from './obs.local.ts';
import { classify, isFinal, probe } from './obs.problem.ts';
import { readReply, versionSchema } from './obs.replies.ts';
import { ObsError, STATUS, type BatchMode, type ObsAnswer, type ObsCaller, type ObsRequest } from './obs.request.ts';
import { readObsAddress, type ObsAddress } from './obs.url.ts';

export interface LinkStatus {
  readonly state: ObsLinkState;
  readonly problem: ObsProblem | null;
  readonly url: string | null;
  /** Version of OBS, e.g. `29.0.2`; null until it said so. */
  readonly version: string | null;
}

export interface ObsLinkOptions {
  readonly log: Log;
  readonly events: readonly (keyof OBSEventTypes)[];
  readonly times?: Partial<LinkTimes>;
  /** Where this machine's OBS is configured, to tell a wrong port from an OBS that does not run. */
  readonly configDirs: readonly string[];
  readonly random?: () => number;
  /** See {@link SessionHooks.held}; for every session with this OBS. */
  held?(): boolean;
  onStatus(status: LinkStatus): void;
  onEvent(type: keyof OBSEventTypes, data: unknown): void;
  onStats(stats: unknown): void;
  /** Reads the whole of OBS's state; the link is live when it resolves. A rejection ends the session and it is tried again. */
  sync(): Promise<void>;
}

interface Wanted {
  readonly address: ObsAddress;
  readonly password: string | null;
  /** Ends the loop and whatever it waits for. */
  readonly stop: AbortController;
}

const PROBE_MS = 800;

export class ObsLink implements ObsCaller {
  #status: LinkStatus = { state: 'off', problem: null, url: null, version: null };
  #features: ReadonlySet<string> = new Set();
  #options: ObsLinkOptions;
  #times: LinkTimes;
  #wanted: Wanted | null = null;
  #session: ObsSession | null = null;
  #loops: Promise<unknown> = Promise.resolve();

  constructor(options: ObsLinkOptions) {
    this.#options = options;
    this.#times = { ...LINK_TIMES, ...options.times };
  }

  get status(): LinkStatus {
    return this.#status;
  }
  /** Whether OBS runs on this machine, so that it can read files that we write. */
  get local(): boolean {
    return this.#wanted?.address.local ?? false;
  }
  /** Names of the requests that this OBS knows. */
  get features(): ReadonlySet<string> {
    return this.#features;
  }

  /** Wants this OBS from now on and drops any other. Returns at once. */
  connect(url: string, password: string | null): void {
    this.#drop();
    const address = readObsAddress(url);
    if (address === null) return this.#set({ state: 'off', problem: 'bad-url', url: null, version: null });
    const wanted: Wanted = { address, password: password ?? address.password, stop: new AbortController() };
    this.#wanted = wanted;
    this.#set({ state: 'connecting', problem: null, url: address.url, version: null });
    this.#loops = Promise.all([this.#loops, this.#keep(wanted)]);
  }

  /** Wants no OBS. */
  disconnect(): void {
    this.#drop();
    this.#set({ state: 'off', problem: null, url: null, version: null });
  }

  /** Wants no OBS, and resolves when nothing is under way any more. */
  async close(): Promise<void> {
    this.disconnect();
    await this.#loops;
  }

  async call(request: ObsRequest, deadlineMs?: number): Promise<unknown> {
    return this.#standing().call(request, deadlineMs);
  }

  async batch(requests: readonly ObsRequest[], mode: BatchMode, deadlineMs?: number): Promise<readonly ObsAnswer[]> {
    return this.#standing().batch(requests, mode, deadlineMs);
  }

  /**
   * A second session with the OBS that is wanted, for what must not be in the way of a cue; null when it can't be had. Whoever asked for it
   * ends it.
   */
  async beside(hooks: SessionHooks): Promise<ObsSession | null> {
    const wanted = this.#wanted;
    if (wanted === null) return null;
    const session = new ObsSession(this.#times, { ...hooks, held: () => this.#options.held?.() ?? false });
    if (!(await session.open(wanted.address.url, wanted.password))) return null;
    if (wanted === this.#wanted) return session;
    session.end(1000, 'let go');
    return null;
  }

  #standing(): ObsSession {
    if (this.#session === null) throw new ObsError('closed', 'there is no link to OBS');
    return this.#session;
  }

  #drop(): void {
    this.#wanted?.stop.abort();
    this.#wanted = null;
    this.#session?.end(1000, 'let go');
    this.#session = null;
  }

  async #keep(wanted: Wanted): Promise<void> {
    const { signal } = wanted.stop;
    let wasLive = false;
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      const { live, problem } = await this.#once(wanted, wasLive);
      if (signal.aborted) return;
      this.#options.log.info('obs.link.ended', { problem, live });
      if (live) {
        wasLive = true;
        attempt = 0;
      }
      if (isFinal(problem)) return this.#set({ state: stateAfter(problem), problem });
      this.#set({ state: wasLive ? 'reconnecting' : 'connecting', problem });
      await pause(backoffMs(attempt, wanted.address.local, (this.#options.random ?? Math.random)()), signal);
    }
  }

  /** One attempt, and the session if it stands. */
  async #once(wanted: Wanted, again: boolean): Promise<{ live: boolean; problem: ObsProblem }> {
    const { signal } = wanted.stop;
    const step = (state: ObsLinkState) => {
      // After a loss the screen says "reconnecting" until all is well, rather than flicker through the steps.
      if (!signal.aborted && (!again || state === 'live')) this.#set({ state });
    };
    const session = new ObsSession(this.#times, {
      events: this.#options.events,
      onEvent: (type, data) => this.#session === session && this.#options.onEvent(type, data),
      held: () => this.#options.held?.() ?? false,
      onHello: () => step('authenticating'),
      onSlow: (slow) => this.#session === session && this.#onSlow(slow),
      onStats: (stats) => this.#session === session && this.#options.onStats(stats),
    });
    let live = false;
    this.#session = session;
    if (await session.open(wanted.address.url, wanted.password)) {
      try {
        step('waiting-ready');
        await this.#waitReady(session, signal);
        step('syncing');
        await this.#options.sync();
        live = !signal.aborted;
        if (live) this.#set({ state: 'live', problem: null });
      } catch (error) {
        this.#options.log.warn('obs.link.sync-failed', { why: String(error) });
        session.end(1000, 'could not read the state of OBS');
      }
    }
    const end = await session.ended;
    if (this.#session === session) this.#session = null;
    if (signal.aborted) return { live, problem: 'closed' };
    return { live, problem: await this.#refine(classify(end, live), wanted.address) };
  }

  /** Asks what OBS can do, and waits while it is still loading. */
  async #waitReady(session: ObsSession, signal: AbortSignal): Promise<void> {
    const version = readReply(versionSchema, await session.call({ type: 'GetVersion' }), 'GetVersion');
    this.#features = new Set(version.availableRequests);
    this.#set({ version: version.obsVersion });
    for (;;) {
      try {
        await session.call({ type: 'GetSceneList' });
        return await this.#outgrow(session, signal);
      } catch (error) {
        if (signal.aborted || !(error instanceof ObsError) || error.status !== STATUS.notReady) throw error;
        // After a loss too: that OBS is back and still loading is news.
        this.#set({ state: 'waiting-ready', problem: null });
        await pause(this.#times.notReady, signal);
      }
    }
  }

  /** Waits until an OBS that can't say that it is loading has had the time to. One whose frames stand still is not waited for. */
  async #outgrow(session: ObsSession, signal: AbortSignal): Promise<void> {
    if (this.#features.has(SAYS_NOT_READY)) return;
    for (let looks = 0; looks < 3 && !signal.aborted; looks += 1) {
      const left = await untilLoaded(session);
      if (left <= 0) return;
      await pause(left, signal);
    }
  }

  /** A link that stands and does not answer is stale: it may come back by itself, and until then nothing on it is sure. */
  #onSlow(slow: boolean): void {
    const { state } = this.#status;
    if (slow) this.#set({ state: state === 'live' ? 'stale' : state, problem: 'silent' });
    else this.#set({ state: state === 'stale' ? 'live' : state, problem: null });
  }

  async #refine(problem: ObsProblem | null, address: ObsAddress): Promise<ObsProblem> {
    if (problem === null) return (await probe(address, PROBE_MS)) ? 'silent' : 'unreachable';
    if (problem !== 'not-running' || !address.local) return problem;
    const port = configuredPort(this.#options.configDirs);
    const elsewhere = port !== null && port !== address.port && (await probe({ host: address.host, port }, PROBE_MS));
    return elsewhere ? 'wrong-port' : 'not-running';
  }

  #set(change: Partial<LinkStatus>): void {
    const next = { ...this.#status, ...change };
    const same = next.state === this.#status.state && next.problem === this.#status.problem;
    if (same && next.url === this.#status.url && next.version === this.#status.version) return;
    this.#status = next;
    this.#options.onStatus(next);
  }
}

function stateAfter(problem: ObsProblem): ObsLinkState {
  if (problem === 'kicked') return 'kicked';
  return problem === 'unsupported' ? 'unsupported' : 'needs-password';
}

/** Waits, or less when aborted; never rejects. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
