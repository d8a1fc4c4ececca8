import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EventBatch } from '../../core/gateway/gateway.protocol.ts';
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import { createBatcher, MAX_BATCH, TICK_MS } from './batcher.ts';
import { createFeed } from './feed.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const by = { id: 'p', name: 'p', badges: [] };
const events = (from: number, count: number) =>
  Array.from({ length: count }, (_, index): RoomEvent => ({
    kind: 'enter',
    id: `${from + index}`,
    source: 's',
    at: 0,
    by,
  }));

/** A listener that takes a batch when told to. */
function listener() {
  const got: EventBatch[] = [];
  const waiting: (() => void)[] = [];
  const send = (batch: EventBatch) => {
    got.push(batch);
    return new Promise<void>((taken) => waiting.push(taken));
  };
  return { got, send, take: () => waiting.shift()?.() };
}

test('what comes within a tick goes together', async () => {
  const feed = createFeed();
  const { got, send } = listener();
  const batcher = createBatcher(feed, 0, send, () => 7);
  feed.push(events(0, 3));
  batcher.wake();
  feed.push(events(3, 2));
  batcher.wake();
  await vi.advanceTimersByTimeAsync(TICK_MS);
  expect(got).toMatchObject([{ from: 1, missed: 0, sentAt: 7 }]);
  expect(got[0]?.events).toHaveLength(5);
  batcher.dispose();
});

test('a listener that takes nothing is sent no more than a few, then all that is left, and told what it missed', async () => {
  const feed = createFeed(3000);
  const { got, send, take } = listener();
  const batcher = createBatcher(feed, 0, send, () => 0);
  feed.push(events(0, 3000));
  batcher.wake();
  await vi.advanceTimersByTimeAsync(TICK_MS * 50);
  const held = got.length;
  expect(held).toBeLessThan(6);
  expect(got.every((batch) => batch.events.length <= MAX_BATCH)).toBe(true);
  feed.push(events(3000, 9000));
  batcher.wake();
  for (let turn = 0; turn < 60; turn++) {
    take();
    await vi.advanceTimersByTimeAsync(TICK_MS);
  }
  const last = got.at(-1);
  expect((last?.from ?? 0) + (last?.events.length ?? 0) - 1).toBe(12_000);
  const told = got.reduce((sum, batch) => sum + batch.events.length + batch.missed, 0);
  expect(told).toBe(12_000);
  batcher.dispose();
});

test('after dispose nothing is sent', async () => {
  const feed = createFeed();
  const { got, send } = listener();
  const batcher = createBatcher(feed, 0, send, () => 0);
  feed.push(events(0, 1));
  batcher.wake();
  batcher.dispose();
  await vi.advanceTimersByTimeAsync(TICK_MS * 3);
  expect(got).toEqual([]);
});
