import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { startLines } from './lines.thread.ts';

/** Threads that do nothing but hear what they are told, and fail when they are told to. */
const threads = vi.hoisted(() => [] as Thread[]);
interface Thread extends EventEmitter {
  readonly heard: readonly { readonly id?: number }[];
}
vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter implements Thread {
    readonly heard: { id?: number }[] = [];
    constructor() {
      super();
      threads.push(this);
    }
    postMessage(message: { id?: number }): void {
      this.heard.push(message);
    }
    unref(): void {}
  },
}));

it('a thread that failed does not take the next one with it when it ends at last', async () => {
  const lines = startLines('nowhere');
  const first = lines.ask('open', 'run');
  threads[0]?.emit('error', new Error('out of memory'));
  expect(await first).toMatchObject({ ok: false, code: 'chat-unreadable' });
  expect(lines.problem).toBe('disk');
  const second = lines.ask('open', 'run');
  threads[0]?.emit('exit', 1);
  threads[1]?.emit('message', { id: threads[1].heard[0]?.id, value: { lastSeq: 3, kept: 3 } });
  expect(await second).toEqual({ ok: true, value: { lastSeq: 3, kept: 3 } });
  void lines.ask('open', 'run');
  expect(threads).toHaveLength(2);
  threads[1]?.emit('exit', 1);
  void lines.ask('open', 'run');
  expect(threads).toHaveLength(3);
});
