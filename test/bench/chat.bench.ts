/**
 * A room's messages through the whole of the studio (socket, parse, read, classify, cluster, match, store, batches to a seat) beside a bare socket.io-client that
 * receives the same batches. The other end is a thread of its own; what is measured is this thread's processor time, so that waiting for the other
 * end counts for neither.
 */
import { io } from 'socket.io-client';
import { row, type BenchRow, type Samples } from './bench.ts';
import { startServer, startStudio, type BenchServer } from './chatRoom.ts';
import { ROOMS } from './chatTexts.ts';

const MESSAGES = 10_000;
/** Of one room; with those to warm up no more lines than may wait for the disk. */
const RUNS = 12;
const WARM_UP = 4;
/** 0.35 × the bare client's messages a second, as times. */
const AIM = 2.86;

/** What both sides took, ms. */
interface Taken {
  readonly work: number;
  readonly wall: number;
}

export async function rows(): Promise<readonly BenchRow[]> {
  const server = await startServer();
  const all: BenchRow[] = [];
  try {
    for (const [room, { isNew }] of Object.entries(ROOMS)) {
      const share = Math.round((isNew.filter(Boolean).length / isNew.length) * 100);
      const { work, wall } = await measure(server, room);
      const name = `chat: ${MESSAGES} messages of the ${room} room (${share} % new) / a bare socket.io-client`;
      all.push(row(`${name}, processor p50`, work, 0.5, AIM), row(`${name}, wall clock p50`, wall, 0.5, null));
    }
    return all;
  } finally {
    await server.close();
  }
}

async function measure(server: BenchServer, room: string): Promise<{ work: Samples; wall: Samples }> {
  const studio = startStudio();
  const ours: Taken[] = [];
  const baseline: Taken[] = [];
  try {
    for (let turn = -WARM_UP; turn < RUNS; turn++) {
      const through = async () => {
        await studio.connect(server.url);
        const taken = await atWork(async () => {
          await server.send({ room, messages: MESSAGES, rate: null });
          await studio.session.idle();
        });
        studio.disconnect();
        return taken;
      };
      const isFirst = turn % 2 === 0;
      const first = isFirst ? await through() : await bare(server, room);
      const second = isFirst ? await bare(server, room) : await through();
      if (turn < 0) continue;
      ours.push(isFirst ? first : second);
      baseline.push(isFirst ? second : first);
    }
    const { total, missed, storeProblem } = studio.session.desk();
    if (missed > 0 || total !== MESSAGES * (RUNS + WARM_UP) || storeProblem !== '')
      throw new Error(`${total} lines, ${missed} missed ${storeProblem}`);
  } finally {
    await studio.close();
  }
  const samples = (of: keyof Taken) => ({ ours: ours.map((one) => one[of]), baseline: baseline.map((one) => one[of]) });
  return { work: samples('work'), wall: samples('wall') };
}

async function bare(server: BenchServer, room: string): Promise<Taken> {
  const socket = io(server.url, { transports: ['websocket'], forceNew: true });
  let received = 0;
  socket.on('events', ({ events }: { events: readonly unknown[] }, taken: () => void) => {
    received += events.length;
    taken();
  });
  await new Promise<void>((resolve) => socket.once('room', () => resolve()));
  const took = await atWork(() => server.send({ room, messages: MESSAGES, rate: null }));
  socket.disconnect();
  if (received !== MESSAGES) throw new Error(`The bare client received ${received}`);
  return took;
}

/** Processor time of this thread, and time. */
async function atWork(work: () => Promise<unknown>): Promise<Taken> {
  const begun = performance.now();
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return { work: (user + system) / 1000, wall: performance.now() - begun };
}
