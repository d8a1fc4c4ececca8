import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import type { ToSeat } from '../../core/contract/messages.ts';
import type { FromHost } from './host.protocol.ts';
import { openHostLine, seatPort, utilityLine, type ParentPort, type RawSeatPort } from './hostLine.ts';
import { createRelayedSeats } from './relayedSeats.ts';
import { watchRunning } from './runWatch.ts';

const PICTURE: ToSeat = { t: 'program', image: 'data:' };

class FakePort extends EventEmitter implements RawSeatPort {
  postMessage = vi.fn();
  start = vi.fn();
  close = () => void this.emit('close');
}

test('a window’s port comes along with its seat; what has another shape is dropped', () => {
  const parent = Object.assign(new EventEmitter(), { postMessage: vi.fn() });
  const heard = vi.fn();
  utilityLine(parent as ParentPort).onMessage(heard);
  const say = (data: unknown, ports: RawSeatPort[] = []) => parent.emit('message', { data, ports });
  say({ t: 'seat', seat: 1, role: 'king', name: 'x' });
  say('close');
  expect(heard).not.toHaveBeenCalled();
  say({ t: 'seat', seat: 1, role: 'anchor', name: 'anchor' }, [new FakePort()]);
  expect(heard.mock.calls[0]?.[0]).toEqual({ t: 'seat', seat: 1, role: 'anchor', name: 'anchor' });
  expect(heard.mock.calls[0]?.[1]).toMatchObject({ post: expect.any(Function) });
  say({ t: 'close' });
  expect(heard.mock.calls[1]).toEqual([{ t: 'close' }, null]);
});

test('a seat’s port starts when somebody listens, and says nothing after it closed', () => {
  const raw = new FakePort();
  const port = seatPort(raw);
  expect(raw.start).not.toHaveBeenCalled();
  const heard = vi.fn();
  const stop = port.onMessage(heard);
  raw.emit('message', { data: 1 });
  stop();
  raw.emit('message', { data: 2 });
  expect(heard.mock.calls).toEqual([[1]]);
  const closed = vi.fn();
  port.onClose(closed);
  port.close();
  port.post(PICTURE);
  expect(closed).toHaveBeenCalledOnce();
  expect(raw.postMessage).not.toHaveBeenCalled();
});

test('relayed seats are kept apart, and a seat that left hears and says nothing', () => {
  const said: FromHost[] = [];
  const seats = createRelayedSeats((message) => said.push(message));
  const one = seats.open(1);
  const two = seats.open(2);
  const heard = vi.fn();
  two.onMessage(heard);
  seats.receive(1, 'for one');
  seats.receive(2, 'for two');
  seats.receive(3, 'for nobody');
  expect(heard.mock.calls).toEqual([['for two']]);
  one.post(PICTURE);
  expect(said).toEqual([{ t: 'post', seat: 1, message: PICTURE }]);
  const closed = vi.fn();
  one.onClose(closed);
  seats.leave(1);
  seats.leave(1);
  one.post(PICTURE);
  one.close();
  expect(closed).toHaveBeenCalledOnce();
  expect(said).toHaveLength(1);
  two.close();
  expect(said[1]).toEqual({ t: 'left', seat: 2 });
});

test('whether a show runs is told once for each change', () => {
  const told: boolean[] = [];
  const port = watchRunning((running) => told.push(running));
  const snapshot = (phase: string) => ({ t: 'snapshot', snapshot: { state: { phase } } }) as unknown as ToSeat;
  const facts = (...kinds: string[]) =>
    ({ t: 'facts', entries: kinds.map((kind) => ({ fact: { kind } })) }) as unknown as ToSeat;
  port.post(snapshot('ready'));
  port.post(facts('show-started', 'segment-entered'));
  port.post(facts('paused'));
  port.post(snapshot('paused'));
  port.post(facts('show-ended'));
  port.post(snapshot('running'));
  port.post(facts('run-opened'));
  expect(told).toEqual([false, true, false, true, false]);
});

test('a process that nobody started this way has no line', () => {
  const { send } = process;
  Reflect.deleteProperty(process, 'send');
  try {
    expect(openHostLine()).toBeNull();
  } finally {
    if (send) process.send = send;
  }
});
