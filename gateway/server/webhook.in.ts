/**
 * Events from a merchant's own backend: `POST /rooms/<room>/events` with a list of events, signed. The signature covers the timestamp, and
 * an old one is refused, so that nobody can send yesterday's orders again; doubled ids are left out by the room.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { z } from 'zod';
import { sign } from '../adapters/webhook.ts';
import type { Room } from '../room/room.ts';
import { limit, type Limit } from './limits.ts';

/** How far the sender's clock may be off, ms. */
const SKEW_MS = 300_000;
const MAX_BODY = 1024 * 1024;
const MAX_EVENTS = 5000;
const RATE = { perSecond: 5000, burst: 10_000 };
const TRIES = { perSecond: 20, burst: 100 };

const bodySchema = z.object({ events: z.array(z.unknown()).max(MAX_EVENTS) });

export interface WebhookInParts {
  room(name: string): Room | null;
  /** The secret that a room's backend signs with; null when it has none. */
  secret(room: string): string | null;
  now(): number;
}

/** Answers the path on `server`, and 404 to everything else but Socket.IO's. */
export function webhookIn(parts: WebhookInParts): (server: Server) => void {
  const rates = new Map<string, Limit>();
  const tries = limit(TRIES.perSecond, TRIES.burst);
  return (server) =>
    void server.on('request', (request, response) => {
      if (request.url?.startsWith('/socket.io/') === true) return;
      take(request, response).catch(() => end(response, 400, { code: 'bad-request' }));
    });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = /^\/rooms\/([^/?]{1,200})\/events$/.exec(request.url ?? '')?.[1];
    if (name === undefined || request.method !== 'POST') return end(response, 404, { code: 'not-found' });
    const roomName = decodeURIComponent(name);
    // One answer for "no such room" and "wrong signature": who has no secret learns nothing.
    const turnAway = () => end(response, tries.take(1) ? 401 : 429, { code: 'not-admitted' });
    const secret = parts.secret(roomName);
    const room = parts.room(roomName);
    // What can't be right is not even read.
    if (secret === null || room === null || !isFresh(request, parts.now())) return turnAway();
    const text = await bodyOf(request);
    if (text === null) return end(response, 413, { code: 'too-large' });
    if (!isSigned(request, text, secret)) return turnAway();
    const body = bodySchema.safeParse(JSON.parse(text));
    if (!body.success) return end(response, 422, { code: 'bad-request', message: body.error.issues[0]?.message ?? '' });
    const rate = rates.get(roomName) ?? limit(RATE.perSecond, RATE.burst);
    rates.set(roomName, rate);
    if (!rate.take(body.data.events.length)) return end(response, 429, { code: 'too-much' });
    const { taken, bad } = room.take(body.data.events);
    return end(response, bad === 0 ? 200 : 207, { taken, bad });
  }
}

/** Whether it has a signature at all, and a time that is near ours. */
function isFresh({ headers }: IncomingMessage, now: number): boolean {
  const at = String(headers['anchor-timestamp'] ?? '');
  const signed = /^v1=[0-9a-f]{64}$/.test(String(headers['anchor-signature'] ?? ''));
  return signed && /^\d{13}$/.test(at) && Math.abs(now - Number(at)) <= SKEW_MS;
}

function isSigned({ headers }: IncomingMessage, text: string, secret: string): boolean {
  const at = String(headers['anchor-timestamp'] ?? '');
  const given = Buffer.from(String(headers['anchor-signature'] ?? ''));
  const right = Buffer.from(sign(secret, at, text));
  return given.length === right.length && timingSafeEqual(given, right);
}

/** null when it is longer than is taken. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > MAX_BODY) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Answers and hangs up: what was not read of a request is not waited for. */
function end(response: ServerResponse, status: number, body: object): void {
  const more = status >= 400 ? { connection: 'close' } : {};
  response.writeHead(status, { 'content-type': 'application/json', ...more });
  response.end(JSON.stringify(body));
}
