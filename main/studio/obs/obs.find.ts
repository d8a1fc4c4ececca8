/** Finds the OBS of this machine, so that nobody has to type an address or a password. */
import type { AnswerOf, FoundObs } from '../../../core/contract/requests.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { localServers, type LocalServer } from './obs.local.ts';
import { probe } from './obs.problem.ts';
import { isObsRunning } from './obs.running.ts';
import { DEFAULT_PORT } from './obs.url.ts';

/** On this machine a port answers at once or not at all. */
const PROBE_MS = 500;
const HOST = '127.0.0.1';

/** What is to be known of this machine's OBS without its password. */
export async function findObs(dirs: readonly string[]): Promise<AnswerOf<'obs.find'>> {
  const [running, ...found] = await Promise.all([isObsRunning(process.platform), ...localServers(dirs).map(toFound)]);
  if (found.length > 0) return { found, running };
  const listening = await probe({ host: HOST, port: DEFAULT_PORT }, PROBE_MS);
  const usual = {
    url: urlOf(DEFAULT_PORT),
    source: 'usual-port',
    listening,
    needsPassword: true,
    enabled: true,
  } as const;
  return { found: listening ? [usual] : [], running };
}

/** An address and its password, for the link and nobody else. */
export interface LocalAddress {
  readonly url: string;
  readonly password: string | null;
}

/**
 * The OBS of this machine to connect to: one that listens rather than one that does not yet. Codes: `obs-not-found` (never started, or
 * configured elsewhere), `obs-server-disabled` (its WebSocket server is switched off).
 */
export async function localAddress(dirs: readonly string[]): Promise<Result<LocalAddress>> {
  const servers = localServers(dirs);
  const on = servers.filter(({ enabled }) => enabled);
  if (servers.length === 0)
    return fail('obs-not-found', 'No OBS was found on this machine. Start OBS once, or enter its address by hand');
  if (on.length === 0) {
    const message =
      'The WebSocket server of this OBS is switched off. Tick Enable in Tools → WebSocket Server Settings';
    return fail('obs-server-disabled', message);
  }
  const listening = await Promise.all(on.map(({ port }) => probe({ host: HOST, port }, PROBE_MS)));
  const { port, password } = on[Math.max(0, listening.indexOf(true))] as LocalServer;
  return ok({ url: urlOf(port), password });
}

async function toFound({ source, enabled, port, password }: LocalServer): Promise<FoundObs> {
  const listening = await probe({ host: HOST, port }, PROBE_MS);
  return { url: urlOf(port), source, listening, needsPassword: password !== null, enabled };
}

function urlOf(port: number): string {
  return `ws://${HOST}:${port}`;
}
