/**
 * What a gateway serves, from `gateway.json` in its data folder. Secrets are never in it: it names the environment variables that hold them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../core/result.ts';
import { webhookSettingsSchema } from './adapters/webhook.ts';

export const CONFIG_FILE = 'gateway.json';

const roomSchema = z.object({
  name: z.string().regex(/^[\p{L}\p{N}._-]{1,100}$/u, 'letters, digits, dot, dash and underscore'),
  /** How acts reach the platform. */
  commerce: z
    .discriminatedUnion('use', [
      z.object({ use: z.literal('guided') }),
      z.object({ use: z.literal('simulated') }),
      webhookSettingsSchema,
    ])
    .default({ use: 'guided' }),
  /** Where its events come from; each has the settings of its connector beside `use`. */
  sources: z.array(z.looseObject({ use: z.string() })).default([]),
  /** Name of the environment variable with the secret of the webhook in; absent: that door is shut. */
  webhookInSecretEnv: z.string().optional(),
});
export type RoomConfig = z.infer<typeof roomSchema>;

const configSchema = z.object({
  rooms: z.array(roomSchema).min(1),
  /** A folder of drop-in connectors beside `connectors/` of the data folder; from there where it is relative. */
  connectors: z.string().min(1).optional(),
});
export type GatewayConfig = z.infer<typeof configSchema>;

/** One room that a person works by hand: what a gateway serves before anybody has written anything. */
const FIRST: GatewayConfig = { rooms: [{ name: 'main', commerce: { use: 'guided' }, sources: [] }] };

/** Reads the file of a data folder; the guided room `main` when there is none. */
export function readConfig(dataDir: string): Result<GatewayConfig, 'gateway-config'> {
  const file = join(dataDir, CONFIG_FILE);
  if (!existsSync(file)) return ok(FIRST);
  try {
    const read = configSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!read.success)
      return bad(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
    const names = read.data.rooms.map(({ name }) => name);
    return new Set(names).size === names.length ? ok(read.data) : bad('two rooms have the same name');
  } catch (error) {
    return bad(String(error));
  }
}

function bad(why: string): Result<never, 'gateway-config'> {
  return fail(
    'gateway-config',
    `${CONFIG_FILE} can't be used: ${why}. Nothing was started. Mend the file and start again.`,
    { why },
  );
}
