/**
 * A seat's copy of the show: the snapshot, kept up to date by the same `apply` that the studio runs. It sees gaps in the numbering and asks
 * for a new snapshot, knows the studio's clock, and turns requests into promises that always end.
 */
import { fail, ok, type Result } from '../result.ts';
import { apply } from '../show/show.apply.ts';
import type { Entry } from '../show/show.facts.ts';
import type { Instant } from '../time/time.ts';
import { NO_ESTIMATE, studioNow, withSample, type ClockEstimate } from './clock.estimate.ts';
import { toSeatSchema, type Snapshot, type StreamName, type ToSeat, type ToStudio } from './messages.ts';
import type { Port } from './port.ts';
import { ANSWERS, type AnswerOf, type Request, type RequestType } from './requests.ts';
import type { Role } from './roles.ts';

/** `lost`: there was a studio and it is gone; the last truth is kept. */
export type Link = 'connecting' | 'live' | 'lost';

export interface ReplicaView {
  readonly link: Link;
  readonly role: Role | null;
  readonly seat: string | null;
  /** The show as this seat knows it; null until the first welcome. */
  readonly snapshot: Snapshot | null;
}

/** A request without its id: the replica gives it one. */
export type Asking<T extends RequestType = RequestType> = T extends RequestType
  ? Omit<Extract<Request, { type: T }>, 'id'>
  : never;

/** Failures that the replica makes by itself; the studio's own codes come through unchanged. */
export type ReplicaFailure = 'link-lost' | 'deadline' | 'bad-answer';

export interface ReplicaDeps {
  /** This seat's monotonic clock, ms. */
  readonly now: () => number;
  /** Calls `run` once after `ms`. Returns the way to stop it. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** A new id, unique among all seats, 8 to 100 characters. */
  readonly newId: () => string;
  /** The sender is in this machine's own process tree: messages are taken as they are. Otherwise each is parsed and a bad one dropped. */
  readonly trusted: boolean;
}

export interface Replica {
  readonly view: () => ReplicaView;
  /** Calls back after each change of the view. Returns the unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The studio's clock now; this seat's own until the first answer. */
  readonly now: () => Instant;
  /** Asks the studio. Always ends: with an answer, `link-lost`, `deadline` (ms; nobody knows then whether it was done) or `bad-answer`. */
  readonly request: <A extends Asking>(asking: A, deadline?: number) => Promise<Result<AnswerOf<A['type']>>>;
  /** Watches the program picture until the returned function is called. Goes on after a reconnect. */
  readonly watch: (stream: StreamName, listener: (image: string) => void) => () => void;
  /** Goes on with a new port after the old one closed. What is known stays on the screen meanwhile. */
  readonly attach: (port: Port<ToSeat, ToStudio>) => void;
  readonly close: () => void;
}

/** How long a request waits by default, ms. Provisioning and imports take more: give it. */
export const REQUEST_DEADLINE = 8_000;
/** Entries of the as-run log kept. */
export const LOG_KEPT = 400;
const CLOCK_BURST = [0, 120, 400, 1_200, 3_000];
const CLOCK_EVERY = 15_000;

interface Pending {
  readonly end: (result: Result<unknown>) => void;
}

/** Makes a replica on a port. The caller closes it. */
export function createReplica(first: Port<ToSeat, ToStudio>, deps: ReplicaDeps): Replica {
  const listeners = new Set<() => void>();
  const watchers = new Map<StreamName, Set<(image: string) => void>>();
  const pending = new Map<string, Pending>();
  const timers = new Set<() => void>();
  let view: ReplicaView = { link: 'connecting', role: null, seat: null, snapshot: null };
  let port: Port<ToSeat, ToStudio> | null = null;
  let clock: ClockEstimate = NO_ESTIMATE;
  let clockAt = 0;
  let syncing = false;

  function become(change: Partial<ReplicaView>): void {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }

  function schedule(ms: number, run: () => void): void {
    const stop = deps.after(ms, () => {
      timers.delete(stop);
      run();
    });
    timers.add(stop);
  }

  function stopTimers(): void {
    for (const stop of timers) stop();
    timers.clear();
  }

  function askClock(): void {
    port?.post({ t: 'clock', sent: deps.now() });
  }

  function keepClock(): void {
    schedule(CLOCK_EVERY, () => {
      askClock();
      keepClock();
    });
  }

  function takeClock(sent: number, studio: Instant): void {
    const received = deps.now();
    clock = withSample(clock, { sent, received, studio }, received - clockAt);
    clockAt = received;
  }

  function takeSnapshot(snapshot: Snapshot): void {
    syncing = false;
    // A snapshot has no round trip of its own: it counts as one with a second of doubt, better than nothing.
    if (clock === NO_ESTIMATE) takeClock(deps.now() - 1_000, snapshot.now);
    become({ snapshot });
  }

  function sync(): void {
    if (syncing) return;
    syncing = true;
    port?.post({ t: 'sync' });
  }

  function takeFacts(entries: readonly Entry[]): void {
    const known = view.snapshot;
    if (known === null || syncing) return;
    let state = known.state;
    const fresh: Entry[] = [];
    for (const entry of entries) {
      if (entry.runId === state.runId && entry.seq <= state.seq) continue;
      // A gap, or another run with perhaps another sheet: only a snapshot tells the whole.
      if (entry.runId !== state.runId || entry.seq !== state.seq + 1) {
        sync();
        break;
      }
      state = apply(state, entry);
      fresh.push(entry);
    }
    if (fresh.length > 0) become({ snapshot: { ...known, state, log: [...known.log, ...fresh].slice(-LOG_KEPT) } });
  }

  function take(message: ToSeat): void {
    switch (message.t) {
      case 'welcome':
        view = { ...view, link: 'live', role: message.role, seat: message.seat };
        takeSnapshot(message.snapshot);
        for (const [stream, set] of watchers) if (set.size > 0) port?.post({ t: 'watch', stream, on: true });
        for (const ms of CLOCK_BURST) schedule(ms, askClock);
        keepClock();
        return;
      case 'snapshot':
        return takeSnapshot(message.snapshot);
      case 'facts':
        return takeFacts(message.entries);
      case 'answer':
        return pending.get(message.id)?.end(message.result);
      case 'obs':
        if (view.snapshot) become({ snapshot: { ...view.snapshot, obs: message.view } });
        return;
      case 'settings':
        if (view.snapshot) become({ snapshot: { ...view.snapshot, settings: message.settings } });
        return;
      case 'program':
        for (const listener of watchers.get('program') ?? []) listener(message.image);
        return;
      case 'clock':
        return takeClock(message.sent, message.now);
      default:
        message satisfies never;
    }
  }

  function receive(message: ToSeat): void {
    if (deps.trusted) return take(message);
    const parsed = toSeatSchema.safeParse(message);
    if (parsed.success) take(parsed.data);
  }

  function lost(): void {
    port = null;
    syncing = false;
    stopTimers();
    for (const one of [...pending.values()])
      one.end(fail('link-lost', 'The studio went away before it answered. It may or may not have been done.'));
    become({ link: 'lost' });
  }

  function attach(next: Port<ToSeat, ToStudio>): void {
    port = next;
    next.onMessage((message) => {
      if (port === next) receive(message);
    });
    next.onClose(() => {
      if (port === next) lost();
    });
  }

  attach(first);

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    now: () => studioNow(clock, deps.now()),
    request<A extends Asking>(asking: A, deadline = REQUEST_DEADLINE) {
      const id = deps.newId();
      const type: A['type'] = asking.type;
      const request = { ...asking, id } as unknown as Request;
      return new Promise<Result<AnswerOf<A['type']>>>((resolve) => {
        if (port === null || view.link !== 'live')
          return resolve(fail('link-lost', 'The studio is not connected. Nothing was asked.'));
        const stop = deps.after(deadline, () =>
          pending.get(id)?.end(fail('deadline', 'The studio did not answer in time.', { type })),
        );
        pending.set(id, {
          end(result) {
            pending.delete(id);
            stop();
            resolve(answerOf(type, result, deps.trusted));
          },
        });
        port.post({ t: 'request', request });
      });
    },
    watch(stream, listener) {
      const set = watchers.get(stream) ?? new Set();
      watchers.set(stream, set);
      if (set.size === 0 && view.link === 'live') port?.post({ t: 'watch', stream, on: true });
      set.add(listener);
      return () => {
        if (set.delete(listener) && set.size === 0) port?.post({ t: 'watch', stream, on: false });
      };
    },
    attach,
    close() {
      const closing = port;
      stopTimers();
      closing?.close();
      if (port !== null) lost();
    },
  };
}

/** The answer with its value parsed by the request's own schema; unparsed where the sender is trusted. */
function answerOf<T extends RequestType>(type: T, result: Result<unknown>, trusted: boolean): Result<AnswerOf<T>> {
  if (!result.ok) return result;
  if (trusted) return ok(result.value as AnswerOf<T>);
  const parsed = ANSWERS[type].safeParse(result.value);
  return parsed.success
    ? ok(parsed.data as AnswerOf<T>)
    : fail('bad-answer', 'The studio answered in a shape that this screen does not know.', { type });
}
