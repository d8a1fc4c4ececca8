/** The least client of OBS that there can be: one `ws` socket and the handshake. The baseline of benchmarks. */
import { createHash, randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { z } from 'zod';

const messageSchema = z.object({
  op: z.int(),
  d: z.looseObject({
    requestId: z.string().optional(),
    eventType: z.string().optional(),
    authentication: z.object({ salt: z.string(), challenge: z.string() }).optional(),
  }),
});

export interface BareOptions {
  /** What OBS tells of, as bits of obs-websocket. Nothing when not given. */
  readonly events?: number;
  /** Answers each frame with a pong, so that OBS's next one does not wait for a delayed ACK. */
  readonly pong?: boolean;
  onEvent?(type: string): void;
}

export interface BareObs {
  /** Sends a request and ends with its response, whatever that says. */
  request(requestType: string, requestData: object): Promise<void>;
  /** Sends requests as one serial batch. */
  batch(requests: readonly { readonly requestType: string; readonly requestData: object }[]): Promise<void>;
  close(): void;
}

/** Connects and identifies (obs-websocket protocol 5, handshake). */
export async function bareObs(url: string, password: string, options: BareOptions = {}): Promise<BareObs> {
  const socket = new WebSocket(url, 'obswebsocket.json');
  const waiting = new Map<string, () => void>();
  const { events: eventSubscriptions = 0, pong = false } = options;
  await new Promise<void>((resolve, reject) => {
    socket.once('close', () => reject(new Error('OBS closed the bare client')));
    socket.on('message', (raw: Buffer) => {
      if (pong) socket.pong();
      const { op, d } = messageSchema.parse(JSON.parse(raw.toString('utf8')));
      if (op === 0) {
        const identify = { rpcVersion: 1, eventSubscriptions, ...proof(password, d.authentication) };
        socket.send(JSON.stringify({ op: 1, d: identify }));
      }
      if (op === 2) resolve();
      if (op === 5) options.onEvent?.(d.eventType ?? '');
      if (op === 7 || op === 9) waiting.get(d.requestId ?? '')?.();
    });
  });
  const ask = (op: number, d: object) =>
    new Promise<void>((resolve) => {
      const requestId = randomUUID();
      waiting.set(requestId, () => {
        waiting.delete(requestId);
        resolve();
      });
      socket.send(JSON.stringify({ op, d: { requestId, ...d } }));
    });
  return {
    request: (requestType, requestData) => ask(6, { requestType, requestData }),
    batch: (requests) => ask(8, { executionType: 0, haltOnFailure: false, requests }),
    close: () => socket.close(),
  };
}

function proof(password: string, asked: { salt: string; challenge: string } | undefined) {
  if (!asked) return {};
  const sha = (text: string) => createHash('sha256').update(text).digest('base64');
  return { authentication: sha(sha(password + asked.salt) + asked.challenge) };
}
