/** The least client of OBS that there can be: one `ws` socket, one request at a time. The baseline of benchmarks. */
import { createHash, randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { z } from 'zod';

const messageSchema = z.object({
  op: z.int(),
  d: z.looseObject({
    requestId: z.string().optional(),
    authentication: z.object({ salt: z.string(), challenge: z.string() }).optional(),
  }),
});

export interface BareObs {
  /** Sends a request and ends with its response, whatever that says. */
  request(requestType: string, requestData: object): Promise<void>;
  close(): void;
}

/** Connects and identifies (obs-websocket protocol 5, handshake), with no event subscriptions. */
export async function bareObs(url: string, password: string): Promise<BareObs> {
  const socket = new WebSocket(url, 'obswebsocket.json');
  const waiting = new Map<string, () => void>();
  await new Promise<void>((resolve, reject) => {
    socket.once('close', () => reject(new Error('OBS closed the bare client')));
    socket.on('message', (raw: Buffer) => {
      const { op, d } = messageSchema.parse(JSON.parse(raw.toString('utf8')));
      if (op === 0)
        socket.send(
          JSON.stringify({ op: 1, d: { rpcVersion: 1, eventSubscriptions: 0, ...proof(password, d.authentication) } }),
        );
      if (op === 2) resolve();
      if (op === 7) waiting.get(d.requestId ?? '')?.();
    });
  });
  return {
    request: (requestType, requestData) =>
      new Promise((resolve) => {
        const requestId = randomUUID();
        waiting.set(requestId, () => {
          waiting.delete(requestId);
          resolve();
        });
        socket.send(JSON.stringify({ op: 6, d: { requestType, requestId, requestData } }));
      }),
    close: () => socket.close(),
  };
}

function proof(password: string, asked: { salt: string; challenge: string } | undefined) {
  if (!asked) return {};
  const sha = (text: string) => createHash('sha256').update(text).digest('base64');
  return { authentication: sha(sha(password + asked.salt) + asked.challenge) };
}
