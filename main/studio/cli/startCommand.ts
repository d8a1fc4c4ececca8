/** `anchor-studio start`: the studio with its browser host. Runs until it is told to stop; stopping it does not end a run. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mode } from '../../../core/show/show.facts.ts';
import { openLog } from '../log.ts';
import { serveSeats } from '../seats/server.ts';
import { createStudio } from '../studio.ts';
import { complain } from './complain.ts';

export interface StartOptions {
  readonly sheet?: string;
  readonly data: string;
  readonly port: number;
  readonly headless?: boolean;
  readonly obs?: string;
  readonly obsPasswordEnv?: string;
  readonly mode?: Mode;
  readonly version: string;
}

const PAGES = fileURLToPath(new URL('../../../out/renderer', import.meta.url));

/** Opens, serves and waits. Resolves with the exit status once asked to stop, or at once when it can't start. */
export async function startCommand(options: StartOptions): Promise<number> {
  const sheet = options.sheet === undefined ? null : await readSheet(options.sheet);
  if (sheet === 'unreadable')
    return complain(`The run sheet ${options.sheet} can't be read. Nothing was changed; check the path.`);
  const studio = await createStudio({
    dataDir: options.data,
    version: options.version,
    mode: options.mode ?? null,
    sheet,
    obs: options.obs === undefined ? null : { url: options.obs, password: passwordOf(options.obsPasswordEnv) },
    log: openLog(options.data, options.headless === true),
  });
  if (!studio.ok) return complain(studio.message);
  const server = await serveSeats({
    port: options.port,
    pages: PAGES,
    keys: studio.value.keys,
    seats: studio.value.seats,
  });
  if (!server.ok) {
    await studio.value.close();
    return complain(server.message);
  }
  studio.value.servedAt(server.value.address);
  const { address } = server.value;
  const token = studio.value.keys.ticket('producer');
  process.stdout.write(
    options.headless
      ? `${JSON.stringify({ address, token, pid: process.pid, version: options.version })}\n`
      : `Anchor Studio: ${address}/#t=${token}\n`,
  );
  await stopSignal();
  await server.value.close();
  await studio.value.close();
  return 0;
}

/** OBS's password from the named environment variable; null when none is named or it is empty. */
export function passwordOf(variable: string | undefined): string | null {
  return (variable === undefined ? undefined : process.env[variable]) || null;
}

async function readSheet(path: string) {
  try {
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch {
    return 'unreadable' as const;
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
