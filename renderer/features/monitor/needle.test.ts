import { expect, test } from 'vitest';
import { FLOOR, moved, shareOf, SILENT } from './needle.ts';

test('a meter rises at once and falls slowly', () => {
  const loud = moved(SILENT, -6, -3, 16);
  expect(loud).toEqual({ level: -6, peak: -3, held: 0 });
  expect(moved(loud, -100, -100, 500).level).toBe(-18);
});

test('the peak mark stands for more than a second and then comes down', () => {
  let needle = moved(SILENT, -20, -3, 16);
  for (let ms = 0; ms < 1_100; ms += 100) needle = moved(needle, -20, -20, 100);
  expect(needle.peak).toBe(-3);
  for (let ms = 0; ms < 300; ms += 100) needle = moved(needle, -20, -20, 100);
  expect(needle.peak).toBeLessThan(-3);
});

test('nothing falls below the floor, and a mark comes to rest there', () => {
  let needle = moved(SILENT, -10, -10, 16);
  for (let ms = 0; ms < 10_000; ms += 50) needle = moved(needle, -100, -100, 50);
  expect(needle).toMatchObject({ level: FLOOR, peak: FLOOR });
});

test.each([
  [-100, 0],
  [-60, 0],
  [-30, 0.5],
  [0, 1],
  [6, 1],
])('%d dB stands at %d of the bar', (db, share) => {
  expect(shareOf(db)).toBe(share);
});
