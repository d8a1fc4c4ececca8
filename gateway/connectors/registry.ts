/** The connectors that there are: those that come with the gateway, and those dropped into its `connectors/` folder. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Connector, ConnectorHooks, RunningConnector } from './connector.ts';
import { replay } from './replay.ts';
import { simulated } from './simulated.ts';
import { twitch } from './twitch.ts';

/** A connector whose settings are not known here; it parses them itself. */
export interface AnyConnector {
  readonly name: string;
  /** Starts with unparsed settings. Fails with `source-settings` when they are not right. */
  start(settings: unknown, hooks: ConnectorHooks): Promise<Result<RunningConnector, 'source-settings'>>;
}

/** Hides the type of a connector's settings behind its own schema. */
export function anyConnector<Settings>(connector: Connector<Settings>): AnyConnector {
  return {
    name: connector.name,
    async start(settings, hooks) {
      const read = connector.settings.safeParse(settings);
      if (!read.success) {
        const why = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
        return fail('source-settings', `The settings of the source ${connector.name} are not right: ${why}`, { why });
      }
      return ok(await connector.start(read.data, hooks));
    },
  };
}

const BUILT_IN: readonly AnyConnector[] = [anyConnector(twitch), anyConnector(replay), anyConnector(simulated)];

const dropInSchema = z.object({
  connector: z.custom<Connector<unknown>>((value) => {
    const shape = z.object({
      name: z.string().regex(/^[a-z0-9-]{1,40}$/),
      settings: z.looseObject({}),
      start: z.function(),
    });
    return shape.safeParse(value).success;
  }),
});

/** Finds all connectors. A drop-in file is code: only what the gateway's owner put into its folder is run. */
export async function findConnectors(
  dataDir: string,
): Promise<Result<ReadonlyMap<string, AnyConnector>, 'bad-connector'>> {
  const found = new Map(BUILT_IN.map((one) => [one.name, one]));
  const folder = join(dataDir, 'connectors');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.m?[jt]s$/.test(name)) : [];
  for (const file of files.toSorted()) {
    const loaded = await load(join(folder, file));
    if (!loaded.ok) return loaded;
    found.set(loaded.value.name, loaded.value);
  }
  return ok(found);
}

async function load(path: string): Promise<Result<AnyConnector, 'bad-connector'>> {
  try {
    const read = dropInSchema.safeParse(await import(pathToFileURL(path).href));
    if (read.success) return ok(anyConnector(read.data.connector));
    return fail('bad-connector', `${path} exports no connector. See docs/gateway.md for what it has to export.`, {
      path,
    });
  } catch (error) {
    return fail('bad-connector', `${path} can't be loaded: ${String(error)}`, { path });
  }
}
