import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import { createFeed } from './feed.ts';

const by = { id: 'p', name: 'p', badges: [] };
const event = (id: number): RoomEvent => ({ kind: 'enter', id: String(id), source: 's', at: id, by });

test('each event comes once, in order, and what fell out is counted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(60), { maxLength: 20 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 15 }),
      fc.integer({ min: 1, max: 9 }),
      (batches, kept, limit) => {
        const feed = createFeed(kept);
        const wanted = [...new Set(batches.flat())];
        for (const batch of batches) feed.push(batch.map(event));
        expect(feed.newest).toBe(wanted.length);
        const got: string[] = [];
        let missed = 0;
        for (let seq = 0; seq < feed.newest;) {
          const part = feed.after(seq, limit);
          missed += part.missed;
          got.push(...part.events.map(({ id }) => id));
          seq = part.from + part.events.length - 1;
        }
        expect(missed).toBe(Math.max(0, wanted.length - kept));
        expect(got).toEqual(
          wanted
            .slice(-kept)
            .map(String)
            .slice(wanted.length === 0 ? 1 : 0),
        );
      },
    ),
  );
});

test('the same id from another source is another event', () => {
  const feed = createFeed();
  feed.push([event(1), { ...event(1), source: 'other' }]);
  expect(feed.newest).toBe(2);
});

test('ids are forgotten in the order in which they came, not all at once', () => {
  const feed = createFeed(100, 3);
  feed.push([1, 2, 3, 4].map(event));
  expect(feed.push([event(2), event(3), event(4)])).toBe(0);
  expect(feed.push([event(1)])).toBe(1);
});
