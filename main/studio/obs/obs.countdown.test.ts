import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { instant } from '../../../core/time/time.ts';
import { CountdownBeat } from './obs.countdown.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

function beat(clockRate = 1) {
  const calls: string[] = [];
  const start = Date.now();
  const now = () => instant(Math.floor(start + (Date.now() - start) * clockRate));
  const made = new CountdownBeat({
    now,
    prepare: (left) => calls.push(`prepare ${left}`),
    show: (left) => calls.push(`show ${left} @${now() - start}`),
  });
  return { made, calls, in: (ms: number) => instant(start + ms) };
}

it('calls at each whole second that is left, each prepared before, and stops at nought', () => {
  const { made, calls, in: at } = beat();
  made.follow(at(2500));
  vi.advanceTimersByTime(10_000);
  expect(calls).toEqual([
    'prepare 2000',
    'show 2000 @500',
    'prepare 1000',
    'show 1000 @1500',
    'prepare 0',
    'show 0 @2500',
  ]);
});

it('counts in minutes too', () => {
  const calls: number[] = [];
  const made = new CountdownBeat(
    { now: () => instant(Date.now()), prepare() {}, show: (left) => calls.push(left) },
    60_000,
  );
  made.follow(instant(Date.now() + 90_000));
  vi.advanceTimersByTime(200_000);
  expect(calls).toEqual([60_000, 0]);
});

it('never shows early when timers run ahead of the clock', () => {
  const { made, calls, in: at } = beat(0.9);
  made.follow(at(1800));
  vi.advanceTimersByTime(10_000);
  expect(calls.filter((call) => call.startsWith('show'))).toEqual(['show 1000 @800', 'show 0 @1800']);
});

it('skips the seconds of a stall but not the last', () => {
  const { made, calls, in: at } = beat();
  made.follow(at(5500));
  vi.advanceTimersByTime(600);
  vi.setSystemTime(1_000_000 + 9000);
  vi.advanceTimersByTime(1000);
  expect(calls.at(-1)).toMatch(/^show 0 /);
  expect(calls.filter((call) => call.startsWith('show'))).toHaveLength(3);
});

it('changes its mind, and stops when told to', () => {
  const { made, calls, in: at } = beat();
  made.follow(at(1500));
  made.follow(at(3500));
  vi.advanceTimersByTime(600);
  made.follow(at(3500));
  made.follow(null);
  vi.advanceTimersByTime(10_000);
  expect(calls).toEqual(['prepare 3000', 'show 3000 @500']);
});
