import { expect, test, vi } from 'vitest';
import type { GatewayReport } from '../../core/contract/gateway.view.ts';
import { PROTOCOL, type RoomView } from '../../core/gateway/gateway.protocol.ts';
import type { GatewayLink, LineView } from './gateway/gateway.link.ts';
import { createGatewayDesk, type TokenPlace } from './gateway.desk.ts';
import { GATEWAY_LAST, type Setting } from './store/settings.store.ts';

const URL_ = 'http://127.0.0.1:4488';
const ELSEWHERE = 'http://10.0.0.7:4488';

function roomOf(room: string): RoomView {
  const adapter = { name: 'webhook', can: ['pop' as const], byHand: [] };
  return { protocol: PROTOCOL, room, boot: 'b', newest: 0, adapter, role: 'studio', sources: [] };
}

/** A line that does as it is told and reaches nobody. */
function fakeLink() {
  let view: LineView = { state: 'off', problem: null, room: null, clock: null };
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
  readonly token?: string;
  readonly given?: { url: string; token: string };
  readonly acting?: boolean;
  readonly report?: Partial<GatewayReport>;
}

function setUp({ kept, token, given, acting = false, report = {} }: Setup = {}) {
  const values = new Map<string, unknown>(kept === undefined ? [] : [[GATEWAY_LAST.key, kept]]);
  const settings = {
    get: <T>({ key, fallback }: Setting<T>) => (values.get(key) as T | undefined) ?? fallback,
    set: <T>({ key }: Setting<T>, value: T) => void values.set(key, value),
  };
  const { link, joined, become } = fakeLink();
  const keep = vi.fn();
  const place: TokenPlace = { kept: token ?? null, safe: true, keep };
  const found = {
    problem: null,
    reached: true,
    admitted: true,
    room: 'main',
    platform: null,
    sources: [],
    clock: null,
  };
  const probe = vi.fn(async (url: string) => ({ url, ...found, ...report }));
  const desk = createGatewayDesk({ settings, link, given: given ?? null, place, isActing: () => acting, probe });
  return { desk, joined, become, keep, probe, values };
}

test('what was kept is joined again at the next start', () => {
  const { desk, joined } = setUp({ kept: { url: URL_, room: 'main' }, token: 'secret' });
  desk.again();
  expect(joined).toEqual([`${URL_} secret`]);
  expect(desk.view).toMatchObject({ state: 'connecting', url: URL_, room: 'main', fixed: false, keepsToken: true });
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
