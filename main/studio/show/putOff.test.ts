import { expect, it, vi } from 'vitest';
import { createPutOff } from './putOff.ts';

it('does its work once, when it is told to or when nobody does so in time', async () => {
  vi.useFakeTimers();
  const work = vi.fn();
  const later = createPutOff(work);
  later.end();
  await later.done();
  expect(work).not.toHaveBeenCalled();
  later.begin();
  later.begin();
  const done = later.done();
  later.end();
  await done;
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);
  later.begin();
  vi.advanceTimersByTime(1000);
  await later.done();
  expect(work).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
