import { beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot, ToSeat } from '../../../core/contract/messages.ts';
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
  };
  seats = createSeats(host as unknown as SeatHost);
});

test('a seat is welcomed by its role, and its request is handled and answered', async () => {
  const { port, said, say } = farEnd();
  seats.add(port, 'producer', 'producer 1', 'secret');
  expect(said[0]).toMatchObject({ t: 'welcome', role: 'producer', session: 'secret' });
  say(GO);
  await vi.waitFor(() => expect(said).toHaveLength(2));
  expect(host.handle).toHaveBeenCalledWith(GO.request, { name: 'producer 1', person: 'producer 1', role: 'producer' });
  expect(said[1]).toEqual({ t: 'answer', id: 'press-0001', result: ok({ seq: 7 }) });
});

test('a role that may not is refused before anything is done', async () => {
  const { port, said, say } = farEnd();
  seats.add(port, 'anchor', 'anchor 1', null);
  say(GO);
  await vi.waitFor(() => expect(said).toHaveLength(2));
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
  await vi.waitFor(() => expect(said).toHaveLength(2));
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
