/** `anchor-studio start`: the studio with its browser host. Runs until it is told to stop; stopping it does not end a run. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../../core/result.ts';
import type { Mode } from '../../../core/show/show.facts.ts';
import { openLog } from '../log.ts';
import { serveSeats, type SeatServer } from '../seats/server.ts';
import { createStudio, type Studio } from '../studio.ts';
import { complain } from './complain.ts';

export interface StartOptions {
  readonly sheet?: string;
  readonly data: string;
  /** The port that a person asked for; absent: the usual one, or any when that is taken. */
  readonly port?: number;
  readonly headless?: boolean;
  readonly obs?: string;
  readonly obsPasswordEnv?: string;
  readonly gateway?: string;
  readonly gatewayTokenEnv?: string;
  readonly mode?: Mode;
  readonly version: string;
}

const USUAL_PORT = 7788;
const PAGES = fileURLToPath(new URL('../../../out/renderer', import.meta.url));

/** Opens, serves and waits. Resolves with the exit status once asked to stop, or at once when it can't start. */
export async function startCommand(options: StartOptions): Promise<number> {
  const sheet = options.sheet === undefined ? null : await readSheet(options.sheet);
  if (sheet === 'unreadable')
    return complain(`The run sheet ${options.sheet} can't be read. Nothing was changed; check the path.`);
  if (!existsSync(join(PAGES, 'index.html')))
    return complain('The screens are not built yet. Start with `npm start`, or run `npm run build` first.');
  const studio = await createStudio({
    dataDir: options.data,
    version: options.version,
    mode: options.mode ?? null,
    sheet,
    obs: options.obs === undefined ? null : { url: options.obs, password: passwordOf(options.obsPasswordEnv) },
    gateway:
      options.gateway === undefined ? null : { url: options.gateway, token: passwordOf(options.gatewayTokenEnv) ?? '' },
    log: openLog(options.data, options.headless === true),
  });
  if (!studio.ok) return complain(studio.message);
  const server = await serve(studio.value, options.port);
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

/** Serves where it was asked to; where nobody asked, another studio on the usual port is no reason not to start. */
async function serve(studio: Studio, asked: number | undefined): Promise<Result<SeatServer>> {
  const parts = { pages: PAGES, keys: studio.keys, seats: studio.seats };
  const first = await serveSeats({ port: asked ?? USUAL_PORT, ...parts });
  const elsewhere = !first.ok && first.code === 'port-in-use' && asked === undefined;
  return elsewhere ? serveSeats({ port: 0, ...parts }) : first;
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
