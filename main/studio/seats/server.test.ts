import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ToSeat } from '../../../core/contract/messages.ts';
import type { Port } from '../../../core/contract/port.ts';
import type { Seats } from './seats.ts';
import { serveSeats, type Keys, type SeatServer } from './server.ts';

const PRODUCER = { role: 'producer', seat: 'producer 1' } as const;
const ANCHOR = { role: 'anchor', seat: 'anchor 1' } as const;
let pages: string;
let server: SeatServer;
let seated: { role: string; session: string | null }[];
let people: (string | undefined)[];
let sockets: Socket[];

const keys = (): Keys => {
  const tickets = new Set(['ticket-1', 'ticket-2']);
  const sat = { 'session-1': PRODUCER, 'session-2': ANCHOR };
  return {
    redeem(ticket) {
      if (!tickets.delete(ticket)) return null;
      return ticket === 'ticket-1' ? { ...PRODUCER, session: 'session-1' } : { ...ANCHOR, session: 'session-2' };
    },
    find: (session) => Object.entries(sat).find(([known]) => known === session)?.[1] ?? null,
  };
};

const seats: Seats = {
  add(port: Port<unknown, ToSeat>, role, _name, session, person) {
    seated.push({ role, session });
    people.push(person);
    port.onMessage((message) => {
      const id = (message as { request: { id: string } }).request.id;
      port.post({ t: 'answer', id, result: { ok: true, value: { echoed: true } } });
    });
    return () => {};
  },
  tell() {},
  isHere: () => false,
  edited() {},
  resync() {},
  show() {},
  showLines() {},
  close() {},
};

beforeEach(async () => {
  seated = [];
  people = [];
  sockets = [];
  pages = await mkdtemp(join(tmpdir(), 'pages-'));
  await writeFile(join(pages, 'index.html'), '<p>the studio</p>');
  const started = await serveSeats({ port: 0, pages, keys: keys(), seats });
  if (!started.ok) throw new Error(started.message);
  server = started.value;
});

afterEach(async () => {
  for (const socket of sockets) socket.close();
  await server.close();
  await rm(pages, { recursive: true });
});

function connect(auth: Record<string, string>, headers: Record<string, string> = {}): Promise<Socket | string> {
  const socket = io(server.address, { auth, extraHeaders: headers, reconnection: false, transports: ['websocket'] });
  sockets.push(socket);
  return new Promise((resolve) => {
    socket.on('connect', () => resolve(socket));
    socket.on('connect_error', (error) => resolve(error.message));
  });
}

test('a ticket seats once and hands out a session that seats again', async () => {
  expect(await connect({ token: 'ticket-1' })).toBeTypeOf('object');
  expect(seated).toEqual([{ role: 'producer', session: 'session-1' }]);
  expect(await connect({ token: 'ticket-1' })).toBe('not-admitted');
  expect(await connect({ token: 'session-1' })).toBeTypeOf('object');
});

test('nobody is seated without a key', async () => {
  expect(await connect({})).toBe('not-admitted');
  expect(await connect({ token: 'wrong' })).toBe('not-admitted');
  expect(seated).toEqual([]);
});

test('a request is answered by message and by acknowledgement', async () => {
  const socket = (await connect({ token: 'ticket-1' })) as Socket;
  const message = new Promise((resolve) => socket.once('message', resolve));
  const ack = await socket.emitWithAck('message', {
    t: 'request',
    request: { type: 'go', id: 'request-1', from: null },
  });
  expect(ack).toEqual({ ok: true, value: { echoed: true } });
  expect(await message).toMatchObject({ t: 'answer', id: 'request-1' });
});

test('the page exchanges its ticket for a cookie that scripts cannot read', async () => {
  const body = JSON.stringify({ ticket: 'ticket-1' });
  const response = await fetch(`${server.address}/session`, { method: 'POST', body });
  expect(response.status).toBe(204);
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Strict');
  expect(await connect({}, { cookie: cookie.split(';')[0] ?? '' })).toBeTypeOf('object');
  expect((await fetch(`${server.address}/session`, { method: 'POST', body })).status).toBe(401);
});

test('who hangs up in the middle of a request is let go, and the next is served', async () => {
  const faults: unknown[] = [];
  const note = (fault: unknown) => void faults.push(fault);
  process.on('unhandledRejection', note);
  const headers = { 'content-length': '500' };
  await new Promise<void>((resolve) => {
    const half = request(`${server.address}/session`, { method: 'POST', headers }).on('error', () => resolve());
    half.write('{"ticket":', () => half.destroy(new Error('gone')));
  });
  const body = JSON.stringify({ ticket: 'ticket-1' });
  expect((await fetch(`${server.address}/session`, { method: 'POST', body })).status).toBe(204);
  process.off('unhandledRejection', note);
  expect(faults).toEqual([]);
});

test('an anchor’s window sits as an anchor, the console in the same browser stays the producer’s, and both are one person', async () => {
  const jar: string[] = [];
  for (const ticket of ['ticket-1', 'ticket-2']) {
    const body = JSON.stringify({ ticket });
    const headers = { cookie: jar.join('; ') };
    const response = await fetch(`${server.address}/session`, { method: 'POST', body, headers });
    jar.push(...response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? ''));
  }
  const cookie = jar.join('; ');
  await connect({ as: 'anchor' }, { cookie });
  await connect({ as: 'producer' }, { cookie });
  const anchorAlone = jar.find((one) => one.includes('-anchor=')) ?? '';
  await connect({ as: 'producer' }, { cookie: anchorAlone });
  expect(seated.map(({ role }) => role)).toEqual(['anchor', 'producer', 'anchor']);
  expect(people[0]).toBe(people[1]);
  expect(people[2]).not.toBe(people[0]);
});

test('a foreign origin gets neither session nor socket', async () => {
  const headers = { origin: 'http://evil.example' };
  const response = await fetch(`${server.address}/session`, { method: 'POST', body: '{}', headers });
  expect(response.status).toBe(403);
  expect(await connect({ token: 'ticket-1' }, headers)).toBe('websocket error');
});

test('a rebound host name is turned away', async () => {
  const status = await new Promise((resolve) => {
    const { port } = new URL(server.address);
    request({ port, host: '127.0.0.1', path: '/', headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
  });
  expect(status).toBe(421);
});

test('every route of the screens is the one page; unknown files are not found', async () => {
  for (const path of ['/', '/anchor', '/kit']) {
    expect(await (await fetch(server.address + path)).text()).toBe('<p>the studio</p>');
  }
  expect((await fetch(`${server.address}/nothing.js`)).status).toBe(404);
  expect((await fetch(`${server.address}/..%2f..%2fetc/passwd`)).status).not.toBe(500);
});

test('a taken port is said plainly', async () => {
  const port = Number(new URL(server.address).port);
  const second = await serveSeats({ port, pages, keys: keys(), seats });
  expect(second).toMatchObject({ ok: false, code: 'port-in-use' });
});
