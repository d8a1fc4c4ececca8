/** A seat in the user's language: `seat.go()`, `seat.fire('segment-3-pop')`, `seat.until(...)`. Speaks the contract over Socket.IO as docs/protocol.md says. */
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { toSeatSchema, type Snapshot, type ToSeat } from '../../core/contract/messages.ts';
import type { Result } from '../../core/result.ts';
import { apply } from '../../core/show/show.apply.ts';
import type { Entry } from '../../core/show/show.facts.ts';

/** For what surely comes: a machine that is busy with other things is slow, not wrong. */
const PATIENCE_MS = 20_000;

type Words = Readonly<Record<string, unknown>>;

export interface TestSeat {
  readonly socket: Socket;
  readonly session: string;
  /** The show as this seat knows it, following the facts. */
  readonly snapshot: Snapshot;
  readonly entries: readonly Entry[];
  /** Asks and waits for the answer; `id` may be given to press twice. */
  ask(type: string, words?: Words, id?: string): Promise<Result<unknown>>;
  go(): Promise<Result<unknown>>;
  /** Waits until the predicate holds of the followed snapshot, at most `ms` where that is a promise; the error names `what`. */
  until(what: string, holds: (snapshot: Snapshot) => boolean, ms?: number): Promise<void>;
  close(): void;
}

/** Connects with a ticket or a session and waits for the welcome. */
export async function takeSeat(address: string, token: string): Promise<TestSeat> {
  const socket = io(address, { auth: { token }, transports: ['websocket'], reconnection: false });
  const entries: Entry[] = [];
  const watchers = new Set<() => void>();
  let snapshot: Snapshot | null = null;
  let session = token;
  const follow = (message: ToSeat) => {
    if (message.t === 'welcome') session = message.session ?? token;
    if (message.t === 'welcome' || message.t === 'snapshot') snapshot = message.snapshot;
    if (message.t === 'facts' && snapshot) {
      entries.push(...message.entries);
      snapshot = { ...snapshot, state: message.entries.reduce(apply, snapshot.state) };
    }
    if (message.t === 'obs' && snapshot) snapshot = { ...snapshot, obs: message.view };
    if (message.t === 'gateway' && snapshot) snapshot = { ...snapshot, gateway: message.view };
    for (const watcher of watchers) watcher();
  };
  await new Promise<void>((resolve, reject) => {
    socket.on('connect_error', reject);
    socket.on('message', (raw) => {
      const message = toSeatSchema.parse(raw) as ToSeat;
      follow(message);
      if (message.t === 'welcome') resolve();
    });
  });
  const now = () => {
    if (!snapshot) throw new Error('No snapshot yet');
    return snapshot;
  };
  const seat: TestSeat = {
    socket,
    get session() {
      return session;
    },
    get snapshot() {
      return now();
    },
    entries,
    ask: async (type, words = {}, id = randomUUID()) =>
      (await socket
        .timeout(10_000)
        .emitWithAck('message', { t: 'request', request: { type, id, ...words } })) as Result<unknown>,
    go: () => seat.ask('go', { from: now().state.onAir?.take ?? null }),
    until(what, holds, ms = PATIENCE_MS) {
      return new Promise((resolve, reject) => {
        const check = () => {
          if (!holds(now())) return;
          clearTimeout(timer);
          watchers.delete(check);
          resolve();
        };
        const timer = setTimeout(() => {
          watchers.delete(check);
          reject(new Error(`Not within ${ms} ms: ${what}`));
        }, ms);
        watchers.add(check);
        check();
      });
    },
    close: () => void socket.close(),
  };
  return seat;
}
