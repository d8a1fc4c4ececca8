import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Snapshot, ToSeat } from '../../../core/contract/messages.ts';
import { createLineRing } from '../chat/line.ring.ts';
import { lineOf } from '../chat/testing/lines.ts';
import type { Port } from '../../../core/contract/port.ts';
import { ok } from '../../../core/result.ts';
import { instant } from '../../../core/time/time.ts';
import { createSeats, type SeatHost, type Seats } from './seats.ts';

/** A port whose far end is this test. */
function farEnd() {
  const said: ToSeat[] = [];
  let deliver: (message: unknown) => void = () => {};
  let drop = () => {};
  const port: Port<unknown, ToSeat> = {
    post: (message) => void said.push(message),
    onMessage: (listener) => {
      deliver = listener;
      return () => {};
    },
    onClose: (listener) => {
      drop = listener;
      return () => {};
    },
    close: () => drop(),
  };
  return { port, said, say: (message: unknown) => deliver(message), drop: () => drop() };
}

const GO = { t: 'request', request: { type: 'go', id: 'press-0001', from: 1 } };
let host: { [K in keyof SeatHost]: ReturnType<typeof vi.fn> };
let seats: Seats;

beforeEach(() => {
  host = {
    snapshot: vi.fn(() => ({}) as Snapshot),
    now: vi.fn(() => instant(1234)),
    handle: vi.fn(async () => ok({ seq: 7 })),
    watchers: vi.fn(),
    copy: vi.fn(() => ok({ sheet: {}, revision: 4, steps: { undo: 0, redo: 0 } })),
    showsSheet: vi.fn(() => 'sheet-of-show'),
    lines: vi.fn(() => createLineRing('run', 0, () => null)),
  };
  seats = createSeats(host as unknown as SeatHost);
});

test('a seat is welcomed by its role, and its request is handled and answered', async () => {
  const { port, said, say } = farEnd();
  seats.add(port, 'producer', 'producer 1', 'secret');
  expect(said[0]).toMatchObject({ t: 'welcome', role: 'producer', session: 'secret' });
  say(GO);
  await expect.poll(() => said).toHaveLength(2);
  expect(host.handle).toHaveBeenCalledWith(GO.request, { name: 'producer 1', person: 'producer 1', role: 'producer' });
  expect(said[1]).toEqual({ t: 'answer', id: 'press-0001', result: ok({ seq: 7 }) });
});

test('of a screen that fails again and again the first faults of a minute are told, each seat’s by itself', async () => {
  const fault = (n: number) => ({
    t: 'request',
    request: { type: 'seat.fault', id: `fault-${String(n).padStart(4, '0')}`, screen: 'console', message: 'broken' },
  });
  const [one, other] = [farEnd(), farEnd()];
  seats.add(one.port, 'anchor', 'anchor 1', null);
  seats.add(other.port, 'anchor', 'anchor 2', null);
  for (let n = 0; n < 500; n++) one.say(fault(n));
  await expect.poll(() => one.said).toHaveLength(501);
  expect(host.handle).toHaveBeenCalledTimes(10);
  other.say(fault(0));
  expect(host.handle).toHaveBeenCalledTimes(11);
  host.now.mockReturnValue(instant(1234 + 60_000));
  one.say(fault(500));
  expect(host.handle).toHaveBeenCalledTimes(12);
});

test('a role that may not is refused before anything is done', async () => {
  const { port, said, say } = farEnd();
  seats.add(port, 'anchor', 'anchor 1', null);
  say(GO);
  await expect.poll(() => said).toHaveLength(2);
  expect(said[1]).toMatchObject({ id: 'press-0001', result: { ok: false, code: 'not-allowed' } });
  expect(host.handle).not.toHaveBeenCalled();
});

test.each([
  [null],
  ['go'],
  [{ t: 'request' }],
  [{ t: 'request', request: { type: 'go', id: 'press-0002' } }],
  [{ t: 'shutdown' }],
])('a message out of shape is refused and changes nothing: %j', async (message) => {
  const { port, said, say } = farEnd();
  seats.add(port, 'producer', 'producer 1', null);
  say(message);
  await expect.poll(() => said).toHaveLength(2);
  expect(said[1]).toMatchObject({ t: 'answer', result: { ok: false, code: 'bad-message' } });
  expect(host.handle).not.toHaveBeenCalled();
});

test('the clock comes back with what was sent', () => {
  const { port, said, say } = farEnd();
  seats.add(port, 'viewer', 'viewer 1', null);
  say({ t: 'clock', sent: 5.5 });
  expect(said[1]).toEqual({ t: 'clock', sent: 5.5, now: 1234 });
});

test('the overlay’s key opens no preview', () => {
  const overlay = farEnd();
  seats.add(overlay.port, 'overlay', 'overlay 1', null);
  overlay.say({ t: 'watch', stream: 'preview', on: true });
  seats.show({ t: 'preview', image: 'data:image/jpeg;base64,AA==' });
  expect(overlay.said).toHaveLength(1);
});

test('only watchers get a stream, and a watcher that leaves is counted out', () => {
  const watcher = farEnd();
  const other = farEnd();
  seats.add(watcher.port, 'producer', 'a', null);
  seats.add(other.port, 'producer', 'b', null);
  watcher.say({ t: 'watch', stream: 'program', on: true });
  seats.show({ t: 'program', image: 'data:image/jpeg;base64,AA==' });
  seats.show({ t: 'meters', inputs: [] });
  expect(watcher.said.at(-1)).toMatchObject({ t: 'program' });
  expect(other.said).toHaveLength(1);
  watcher.drop();
  expect(host.watchers.mock.calls).toEqual([
    ['program', 1],
    ['program', 0],
  ]);
});

describe('the room’s lines', () => {
  const batches = (said: readonly ToSeat[]) => said.flatMap((one) => (one.t === 'chat' ? [one.batch] : []));

  test('come to seats that read along, from then on, in order and without gaps', () => {
    const ring = createLineRing('run', 7, () => 12);
    host.lines.mockReturnValue(ring);
    const [reader, other] = [farEnd(), farEnd()];
    seats.add(reader.port, 'moderator', 'a', null);
    seats.add(other.port, 'overlay', 'b', null);
    ring.put(lineOf(8, 'before'));
    reader.say({ t: 'watch', stream: 'chat', on: true });
    other.say({ t: 'watch', stream: 'chat', on: true });
    ring.put(lineOf(9, '一'));
    ring.put(lineOf(10, '二'));
    seats.showLines();
    seats.showLines();
    expect(batches(reader.said)).toMatchObject([
      { from: 9, lines: [{ text: '一' }, { text: '二' }], lagMs: 12, skipped: 0 },
    ]);
    expect(batches(other.said)).toEqual([]);
    reader.say({ t: 'watch', stream: 'chat', on: false });
    ring.put(lineOf(11, '三'));
    seats.showLines();
    expect(batches(reader.said)).toHaveLength(1);
  });

  test('skip what a seat that falls behind has no room for, and say how many', () => {
    const ring = createLineRing('run', 0, () => 0);
    host.lines.mockReturnValue(ring);
    const slow = farEnd();
    seats.add(slow.port, 'moderator', 'a', null);
    slow.say({ t: 'watch', stream: 'chat', on: true });
    for (let seq = 1; seq <= 20_000; seq++) {
      ring.put(lineOf(seq, String(seq)));
      if (seq % 100 === 0) seats.showLines();
    }
    expect(batches(slow.said), 'three on their way, then no more').toHaveLength(3);
    slow.say({ t: 'chat-taken', next: 101 });
    seats.showLines();
    const newest = batches(slow.said)[3];
    expect(newest?.lines.at(-1)?.seq).toBe(20_000);
    expect([newest?.lines.length, newest?.from, newest?.skipped]).toEqual([1500, 18_501, 18_200]);
    const all = batches(slow.said).reduce((sum, { lines, skipped }) => sum + lines.length + skipped, 0);
    expect(all, 'nothing is neither sent nor told of').toBe(20_000);
  });

  test('a line that was moderated is told, whether it is in memory or not', () => {
    const ring = createLineRing('run', 5, () => 0);
    host.lines.mockReturnValue(ring);
    const { port, said, say } = farEnd();
    seats.add(port, 'moderator', 'a', null);
    say({ t: 'watch', stream: 'chat', on: true });
    const moderation = { act: 'hide-message', status: 'asked', reason: 'spam', by: 'moderator', at: 1 } as const;
    ring.change(2, moderation);
    seats.showLines();
    expect(batches(said)).toMatchObject([{ from: 6, lines: [], moderated: [{ seq: 2, moderation }] }]);
  });
});
