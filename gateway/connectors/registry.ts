/** The connectors that there are: those that come with the gateway, and those dropped into its `connectors/` folder. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

/**
 * Finds all connectors: those that come along, those in `connectors/` of the data folder, and those of another folder that gateway.json names. A drop-in
 * file is code: only what the gateway's owner put there is run. Of two with one name the later counts, also over one that comes along.
 */
export async function findConnectors(
  dataDir: string,
  folder: string | null = null,
): Promise<Result<ReadonlyMap<string, AnyConnector>, 'bad-connector'>> {
  const found = new Map(BUILT_IN.map((one) => [one.name, one]));
  const named = folder === null ? null : resolve(dataDir, folder);
  if (named !== null && !existsSync(named))
    return fail('bad-connector', `The folder of connectors ${named} is not there. Nothing was started.`, {
      path: named,
    });
  for (const path of [join(dataDir, 'connectors'), ...(named === null ? [] : [named])].flatMap(filesOf)) {
    const loaded = await loadConnector(path);
    if (!loaded.ok) return loaded;
    found.set(loaded.value.name, loaded.value);
  }
  return ok(found);
}

function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.m?[jt]s$/.test(name) && !/\.(test|d)\.m?[jt]s$/.test(name));
  return names.toSorted().map((name) => join(folder, name));
}

/** Loads one drop-in file by its path. */
export async function loadConnector(path: string): Promise<Result<AnyConnector, 'bad-connector'>> {
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
