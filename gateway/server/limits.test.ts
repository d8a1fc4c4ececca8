import { expect, test } from 'vitest';
import { limit } from './limits.ts';

test('a burst is let through, then only what has flowed in', () => {
  let now = 0;
  const bucket = limit(10, 20, () => now);
  expect(bucket.take(20)).toBe(true);
  expect(bucket.take(1)).toBe(false);
  now = 100;
  expect(bucket.take(1)).toBe(true);
  expect(bucket.take(1)).toBe(false);
  now = 1_000_000;
  expect(bucket.take(21)).toBe(false);
  expect(bucket.take(20)).toBe(true);
});
