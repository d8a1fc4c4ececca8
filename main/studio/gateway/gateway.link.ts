/**
 * The studio's line to the gateway: one room over Socket.IO. It comes back by itself with back-off and jitter, but not when it was turned away;
 * it knows how far the gateway's clock is from ours, and goes on with the events where it stood.
 */
import { io, type Socket } from 'socket.io-client';
import {
  actAnswerSchema,
  eventBatchSchema,
  PROTOCOL,
  roomViewSchema,
  type ActAnswer,
  type ActRequest,
  type FromGateway,
  type RoomView,
  type ToGateway,
} from '../../../core/gateway/gateway.protocol.ts';
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import { NO_ESTIMATE, withSample, type ClockEstimate } from '../../../core/contract/clock.estimate.ts';
import { instant } from '../../../core/time/time.ts';
import type { Log } from '../log.ts';

export type LinkState = 'off' | 'connecting' | 'live' | 'lost' | 'refused';

/** What is known of the line. `clock`: the gateway's less ours and how sure that is, ms; null until it was measured. */
export interface GatewayView {
  readonly state: LinkState;
  /** Why it is not live: `not-admitted`, `not-understood`, or what the system says; '' otherwise. */
  readonly why: string;
  readonly room: RoomView | null;
  readonly clock: ClockEstimate | null;
}

export interface GatewayLink {
  readonly view: GatewayView;
  connect(url: string, token: string): void;
  disconnect(): void;
  /** Asks for an act; `expiresAt` by our clock. null when there is no answer: nobody knows whether it was done. */
  act(request: ActRequest): Promise<ActAnswer | { readonly refused: string } | null>;
  onView(listener: (view: GatewayView) => void): () => void;
  /** Events in order, each once; `missed` before them are gone for good. */
  onEvents(listener: (events: readonly RoomEvent[], missed: number) => void): () => void;
  dispose(): void;
}

type Line = Socket<FromGateway, ToGateway>;

/** How long an act may wait for its answer, ms: less than the outbox's own patience. */
const ACT_MS = 2800;
const CLOCK_EVERY_MS = 20_000;
const CLOCK_SAMPLES = 5;
/** For the handshake; a door that opens and is silent counts as shut. */
const CONNECT_MS = 3000;
const BACK_OFF = { reconnectionDelay: 200, reconnectionDelayMax: 2000, randomizationFactor: 0.5 };
/** What the gateway says when trying again can't help. */
const FINAL: ReadonlySet<string> = new Set(['not-admitted', 'not-understood']);
const OFF: GatewayView = { state: 'off', why: '', room: null, clock: null };

/** Makes a line that is off. @param now our clock, ms since 1970. */
export function createGatewayLink(log: Log, now: () => number): GatewayLink {
  const listeners = {
    view: new Set<(view: GatewayView) => void>(),
    events: new Set<(events: readonly RoomEvent[], missed: number) => void>(),
  };
  let view = OFF;
  let line: Line | null = null;
  let since: { boot: string; seq: number } | null = null;
  let clockTimer: NodeJS.Timeout | null = null;

  function set(change: Partial<GatewayView>): void {
    view = { ...view, ...change };
    for (const listener of listeners.view) listener(view);
  }

  function hearView(raw: unknown): void {
    const room = roomViewSchema.safeParse(raw);
    if (!room.success) return log.warn('gateway.garbled', { what: 'room' });
    // Numbers of another start of the gateway tell nothing here: what lies between is not known to have been missed.
    if (since?.boot !== room.data.boot) since = { boot: room.data.boot, seq: room.data.newest };
    set({ room: room.data });
  }

  function hearEvents(raw: unknown, taken: unknown): void {
    const batch = eventBatchSchema.safeParse(raw);
    if (typeof taken === 'function') taken();
    if (!batch.success || since === null) return log.warn('gateway.garbled', { what: 'events' });
    const { from, missed, events } = batch.data;
    const fresh = events.slice(Math.max(0, since.seq + 1 - from));
    since = { ...since, seq: Math.max(since.seq, from + events.length - 1) };
    if (fresh.length > 0 || missed > 0) for (const listener of listeners.events) listener(fresh, missed);
  }

  async function readClock(socket: Line): Promise<void> {
    let estimate = view.clock ?? NO_ESTIMATE;
    for (let sample = 0; sample < CLOCK_SAMPLES && socket.connected; sample++) {
      const sent = now();
      const theirs: unknown = await socket
        .timeout(ACT_MS)
        .emitWithAck('time')
        .catch(() => null);
      if (typeof theirs !== 'number') return;
      const age = sample === 0 ? CLOCK_EVERY_MS : 0;
      estimate = withSample(estimate, { sent, received: now(), studio: instant(theirs) }, age);
    }
    if (socket === line) set({ clock: estimate });
  }

  function connect(url: string, token: string): void {
    disconnect();
    const auth = (give: (data: object) => void) => give({ protocol: PROTOCOL, token, since });
    const socket: Line = io(url, { auth, transports: ['websocket'], forceNew: true, timeout: CONNECT_MS, ...BACK_OFF });
    line = socket;
    set({ ...OFF, state: 'connecting' });
    socket.on('connect', () => {
      set({ state: 'live', why: '' });
      log.info('gateway.live');
      void readClock(socket);
    });
    socket.on('connect_error', (error) => {
      if (!FINAL.has(error.message))
        return set({ state: view.state === 'connecting' ? 'connecting' : 'lost', why: 'unreachable' });
      socket.disconnect();
      log.warn('gateway.refused', { why: error.message });
      return set({ state: 'refused', why: error.message });
    });
    socket.on('disconnect', (reason) => {
      if (socket !== line) return;
      log.info('gateway.lost', { why: reason });
      set({ state: 'lost', why: reason });
      // The library stays down when the other side hung up; a gateway that is started anew does that.
      if (reason === 'io server disconnect') socket.connect();
    });
    socket.on('room', hearView);
    socket.on('events', hearEvents);
    clockTimer = setInterval(() => void (socket.connected && readClock(socket)), CLOCK_EVERY_MS);
  }

  function disconnect(): void {
    const old = line;
    line = null;
    since = null;
    if (clockTimer !== null) clearInterval(clockTimer);
    clockTimer = null;
    old?.disconnect();
    if (view.state !== 'off') set(OFF);
  }

  return {
    get view() {
      return view;
    },
    connect,
    disconnect,
    async act({ key, act, expiresAt }) {
      const socket = line;
      if (socket === null || !socket.connected) return null;
      // By the gateway's clock, and rather too early by what we don't know of it than too late.
      const clock = view.clock;
      const theirs =
        expiresAt === null ? null : Math.floor(expiresAt + (clock === null ? 0 : clock.offset - clock.error));
      const result = await socket
        .timeout(ACT_MS)
        .emitWithAck('act', { key, act, expiresAt: theirs })
        .catch(() => null);
      if (result === null) return null;
      if (!result.ok) return { refused: result.code };
      const answer = actAnswerSchema.safeParse(result.value);
      return answer.success && answer.data.key === key ? answer.data : null;
    },
    onView(listener) {
      listeners.view.add(listener);
      return () => void listeners.view.delete(listener);
    },
    onEvents(listener) {
      listeners.events.add(listener);
      return () => void listeners.events.delete(listener);
    },
    dispose() {
      disconnect();
      listeners.view.clear();
      listeners.events.clear();
    },
  };
}
