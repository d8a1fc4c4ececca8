import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ARM_GAP, ARMED_FOR, armedNow, disarm, press } from './arm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  disarm();
  vi.useRealTimers();
});

test('fires on the second press, never on the first', () => {
  const fire = vi.fn();
  press('end', fire, 0);
  expect(fire).not.toHaveBeenCalled();
  press('end', fire, ARM_GAP);
  expect(fire).toHaveBeenCalledOnce();
  expect(armedNow()).toBeNull();
});

test('a double click arms only', () => {
  const fire = vi.fn();
  press('end', fire, 0);
  press('end', fire, ARM_GAP - 1);
  expect(fire).not.toHaveBeenCalled();
  expect(armedNow()).toBe('end');
});

test('another thing takes the arming over', () => {
  const fire = vi.fn();
  press('end', fire, 0);
  press('jump:4', fire, 1_000);
  press('end', fire, 2_000);
  expect(fire).not.toHaveBeenCalled();
});

test('lets go by itself', () => {
  const fire = vi.fn();
  press('end', fire, 0);
  vi.advanceTimersByTime(ARMED_FOR);
  expect(armedNow()).toBeNull();
});
