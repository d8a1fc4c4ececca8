import { expect, test } from 'vitest';
import { after, between, duration, instant, less, minutes, seconds, sum, ZERO } from './time.ts';

test('lengths are whole milliseconds', () => {
  expect(seconds(0.0015)).toBe(2);
  expect(seconds(1.2345)).toBe(1235);
  expect(minutes(0.5)).toBe(30_000);
});

test('instants and lengths add up', () => {
  const at = instant(1000);
  expect(after(at, duration(-250))).toBe(750);
  expect(between(at, after(at, seconds(3)))).toBe(3000);
  expect(less(seconds(1), seconds(3))).toBe(-2000);
  expect(sum(seconds(1), seconds(2), ZERO)).toBe(3000);
  expect(sum()).toBe(0);
});
