/**
 * The browser host: serves the screens and the contract's Socket.IO port on 127.0.0.1. A seat shows a one-time ticket (or the session it
 * was given for one); without either it gets nothing but the static files.
 */
import { hash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { Server } from 'socket.io';
import { z } from 'zod';
import type { Role } from '../../../core/contract/roles.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import {
  browserCookie,
  browserOf,
  hostAllowed,
  originAllowed,
  pageHeaders,
  sessionCookie,
  sessionsOf,
} from './guard.ts';
import type { Seats } from './seats.ts';
import { socketPort } from './socket.port.ts';

/** Tickets and sessions, kept by the store as hashes. */
export interface Keys {
  /** Turns a one-time ticket into a session. null when it is unknown, used or old. */
  redeem(ticket: string): { readonly session: string; readonly role: Role; readonly seat: string } | null;
  find(session: string): { readonly role: Role; readonly seat: string } | null;
}

export interface SeatServer {
  /** `http://127.0.0.1:<port>` */
  readonly address: string;
  close(): Promise<void>;
}

/** Largest message taken from a seat: a 20 MB run sheet as base64 and a little more. */
const MAX_MESSAGE_BYTES = 30 * 1024 * 1024;
const MAX_BODY_BYTES = 1024;

/** Starts listening. `port` 0 takes any free one. Fails with `port-in-use` or `cannot-listen`. */
export async function serveSeats(options: {
  readonly port: number;
  /** Folder of the built screens. */
  readonly pages: string;
  readonly keys: Keys;
  readonly seats: Seats;
}): Promise<Result<SeatServer>> {
  const http = createServer();
  const listening = await listen(http, options.port);
  if (!listening.ok) return listening;
  const port = listening.value;
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    transports: ['websocket', 'polling'],
    allowRequest: (request, callback) =>
      callback(null, hostAllowed(request.headers.host, port) && originAllowed(request.headers.origin, port)),
  });

  io.use((socket, next) => {
    const { auth, headers } = socket.handshake;
    const admitted = admit(options.keys, auth['token'], sessionsOf(headers.cookie, port, auth['as']));
    if (!admitted) return next(new Error('not-admitted'));
    socket.data = { ...admitted, person: personOf(browserOf(headers.cookie, port) ?? admitted.holds) };
    return next();
  });
  io.on('connection', (socket) => {
    const { role, seat, session, person } = admittedSchema.parse(socket.data);
    options.seats.add(socketPort(socket), role, seat, session, person);
  });

  const pages = sirv(options.pages, { dev: false, etag: true, gzip: true });
  http.on('request', (request, response) => {
    if (request.url?.startsWith('/socket.io/')) return;
    // Whoever hangs up in the middle of a request wants no answer.
    answer({ request, response, port, keys: options.keys, pages }).catch(() => response.destroy());
  });

  return ok({
    address: `http://127.0.0.1:${port}`,
    async close() {
      const closed = io.close();
      http.closeAllConnections();
      await closed;
    },
  });
}

const admittedSchema = z.object({
  role: z.enum(['producer', 'anchor', 'moderator', 'viewer', 'overlay']),
  seat: z.string(),
  session: z.string().nullable(),
  person: z.string(),
});

/** A token may be a ticket (used up here) or a session; cookies are sessions. They count where the token does not. */
function admit(keys: Keys, token: unknown, cookies: readonly string[]) {
  const byToken = typeof token === 'string' && token !== '' ? token : null;
  for (const session of [byToken ?? [], cookies].flat()) {
    const known = keys.find(session);
    if (known) return { ...known, session: null, holds: session };
  }
  const redeemed = byToken === null ? null : keys.redeem(byToken);
  return redeemed && { ...redeemed, holds: redeemed.session };
}

/** One browser is one person, whatever its windows sit as; a program without cookies is one for each session. A session is a secret and stays one. */
function personOf(browserOrSession: string): string {
  return hash('sha256', `person ${browserOrSession}`, 'hex').slice(0, 16);
}

/** A month: a browser that comes back sits down again by itself. */
const COOKIE = 'HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly port: number;
  readonly keys: Keys;
  readonly pages: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

async function answer({ request, response, port, keys, pages }: Exchange): Promise<void> {
  if (!hostAllowed(request.headers.host, port)) return end(response, 421);
  for (const [name, value] of Object.entries(pageHeaders(port))) response.setHeader(name, value);
  if (request.method === 'POST' && request.url === '/session') {
    if (!originAllowed(request.headers.origin, port)) return end(response, 403);
    const ticket = z.object({ ticket: z.string() }).safeParse(await readJson(request));
    const redeemed = ticket.success ? admit(keys, ticket.data.ticket, []) : null;
    if (!redeemed) return end(response, 401);
    const session = redeemed.session ?? ticket.data?.ticket;
    const browser = browserOf(request.headers.cookie, port) ?? randomUUID();
    const kept = { [sessionCookie(port, redeemed.role)]: session, [browserCookie(port)]: browser };
    const cookies = Object.entries(kept).map(([name, value]) => `${name}=${value}; ${COOKIE}`);
    response.setHeader('Set-Cookie', cookies);
    return end(response, 204);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  request.url = pageOf(request.url ?? '/');
  return pages(request, response, () => end(response, 404));
}

/** Screens are routes of one page; the overlay is a page of its own. */
export function pageOf(url: string): string {
  const path = url.split('?')[0] ?? '/';
  if (path === '/overlay' || path === '/overlay/') return '/overlay/index.html';
  return /\.[a-z0-9]+$/i.test(path) ? path : '/index.html';
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MAX_BODY_BYTES) return null;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

function listen(http: HttpServer, port: number): Promise<Result<number>> {
  return new Promise((resolve) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      resolve(
        inUse
          ? fail(
              'port-in-use',
              `Port ${port} is taken by another program. Choose another with --port, or 0 for any free one.`,
              { port },
            )
          : fail('cannot-listen', `The studio cannot listen on 127.0.0.1:${port}: ${error.message}`, { port }),
      );
    });
    http.listen(port, '127.0.0.1', () => resolve(ok((http.address() as AddressInfo).port)));
  });
}
