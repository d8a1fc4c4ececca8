/**
 * The studio's line to the gateway: one room over Socket.IO. It comes back by itself with back-off and jitter, but not when it was turned away;
 * it knows how far the gateway's clock is from ours, and goes on with the events where it stood.
 */
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import {
  actAnswerSchema,
  PROTOCOL,
  roomViewSchema,
  type ActAnswer,
  type ActRequest,
  type EventPlace,
  type FromGateway,
  type RoomView,
  type Settlement,
  type ToGateway,
} from '../../../core/gateway/gateway.protocol.ts';
import { readEventBatch } from '../../../core/gateway/batch.read.ts';
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import type { GatewayClock, GatewayLine, GatewayProblem } from '../../../core/contract/gateway.view.ts';
import type { Log } from '../log.ts';
import { readClock } from './gateway.clock.ts';
import { isFinalProblem, lossOf, problemOf } from './gateway.problem.ts';

/** What is known of the line. `problem`: why it is not live. `clock`: null until it was measured. */
export interface LineView {
  readonly state: GatewayLine;
  readonly problem: GatewayProblem | null;
  readonly room: RoomView | null;
  readonly clock: GatewayClock | null;
  /** Events go on where an earlier life of the studio stood. */
  readonly goesOn: boolean;
}

export interface GatewayLink {
  readonly view: LineView;
  connect(url: string, token: string): void;
  /** There is a gateway, and it is on its way up: nobody does its part meanwhile. */
  await(): void;
  /** There is a gateway, and it can't be joined: what is asked of it is not done by anybody. */
  refuse(problem: GatewayProblem): void;
  disconnect(): void;
  /** Asks for an act; `expiresAt` by our clock. null when there is no answer: nobody knows whether it was done. */
  act(request: ActRequest): Promise<ActAnswer | { readonly refused: string } | null>;
  /** Passes a person's word on an act on; gives what stands at the gateway now. null when there is no answer. */
  settle(word: Settlement): Promise<ActAnswer | { readonly refused: string } | null>;
  onView(listener: (view: LineView) => void): () => void;
  /** The next line that is opened goes on behind this place, where an earlier life of the studio stood. */
  resume(place: EventPlace): void;
  /** Up to where events were handed on; null before the room was joined. */
  readonly place: EventPlace | null;
  /** Events in order, each once. */
  onEvents(listener: EventsListener): () => void;
  dispose(): void;
}

const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: actAnswerSchema }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);

/** How events came. */
export interface EventsCame {
  /** So many before these are gone for good; null: some may be, and nobody knows how many. */
  readonly missed: number | null;
  /** By the gateway's clock. */
  readonly sentAt: number;
  /** Some of these happened while the line was down. */
  readonly kept: boolean;
  /** The last of these; or where they should have begun. */
  readonly place: EventPlace;
}
type EventsListener = (events: readonly RoomEvent[], came: EventsCame) => void;
type Line = Socket<FromGateway, ToGateway>;

/** How long an act may wait for its answer, ms: less than the outbox's own patience. */
const ACT_MS = 2800;
const CLOCK_EVERY_MS = 20_000;
/** For the handshake; a door that opens and is silent counts as shut. */
const CONNECT_MS = 3000;
const BACK_OFF = { reconnectionDelay: 200, reconnectionDelayMax: 2000, randomizationFactor: 0.5 };
const OFF: LineView = { state: 'off', problem: null, room: null, clock: null, goesOn: false };

/** Makes a line that is off. @param now our clock, ms since 1970. */
export function createGatewayLink(log: Log, now: () => number): GatewayLink {
  const listeners = {
    view: new Set<(view: LineView) => void>(),
    events: new Set<EventsListener>(),
  };
  let view = OFF;
  let line: Line | null = null;
  let since: EventPlace | null = null;
  let resumed: EventPlace | null = null;
  /** The newest event as the line came up; null until the room says so. What is not newer was kept for us. */
  let newestAtJoin: number | null = null;
  let clockTimer: NodeJS.Timeout | null = null;

  function set(change: Partial<LineView>): void {
    view = { ...view, ...change };
    for (const listener of listeners.view) listener(view);
  }

  function hearView(raw: unknown): void {
    const room = roomViewSchema.safeParse(raw);
    if (!room.success) return log.warn('gateway.garbled', { what: 'room' });
    if (room.data.role !== 'studio') return refuse('wrong-role');
    const { boot, newest } = room.data;
    newestAtJoin ??= newest;
    // A gateway that was started anew sends all that it has heard since; what happened before that, nobody knows.
    const first = since === null;
    const anew = since !== null && since.boot !== boot;
    const goesOn = since !== null && !anew;
    if (since?.boot !== boot) since = { boot, seq: since === null ? newest : 0 };
    set({ room: room.data, goesOn });
    // Where it begins is told too: a studio that dies before the first event goes on from there.
    if (anew || first) {
      const sentAt = now() + (view.clock?.offset ?? 0);
      tell([], { missed: anew ? null : 0, sentAt, kept: anew, place: since });
    }
  }

  function hearEvents(raw: unknown, taken: unknown): void {
    const batch = readEventBatch(raw);
    if (typeof taken === 'function') taken();
    if (batch === null || since === null) return log.warn('gateway.garbled', { what: 'events' });
    const { from, missed, events, sentAt } = batch;
    const fresh = events.slice(Math.max(0, since.seq + 1 - from));
    since = { ...since, seq: Math.max(since.seq, from + events.length - 1) };
    const kept = newestAtJoin !== null && from <= newestAtJoin;
    if (fresh.length > 0 || missed > 0) tell(fresh, { missed, sentAt, kept, place: since });
  }

  function tell(events: readonly RoomEvent[], came: EventsCame): void {
    for (const listener of listeners.events) listener(events, came);
  }

  async function followClock(socket: Line): Promise<void> {
    const clock = await readClock(
      () => asked(socket.timeout(ACT_MS).emitWithAck('time')),
      now,
      view.clock,
      CLOCK_EVERY_MS,
    );
    if (clock !== null && socket === line) set({ clock });
  }

  function connect(url: string, token: string): void {
    hangUp();
    [since, resumed] = [resumed, null];
    const auth = (give: (data: object) => void) => give({ protocol: PROTOCOL, token, since });
    const socket: Line = io(url, { auth, transports: ['websocket'], forceNew: true, timeout: CONNECT_MS, ...BACK_OFF });
    line = socket;
    set({ ...OFF, state: 'connecting' });
    socket.on('connect', () => {
      newestAtJoin = null;
      set({ state: 'live', problem: null });
      log.info('gateway.live');
      void followClock(socket);
    });
    socket.on('connect_error', ({ message }) => {
      if (socket !== line) return undefined;
      const problem = problemOf(message);
      if (isFinalProblem(problem)) return refuse(problem);
      return set({ state: view.state === 'connecting' ? 'connecting' : 'lost', problem });
    });
    socket.on('disconnect', (reason) => {
      if (socket !== line) return;
      log.info('gateway.lost', { why: reason });
      set({ state: 'lost', problem: lossOf(reason) });
      // The library stays down when the other side hung up; a gateway that is started anew does that.
      if (reason === 'io server disconnect') socket.connect();
    });
    socket.on('room', hearView);
    socket.on('events', hearEvents);
    clockTimer = setInterval(() => void (socket.connected && followClock(socket)), CLOCK_EVERY_MS);
  }

  function refuse(problem: GatewayProblem): void {
    hangUp();
    log.warn('gateway.refused', { why: problem });
    set({ ...OFF, state: 'refused', problem });
  }

  function disconnect(): void {
    hangUp();
    if (view.state !== 'off') set(OFF);
  }

  function hangUp(): void {
    const old = line;
    line = null;
    since = null;
    if (clockTimer !== null) clearInterval(clockTimer);
    clockTimer = null;
    old?.disconnect();
  }

  return {
    get view() {
      return view;
    },
    get place() {
      return since;
    },
    connect,
    resume: (place) => void (resumed = place),
    await() {
      hangUp();
      set({ ...OFF, state: 'connecting' });
    },
    refuse,
    disconnect,
    async act({ key, act, expiresAt }) {
      const socket = line;
      if (socket === null || !socket.connected) return null;
      // By the gateway's clock, and rather too early by what we don't know of it than too late.
      const clock = view.clock;
      const theirs =
        expiresAt === null ? null : Math.floor(expiresAt + (clock === null ? 0 : clock.offset - clock.error));
      return read(await asked(socket.timeout(ACT_MS).emitWithAck('act', { key, act, expiresAt: theirs })), key);
    },
    async settle(word) {
      const socket = line;
      if (socket === null || !socket.connected) return null;
      return read(await asked(socket.timeout(ACT_MS).emitWithAck('settle', word)), word.key);
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

/** An answer that stays out is null. */
function asked(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch(() => null);
}

function read(raw: unknown, key: string): ActAnswer | { readonly refused: string } | null {
  const result = resultSchema.safeParse(raw);
  if (!result.success) return null;
  if (!result.data.ok) return { refused: result.data.code };
  return result.data.value.key === key ? result.data.value : null;
}
