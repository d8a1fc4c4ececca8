/**
 * The thread that has the room's lines: what it writes and searches never keeps the studio's own thread, and with it a GO, waiting. Calls are carried
 * out in the order in which they come, so that a page holds every line that was handed over before it was asked for.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { LineModeration } from '../../../core/contract/chat.schema.ts';
import type { EventPlace } from '../../../core/gateway/gateway.protocol.ts';
import { setAside } from '../store/damaged.ts';
import { isDamage } from '../store/sqlite.errors.ts';
import { unpackLines, type PackedLines } from './lines.pack.ts';
import { openLines, type LineStore } from './lines.store.ts';

/** Both ends are ours. */
export type LineCall =
  | {
      readonly call: 'write';
      readonly runId: string;
      readonly lines: PackedLines;
      readonly place: EventPlace | null;
    }
  | {
      readonly call: 'moderate';
      readonly runId: string;
      readonly eventId: string;
      readonly moderation: LineModeration;
    }
  | LineQuestion;

type Asked = Pick<LineStore, 'open' | 'place' | 'page' | 'search' | 'person' | 'find' | 'questions'>;
/** A call with an answer, by its name and arguments. */
export type LineQuestion = {
  readonly [K in keyof Asked]: { readonly call: K; readonly id: number; readonly args: Parameters<Asked[K]> };
}[keyof Asked];

/** `written`: so many lines are off the way. `room`: false where the run takes no more. */
export type LineAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly written: number; readonly room: boolean }
  | { readonly written: number; readonly error: string };

const { path, migrations, way } = z
  .object({
    path: z.string(),
    way: z.instanceof(SharedArrayBuffer),
    migrations: z.array(z.object({ version: z.int(), name: z.string(), sql: z.string() })),
  })
  .parse(workerData);
let store: LineStore | null = null;
const inTheWay = new Int32Array(way);

/** Longest that some lines wait for who reads and fires cues, ms: with this ten thousand lines a second are kept all the same. */
const GIVE_WAY_MS = 2;

function giveWay(): void {
  Atomics.wait(inTheWay, 0, 1, GIVE_WAY_MS);
}

const lines = () => (store ??= open());

/** A damaged file is kept under a dated name, and chat begins a new one: the show has no use for a desk without search. */
function open(): LineStore {
  try {
    return openLines(path, migrations, giveWay);
  } catch (error) {
    if (!isDamage(error)) throw error;
    setAside(path, new Date());
    return openLines(path, migrations, giveWay);
  }
}

parentPort?.on('message', (message: LineCall | 'close') => {
  if (message === 'close') {
    store?.close();
    parentPort?.close();
  } else parentPort?.postMessage(run(message));
});

function run(message: LineCall): LineAnswer {
  const batch = message.call === 'write' ? unpackLines(message.lines) : [];
  try {
    switch (message.call) {
      case 'write':
        return { written: batch.length, room: lines().write(message.runId, batch, message.place) };
      case 'moderate':
        lines().moderate(message.runId, message.eventId, message.moderation);
        return { written: 0, room: true };
      default:
        return { id: message.id, value: ask(message) };
    }
  } catch (error) {
    return 'id' in message ? { id: message.id, error: String(error) } : { written: batch.length, error: String(error) };
  }
}

function ask(question: LineQuestion): unknown {
  switch (question.call) {
    case 'open':
      return lines().open(...question.args);
    case 'place':
      return lines().place(...question.args);
    case 'page':
      return lines().page(...question.args);
    case 'search':
      return lines().search(...question.args);
    case 'person':
      return lines().person(...question.args);
    case 'find':
      return lines().find(...question.args);
    case 'questions':
      return lines().questions(...question.args);
    default:
      return question satisfies never;
  }
}
