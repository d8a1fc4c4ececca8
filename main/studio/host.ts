/**
 * The studio as a process of the desktop shell: started by it, seats its windows, and serves OBS and other seats on 127.0.0.1 beside.
 * Knows nothing of Electron. When the shell goes, it closes the store and goes too.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../core/result.ts';
import type { HostStart, ToHost } from './host.protocol.ts';
import { openHostLine, type HostLine, type SeatPort } from './hostLine.ts';
import { openLog } from './log.ts';
import { createRelayedSeats } from './relayedSeats.ts';
import { watchRunning } from './runWatch.ts';
import { serveSeats, type SeatServer } from './seats/server.ts';
import type { SecretName, SecretPlace } from './secretPlace.ts';
import { createStudio, type Studio } from './studio.ts';

/** A running studio and its server. */
interface Opened {
  readonly studio: Studio;
  readonly server: SeatServer | null;
}

const line = openHostLine();
if (line) host(line);
else {
  process.stderr.write(
    'This is the part of Anchor Studio that the desktop shell starts. Start the studio with `npm start`.\n',
  );
  process.exitCode = 2;
}

function host(shell: HostLine): void {
  const relayed = createRelayedSeats((message) => shell.post(message));
  let opened: Opened | null = null;
  let leaving = false;

  const leave = async (code: number) => {
    if (leaving) return;
    leaving = true;
    await opened?.server?.close();
    await opened?.studio.close();
    process.exit(code);
  };

  const receive = async (message: ToHost, port: SeatPort | null) => {
    switch (message.t) {
      case 'start': {
        const result = await open(message.start, shell);
        if (!result.ok) {
          shell.post({ t: 'failed', code: result.code, message: result.message });
          return leave(1);
        }
        opened = result.value;
        opened.studio.seats.add(
          watchRunning((running) => shell.post({ t: 'running', running })),
          'viewer',
          'shell',
          null,
        );
        return shell.post({ t: 'ready' });
      }
      case 'seat':
        return void opened?.studio.seats.add(port ?? relayed.open(message.seat), message.role, message.name, null);
      case 'post':
        return relayed.receive(message.seat, message.message);
      case 'leave':
        return relayed.leave(message.seat);
      case 'close':
        return leave(0);
      default:
        return message satisfies never;
    }
  };

  // A rejection nobody took means that the state is not known any more: go, and be started anew from the journal.
  process.on('unhandledRejection', (reason) => {
    throw reason;
  });
  shell.onMessage((message, port) => void receive(message, port));
  shell.onLost(() => void leave(0));
  shell.post({ t: 'up' });
}

async function open(start: HostStart, shell: HostLine): Promise<Result<Opened>> {
  const sheet = start.sheet === null ? ok(null) : await readSheet(start.sheet);
  if (!sheet.ok) return sheet;
  const log = openLog(start.data, true);
  const place = (name: SecretName): SecretPlace => ({
    kept: start.kept[name],
    safe: start.keepsSecrets,
    keep: (secret) => shell.post({ t: 'keep-secret', name, secret }),
  });
  const studio = await createStudio({
    dataDir: start.data,
    version: start.version,
    mode: start.mode,
    sheet: sheet.value,
    obs: start.obs,
    gateway: start.gateway,
    secrets: { obs: place('obs'), gateway: place('gateway'), shop: place('shop') },
    log,
  });
  if (!studio.ok) return studio;
  const server = await serve(start, studio.value);
  if (!server.ok) log.warn('not-served', { code: server.code });
  else studio.value.servedAt(server.value.address);
  return ok({ studio: studio.value, server: server.ok ? server.value : null });
}

/** Serves on the port asked for, else on any free one: the windows do not need it, so the desktop goes on without. */
async function serve(start: HostStart, studio: Studio): Promise<Result<SeatServer>> {
  const parts = { pages: start.pages, keys: studio.keys, seats: studio.seats };
  const first = await serveSeats({ port: start.port, ...parts });
  return first.ok || first.code !== 'port-in-use' ? first : serveSeats({ port: 0, ...parts });
}

async function readSheet(path: string): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  try {
    return ok({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });
  } catch {
    return fail('sheet-unreadable', `The run sheet ${path} can't be read. Nothing was changed; check the path.`, {
      path,
    });
  }
}
