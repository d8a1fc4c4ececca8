import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EventBatch, FromGateway, RoomView, ToGateway } from '../../core/gateway/gateway.protocol.ts';
import type { GatewayConfig } from '../config.ts';
import { startGateway, type Gateway } from '../gateway.ts';
import { sign } from '../adapters/webhook.ts';

type Client = Socket<FromGateway, ToGateway>;

const SECRET = 'a secret of the shop';
const CONFIG: GatewayConfig = {
  rooms: [
    { name: 'main', commerce: { use: 'simulated' }, sources: [], webhookInSecretEnv: 'SHOP_SECRET' },
    { name: 'other', commerce: { use: 'guided' }, sources: [] },
  ],
};
const by = { id: 'p1', name: '小白', badges: [] };
const comment = (id: string, text = '多少钱') => ({ kind: 'comment', id, source: 'shop', at: 1, by, text });

let dir: string;
let gateway: Gateway;
let clients: Client[] = [];
const logged: string[] = [];

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'gateway-'));
  await open();
});
afterEach(async () => {
  for (const client of clients) client.disconnect();
  clients = [];
  await gateway.close();
  rmSync(dir, { recursive: true });
});

async function open(): Promise<void> {
  const started = await startGateway({
    dataDir: dir,
    config: CONFIG,
    host: '127.0.0.1',
    port: 0,
    recheckMs: 50,
    acts: { perSecond: 1, burst: 20 },
    env: { SHOP_SECRET: SECRET },
    log: (event, fields) => logged.push(JSON.stringify({ event, ...fields })),
  });
  if (!started.ok) throw new Error(started.message);
  gateway = started.value;
}

function connect(auth: object): Client {
  const client: Client = io(gateway.address, { auth, transports: ['websocket'], reconnection: false, forceNew: true });
  clients.push(client);
  return client;
}

/** Joins, and collects what it is told. */
async function joinRoom(token: string, since: object | null = null) {
  const client = connect({ protocol: 1, token, since });
  const got: EventBatch[] = [];
  let wake = () => {};
  client.on('events', (batch, taken) => {
    got.push(batch);
    taken();
    wake();
  });
  const view = await new Promise<RoomView>((resolve, reject) => {
    client.once('room', resolve);
    client.once('connect_error', reject);
  });
  const texts = () => got.flatMap(({ events }) => events.map((event) => ('text' in event ? event.text : event.kind)));
  const until = async (count: number) => {
    while (texts().length < count) await new Promise<void>((resolve) => (wake = resolve));
    return texts();
  };
  return { client, view, got, until };
}

const token = (role: 'studio' | 'watch' | 'feed', room = 'main') =>
  gateway.tokens.create({ room, role, label: `${role} of ${room}` });

async function refusal(auth: object): Promise<string> {
  const client = connect(auth);
  return new Promise((resolve) => client.once('connect_error', (error) => resolve(error.message)));
}

test('nobody comes in without a token, with a revoked one, or with another protocol', async () => {
  const revoked = token('studio');
  gateway.tokens.revoke('main', 'studio of main');
  expect(await refusal({})).toBe('not-understood');
  expect(await refusal({ protocol: 1, token: 'guess' })).toBe('not-admitted');
  expect(await refusal({ protocol: 1, token: revoked })).toBe('not-admitted');
  expect(await refusal({ protocol: 2, token: token('studio') })).toBe('not-understood');
  expect(logged.join()).not.toContain(revoked);
});

test('nothing else of it is reachable: no polling, no other room by name, no other path or method', async () => {
  const good = { protocol: 1, token: token('studio') };
  const polling = io(gateway.address, { auth: good, transports: ['polling'], reconnection: false, forceNew: true });
  clients.push(polling);
  await new Promise<void>((resolve) => void polling.once('connect_error', () => resolve()));
  const elsewhere: Client = io(`${gateway.address}/admin`, {
    auth: good,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  });
  clients.push(elsewhere);
  const refused = await new Promise<Error>((resolve) => void elsewhere.once('connect_error', resolve));
  expect(refused.message).toBe('Invalid namespace');
  const tries: readonly (readonly [string, string])[] = [
    ['GET', '/'],
    ['GET', '/rooms'],
    ['GET', '/rooms/main/events'],
    ['PUT', '/rooms/main/events'],
    ['POST', '/rooms/main'],
    ['POST', '/rooms/main/events/../..'],
    ['GET', '/socket.io/socket.io.js'],
    ['GET', '/socket.io/?EIO=4&transport=polling'],
    ['OPTIONS', '/rooms/main/events'],
  ];
  const answers = await Promise.all(
    tries.map(async ([method, path]) => (await fetch(`${gateway.address}${path}`, { method })).status),
  );
  expect(answers.every((status) => status === 400 || status === 404)).toBe(true);
});

test('a token that is taken back ends the connections that it had opened', async () => {
  const { client } = await joinRoom(token('studio'));
  const gone = new Promise((resolve) => void client.once('disconnect', resolve));
  gateway.tokens.revoke('main', 'studio of main');
  expect(await gone).toBe('io server disconnect');
});

test('each connection is told what its token lets it do', async () => {
  expect((await joinRoom(token('watch'))).view.role).toBe('watch');
  expect((await joinRoom(token('studio'))).view).toMatchObject({ role: 'studio', adapter: { byHand: [] } });
});

test('a role does only what it is for', async () => {
  const watch = await joinRoom(token('watch'));
  expect(await watch.client.emitWithAck('act', { key: 'k', act: { do: 'unpop' }, expiresAt: null })).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
  expect(await watch.client.emitWithAck('feed', [comment('1')])).toMatchObject({ ok: false, code: 'not-allowed' });
  const studio = await joinRoom(token('studio'));
  expect(await studio.client.emitWithAck('feed', [comment('1')])).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(await studio.client.emitWithAck('act', { key: 'k', act: { do: 'unpop' }, expiresAt: null })).toMatchObject({
    ok: true,
    value: { status: 'confirmed' },
  });
});

test('events reach the studio of their room, once, and of no other', async () => {
  const studio = await joinRoom(token('studio'));
  const other = await joinRoom(token('studio', 'other'));
  const feed = connect({ protocol: 1, token: token('feed') });
  expect(await feed.emitWithAck('feed', [comment('1', '3号多少钱'), comment('1'), comment('2', '怎么买')])).toEqual({
    ok: true,
    value: { taken: 2 },
  });
  expect(await feed.emitWithAck('feed', [comment('3', '包邮吗'), { kind: 'comment' }])).toMatchObject({
    ok: false,
    code: 'bad-events',
    detail: { bad: 1, taken: 1 },
  });
  expect(await studio.until(3)).toEqual(['3号多少钱', '怎么买', '包邮吗']);
  expect(other.got).toEqual([]);
});

test('a studio that was away gets what it missed; after a restart of the gateway all that this one has heard', async () => {
  const key = token('studio');
  const feed = connect({ protocol: 1, token: token('feed') });
  const first = await joinRoom(key);
  await feed.emitWithAck('feed', [comment('1', 'a'), comment('2', 'b')]);
  await first.until(2);
  first.client.disconnect();
  await feed.emitWithAck('feed', [comment('3', 'c')]);
  const second = await joinRoom(key, { boot: first.view.boot, seq: 2 });
  expect(await second.until(1)).toEqual(['c']);
  expect(second.got[0]).toMatchObject({ from: 3, missed: 0 });
  await gateway.close();
  await open();
  const again = connect({ protocol: 1, token: token('feed') });
  await again.emitWithAck('feed', [comment('4', 'd')]);
  const third = await joinRoom(key, { boot: first.view.boot, seq: 3 });
  expect(third.view.boot).not.toBe(first.view.boot);
  expect(third.view.newest).toBe(1);
  expect(await third.until(1)).toEqual(['d']);
  expect((await joinRoom(key)).view.newest).toBe(1);
});

test('a person settles what waits for a person', async () => {
  const { client } = await joinRoom(token('studio', 'other'));
  const act = { key: 'k', act: { do: 'pop', sku: 'A1', link: '3', name: '锅', price: null }, expiresAt: null };
  expect(await client.emitWithAck('act', act)).toMatchObject({ value: { status: 'waiting-for-person' } });
  expect(await client.emitWithAck('settle', { key: 'k', outcome: 'confirmed', detail: '3号 锅' })).toMatchObject({
    value: { status: 'confirmed' },
  });
  expect(await client.emitWithAck('act', act)).toMatchObject({ value: { status: 'confirmed', detail: '3号 锅' } });
});

test('too much at once is refused, and said', async () => {
  const { client } = await joinRoom(token('studio'));
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      client.emitWithAck('act', { key: `k${index}`, act: { do: 'unpop' }, expiresAt: null }),
    ),
  );
  const refused = answers.filter((answer) => !answer.ok);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ code: 'too-much' });
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(20);
});

test('a second connection with the same token gets no second allowance; another token has its own', async () => {
  const secret = token('studio');
  const askAll = async (client: Client, name: string) => {
    const act = (index: number) => ({ key: `${name}${index}`, act: { do: 'unpop' }, expiresAt: null });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => client.emitWithAck('act', act(index))));
    return answers.filter((answer) => answer.ok).length;
  };
  const first = await joinRoom(secret);
  const second = await joinRoom(secret);
  expect(await askAll(first.client, 'a')).toBe(20);
  first.client.disconnect();
  // The burst is gone, and one a second flows in.
  expect(await askAll(second.client, 'b')).toBeLessThan(20);
  const again = await joinRoom(secret);
  expect(await askAll(again.client, 'c'), 'nor does a new one').toBeLessThan(20);
  const other = await joinRoom(token('studio'));
  expect(await askAll(other.client, 'd')).toBe(20);
});

test('a shop sends events with its signature; without it, late, or altered it is turned away', async () => {
  const studio = await joinRoom(token('studio'));
  const post = (body: string, at: string, signature: string, path = '/rooms/main/events') =>
    fetch(`${gateway.address}${path}`, {
      method: 'POST',
      body,
      headers: { 'anchor-timestamp': at, 'anchor-signature': signature },
    });
  const body = JSON.stringify({ events: [comment('1', '有货吗')] });
  const at = String(Date.now());
  const old = String(Date.now() - 600_000);
  expect((await post(body, at, sign(SECRET, at, body))).status).toBe(200);
  expect((await post(body, old, sign(SECRET, old, body))).status).toBe(401);
  expect((await post(`${body} `, at, sign(SECRET, at, body))).status).toBe(401);
  expect((await post(body, at, sign('wrong', at, body))).status).toBe(401);
  expect((await post(body, at, sign(SECRET, at, body), '/rooms/other/events')).status).toBe(401);
  expect((await post(body, at, sign(SECRET, at, body), '/rooms/none/events')).status).toBe(401);
  const bad = JSON.stringify({ events: [{ kind: 'nonsense' }] });
  expect((await post(bad, at, sign(SECRET, at, bad))).status).toBe(207);
  const large = JSON.stringify({ events: [comment('1', 'x'.repeat(1024 * 1024))] });
  expect((await post(large, at, sign(SECRET, at, large))).status).toBe(413);
  const many = JSON.stringify({ events: Array.from({ length: 5001 }, () => ({})) });
  expect((await post(many, at, sign(SECRET, at, many))).status).toBe(422);
  const early = String(Date.now() + 600_000);
  expect((await post(body, early, sign(SECRET, early, body))).status).toBe(401);
  // The same signed message again, within its time: taken, and nothing of it twice.
  const again = await post(body, at, sign(SECRET, at, body));
  expect([again.status, await again.json()]).toEqual([200, { taken: 0, bad: 0 }]);
  const garbage = '{"events":';
  expect((await post(garbage, at, sign(SECRET, at, garbage))).status).toBe(400);
  expect((await fetch(`${gateway.address}/`)).status).toBe(404);
  expect(await studio.until(1)).toEqual(['有货吗']);
});

test('the clocks of both can be compared', async () => {
  const { client } = await joinRoom(token('watch'));
  const asked = Date.now();
  const told = await new Promise<number>((resolve) => client.emit('time', resolve));
  expect(told).toBeGreaterThanOrEqual(asked);
  expect(told).toBeLessThanOrEqual(Date.now());
});
