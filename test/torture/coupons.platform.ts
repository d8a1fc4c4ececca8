/**
 * A selling platform with bad manners: it loses answers after doing the work, answers late, out of order, or with an error before doing anything. Its
 * books say how often each key was issued.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface Platform {
  readonly url: string;
  /** How often a coupon was issued under each key. */
  readonly issued: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Opens it. `keepsKeys`: whether it does the same key once; one that does not issues again each time it is asked. */
export async function openPlatform(keepsKeys: boolean): Promise<Platform> {
  const issued = new Map<string, number>();
  const server = createServer((request, response) => {
    void (async () => {
      let text = '';
      for await (const part of request) text += String(part);
      const { type, key, expiresAt } = JSON.parse(text) as { type: string; key: string; expiresAt: number | null };
      const say = (body: object, status = 200) => void response.writeHead(status).end(JSON.stringify(body));
      if (type === 'recall')
        return say(
          issued.has(key) ? { status: 'confirmed', reference: key } : { status: 'unknown', code: 'never-seen' },
        );
      const chance = Math.random();
      if (chance < 0.03) return say({}, 503);
      if (chance < 0.05) return request.socket.destroy();
      if (expiresAt !== null && Date.now() > expiresAt) return say({ status: 'refused', code: 'late' });
      if (!keepsKeys || !issued.has(key)) issued.set(key, (issued.get(key) ?? 0) + 1);
      if (chance < 0.1) return request.socket.destroy();
      if (chance < 0.3) await delay(Math.random() * 60);
      if (chance < 0.305) await delay(4000);
      return say({ status: 'confirmed', reference: key });
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    issued,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
