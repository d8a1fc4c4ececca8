/** The studio's end of the thread that keeps the room's lines. What can't be kept is told and costs the search, never the show. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LineModeration } from '../../../core/contract/chat.schema.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { EventPlace } from '../../../core/gateway/gateway.protocol.ts';
import { chatMigrations } from './lines.migrations.ts';
import type { PackedLines } from './lines.pack.ts';
import type { LineStore } from './lines.store.ts';
import type { LineAnswer, LineCall, LineQuestion } from './lines.worker.ts';

type Name = LineQuestion['call'];
type Answer<K extends Name> = Result<ReturnType<LineStore[K]>, 'chat-unreadable'>;

/** `disk`: it refuses. `full`: the run has its most lines. `behind`: more comes than it writes. '': all is well. */
export type LineProblem = '' | 'disk' | 'full' | 'behind';

export interface LineThread {
  readonly problem: LineProblem;
  /** Hands lines over, and up to where they were read; false where they are not kept. */
  write(runId: string, lines: PackedLines, place?: EventPlace | null): boolean;
  moderate(runId: string, eventId: string, moderation: LineModeration): void;
  /** Asks; what was handed over before is in the answer. */
  ask<K extends Name>(call: K, ...args: Parameters<LineStore[K]>): Promise<Answer<K>>;
  /** While true, the disk's work leaves the processor to the show, as far as it can. */
  giveWay(gives: boolean): void;
  /** Ends when all that was handed over is written. */
  close(): Promise<void>;
}

export const CHAT_FILE = 'chat.sqlite';
/** Lines on their way to the disk; some 100 MB. More means that the disk doesn't keep up. */
const MOST_WAITING = 200_000;

/** Starts the thread at the first call. */
export function startLines(dataDir: string): LineThread {
  const waiting = new Map<number, (answer: Result<unknown, 'chat-unreadable'>) => void>();
  let worker: Worker | null = null;
  const way = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const inTheWay = new Int32Array(way);
  let unwritten = 0;
  let asked = 0;
  let problem: LineProblem = '';
  let closed = false;

  function hear(answer: LineAnswer): void {
    if ('written' in answer) {
      unwritten -= answer.written;
      if ('error' in answer) problem = 'disk';
      else if (answer.written > 0) problem = answer.room ? '' : 'full';
      return;
    }
    const settle = waiting.get(answer.id);
    waiting.delete(answer.id);
    settle?.('error' in answer ? unreadable(answer.error) : ok(answer.value));
  }

  function start(): Worker {
    const workerData = { path: join(dataDir, CHAT_FILE), migrations: chatMigrations(), way };
    const started = new Worker(new URL('./lines.worker.ts', import.meta.url), { workerData });
    started.unref();
    started.on('message', hear);
    started.on('error', (error) => gone(started, String(error)));
    started.on('exit', () => gone(started, 'the thread has ended'));
    return started;
  }

  /** A thread that fails says so and ends later: by then another may have taken its place. */
  function gone(old: Worker, why: string): void {
    if (worker !== old) return;
    worker = null;
    unwritten = 0;
    if (!closed) problem = 'disk';
    for (const settle of waiting.values()) settle(unreadable(why));
    waiting.clear();
  }

  function post(call: LineCall): void {
    (worker ??= start()).postMessage(call);
  }

  return {
    get problem() {
      return problem;
    },
    write(runId, lines, place = null) {
      if (closed || unwritten + lines.count > MOST_WAITING) {
        problem = 'behind';
        return false;
      }
      unwritten += lines.count;
      post({ call: 'write', runId, lines, place });
      return true;
    },
    moderate(runId, eventId, moderation) {
      if (!closed) post({ call: 'moderate', runId, eventId, moderation });
    },
    ask<K extends Name>(call: K, ...args: Parameters<LineStore[K]>): Promise<Answer<K>> {
      if (closed) return Promise.resolve(unreadable('the studio closes'));
      const id = ++asked;
      return new Promise((resolve) => {
        waiting.set(id, (answer) => resolve(answer as Answer<K>));
        post({ call, id, args } as unknown as LineQuestion);
      });
    },
    giveWay(gives) {
      Atomics.store(inTheWay, 0, gives ? 1 : 0);
      if (!gives) Atomics.notify(inTheWay, 0);
    },
    async close() {
      closed = true;
      const ending = worker;
      if (ending === null) return;
      ending.ref();
      const ended = new Promise<void>((resolve) => ending.once('exit', () => resolve()));
      ending.postMessage('close');
      await ended;
    },
  };
}

function unreadable(why: string) {
  return fail('chat-unreadable', `The chat of this show can't be read (${why}). The show goes on.`, { why });
}
