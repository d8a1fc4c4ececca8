import { expect, it } from 'vitest';
import { ObsQueue } from './obs.queue.ts';
import type { ObsAnswer, ObsCaller, ObsRequest } from './obs.request.ts';

/** An OBS that answers when told to. */
function slowObs() {
  const open: { readonly type: string; answer(): void; refuse(): void }[] = [];
  const wait = <T>(type: string, value: T) =>
    new Promise<T>((resolve, reject) =>
      open.push({ type, answer: () => resolve(value), refuse: () => reject(new Error(type)) }),
    );
  const caller: ObsCaller = {
    call: (request) => wait<unknown>(request.type, null),
    batch: (requests: readonly ObsRequest[]) => wait<readonly ObsAnswer[]>(requests.map(({ type }) => type).join(), []),
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { caller, open, settled };
}

it('keeps one write in flight, in order, also after one has failed', async () => {
  const { caller, open, settled } = slowObs();
  const queue = new ObsQueue(caller);
  const first = queue.write([{ type: 'a' }], 'serial');
  const second = queue.write([{ type: 'b' }], 'frame');
  await settled();
  expect(open.map(({ type }) => type)).toEqual(['a']);
  expect(queue.writing).toBe(true);
  open[0]?.refuse();
  await expect(first).rejects.toThrow('a');
  await settled();
  expect(open.map(({ type }) => type)).toEqual(['a', 'b']);
  expect(queue.idle).toBe(false);
  open[1]?.answer();
  await second;
  expect(queue.generation).toBe(4);
  expect(queue.idle).toBe(true);
});

it('overlaps reads, four at most, and not for writes', async () => {
  const { caller, open, settled } = slowObs();
  const queue = new ObsQueue(caller);
  const reads = Array.from({ length: 6 }, (_, index) => queue.ask({ type: `r${index}` }));
  const write = queue.write([{ type: 'w' }], 'serial');
  await settled();
  expect(open.map(({ type }) => type).toSorted()).toEqual(['r0', 'r1', 'r2', 'r3', 'w']);
  for (let at = 0; at < 7; at++) {
    open[at]?.answer();
    await settled();
  }
  await Promise.all([...reads, write]);
  expect(open).toHaveLength(7);
});

it('sends what is urgent past the line, and once more when the unit in flight has ended', async () => {
  const { caller, open, settled } = slowObs();
  const queue = new ObsQueue(caller);
  const first = queue.write([{ type: 'a' }], 'frame');
  const second = queue.write([{ type: 'b' }], 'serial');
  const given = new AbortController();
  const third = queue.write([{ type: 'c' }], 'serial', { signal: given.signal });
  await settled();
  const urgent = queue.urgent([{ type: 'hide' }]);
  expect(open.map(({ type }) => type)).toEqual(['a', 'hide']);
  open[1]?.answer();
  await urgent;
  expect(queue.writing).toBe(true);
  given.abort();
  open[0]?.answer();
  await first;
  await settled();
  expect(open.map(({ type }) => type)).toEqual(['a', 'hide', 'hide']);
  open[2]?.answer();
  await settled();
  open[3]?.answer();
  await second;
  await expect(third).rejects.toThrow('aborted');
  expect(open.map(({ type }) => type)).toEqual(['a', 'hide', 'hide', 'b']);
  expect(queue.writing).toBe(false);
});
