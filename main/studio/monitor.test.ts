import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMonitor } from './monitor.ts';
import type { PicturePort } from './obs/picture.port.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function camera(images: (string | null)[]) {
  const screenshot = vi.fn(async () => images.shift() ?? null);
  return { screenshot, port: { screenshot } as unknown as PicturePort };
}

test('nobody watching costs nothing', async () => {
  const { port, screenshot } = camera(['a']);
  createMonitor(() => port, vi.fn());
  await vi.advanceTimersByTimeAsync(5000);
  expect(screenshot).not.toHaveBeenCalled();
});

test('a still picture is sent once, a change at once', async () => {
  const { port } = camera(['a', 'a', 'b', null, 'b']);
  const show = vi.fn();
  const monitor = createMonitor(() => port, show);
  monitor.watchers(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(show.mock.calls.flat()).toEqual(['a', 'b', 'b']);
  monitor.dispose();
});

test('it stops with the last watcher, even while a picture is on its way', async () => {
  let deliver: (image: string) => void = () => {};
  const screenshot = vi.fn(() => new Promise<string>((resolve) => (deliver = resolve)));
  const show = vi.fn();
  const monitor = createMonitor(() => ({ screenshot }) as unknown as PicturePort, show);
  monitor.watchers(1);
  monitor.watchers(0);
  deliver('late');
  await vi.advanceTimersByTimeAsync(1000);
  expect(show).not.toHaveBeenCalled();
  expect(screenshot).toHaveBeenCalledTimes(1);
});

test('leaving and coming back while a picture is on its way leaves one loop', async () => {
  const waiting: ((image: string) => void)[] = [];
  const screenshot = vi.fn(() => new Promise<string>((resolve) => void waiting.push(resolve)));
  const monitor = createMonitor(() => ({ screenshot }) as unknown as PicturePort, vi.fn());
  monitor.watchers(1);
  monitor.watchers(0);
  monitor.watchers(1);
  for (const deliver of waiting.splice(0)) deliver('x');
  await vi.advanceTimersByTimeAsync(250);
  expect(waiting).toHaveLength(1);
  monitor.dispose();
});
