/**
 * The gateway's door: Socket.IO for studios, one HTTP path for a merchant's own backend. Nothing answers without a token, but for a bare 404.
 */
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import {
  joinSchema,
  settleSchema,
  type FromGateway,
  type GatewayRole,
  type RoomView,
  type ToGateway,
} from '../../core/gateway/gateway.protocol.ts';
import { fail, ok, type Failure, type Result } from '../../core/result.ts';
import type { Room } from '../room/room.ts';
import type { Admission, TokenStore } from '../store/tokens.ts';
import { limit, type Limit } from './limits.ts';

/** So many a second, and so many at once. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export interface GatewayServer {
  readonly address: string;
  close(): Promise<void>;
}

export interface ServerParts {
  readonly host: string;
  readonly port: number;
  readonly tokens: TokenStore;
  room(name: string): Room | null;
  /** Requests that are not Socket.IO's: the webhook in. */
  readonly http: (server: HttpServer) => void;
  /** How many acts the holder of a token may ask for, over all connections of it. */
  readonly acts: Rate;
  /** How often it is looked whether the tokens of open connections are good still, ms; every two seconds when not given. */
  readonly recheckMs?: number;
  readonly now: () => number;
  log(event: string, fields: Readonly<Record<string, string | number>>): void;
}

/** Largest message that is taken, bytes. */
const MAX_MESSAGE = 1024 * 1024;
/** A batch that a listener has not taken by then counts as taken; Socket.IO's own heartbeat judges whether it lives. */
const BATCH_MS = 5000;
/** Acts of one token: a producer presses a few a second, an outbox after an outage some dozens at once. */
export const ACTS: Rate = { perSecond: 50, burst: 200 };
/** A studio reads the clock five times in a row, three times a minute. */
const TIME: Rate = { perSecond: 10, burst: 50 };
const FEED = { perSecond: 10_000, burst: 20_000 };
/** Failed tries to come in, over all addresses: guessing 256 bits is hopeless, this keeps the log short. */
const TRIES = { perSecond: 5, burst: 50 };

/** A line that is silent for both together is dead, and each side knows: an act must not wait for a minute to hear it. */
const HEARTBEAT = { pingInterval: 2000, pingTimeout: 3000 };

/** Who has not said by then who they are, or has not sent a request whole, is let go, ms. */
const HANDSHAKE_MS = 5000;
/** How soon a token that was taken back ends the connections that it had opened, ms. */
const RECHECK_MS = 2000;

/** What one token, which opens one room, still allows; the same for all connections that it opens, one after the other or at once. */
interface Allowance {
  readonly acts: Limit;
  readonly feed: Limit;
  readonly questions: Limit;
}

interface Known extends Admission {
  readonly allowance: Allowance;
  readonly since: { boot: string; seq: number } | null;
  /** Whether its token is good still. */
  readonly isGood: () => boolean;
}
type Door = Server<ToGateway, FromGateway, object, Known>;
type Guest = Socket<ToGateway, FromGateway, object, Known>;

/** Starts listening. `port` 0 takes any free one. Fails with `port-in-use` or `cannot-listen`. */
export async function serveGateway(
  parts: ServerParts,
): Promise<Result<GatewayServer, 'port-in-use' | 'cannot-listen'>> {
  const http = createServer({ requestTimeout: 2 * HANDSHAKE_MS, headersTimeout: HANDSHAKE_MS });
  parts.http(http);
  const listening = await listen(http, parts.host, parts.port);
  if (!listening.ok) return listening;
  const io: Door = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE,
    transports: ['websocket'],
    connectTimeout: HANDSHAKE_MS,
    ...HEARTBEAT,
  });
  const tries = limit(TRIES.perSecond, TRIES.burst);
  const allowances = new Map<string, Allowance>();
  const allowanceOf = (token: string): Allowance => {
    const known = allowances.get(token) ?? {
      acts: limit(parts.acts.perSecond, parts.acts.burst),
      feed: limit(FEED.perSecond, FEED.burst),
      questions: limit(TIME.perSecond, TIME.burst),
    };
    allowances.set(token, known);
    return known;
  };
  io.use((socket, next) => {
    const join = joinSchema.safeParse(socket.handshake.auth);
    const admission = join.success ? parts.tokens.find(join.data.token) : null;
    if (!join.success || admission === null || parts.room(admission.room) === null) {
      if (tries.take(1)) parts.log('gateway.turned-away', { why: join.success ? 'token' : 'protocol' });
      return next(new Error(join.success ? 'not-admitted' : 'not-understood'));
    }
    const { since, token } = join.data;
    const allowance = allowanceOf(token);
    socket.data = { ...admission, since, allowance, isGood: () => parts.tokens.find(token) !== null };
    return next();
  });
  io.on('connection', (socket) => {
    const room = parts.room(socket.data.room);
    if (room === null) return void socket.disconnect(true);
    parts.log('gateway.joined', { room: socket.data.room, as: socket.data.label, role: socket.data.role });
    seat(socket, room, parts.now);
  });
  const recheck = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) if (!socket.data.isGood()) socket.disconnect(true);
    for (const token of allowances.keys()) if (parts.tokens.find(token) === null) allowances.delete(token);
  }, parts.recheckMs ?? RECHECK_MS);
  return ok({
    address: `http://${parts.host}:${listening.value}`,
    async close() {
      clearInterval(recheck);
      await io.close();
    },
  });
}

function seat(socket: Guest, room: Room, now: () => number): void {
  const { role, since } = socket.data;
  const { acts, feed, questions } = socket.data.allowance;
  socket.on('time', (answer) => typeof answer === 'function' && questions.take(1) && answer(now()));
  socket.on('act', (request, answer) => {
    if (typeof answer !== 'function') return;
    const no = refuse(role, 'studio') ?? (acts.take(1) ? null : tooMuch());
    if (no !== null) return answer(no);
    void room.acts.act(request).then(answer);
  });
  socket.on('settle', (request, answer) => {
    if (typeof answer !== 'function') return;
    const read = settleSchema.safeParse(request);
    const no =
      refuse(role, 'studio') ??
      (acts.take(1) ? null : tooMuch()) ??
      (read.success ? null : fail('bad-request', 'This settles nothing'));
    if (no !== null) return answer(no);
    if (read.success) void room.acts.settle(read.data.key, read.data.outcome, read.data.detail).then(answer);
  });
  socket.on('feed', (events, answer) => {
    if (typeof answer !== 'function') return;
    const no = refuse(role, 'feed');
    if (no !== null) return answer(no);
    if (!Array.isArray(events)) return answer(fail('bad-request', 'Events come as a list'));
    if (!feed.take(events.length)) return answer(tooMuch());
    const { taken, bad } = room.take(events);
    answer(
      bad === 0
        ? ok({ taken })
        : fail('bad-events', `${bad} of ${events.length} are no events; the others were taken`, { bad, taken }),
    );
  });
  if (role === 'feed') return;
  const listener = {
    view: (view: Omit<RoomView, 'role'>) => void socket.emit('room', { ...view, role }),
    events: (batch: Parameters<FromGateway['events']>[0]) => socket.timeout(BATCH_MS).emitWithAck('events', batch),
  };
  socket.once('disconnect', room.listen(listener, since));
}

function refuse(role: GatewayRole, needed: GatewayRole): Failure<'not-allowed'> | null {
  return role === needed
    ? null
    : fail('not-allowed', `A ${role} token may not do this; it needs a ${needed} token`, { role, needed });
}

function tooMuch(): Failure<'too-much'> {
  return fail(
    'too-much',
    'The holder of this token asks too much at once. Nothing was done with this one; ask again in a moment.',
  );
}

function listen(
  http: HttpServer,
  host: string,
  port: number,
): Promise<Result<number, 'port-in-use' | 'cannot-listen'>> {
  return new Promise((resolve) => {
    http.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? fail(
              'port-in-use',
              `Port ${port} is taken by another program. Choose another with --port, or 0 for any free one.`,
              { port },
            )
          : fail('cannot-listen', `The gateway cannot listen on ${host}:${port}: ${error.message}`, { host, port }),
      ),
    );
    http.listen(port, host, () => resolve(ok((http.address() as AddressInfo).port)));
  });
}
