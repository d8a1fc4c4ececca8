/** A gateway's end of a socket for the bench of chat, on a thread of its own: says which room it is, then sends batches as they are asked for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { Server } from 'socket.io';
import { PROTOCOL, type EventBatch, type FromGateway, type ToGateway } from '../../core/gateway/gateway.protocol.ts';
import type { RoomEvent } from '../../core/gateway/room.events.ts';

/** What a room says, over and over; `isNew`: of each text whether it is another one each time it comes. */
export interface BenchRoom {
  readonly texts: readonly string[];
  readonly isNew: readonly boolean[];
}

/** What the bench asks for; each client that is connected gets the same. */
export interface SendOrder {
  /** One of the rooms, by name. */
  readonly room: string;
  readonly messages: number;
  /** In a second; null: as fast as they are taken. */
  readonly rate: number | null;
}

const { rooms, batch, people } = workerData as {
  rooms: Readonly<Record<string, BenchRoom>>;
  batch: number;
  people: number;
};
/** Batches on their way that nobody has taken yet. */
const AHEAD = 8;

const http = createServer();
const server = new Server<ToGateway, FromGateway>(http, { serveClient: false });
let sent = 0;

server.on('connection', (socket) => {
  socket.on('time', (answer) => answer(Date.now()));
  const view = { protocol: PROTOCOL, room: 'bench', boot: 'bench', newest: sent, role: 'studio' } as const;
  socket.emit('room', { ...view, adapter: { name: 'bench', can: [], byHand: [] }, sources: [] });
});

parentPort?.on('message', (order: SendOrder) => void send(order));
http.listen(0, '127.0.0.1', () => parentPort?.postMessage((http.address() as AddressInfo).port));

async function send({ room, messages, rate }: SendOrder): Promise<void> {
  const [socket] = await server.fetchSockets();
  const client = socket && server.sockets.sockets.get(socket.id);
  const said = rooms[room];
  if (!client || !said) throw new Error(`Nobody listens, or no room ${room}`);
  const under = new Set<Promise<void>>();
  const begun = performance.now();
  for (let done = 0; done < messages; done += batch) {
    const ahead = rate === null ? 0 : begun + (done / rate) * 1000 - performance.now();
    if (ahead > 1) await new Promise((resolve) => setTimeout(resolve, ahead));
    const next: EventBatch = {
      from: sent + 1,
      missed: 0,
      events: Array.from({ length: batch }, () => eventOf(said)),
      sentAt: Date.now(),
    };
    const taken = new Promise<void>((resolve) => client.emit('events', next, () => resolve()));
    under.add(taken);
    void taken.then(() => under.delete(taken));
    if (under.size >= AHEAD) await Promise.race(under);
  }
  await Promise.all(under);
  parentPort?.postMessage('sent');
}

function eventOf({ texts, isNew }: BenchRoom): RoomEvent {
  const number = sent++;
  const place = number % texts.length;
  const text = texts[place] ?? '';
  return {
    kind: 'comment',
    id: `bench:${number}`,
    source: 'bench',
    at: Date.now(),
    by: { id: `u${(number * 7919) % people}`, name: `用户${number % people}`, badges: [] },
    text: isNew[place] === true ? `${text} ${number}` : text,
    cut: false,
  };
}
