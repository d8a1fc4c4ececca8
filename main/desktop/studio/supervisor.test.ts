import { expect, test, vi } from 'vitest';
import type { FromHost, HostStart } from '../../studio/host.protocol.ts';
import { createBackoff } from './backoff.ts';
import type { StudioProcess } from './process.ts';
import { superviseStudio } from './supervisor.ts';

/** A studio's process that is played by the test. */
class FakeStudio implements StudioProcess {
  readonly calls: string[] = [];
  private readonly messages: ((message: FromHost) => void)[] = [];
  private readonly exits: ((code: number | null) => void)[] = [];
  pid = () => 1;
  start = () => void this.calls.push('start');
  seat = () => void this.calls.push('seat');
  close = () => void this.calls.push('close');
  kill = () => void this.calls.push('kill');
  onMessage = (listener: (message: FromHost) => void) => void this.messages.push(listener);
  onExit = (listener: (code: number | null) => void) => void this.exits.push(listener);
  say(message: FromHost) {
    for (const listener of this.messages) listener(message);
  }
  exit(code: number | null) {
    for (const listener of this.exits) listener(code);
  }
}

function setUp() {
  const studios: FakeStudio[] = [];
  const waits: { ms: number; then: () => void }[] = [];
  const time = { now: 0 };
  const on = {
    onReady: vi.fn(),
    onRunning: vi.fn(),
    onKeepSecret: vi.fn(),
    onGivenUp: vi.fn(),
  };
  const supervisor = superviseStudio({
    spawn: () => {
      const studio = new FakeStudio();
      studios.push(studio);
      return studio;
    },
    start: () => ({}) as HostStart,
    backoff: createBackoff({ limit: 3 }),
    log: () => {},
    now: () => time.now,
    wait: (ms, then) => void waits.push({ ms, then }),
    ...on,
  });
  const last = () => studios.at(-1) as FakeStudio;
  return { supervisor, studios, waits, time, last, ...on };
}

const PORT = { close: vi.fn() } as never;

test('starts it when it is up, and whoever waits is let in when it is ready', async () => {
  const { supervisor, last, onReady } = setUp();
  supervisor.launch();
  expect(last().calls).toEqual([]);
  last().say({ t: 'up' });
  expect(last().calls).toEqual(['start']);
  const ready = vi.fn();
  const waiting = supervisor.ready().then(ready);
  await Promise.resolve();
  expect(ready).not.toHaveBeenCalled();
  last().say({ t: 'ready' });
  await waiting;
  expect(onReady).toHaveBeenCalledOnce();
  supervisor.seat({ role: 'producer', name: 'producer' }, PORT);
  expect(last().calls).toEqual(['start', 'seat']);
});

test('a fall puts it up again after a growing wait; windows wait meanwhile', async () => {
  const { supervisor, studios, waits, last } = setUp();
  supervisor.launch();
  last().say({ t: 'ready' });
  last().exit(null);
  const ready = vi.fn();
  const waiting = supervisor.ready().then(ready);
  waits[0]?.then();
  last().exit(1);
  waits[1]?.then();
  expect(waits.map(({ ms }) => ms)).toEqual([200, 400]);
  expect(studios).toHaveLength(3);
  last().say({ t: 'ready' });
  await waiting;
});

test('falling too often is given up and asked about; an old fall is forgotten', () => {
  const { supervisor, waits, time, last, onGivenUp } = setUp();
  supervisor.launch();
  for (let fall = 0; fall < 3; fall += 1) {
    last().exit(1);
    waits.at(-1)?.then();
  }
  expect(onGivenUp).not.toHaveBeenCalled();
  time.now = 61_000;
  last().exit(1);
  waits.at(-1)?.then();
  expect(onGivenUp).not.toHaveBeenCalled();
  last().exit(1);
  waits.at(-1)?.then();
  last().exit(1);
  waits.at(-1)?.then();
  last().exit(1);
  expect(onGivenUp).toHaveBeenCalledOnce();
  const fallen = last();
  supervisor.retry();
  expect(last()).not.toBe(fallen);
});

test('a studio that refuses to start is asked about at once, with its own sentence', () => {
  const { supervisor, waits, last, onGivenUp } = setUp();
  supervisor.launch();
  last().say({ t: 'failed', code: 'data-in-use', message: 'Another studio has this data.' });
  last().exit(1);
  expect(waits).toEqual([]);
  expect(onGivenUp).toHaveBeenCalledWith('Another studio has this data.');
});

test('closing asks first, ends it when it does not go, and never starts another', async () => {
  const { supervisor, studios, waits, last } = setUp();
  supervisor.launch();
  last().say({ t: 'ready' });
  const closed = supervisor.close(5000);
  expect(last().calls).toEqual(['close']);
  expect(waits[0]?.ms).toBe(5000);
  waits[0]?.then();
  expect(last().calls).toEqual(['close', 'kill']);
  last().exit(null);
  await closed;
  expect(studios).toHaveLength(1);
});

test('closing is done at once when nothing runs', async () => {
  await setUp().supervisor.close(5000);
});

test('a window that comes while it is down gets no pipe', () => {
  const close = vi.fn();
  setUp().supervisor.seat({ role: 'anchor', name: 'anchor' }, { close } as never);
  expect(close).toHaveBeenCalledOnce();
});
