import { expect, test, vi } from 'vitest';
import type { GatewayReport } from '../../core/contract/gateway.view.ts';
import { PROTOCOL, type RoomView } from '../../core/gateway/gateway.protocol.ts';
import type { GatewayLink, LineView } from './gateway/gateway.link.ts';
import { createGatewayDesk } from './gateway.desk.ts';
import { createHereDesk } from './gateway.here.desk.ts';
import type { HereGateway, HereNow } from './gateway/gateway.here.ts';
import { backendOf, HERE_FIRST, type HereSettings } from '../../core/gateway/room.settings.ts';
import type { SecretPlace } from './secretPlace.ts';
import { GATEWAY_HERE, GATEWAY_LAST, type Setting } from './store/settings.store.ts';

const URL_ = 'http://127.0.0.1:4488';
const ELSEWHERE = 'http://10.0.0.7:4488';

function roomOf(room: string): RoomView {
  const adapter = { name: 'webhook', can: ['pop' as const], byHand: [] };
  return { protocol: PROTOCOL, room, boot: 'b', newest: 0, adapter, role: 'studio', sources: [] };
}

/** A line that does as it is told and reaches nobody. */
function fakeLink() {
  let view: LineView = { state: 'off', problem: null, room: null, clock: null, goesOn: false };
  const listeners = new Set<(now: LineView) => void>();
  const become = (change: Partial<LineView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener(view);
  };
  const joined: string[] = [];
  const link: GatewayLink = {
    get view() {
      return view;
    },
    connect: (url, token) => {
      joined.push(`${url} ${token}`);
      become({ state: 'connecting', problem: null });
    },
    place: null,
    resume: () => undefined,
    await: () => become({ state: 'connecting', problem: null, room: null }),
    refuse: (problem) => become({ state: 'refused', problem, room: null }),
    disconnect: () => become({ state: 'off', problem: null, room: null }),
    act: async () => null,
    settle: async () => null,
    onView(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onEvents: () => () => {},
    dispose() {},
  };
  return { link, joined, become };
}

interface Setup {
  readonly kept?: { url: string; room: string | null };
  readonly here?: { on: boolean; port: number; settings: HereSettings };
  readonly token?: string;
  readonly shop?: string;
  readonly given?: { url: string; token: string };
  readonly acting?: boolean;
  readonly report?: Partial<GatewayReport>;
}

function setUp({ kept, here: keptHere, token, given, shop, acting = false, report = {} }: Setup = {}) {
  const values = new Map<string, unknown>(kept === undefined ? [] : [[GATEWAY_LAST.key, kept]]);
  if (keptHere !== undefined) values.set(GATEWAY_HERE.key, keptHere);
  const settings = {
    get: <T>({ key, fallback }: Setting<T>) => (values.get(key) as T | undefined) ?? fallback,
    set: <T>({ key }: Setting<T>, value: T) => void values.set(key, value),
  };
  const { link, joined, become } = fakeLink();
  const keep = vi.fn();
  const place: SecretPlace = { kept: token ?? null, safe: true, keep };
  const found = {
    problem: null,
    reached: true,
    admitted: true,
    room: 'main',
    platform: null,
    sources: [],
    clock: null,
  };
  const ran: string[] = [];
  const changed: ((now: HereNow) => void)[] = [];
  let now: HereNow = { state: 'off', address: null, code: null, detail: '' };
  const turn = (change: Partial<HereNow>) => {
    now = { ...now, ...change };
    for (const listener of changed) listener(now);
  };
  const gateway: HereGateway = {
    get now() {
      return now;
    },
    token: 'here-token',
    start(chosen, secret, port) {
      ran.push(`${chosen.commerce.use} ${secret} ${port}`);
      turn({ state: 'starting', address: null, code: null });
    },
    stop: async () => turn({ state: 'off', address: null, code: null }),
    onChange: (listener) => void changed.push(listener),
  };
  const keepShop = vi.fn();
  const here = createHereDesk({ settings, link, gateway, place: { kept: shop ?? null, safe: true, keep: keepShop } });
  const probe = vi.fn(async (url: string) => ({ url, ...found, ...report }));
  const desk = createGatewayDesk({ settings, link, given: given ?? null, place, here, isActing: () => acting, probe });
  return { desk, joined, become, keep, keepShop, probe, values, ran, turn };
}

test('what was kept is joined again at the next start', () => {
  const { desk, joined } = setUp({ kept: { url: URL_, room: 'main' }, token: 'secret' });
  desk.again();
  expect(joined).toEqual([`${URL_} secret`]);
  expect(desk.view).toMatchObject({ state: 'connecting', url: URL_, room: 'main', fixed: false, keepsToken: true });
});

test('before a run is taken up nobody does the part of a gateway that is to be joined', () => {
  const given = { url: URL_, token: 'secret' };
  const here = { on: true, port: 4500, settings: HERE_FIRST };
  for (const setup of [{ kept: { url: URL_, room: 'main' }, token: 'secret' }, { given }, { here }]) {
    const { desk, joined, ran } = setUp(setup);
    desk.expect();
    expect(desk.view.state).toBe('connecting');
    expect([...joined, ...ran]).toEqual([]);
  }
  const { desk } = setUp();
  desk.expect();
  expect(desk.view.state).toBe('off');
});

test('without its token a kept gateway is refused, and not silently a person’s work', () => {
  const { desk, joined } = setUp({ kept: { url: URL_, room: 'main' } });
  desk.again();
  expect(joined).toEqual([]);
  expect(desk.view).toMatchObject({ state: 'refused', problem: 'token-missing', url: URL_ });
});

test('the command line wins at the start, stands until the end, and leaves what was saved', async () => {
  const kept = { url: URL_, room: 'main' };
  const { desk, joined, keep, values } = setUp({ kept, token: 'old', given: { url: ELSEWHERE, token: 'given' } });
  desk.again();
  expect(joined).toEqual([`${ELSEWHERE} given`]);
  expect(desk.view).toMatchObject({ url: ELSEWHERE, fixed: true });
  expect(await desk.connect(URL_, 'x')).toMatchObject({ ok: false, code: 'gateway-fixed' });
  expect(desk.forget()).toMatchObject({ ok: false, code: 'gateway-fixed' });
  expect(joined).toHaveLength(1);
  expect(keep).not.toHaveBeenCalled();
  expect(values.get(GATEWAY_LAST.key)).toEqual(kept);
});

test('a kept token goes to the address that it was kept for, and to no other', async () => {
  const { desk, joined, probe } = setUp({ kept: { url: URL_, room: null }, token: 'secret' });
  expect(await desk.connect(ELSEWHERE, null)).toMatchObject({ ok: false, code: 'gateway-token' });
  expect(await desk.test(ELSEWHERE, '')).toMatchObject({ ok: false, code: 'gateway-token' });
  expect(await desk.test('127.0.0.1:4488', null)).toMatchObject({ ok: true });
  expect(probe.mock.calls).toEqual([[URL_, 'secret']]);
  expect(joined).toEqual([]);
});

test('an address with a secret in it is refused, whole', async () => {
  const { desk, values } = setUp();
  expect(await desk.connect('http://u:p@host:4488', 't')).toMatchObject({ ok: false, code: 'gateway-address' });
  expect(values.size).toBe(0);
});

test('saved are the address and, once it is known, the room; the token goes to its place alone', async () => {
  const { desk, become, keep, values } = setUp();
  expect(await desk.connect(URL_, ' secret ')).toEqual({ ok: true, value: {} });
  expect(keep.mock.calls).toEqual([['secret']]);
  become({ state: 'live', room: roomOf('主播间') });
  expect(values.get(GATEWAY_LAST.key)).toEqual({ url: URL_, room: '主播间' });
  expect(JSON.stringify([...values])).not.toContain('secret');
  expect(JSON.stringify(desk.view)).not.toContain('secret');
});

test('a live show keeps its gateway: another address, another room and forgetting are refused', async () => {
  const kept = { url: URL_, room: 'main' };
  const moved = setUp({ kept, token: 'secret', acting: true, report: { room: 'other' } });
  expect(await moved.desk.connect(ELSEWHERE, 'new')).toMatchObject({ ok: false, code: 'gateway-in-use' });
  expect(await moved.desk.connect(URL_, 'new')).toMatchObject({ ok: false, code: 'gateway-in-use' });
  expect(moved.desk.forget()).toMatchObject({ ok: false, code: 'gateway-in-use' });
  expect(moved.joined).toEqual([]);
  const lost = setUp({ kept, token: 'secret', acting: true, report: { problem: 'unreachable', room: null } });
  expect(await lost.desk.connect(URL_, 'new')).toMatchObject({ ok: false, code: 'gateway-in-use' });
});

test('a live show takes a new token for the room that it is in', async () => {
  const { desk, joined } = setUp({ kept: { url: URL_, room: 'main' }, token: 'revoked', acting: true });
  expect(await desk.connect(URL_, 'new')).toEqual({ ok: true, value: {} });
  expect(joined).toEqual([`${URL_} new`]);
});

test('what is forgotten is gone from settings, line and place', async () => {
  const { desk, keep, values } = setUp({ kept: { url: URL_, room: 'main' }, token: 'secret' });
  desk.again();
  expect(desk.forget()).toEqual({ ok: true, value: {} });
  expect(keep.mock.calls).toEqual([[null]]);
  expect(values.get(GATEWAY_LAST.key)).toBeNull();
  expect(desk.view).toMatchObject({ state: 'off', url: null, room: null });
  expect(await desk.test(URL_, null)).toMatchObject({ ok: false, code: 'gateway-token' });
});

const HERE = 'http://127.0.0.1:40001';
const BACKEND: HereSettings = { ...HERE_FIRST, commerce: backendOf('https://shop.example/a', ['pop'], true) };

test('one press runs the gateway here and joins it wherever it came up; nobody does its part meanwhile', () => {
  const { desk, joined, ran, turn, values } = setUp();
  expect(desk.runHere(HERE_FIRST, null)).toEqual({ ok: true, value: {} });
  expect(ran).toEqual(['guided null 0']);
  expect(desk.view).toMatchObject({
    state: 'connecting',
    url: 'http://127.0.0.1',
    room: 'main',
    here: { state: 'starting' },
  });
  turn({ state: 'up', address: HERE });
  expect(joined).toEqual([`${HERE} here-token`]);
  expect(values.get(GATEWAY_HERE.key)).toMatchObject({ on: true, port: 40001 });
  turn({ state: 'fallen', address: null });
  turn({ state: 'up', address: HERE });
  expect(joined, 'at the same place the line finds back by itself').toHaveLength(1);
  turn({ state: 'up', address: 'http://127.0.0.1:40002' });
  expect(joined).toEqual([`${HERE} here-token`, 'http://127.0.0.1:40002 here-token']);
  expect(JSON.stringify([desk.view, [...values]])).not.toContain('here-token');
});

test('at the next start it runs as it was, at the port that it had', () => {
  const { desk, ran, joined } = setUp({
    kept: { url: URL_, room: 'other' },
    token: 't',
    here: { on: true, port: 40001, settings: BACKEND },
    shop: 's',
  });
  desk.again();
  expect(ran).toEqual(['webhook s 40001']);
  expect(joined).toEqual([]);
  expect(desk.view).toMatchObject({ room: 'main', here: { hasSecret: true, settings: BACKEND } });
});

test('a backend needs a secret; it goes to its place alone, and is dropped when nothing is signed any more', () => {
  const { desk, keepShop, ran, values } = setUp();
  expect(desk.runHere(BACKEND, null)).toMatchObject({ ok: false, code: 'gateway-secret' });
  expect(ran).toEqual([]);
  expect(desk.runHere(BACKEND, ' geheim ')).toMatchObject({ ok: true });
  expect(keepShop.mock.calls).toEqual([['geheim']]);
  expect(JSON.stringify([desk.view, [...values]])).not.toContain('geheim');
  expect(desk.runHere(BACKEND, null)).toMatchObject({ ok: true });
  expect(desk.runHere(HERE_FIRST, null)).toMatchObject({ ok: true });
  expect(keepShop.mock.calls).toEqual([['geheim'], [null]]);
  expect(ran).toEqual(['webhook geheim 0', 'webhook geheim 0', 'guided null 0']);
});

test('one that does not start as it is set up is refused, and not silently a person’s work', () => {
  const { desk, turn } = setUp();
  desk.runHere(HERE_FIRST, null);
  turn({ state: 'refused', code: 'bad-connector' });
  expect(desk.view).toMatchObject({ state: 'refused', problem: 'here-refused', here: { code: 'bad-connector' } });
});

test('in a live show its sources may change, and neither its way of acting nor the gateway', async () => {
  const here = { on: true, port: 40001, settings: HERE_FIRST };
  const { desk, ran } = setUp({ here, acting: true, shop: 's' });
  desk.again();
  expect(desk.runHere(BACKEND, 's')).toMatchObject({ ok: false, code: 'gateway-in-use' });
  expect(await desk.stopHere()).toMatchObject({ ok: false, code: 'gateway-in-use' });
  expect(await desk.connect(URL_, 'x')).toMatchObject({ ok: false, code: 'gateway-in-use' });
  expect(desk.forget()).toMatchObject({ ok: false, code: 'gateway-in-use' });
  const more = { ...HERE_FIRST, sources: [{ use: 'twitch' as const, channel: 'shop' }] };
  expect(desk.runHere(more, null)).toMatchObject({ ok: true });
  expect(ran).toHaveLength(2);
  const other = setUp({ kept: { url: URL_, room: 'main' }, token: 't', acting: true });
  expect(other.desk.runHere(HERE_FIRST, null)).toMatchObject({ ok: false, code: 'gateway-in-use' });
});

test('joining one elsewhere ends the one here, and stopping it leaves the platform to a person', async () => {
  const { desk, joined, turn, values } = setUp();
  desk.runHere(HERE_FIRST, null);
  turn({ state: 'up', address: HERE });
  expect(await desk.stopHere()).toMatchObject({ ok: true });
  expect(desk.view).toMatchObject({ state: 'off', url: null, here: { state: 'off' } });
  desk.runHere(HERE_FIRST, null);
  expect(await desk.connect(ELSEWHERE, 'x')).toMatchObject({ ok: true });
  turn({ state: 'up', address: HERE });
  expect(joined.at(-1)).toBe(`${ELSEWHERE} x`);
  expect(values.get(GATEWAY_HERE.key)).toMatchObject({ on: false });
});
