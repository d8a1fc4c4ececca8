/**
 * The gateway as a thread of the studio: the same service behind the same door, with one room and this machine's own address alone. It ends with the studio,
 * however that ends. `anchor-gateway serve` is the one for many rooms and other machines.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { HERE_ROOM, HERE_STOP, hereStartSchema, type FromHere, type HereStart } from '../core/gateway/here.protocol.ts';
import type { RoomConfig } from './config.ts';
import { startGateway } from './gateway.ts';

/** Names the secret inside this thread; it stands in no environment. */
const SECRET = 'secret';

const say = (message: FromHere) => parentPort?.postMessage(message);
const start = hereStartSchema.parse(workerData);
const started = await startGateway({
  dataDir: start.dataDir,
  config: { rooms: [roomOf(start)] },
  host: '127.0.0.1',
  port: start.port,
  env: { [SECRET]: start.secret ?? undefined },
  now: Date.now,
  log: (event, fields) => say({ t: 'log', event, fields: { ...fields } }),
});
if (started.ok) {
  const { tokens, address, close } = started.value;
  tokens.replace(start.token, { room: HERE_ROOM, role: 'studio', label: 'this studio' });
  parentPort?.on('message', (word) => {
    if (word === HERE_STOP) void close().then(() => process.exit(0));
  });
  say({ t: 'up', address });
} else {
  say({ t: 'refused', code: started.code, message: started.message });
  process.exit(0);
}

function roomOf({ settings: { commerce, sources, webhookIn } }: HereStart): RoomConfig {
  return {
    name: HERE_ROOM,
    commerce: commerce.use === 'webhook' ? { ...commerce, secretEnv: SECRET } : commerce,
    sources,
    ...(webhookIn ? { webhookInSecretEnv: SECRET } : {}),
  };
}
