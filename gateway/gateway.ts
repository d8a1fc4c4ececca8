/** Puts a gateway together: its file, its rooms with their adapters and sources, its door. One process, no other server. */
import { fail, ok, type Result } from '../core/result.ts';
import { actStore } from './acts/acts.store.ts';
import type { CommerceAdapter } from './adapters/adapter.ts';
import { guidedAdapter } from './adapters/guided.ts';
import { simulatedAdapter } from './adapters/simulated.ts';
import { webhookAdapter } from './adapters/webhook.ts';
import type { GatewayConfig, RoomConfig } from './config.ts';
import type { RunningConnector } from './connectors/connector.ts';
import { findConnectors, type AnyConnector } from './connectors/registry.ts';
import { createRoom, type Room } from './room/room.ts';
import { ACTS, serveGateway, type Rate } from './server/server.ts';
import { webhookIn } from './server/webhook.in.ts';
import { openGatewayDb } from './store/gateway.store.ts';
import { tokenStore, type TokenStore } from './store/tokens.ts';

export interface Gateway {
  readonly address: string;
  readonly tokens: TokenStore;
  close(): Promise<void>;
}

export interface GatewayOptions {
  readonly dataDir: string;
  readonly config: GatewayConfig;
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Where secrets are looked up. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How many acts one connection may ask for; what a control room needs when not given. */
  readonly acts?: Rate;
  /** How often it is looked whether the tokens of open connections are good still, ms. */
  readonly recheckMs?: number;
  readonly now?: () => number;
  log(event: string, fields: Readonly<Record<string, string | number>>): void;
}

/** Starts a gateway. What was opened is closed again when a later step fails. */
export async function startGateway(options: GatewayOptions): Promise<Result<Gateway>> {
  const { dataDir, config, host, port, env, acts: rate = ACTS, now = Date.now, log } = options;
  const connectors = await findConnectors(dataDir, config.connectors ?? null);
  if (!connectors.ok) return connectors;
  const opened = openGatewayDb(dataDir);
  if (!opened.ok) return opened;
  const db = opened.value;
  const known = connectors.value;
  const rooms = new Map<string, Room>();
  const running: RunningConnector[] = [];
  const acts = actStore(db);
  const tokens = tokenStore(db, now);

  async function close(): Promise<void> {
    await Promise.all(running.map((one) => one.stop()));
    await Promise.all([...rooms.values()].map((room) => room.dispose()));
    db.close();
  }

  async function open(): Promise<Result<Gateway>> {
    for (const room of config.rooms) {
      const adapter = adapterOf(room, env);
      if (!adapter.ok) return adapter;
      rooms.set(room.name, createRoom({ name: room.name, adapter: adapter.value, acts, now }));
    }
    const secret = (name: string) => {
      const variable = config.rooms.find((room) => room.name === name)?.webhookInSecretEnv;
      return variable === undefined ? null : (env[variable] ?? null);
    };
    const room = (name: string) => rooms.get(name) ?? null;
    const served = await serveGateway({
      host,
      port,
      tokens,
      room,
      acts: rate,
      ...(options.recheckMs === undefined ? {} : { recheckMs: options.recheckMs }),
      now,
      log,
      http: webhookIn({ room, secret, now }),
    });
    if (!served.ok) return served;
    for (const one of config.rooms) {
      const started = await startSources(one, known, { room: rooms.get(one.name), running, now, log });
      if (started.ok) continue;
      await served.value.close();
      return started;
    }
    const { address } = served.value;
    return ok({
      address,
      tokens,
      async close() {
        await served.value.close();
        await close();
      },
    });
  }

  const result = await open();
  if (!result.ok) await close();
  return result;
}

function adapterOf({ commerce, name }: RoomConfig, env: GatewayOptions['env']): Result<CommerceAdapter, 'no-secret'> {
  switch (commerce.use) {
    case 'guided':
      return ok(guidedAdapter());
    case 'simulated':
      return ok(simulatedAdapter());
    case 'webhook': {
      const secret = env[commerce.secretEnv] ?? '';
      const { url, can, byHand, keepsKeys } = commerce;
      if (secret !== '') return ok(webhookAdapter({ url, secret, can, byHand, keepsKeys }));
      const message = `Room ${name} signs with the secret in ${commerce.secretEnv}, which is not set. Nothing was started.`;
      return fail('no-secret', message, { variable: commerce.secretEnv });
    }
    default:
      return commerce satisfies never;
  }
}

interface SourceParts {
  readonly room: Room | undefined;
  /** Those that stand are put here one by one, so that a later failure can end them. */
  readonly running: RunningConnector[];
  readonly now: () => number;
  log: GatewayOptions['log'];
}

async function startSources(
  config: RoomConfig,
  connectors: ReadonlyMap<string, AnyConnector>,
  { room, running, now, log }: SourceParts,
): Promise<Result<null>> {
  for (const { use, ...settings } of config.sources) {
    const connector = connectors.get(use);
    if (connector === undefined || room === undefined) {
      const known = [...connectors.keys()].join(', ');
      return fail('no-such-source', `Room ${config.name} names the source ${use}; there are ${known}`, { use, known });
    }
    const started = await connector.start(settings, {
      now,
      push: (events) => {
        const { bad } = room.take(events);
        if (bad > 0) log('gateway.bad-events', { room: config.name, source: use, bad });
      },
      state: (state, code, detail) => room.source({ source: use, state, code, detail, since: now() }),
    });
    if (!started.ok) return started;
    running.push(started.value);
  }
  return ok(null);
}
