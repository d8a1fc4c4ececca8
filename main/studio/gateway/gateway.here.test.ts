import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HERE_STOP, type FromHere, type HereStart } from '../../../core/gateway/here.protocol.ts';
import { HERE_FIRST } from '../../../core/gateway/room.settings.ts';
import { SILENT } from '../log.ts';
import { createHereGateway, type HereThread } from './gateway.here.ts';

class FakeThread extends EventEmitter {
  readonly told: unknown[] = [];
  readonly start: HereStart;
  constructor(start: HereStart) {
    super();
    this.start = start;
  }
  postMessage = (word: unknown) => void this.told.push(word);
  terminate = async () => {
    this.emit('exit', 1);
    return 1;
  };
  say(message: FromHere) {
    this.emit('message', message);
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const threads: FakeThread[] = [];
  const here = createHereGateway('/data/gateway', SILENT, (start) => {
    const thread = new FakeThread(start);
    threads.push(thread);
    return thread as unknown as HereThread;
  });
  const states: string[] = [];
  here.onChange(({ state, code }) => states.push(code === null ? state : `${state} ${code}`));
  const last = () => threads.at(-1) as FakeThread;
  return { here, threads, states, last };
}
const UP = { t: 'up', address: 'http://127.0.0.1:41000' } as const;
/** Lets promises that are settled be heard. */
const settled = () => vi.advanceTimersByTimeAsync(0);

test('it runs with the token that the line is given, and falls are mended at the same port after a growing wait', async () => {
  const { here, threads, states, last } = setUp();
  here.start(HERE_FIRST, 's', 0);
  await settled();
  expect(last().start).toMatchObject({ dataDir: '/data/gateway', port: 0, secret: 's', token: here.token });
  last().say(UP);
  expect(here.now).toMatchObject({ state: 'up', address: UP.address });
  for (let fall = 1; fall <= 8; fall++) {
    last().emit('error', new Error('a connector broke'));
    last().emit('exit', 1);
    expect(threads).toHaveLength(fall);
    await vi.advanceTimersByTimeAsync(6000);
    expect(threads, 'it is never given up').toHaveLength(fall + 1);
    expect(last().start.port).toBe(41000);
    last().say(UP);
  }
  expect(new Set(states)).toEqual(new Set(['starting', 'up', 'fallen']));
});

test('a wait grows while it falls at once, and is short again for one that has stood', async () => {
  const { here, threads, last } = setUp();
  here.start(HERE_FIRST, null, 0);
  await settled();
  for (let fall = 0; fall < 8; fall++) {
    last().emit('exit', 1);
    await vi.advanceTimersByTimeAsync(6000);
  }
  last().say(UP);
  await vi.advanceTimersByTimeAsync(31_000);
  const before = threads.length;
  last().emit('exit', 1);
  await vi.advanceTimersByTimeAsync(400);
  expect(threads).toHaveLength(before + 1);
  last().emit('exit', 1);
  await vi.advanceTimersByTimeAsync(200);
  expect(threads, 'the second wait is longer').toHaveLength(before + 1);
});

test('a port that is taken is left for any free one; what is set up wrong waits for a person', async () => {
  const { here, threads, last } = setUp();
  here.start(HERE_FIRST, null, 4488);
  await settled();
  last().say({ t: 'refused', code: 'port-in-use', message: 'taken' });
  last().emit('exit', 0);
  expect(last().start.port).toBe(0);
  last().say({ t: 'refused', code: 'bad-connector', message: 'x.ts can’t be loaded' });
  last().emit('exit', 0);
  expect(here.now).toEqual({ state: 'refused', address: null, code: 'bad-connector', detail: 'x.ts can’t be loaded' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(threads).toHaveLength(2);
});

test('what may pass by itself is tried again', async () => {
  const { here, threads, states, last } = setUp();
  here.start(HERE_FIRST, null, 0);
  await settled();
  last().say({ t: 'refused', code: 'gateway-store', message: 'locked' });
  last().emit('exit', 0);
  expect(states.at(-1)).toBe('fallen gateway-store');
  await vi.advanceTimersByTimeAsync(6000);
  expect(threads).toHaveLength(2);
});

test('another set-up waits until the one before has closed its file, and hears nothing of it any more', async () => {
  const { here, threads, last } = setUp();
  here.start(HERE_FIRST, null, 0);
  await settled();
  const first = last();
  first.say(UP);
  here.start({ ...HERE_FIRST, webhookIn: true }, 's', 41000);
  await settled();
  expect(first.told).toEqual([HERE_STOP]);
  expect(threads).toHaveLength(1);
  first.say({ t: 'up', address: 'http://127.0.0.1:1' });
  expect(here.now.state).toBe('starting');
  first.emit('exit', 0);
  await settled();
  expect(threads).toHaveLength(2);
  expect(last().start.settings.webhookIn).toBe(true);
});

test('one that does not go when it is told is ended, and what was stopped does not come back', async () => {
  const { here, threads, last, states } = setUp();
  here.start(HERE_FIRST, null, 0);
  await settled();
  last().say(UP);
  const stopped = here.stop();
  await vi.advanceTimersByTimeAsync(3000);
  await stopped;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(threads).toHaveLength(1);
  expect(states.at(-1)).toBe('off');
});
