import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Meter } from '../../../core/contract/messages.ts';
import { MeterFeed } from './obs.monitor.meters.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What OBS sends each 50 ms: [magnitude, peak, input peak] for each channel. */
function event(...inputs: readonly (readonly [name: string, ...channels: number[][]])[]) {
  return { inputs: inputs.map(([inputName, ...inputLevelsMul]) => ({ inputName, inputLevelsMul })) };
}

function listening() {
  const want = vi.fn();
  const feed = new MeterFeed(want);
  const heard: (readonly Meter[])[] = [];
  const stop = feed.on((meters) => void heard.push(meters));
  return { want, feed, heard, stop };
}

test('is wanted from the first listener to the last', () => {
  const { want, feed, stop } = listening();
  const stopToo = feed.on(() => {});
  expect(want.mock.calls).toEqual([[true]]);
  stop();
  stop();
  expect(feed.wanted).toBe(true);
  stopToo();
  expect(want.mock.calls).toEqual([[true], [false]]);
});

test('gives levels in dB, and leaves our own inputs and nonsense out', () => {
  const { feed, heard } = listening();
  feed.take(event(['话筒', [0.1, 0.5, 0.5], [0, 0, 0]], ['直播台·商品卡', [1, 1, 1]], ['静音']));
  feed.take('nonsense');
  vi.advanceTimersByTime(50);
  expect(heard).toEqual([
    [
      { input: '话筒', level: [-20, -100], peak: [-6, -100] },
      { input: '静音', level: [], peak: [] },
    ],
  ]);
});

test('holds the peak between two messages, and only there', () => {
  const { feed, heard } = listening();
  feed.take(event(['话筒', [0.1, 1, 1]]));
  feed.take(event(['话筒', [0.01, 0.01, 0.01]]));
  vi.advanceTimersByTime(50);
  feed.take(event(['话筒', [0.01, 0.01, 0.01]]));
  vi.advanceTimersByTime(50);
  expect(heard.map(([meter]) => [meter?.level[0], meter?.peak[0]])).toEqual([
    [-40, 0],
    [-40, -40],
  ]);
});

test('however often OBS speaks, at most 20 messages a second, every number in -100 to 0', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 60 }), fc.double({ min: 0, max: 4, noNaN: true }))), (events) => {
      const { feed, heard } = listening();
      let time = 0;
      for (const [wait, level] of events) {
        time += wait;
        vi.advanceTimersByTime(wait);
        feed.take(event(['话筒', [level, level, level]]));
      }
      expect(heard.length).toBeLessThanOrEqual(time / 50 + 1);
      const numbers = heard.flat().flatMap((meter) => [...meter.level, ...meter.peak]);
      expect(numbers.every((number) => number >= -100 && number <= 0)).toBe(true);
      feed.dispose();
    }),
  );
});
