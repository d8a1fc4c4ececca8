/**
 * A room's messages through the whole of the studio (socket, parse, read, classify, cluster, match, store, batches to a seat) beside a bare socket.io-client that
 * receives the same batches. The other end is a thread of its own; what is measured is this thread's processor time, so that waiting for the other
 * end counts for neither.
 */
import { io } from 'socket.io-client';
import { row, type BenchRow } from './bench.ts';
import { startServer, startStudio, type BenchServer } from './chatRoom.ts';

const MESSAGES = 10_000;
const RUNS = 12;
const WARM_UP = 4;
/** 0.35 × the bare client's messages a second, as times. */
const AIM = 2.86;

export async function rows(): Promise<readonly BenchRow[]> {
  const server = await startServer();
  const studio = startStudio();
  const samples = { ours: new Array<number>(), baseline: new Array<number>() };
  try {
    for (let turn = -WARM_UP; turn < RUNS; turn++) {
      const ours = async () => {
        await studio.connect(server.url);
        const took = await atWork(async () => {
          await server.send({ messages: MESSAGES, rate: null });
          await studio.session.idle();
        });
        studio.disconnect();
        return took;
      };
      const first = turn % 2 === 0 ? await ours() : await bare(server);
      const second = turn % 2 === 0 ? await bare(server) : await ours();
      if (turn < 0) continue;
      samples.ours.push(turn % 2 === 0 ? first : second);
      samples.baseline.push(turn % 2 === 0 ? second : first);
    }
    const { total, missed } = studio.session.desk();
    if (missed > 0 || total !== MESSAGES * (RUNS + WARM_UP)) throw new Error(`${total} lines, ${missed} missed`);
    return [row(`chat: ${MESSAGES} messages through the studio / a bare socket.io-client p50`, samples, 0.5, AIM)];
  } finally {
    await studio.close();
    await server.close();
  }
}

async function bare(server: BenchServer): Promise<number> {
  const socket = io(server.url, { transports: ['websocket'], forceNew: true });
  let received = 0;
  socket.on('events', ({ events }: { events: readonly unknown[] }, taken: () => void) => {
    received += events.length;
    taken();
  });
  await new Promise<void>((resolve) => socket.once('room', () => resolve()));
  const took = await atWork(() => server.send({ messages: MESSAGES, rate: null }));
  socket.disconnect();
  if (received !== MESSAGES) throw new Error(`The bare client received ${received}`);
  return took;
}

/** Ms of processor time of this thread. */
async function atWork(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
