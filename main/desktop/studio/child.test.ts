import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { childStudio } from './child.ts';
import { canHost } from './spawn.ts';

class FakeChild extends EventEmitter {
  connected = true;
  readonly sent: unknown[] = [];
  send = (message: unknown) => void this.sent.push(message);
  kill = vi.fn();
}

class FakePort extends EventEmitter {
  postMessage = vi.fn();
  start = vi.fn();
  close = vi.fn(() => void this.emit('close'));
}

function seated() {
  const child = new FakeChild();
  const studio = childStudio(child as never);
  const first = new FakePort();
  const second = new FakePort();
  studio.seat({ role: 'producer', name: 'producer' }, first as never);
  studio.seat({ role: 'anchor', name: 'anchor' }, second as never);
  child.sent.length = 0;
  return { child, studio, first, second };
}

test('each window’s messages go both ways under its own number', () => {
  const { child, first, second } = seated();
  second.emit('message', { data: { t: 'sync' } });
  expect(child.sent).toEqual([{ t: 'post', seat: 2, message: { t: 'sync' } }]);
  child.emit('message', { t: 'post', seat: 1, message: { t: 'answer' } });
  expect(first.postMessage).toHaveBeenCalledWith({ t: 'answer' });
  expect(second.postMessage).not.toHaveBeenCalled();
});

test('a window that goes leaves its seat; a seat that is taken closes the window’s pipe', () => {
  const { child, first, second } = seated();
  first.emit('close');
  expect(child.sent).toEqual([{ t: 'leave', seat: 1 }]);
  child.emit('message', { t: 'left', seat: 2 });
  expect(second.close).toHaveBeenCalledOnce();
});

test('when the studio is gone all pipes close, and nothing more is sent', () => {
  const { child, studio, first, second } = seated();
  child.connected = false;
  child.emit('exit', null);
  expect(first.close).toHaveBeenCalledOnce();
  expect(second.close).toHaveBeenCalledOnce();
  studio.close();
  expect(child.sent).toEqual([]);
});

test('what does not have the shape of the line is dropped', () => {
  const { child, studio, first } = seated();
  const heard = vi.fn();
  studio.onMessage(heard);
  child.emit('message', { t: 'post', seat: 'one', message: {} });
  child.emit('message', 'hello');
  child.emit('message', { t: 'ready' });
  expect(first.postMessage).not.toHaveBeenCalled();
  expect(heard).toHaveBeenCalledExactlyOnceWith({ t: 'ready' });
});

test('only a shell with a Node of today hosts the studio itself', () => {
  expect(canHost('24.18.1')).toBe(true);
  expect(canHost('22.12.0')).toBe(true);
  expect(canHost('18.15.0')).toBe(false);
});
