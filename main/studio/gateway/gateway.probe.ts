/** Tries an address with a token, as a person asks for it: what answers there, whom it lets in, whose room it is. Nothing is kept and nothing is acted. */
import { io } from 'socket.io-client';
import type { GatewayProblem, GatewayReport } from '../../../core/contract/gateway.view.ts';
import {
  PROTOCOL,
  roomViewSchema,
  type FromGateway,
  type RoomView,
  type ToGateway,
} from '../../../core/gateway/gateway.protocol.ts';
import type { Socket } from 'socket.io-client';
import { readClock } from './gateway.clock.ts';
import { problemOf } from './gateway.problem.ts';

/** For the handshake, for the first word and for each question, ms. */
const PATIENCE = 3000;

/** Tries it. Ends within some seconds, whatever is there. @param now our clock, ms since 1970. */
export async function probeGateway(url: string, token: string, now: () => number): Promise<GatewayReport> {
  const auth = { protocol: PROTOCOL, token, since: null };
  const socket: Socket<FromGateway, ToGateway> = io(url, {
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    timeout: PATIENCE,
  });
  const report: GatewayReport = {
    url,
    problem: null,
    reached: false,
    admitted: false,
    room: null,
    platform: null,
    sources: [],
    clock: null,
  };
  try {
    const word = firstWord(socket);
    const refused = await handshake(socket);
    if (refused !== null) {
      const problem = refused === 'unreachable' ? await whatIsThere(url) : refused;
      return { ...report, problem, reached: problem === 'not-admitted' || problem === 'not-understood' };
    }
    const room = await word;
    if (room === null) return { ...report, reached: true, admitted: true, problem: 'wrong-role' };
    const ask = () =>
      socket
        .timeout(PATIENCE)
        .emitWithAck('time')
        .catch(() => null);
    const clock = await readClock(ask, now, null, 0);
    const { adapter, sources, role } = room;
    const problem = role === 'studio' ? null : 'wrong-role';
    return { url, problem, reached: true, admitted: true, room: room.room, platform: adapter, sources, clock };
  } finally {
    socket.disconnect();
  }
}

function handshake(socket: Socket<FromGateway, ToGateway>): Promise<GatewayProblem | null> {
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(null));
    socket.once('connect_error', ({ message }) => resolve(problemOf(message)));
  });
}

/** The room's first word; null when none comes: this token's role is told nothing. */
function firstWord(socket: Socket<FromGateway, ToGateway>): Promise<RoomView | null> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    socket.once('connect', () => (timer = setTimeout(() => resolve(null), PATIENCE)));
    socket.once('room', (raw: unknown) => {
      clearTimeout(timer);
      const read = roomViewSchema.safeParse(raw);
      resolve(read.success ? read.data : null);
    });
  });
}

/** Whether something else than a gateway answers there: a gateway says 404 and its word for it to whoever has no business. */
async function whatIsThere(url: string): Promise<GatewayProblem> {
  const reply = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  if (reply === null) return 'unreachable';
  const text = await reply.text().catch(() => '');
  return reply.status === 404 && text.includes('"not-found"') ? 'silent' : 'not-a-gateway';
}
