/** What the benches of chat share: a gateway's socket on another thread, and the studio's own ingest on this one. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SHEET_EN } from '../../core/chat/testing/meant.en.ts';
import { SHEET_ZH } from '../../core/chat/testing/meant.zh.ts';
import { openChatSession, type ChatSession } from '../../main/studio/chat/chat.session.ts';
import { gatewayRoom } from '../../main/studio/chat/gateway.room.ts';
import { startLines } from '../../main/studio/chat/lines.thread.ts';
import { createGatewayLink } from '../../main/studio/gateway/gateway.link.ts';
import { SILENT } from '../../main/studio/log.ts';
import { ROOMS } from './chatTexts.ts';
import type { SendOrder } from './chatServer.worker.ts';

const BATCH = 200;
const PEOPLE = 4000;
/** Ms between two batches of lines to a seat, and between two readings of the desk, as the studio has them. */
const LINES_MS = 80;
const DESK_MS = 250;

export interface BenchServer {
  readonly url: string;
  /** Ends when the client has taken all. */
  send(order: SendOrder): Promise<void>;
  close(): Promise<void>;
}

/** Starts the other end. */
export async function startServer(): Promise<BenchServer> {
  const workerData = { rooms: ROOMS, batch: BATCH, people: PEOPLE };
  const worker = new Worker(new URL('./chatServer.worker.ts', import.meta.url), { workerData });
  const heard = () => new Promise<unknown>((resolve) => worker.once('message', resolve));
  const port = String(await heard());
  return {
    url: `http://127.0.0.1:${port}`,
    async send(order) {
      const sent = heard();
      worker.postMessage(order);
      await sent;
    },
    close: async () => void (await worker.terminate()),
  };
}

export interface BenchStudio {
  readonly session: ChatSession;
  connect(url: string): Promise<void>;
  disconnect(): void;
  close(): Promise<void>;
}

/**
 * The studio's path: link, parse, read, classify, cluster, match, lines to the store and in batches to a seat.
 * @param settled Of the show that it goes beside.
 */
export function startStudio(settled: () => Promise<void> = () => Promise.resolve()): BenchStudio {
  const parent = join(import.meta.dirname, 'results');
  mkdirSync(parent, { recursive: true });
  const dir = mkdtempSync(join(parent, 'chat-bench-'));
  const link = createGatewayLink(SILENT, Date.now);
  const thread = startLines(dir);
  const triggers = [
    { on: 'keyword', id: 'song', words: ['唱歌', 'giveaway'], people: 20, within: 30_000 },
    { on: 'question', id: 'price', topic: 'price', productId: null, people: 50, within: 30_000 },
  ] as const;
  const session = openChatSession({
    runId: 'run-bench',
    products: [
      ...SHEET_ZH,
      ...SHEET_EN.map((one) => ({ ...one, id: `en-${one.id}`, link: `${Number(one.link) + 20}` })),
    ],
    room: gatewayRoom(link, Date.now),
    thread,
    past: () => [],
    shown: null,
    isAwaited: () => false,
    rules: () =>
      triggers.map((trigger) => ({
        on: true,
        trigger: trigger.on === 'keyword' ? { ...trigger, words: [...trigger.words] } : trigger,
        does: { do: 'suggest' },
      })),
    muted: () => [],
    cues: () => ({ key: '', triggers: [] }),
    setOff: (id) => Promise.resolve({ ruleId: id, people: 1, words: [], cueId: null, fired: false }),
    answered: () => {},
    settled,
    now: Date.now,
  });
  session.wake();
  let place = session.ring.end;
  const every = (ms: number, run: () => void) => setInterval(() => void settled().then(run), ms);
  const seat = every(LINES_MS, () => {
    const news = session.ring.after(place);
    if (news === null) return;
    place = news.place;
    JSON.stringify(news.batch);
  });
  const desk = every(DESK_MS, () => void JSON.stringify(session.desk()));
  return {
    session,
    async connect(url) {
      const live = new Promise<void>((resolve) => {
        const stop = link.onView(({ room }) => {
          if (room === null) return;
          stop();
          resolve();
        });
      });
      link.connect(url, 'bench');
      await live;
    },
    disconnect: () => link.disconnect(),
    async close() {
      clearInterval(seat);
      clearInterval(desk);
      session.dispose();
      link.dispose();
      await thread.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
