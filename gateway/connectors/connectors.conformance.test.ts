/** What every connector has to keep (conformance.ts), tried on each that comes with the gateway, and on one that keeps nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SourceState } from '../../core/gateway/gateway.protocol.ts';
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import type { ConnectorHooks } from './connector.ts';
import { ok } from '../../core/result.ts';
import { tryConnector } from './conformance.ts';
import { anyConnector, type AnyConnector } from './registry.ts';
import { replay } from './replay.ts';
import { simulated } from './simulated.ts';
import { twitchAt } from './twitch.ts';

const dir = mkdtempSync(join(tmpdir(), 'connectors-'));
const tags = (id: string) =>
  `@badges=moderator/1,vip/1;display-name=Ann;id=${id};tmi-sent-ts=1704557984095;user-id=42;room-id=7`;
const IRC = [
  `${tags('m1')} :ann!ann@ann.tmi.twitch.tv PRIVMSG #shop :is number 3 still available? 🙋`,
  `${tags('m2')};bits=100 :ann!ann@ann.tmi.twitch.tv PRIVMSG #shop :cheer100 nice`,
  '@ban-duration=600;room-id=7;target-user-id=42;tmi-sent-ts=1704557985000 :tmi.twitch.tv CLEARCHAT #shop :ann',
  '@login=ann;room-id=7;target-msg-id=m1;tmi-sent-ts=1704557986000 :tmi.twitch.tv CLEARMSG #shop :is number 3 still available?',
  '@room-id=7;tmi-sent-ts=1704557987000 :tmi.twitch.tv CLEARCHAT #shop',
];
let irc: WebSocketServer;

beforeAll(async () => {
  const lines = [1, 2, 3].map((id) =>
    JSON.stringify({ kind: 'enter', id: `e${id}`, source: 'replay', at: id * 100, by: { id: 'p', name: 'p' } }),
  );
  writeFileSync(join(dir, 'room.jsonl'), lines.join('\n'));
  irc = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  irc.on('connection', (socket) => {
    let nick = '';
    socket.on('message', (raw: Buffer) => {
      for (const line of raw.toString('utf8').split('\r\n')) {
        if (line.startsWith('CAP LS')) socket.send(':tmi.twitch.tv CAP * LS :twitch.tv/commands twitch.tv/tags\r\n');
        if (line.startsWith('CAP REQ')) socket.send(`:tmi.twitch.tv CAP * ACK ${line.slice(line.indexOf(':'))}\r\n`);
        if (line.startsWith('NICK')) {
          nick = line.slice(5);
          socket.send(`:tmi.twitch.tv 001 ${nick} :Welcome\r\n:tmi.twitch.tv 376 ${nick} :>\r\n`);
        }
        if (line.startsWith('JOIN'))
          socket.send([`:${nick}!${nick}@tmi.twitch.tv JOIN #shop`, ...IRC, ''].join('\r\n'));
      }
    });
  });
  await new Promise<void>((resolve) => void irc.once('listening', resolve));
});
afterAll(() => {
  for (const client of irc.clients) client.terminate();
  irc.close();
  rmSync(dir, { recursive: true });
});

/** Collects what a connector does, and lets a test wait for so many events. */
function hooks() {
  const events: RoomEvent[] = [];
  const states: SourceState['state'][] = [];
  let wake = () => {};
  const made: ConnectorHooks = {
    now: Date.now,
    push: (more) => {
      events.push(...more);
      wake();
    },
    state: (state) => void states.push(state),
  };
  const until = async (count: number) => {
    while (events.length < count) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { made, events, states, until };
}

const local = (): typeof createConnection =>
  // The library dials Twitch's name; the test's server is where it lands.
  (() => createConnection((irc.address() as AddressInfo).port, '127.0.0.1')) as typeof createConnection;

interface Row {
  readonly name: string;
  readonly make: () => AnyConnector;
  readonly settings: () => object;
  /** How many events are waited for. */
  readonly events: number;
}
const ROWS: readonly Row[] = [
  { name: 'simulated', make: () => anyConnector(simulated), settings: () => ({ rate: 500 }), events: 100 },
  {
    name: 'replay',
    make: () => anyConnector(replay),
    settings: () => ({ file: join(dir, 'room.jsonl'), speed: 10 }),
    events: 3,
  },
  {
    name: 'twitch',
    make: () => anyConnector(twitchAt({ ssl: false, connect: local() })),
    settings: () => ({ channel: 'shop' }),
    events: IRC.length,
  },
];

const KEPT = ['settings', 'name', 'events', 'ids', 'state', 'silence'].map((rule) => ({ rule, kept: true, why: '' }));
// Less than a test's own time; what it is for comes at once on a machine that has nothing else to do.
const trial = { patience: 15_000, silence: 100, now: Date.now };

describe.each(ROWS)('$name', ({ name, make, settings, events }) => {
  test('keeps the conformance rules', async () => {
    const connector = make();
    expect(connector.name).toBe(name);
    const found = await tryConnector(connector, { ...trial, settings: settings(), events });
    expect(found.verdicts).toEqual(KEPT);
  });

  test('refuses settings that are not right, and starts nothing', async () => {
    const { made, states } = hooks();
    expect(await make().start({ channel: 3, file: 3, rate: 'fast' }, made)).toMatchObject({
      ok: false,
      code: 'source-settings',
    });
    expect(states).toEqual([]);
  });
});

/** A connector that breaks every rule that can be broken. */
const rude: AnyConnector = {
  name: 'rude',
  async start(_settings, { push, state }) {
    const event = (id: string) => ({
      kind: 'enter',
      id,
      source: 'somebody',
      at: 1,
      by: { id: 'p', name: 'p', badges: [] },
    });
    push([event('1'), event('1'), { kind: 'nonsense' }] as unknown as RoomEvent[]);
    state('fine' as SourceState['state'], null, '');
    const timer = setInterval(() => push([event('2')] as RoomEvent[]), 10);
    return ok({ stop: async () => void setTimeout(() => clearInterval(timer), 60) });
  },
};

test('a connector that breaks the rules is told which', async () => {
  const { verdicts } = await tryConnector(rude, { ...trial, silence: 40, settings: {}, events: 3 });
  expect(verdicts.filter(({ kept }) => kept)).toEqual([]);
  expect(verdicts.map(({ rule }) => rule)).toEqual(KEPT.map(({ rule }) => rule));
  await new Promise((resolve) => setTimeout(resolve, 100));
});

test('Twitch: chat, bits, a time-out, a message taken away and a cleared room are told apart', async () => {
  const { made, events, until } = hooks();
  const started = await anyConnector(twitchAt({ ssl: false, connect: local() })).start({ channel: 'shop' }, made);
  await until(IRC.length);
  if (started.ok) await started.value.stop();
  expect(events).toMatchObject([
    {
      kind: 'comment',
      id: 'm1',
      at: 1704557984095,
      text: 'is number 3 still available? 🙋',
      by: { id: '42', name: 'Ann', badges: ['moderator', 'vip'] },
    },
    { kind: 'gift', gift: 'bits', count: 100, value: null },
    { kind: 'moderation', act: 'person-muted', target: '42', reason: '600 s' },
    { kind: 'moderation', act: 'message-hidden', target: 'm1' },
    { kind: 'moderation', act: 'room-cleared', target: null },
  ]);
});
