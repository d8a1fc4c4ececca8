/** Socket.IO alone, as a program: the same made-up rooms, each event handed on as it comes. What the gateway's bench holds the gateway against. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { simulated } from '../../gateway/connectors/simulated.ts';

const [rooms = 0, rate = 0] = process.argv.slice(2).map(Number);
const http = createServer();
const io = new Server(http, { serveClient: false, transports: ['websocket'] });
io.on('connection', (socket) => void socket.join(String(socket.handshake.auth['room'])));
http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo;
  for (let room = 0; room < rooms; room++) {
    let from = 1;
    void simulated.start(
      { seed: room, rate, language: 'zh-CN', links: 20 },
      {
        now: Date.now,
        state() {},
        push(events) {
          io.to(`room-${room}`).emit('events', { from, missed: 0, events, sentAt: Date.now() });
          from += events.length;
        },
      },
    );
  }
  process.stdout.write(`${JSON.stringify({ address: `http://127.0.0.1:${port}` })}\n`);
});
process.once('SIGTERM', () => process.exit(0));
