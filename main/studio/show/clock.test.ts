import { afterEach, describe, expect, test, vi } from 'vitest';
import { duration, instant } from '../../../core/time/time.ts';
import { createAlarm } from './alarm.ts';
import { realClock, type StudioClock } from './clock.ts';
import { virtualClock } from './clock.virtual.ts';

const clocks: StudioClock[] = [];
const NEVER = new AbortController().signal;

function keep<T extends StudioClock>(clock: T): T {
  clocks.push(clock);
  return clock;
}

afterEach(() => {
  vi.useRealTimers();
  for (const clock of clocks.splice(0)) clock.dispose();
});

describe('the real clock', () => {
  test('never wakes a sleeper early', async () => {
    const clock = keep(realClock());
    const late: number[] = [];
    const sleepers = Array.from({ length: 60 }, async (_, i) => {
      const at = instant(clock.now() + 5 + i * 3);
      expect(await clock.sleepUntil(at, NEVER)).toBe(true);
      late.push(clock.now() - at);
    });
    await Promise.all(sleepers);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(Number.isInteger(clock.now())).toBe(true);
  });

  test('a sleep can be stopped', async () => {
    const clock = keep(realClock());
    const stop = new AbortController();
    const sleep = clock.sleepUntil(instant(clock.now() + 60_000), stop.signal);
    stop.abort();
    expect(await sleep).toBe(false);
    expect(await clock.sleepUntil(instant(0), NEVER)).toBe(true);
  });

  test('does not follow a wall clock that is set, and tells of it; slow correction is not a jump', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let monotonic = 50;
    let wall = 1_000_050;
    const clock = keep(realClock({ wall: () => wall, monotonic: () => monotonic }));
    const jumps: number[] = [];
    clock.onJump((by) => jumps.push(by));
    const pass = (ms: number, wallMs = ms) => {
      monotonic += ms;
      wall += wallMs;
      vi.advanceTimersByTime(1000);
    };
    pass(1000);
    pass(1000, 1300);
    expect(jumps).toEqual([]);
    pass(1000, 3_601_000);
    expect(jumps).toEqual([3_600_300]);
    expect(clock.now()).toBe(1_003_050);
    pass(1000, -3_599_300);
    expect(jumps).toEqual([3_600_300, -3_600_300]);
  });

  test('goes on behind the wall clock as the run knew it, and never before its newest entry', () => {
    let wall = 5_000_000;
    const clock = keep(realClock({ wall: () => wall, monotonic: () => 7 }));
    expect(clock.continueFrom(duration(3000), instant(4_000_000))).toBe(3000);
    expect(clock.now()).toBe(4_997_000);
    // The wall clock was set back an hour while the studio was away.
    wall -= 3_600_000;
    expect(clock.continueFrom(duration(3000), instant(4_997_500))).toBe(-3_597_500);
    expect(clock.now()).toBe(4_997_500);
  });
});

describe('the virtual clock', () => {
  test.each([1000, 1e6, 1e12])('at speed %d sleepers wake in order, each exactly at its time', async (speed) => {
    const clock = keep(virtualClock(speed, instant(0)));
    const woken: number[] = [];
    const times = [5000, 1000, 1000, 3000, 2_000_000];
    await Promise.all(
      times.map(async (at) => {
        await clock.sleepUntil(instant(Math.min(at, speed * 2)), NEVER);
        woken.push(clock.now());
      }),
    );
    expect(woken).toEqual(times.map((at) => Math.min(at, speed * 2)).toSorted((a, b) => a - b));
  });

  test('stands still while there is work, however long that takes', async () => {
    const clock = keep(virtualClock(1e6, instant(0)));
    let finish = () => {};
    const work = new Promise<void>((resolve) => (finish = resolve));
    const sleep = clock.sleepUntil(instant(10_000_000), NEVER);
    clock.hold(work);
    const before = clock.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.now()).toBe(before);
    finish();
    expect(await sleep).toBe(true);
    expect(clock.now()).toBe(10_000_000);
  });

  test('work after a wake takes no time, even over some turns of promises', async () => {
    const clock = keep(virtualClock(1e9, instant(0)));
    const far = clock.sleepUntil(instant(1e9), NEVER);
    await clock.sleepUntil(instant(1000), NEVER);
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect(clock.now()).toBe(1000);
    await clock.sleepUntil(instant(2000), NEVER);
    expect(clock.now()).toBe(2000);
    await far;
  });

  test('shows time passing between two wakes, and keeps to its speed', async () => {
    const clock = keep(virtualClock(100, instant(0)));
    const begun = performance.now();
    const sleep = clock.sleepUntil(instant(6000), NEVER);
    await new Promise((resolve) => setTimeout(resolve, 25));
    const between = clock.now();
    await sleep;
    expect(between).toBeGreaterThan(0);
    expect(between).toBeLessThanOrEqual(6000);
    expect(performance.now() - begun).toBeGreaterThan(57);
  });

  test('a stopped sleeper is let go, and so are all on dispose', async () => {
    const clock = virtualClock(1, instant(0));
    const stop = new AbortController();
    const one = clock.sleepUntil(instant(60_000), stop.signal);
    const two = clock.sleepUntil(instant(60_000), NEVER);
    stop.abort();
    expect(await one).toBe(false);
    clock.dispose();
    expect(await two).toBe(false);
    expect(await clock.sleepUntil(instant(60_000), NEVER)).toBe(false);
    expect(() => virtualClock(0, instant(0))).toThrow(RangeError);
    expect(() => virtualClock(Number.NaN, instant(0))).toThrow(RangeError);
  });
});

describe('an alarm', () => {
  test('rings once, at the time that was set last, and not after it was turned off', async () => {
    const clock = keep(virtualClock(1e6, instant(0)));
    const rings: number[] = [];
    const alarm = createAlarm(clock, () => rings.push(clock.now()));
    alarm.set(instant(1000));
    alarm.set(instant(3000));
    alarm.set(instant(3000));
    await clock.sleepUntil(instant(5000), NEVER);
    expect(rings).toEqual([3000]);
    alarm.set(instant(6000));
    alarm.set(null);
    await clock.sleepUntil(instant(7000), NEVER);
    alarm.set(instant(8000));
    alarm.dispose();
    alarm.set(instant(8500));
    await clock.sleepUntil(instant(9000), NEVER);
    expect(rings).toEqual([3000]);
  });

  test('a time that is past rings soon, not within the call', async () => {
    const clock = keep(virtualClock(1, instant(100)));
    let rings = 0;
    const alarm = createAlarm(clock, () => rings++);
    alarm.set(instant(50));
    expect(rings).toBe(0);
    await Promise.resolve();
    await Promise.resolve();
    expect(rings).toBe(1);
    alarm.dispose();
  });
});
