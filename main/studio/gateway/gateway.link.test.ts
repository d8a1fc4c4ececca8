import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROTOCOL } from '../../../core/gateway/gateway.protocol.ts';
import { SILENT } from '../log.ts';
import { createGatewayLink, type GatewayLink, type LineView } from './gateway.link.ts';
import { probeGateway } from './gateway.probe.ts';

/** A gateway of a few lines: knows one token, and its clock is three seconds ahead. */
const AHEAD = 3000;
let http: HttpServer;
let io: Server;
let url: string;
let link: GatewayLink;
let role = 'studio';
const settled: unknown[] = [];

async function open(port = 0): Promise<void> {
  http = createServer((request, response) => {
    if (request.url?.startsWith('/socket.io/') !== true) response.writeHead(404).end('{"code":"not-found"}');
  });
  io = new Server(http, { transports: ['websocket'] });
  io.use((socket, next) => next(socket.handshake.auth['token'] === 'good' ? undefined : new Error('not-admitted')));
  io.on('connection', (socket) => {
    const adapter = { name: 'guided', can: ['coupon'], byHand: ['coupon'] };
    socket.emit('room', { protocol: PROTOCOL, room: 'main', boot: 'b', newest: 0, adapter, role, sources: [] });
    socket.on('time', (answer: (now: number) => void) => answer(Date.now() + AHEAD));
    socket.on('settle', (word: { key: string; outcome: string }, answer: (result: object) => void) => {
      settled.push(word);
      answer({ ok: true, value: { key: word.key, status: word.outcome, code: 'by-hand', detail: '', at: 1 } });
    });
  });
  await new Promise<void>((resolve) => void http.listen(port, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

beforeEach(async () => {
  role = 'studio';
  settled.length = 0;
  link = createGatewayLink(SILENT, Date.now);
  await open();
});
afterEach(async () => {
  link.dispose();
  await io.close();
});

const until = (holds: (view: LineView) => boolean) => expect.poll(() => holds(link.view)).toBe(true);

test('a line is live, knows the room and how far the clocks are apart', async () => {
  link.connect(url, 'good');
  expect(link.view.state).toBe('connecting');
  await until(({ state, clock }) => state === 'live' && clock !== null);
  const { room, clock, problem } = link.view;
  expect(problem).toBeNull();
  expect(room).toMatchObject({ room: 'main', adapter: { byHand: ['coupon'] } });
  expect(Math.abs((clock?.offset ?? 0) - AHEAD)).toBeLessThanOrEqual((clock?.error ?? 0) + 1);
  expect(clock?.roundTrip).toBeGreaterThan(0);
});

test('a person’s word reaches the gateway; without a line there is no answer', async () => {
  const word = { key: 'k', outcome: 'confirmed', detail: '¥20' } as const;
  expect(await link.settle(word)).toBeNull();
  link.connect(url, 'good');
  await until(({ state }) => state === 'live');
  expect(await link.settle(word)).toMatchObject({ key: 'k', status: 'confirmed' });
  expect(settled).toEqual([word]);
});

test('a gateway that goes away is lost, and is there again by itself when it comes back', async () => {
  link.connect(url, 'good');
  await until(({ state }) => state === 'live');
  const { port } = http.address() as AddressInfo;
  await io.close();
  await until(({ state, problem }) => state === 'lost' && problem !== null);
  expect(link.view.room?.room).toBe('main');
  await open(port);
  await until(({ state, problem }) => state === 'live' && problem === null);
});

test('a token that is not known, or may not act, is refused once and not tried again', async () => {
  link.connect(url, 'guess');
  await until(({ state }) => state === 'refused');
  expect(link.view.problem).toBe('not-admitted');
  role = 'watch';
  link.connect(url, 'good');
  await until(({ problem }) => problem === 'wrong-role');
  expect(link.view.state).toBe('refused');
  // The other end hears of the hanging up a moment later.
  await expect.poll(() => io.sockets.sockets.size).toBe(0);
});

test('a try tells what it found, and leaves nothing behind', async () => {
  expect(await probeGateway(url, 'good', Date.now)).toMatchObject({
    problem: null,
    reached: true,
    admitted: true,
    room: 'main',
    platform: { name: 'guided' },
  });
  expect(await probeGateway(url, 'guess', Date.now)).toMatchObject({
    problem: 'not-admitted',
    reached: true,
    admitted: false,
    room: null,
  });
  role = 'watch';
  expect(await probeGateway(url, 'good', Date.now)).toMatchObject({ problem: 'wrong-role', admitted: true });
  await expect.poll(() => io.sockets.sockets.size).toBe(0);
});

test('a try tells a page from a gateway, and a shut port from both', async () => {
  const page = createServer((_, response) => response.end('<h1>It works!</h1>'));
  await new Promise<void>((resolve) => void page.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
  expect(await probeGateway(at, 'good', Date.now)).toMatchObject({ problem: 'not-a-gateway', reached: false });
  await new Promise((resolve) => void page.close(resolve));
  expect(await probeGateway(at, 'good', Date.now)).toMatchObject({ problem: 'unreachable', reached: false });
});
