import { expect, test, vi } from 'vitest';
import { createPipes } from './pipes.ts';

const rawPort = () => ({ postMessage: vi.fn(), start: vi.fn(), close: vi.fn(), addEventListener: vi.fn() });
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a port goes to the pipe that asked for it; one that nobody waits for is closed', () => {
  const asked: number[] = [];
  const pipes = createPipes((ticket) => Promise.resolve(asked.push(ticket) > 0));
  const port = pipes.connect();
  port.post({ t: 'sync' });
  const [stray, ours] = [rawPort(), rawPort()];
  pipes.deliver(99, stray);
  pipes.deliver(asked[0] ?? 0, ours);
  expect(stray.close).toHaveBeenCalledOnce();
  expect(ours.postMessage.mock.calls).toEqual([[{ t: 'sync' }]]);
});

test('a refusal, or a shell that fails, closes the pipe', async () => {
  for (const answer of [() => Promise.resolve(false), () => Promise.reject(new Error('gone'))]) {
    const closed = vi.fn();
    createPipes(answer).connect().onClose(closed);
    await settled();
    expect(closed).toHaveBeenCalledOnce();
  }
});

test('a new pipe ends the one before, also when that one connects again the moment it ends', () => {
  const pipes = createPipes(() => Promise.resolve(true));
  let ends = 0;
  pipes.connect().onClose(() => {
    ends += 1;
    pipes.connect().onClose(() => void (ends += 1));
  });
  pipes.connect();
  expect(ends).toBe(1);
});
