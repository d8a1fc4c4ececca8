/** Starts the gateway as a program would: `npm run gateway -- serve`, and reads its one line. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { CONFIG_FILE } from '../../gateway/config.ts';
import type { GatewayRole } from '../../core/gateway/gateway.protocol.ts';
import { openGatewayDb } from '../../gateway/store/gateway.store.ts';
import { tokenStore } from '../../gateway/store/tokens.ts';
import { ROOT, tempDir } from './studioProcess.ts';

export interface GatewayProcess {
  readonly address: string;
  readonly dataDir: string;
  readonly pid: number;
  /** What it has said on stderr so far. */
  stderr(): string;
  kill9(): Promise<void>;
  /** Asks it to stop and gives its exit status. */
  stop(): Promise<number | null>;
}

export interface GatewaySetup {
  /** A new one when not given. Whoever stops it removes it. */
  readonly dataDir?: string;
  /** Written to gateway.json when given. */
  readonly config?: object;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts it on a free port (or the one given) and waits for its line. */
export async function startGatewayProcess(setup: GatewaySetup = {}): Promise<GatewayProcess> {
  const dataDir = setup.dataDir ?? tempDir('gateway');
  if (setup.config !== undefined) writeFileSync(join(dataDir, CONFIG_FILE), JSON.stringify(setup.config));
  const args = ['gateway/cli.ts', 'serve', '--data', dataDir, '--port', String(setup.port ?? 0)];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...setup.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const ended = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  };
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended().then((code) => Promise.reject(new Error(`The gateway ended with status ${code}.\n${stderr}`))),
  ])) as [string];
  const { address } = z.object({ address: z.url() }).parse(JSON.parse(line));
  return {
    address,
    dataDir,
    pid: child.pid ?? 0,
    stderr: () => stderr,
    async kill9() {
      child.kill('SIGKILL');
      await ended();
    },
    stop() {
      child.kill('SIGTERM');
      return ended();
    },
  };
}

/** Makes a token in a gateway's data folder; good from then on, also for one that runs. */
export function makeToken(dataDir: string, room: string, role: GatewayRole): string {
  const db = openGatewayDb(dataDir);
  if (!db.ok) throw new Error(db.message);
  const token = tokenStore(db.value, Date.now).create({ room, role, label: `test ${role}` });
  db.value.close();
  return token;
}
