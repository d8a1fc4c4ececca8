import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Meter } from '../../core/contract/messages.ts';
import { createMonitor } from './monitor.ts';
import type { PicturePort } from './obs/picture.port.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function camera(images: (string | null)[]) {
  const screenshot = vi.fn(async (_width: number, _of?: string) => images.shift() ?? null);
  return { screenshot, port: { screenshot } as unknown as PicturePort };
}

/** A port that counts who listens to its sound. */
function microphone() {
  const listeners = new Set<(meters: readonly Meter[]) => void>();
  const onMeters = (listener: (meters: readonly Meter[]) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { listeners, port: { onMeters } as unknown as PicturePort };
}

function sinks() {
  return { program: vi.fn(), preview: vi.fn(), meters: vi.fn() };
}

test('nobody watching costs nothing', async () => {
  const { port, screenshot } = camera(['a']);
  createMonitor(() => port, sinks());
  await vi.advanceTimersByTimeAsync(5000);
  expect(screenshot).not.toHaveBeenCalled();
});

test('a still picture is sent once, a change at once', async () => {
  const { port } = camera(['a', 'a', 'b', null, 'b']);
  const shown = sinks();
  const monitor = createMonitor(() => port, shown);
  monitor.watchers('program', 1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown.program.mock.calls.flat()).toEqual(['a', 'b', 'b']);
  expect(shown.preview).not.toHaveBeenCalled();
  monitor.dispose();
});

test('program and preview are watched each by itself, 5 to 10 times a second', async () => {
  const { port, screenshot } = camera([]);
  const monitor = createMonitor(() => port, sinks());
  monitor.watchers('preview', 2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(screenshot.mock.calls.every(([, of]) => of === 'preview')).toBe(true);
  expect(screenshot.mock.calls.length).toBeGreaterThanOrEqual(5);
  expect(screenshot.mock.calls.length).toBeLessThanOrEqual(10);
  monitor.dispose();
});

test('an OBS that takes long for a picture is asked less often', async () => {
  const screenshot = vi.fn(() => new Promise<string>((resolve) => setTimeout(() => resolve('slow'), 200)));
  const monitor = createMonitor(() => ({ screenshot }) as unknown as PicturePort, sinks());
  monitor.watchers('program', 1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(screenshot.mock.calls.length).toBeLessThanOrEqual(11);
  monitor.dispose();
});

test('it stops with the last watcher, even while a picture is on its way', async () => {
  let deliver: (image: string) => void = () => {};
  const screenshot = vi.fn(() => new Promise<string>((resolve) => (deliver = resolve)));
  const shown = sinks();
  const monitor = createMonitor(() => ({ screenshot }) as unknown as PicturePort, shown);
  monitor.watchers('program', 1);
  monitor.watchers('program', 0);
  deliver('late');
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown.program).not.toHaveBeenCalled();
  expect(screenshot).toHaveBeenCalledTimes(1);
});

test('leaving and coming back while a picture is on its way leaves one loop', async () => {
  const waiting: ((image: string) => void)[] = [];
  const screenshot = vi.fn(() => new Promise<string>((resolve) => void waiting.push(resolve)));
  const monitor = createMonitor(() => ({ screenshot }) as unknown as PicturePort, sinks());
  monitor.watchers('program', 1);
  monitor.watchers('program', 0);
  monitor.watchers('program', 1);
  for (const deliver of waiting.splice(0)) deliver('x');
  await vi.advanceTimersByTimeAsync(150);
  expect(waiting).toHaveLength(1);
  monitor.dispose();
});

test('sound is asked for only while somebody watches, and follows the run', () => {
  const [first, second] = [microphone(), microphone()];
  let current = first;
  const shown = sinks();
  const monitor = createMonitor(() => current.port, shown);
  expect(first.listeners.size).toBe(0);
  monitor.watchers('meters', 1);
  monitor.watchers('meters', 2);
  expect(first.listeners.size).toBe(1);
  for (const hear of first.listeners) hear([{ input: '麦克风', level: [-20], peak: [-12] }]);
  expect(shown.meters).toHaveBeenCalledWith([{ input: '麦克风', level: [-20], peak: [-12] }]);
  current = second;
  monitor.moved();
  expect([first.listeners.size, second.listeners.size]).toEqual([0, 1]);
  monitor.watchers('meters', 0);
  expect(second.listeners.size).toBe(0);
  monitor.moved();
  expect(second.listeners.size).toBe(0);
});
