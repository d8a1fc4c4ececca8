/** Starts the studio as a program would: `anchor-studio start --headless`, and reads its one line. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const ZH_SHEET = join(ROOT, 'resources/samples/zh-4h-20sku.csv');
export const EN_SHEET = join(ROOT, 'resources/samples/en-90min-12sku.csv');
const TOKEN_VARIABLE = 'ANCHOR_TEST_ROOM_TOKEN';
const PASSWORD_VARIABLE = 'ANCHOR_TEST_OBS_PASSWORD';

export interface StudioProcess {
  readonly address: string;
  readonly token: string;
  readonly dataDir: string;
  readonly child: ChildProcess;
  /** What it has said on stderr so far. */
  stderr(): string;
  kill9(): Promise<void>;
  stop(): Promise<number | null>;
}

export interface StudioSetup {
  readonly dataDir?: string;
  readonly sheet?: string;
  readonly mode?: 'live' | 'rehearsal';
  /** Any free one when not given. */
  readonly port?: number;
  readonly obs?: { readonly url: string; readonly password: string };
  readonly gateway?: { readonly url: string; readonly token: string };
  /** Where this machine's OBS keeps its configuration folder `obs-studio`. */
  readonly obsConfigHome?: string;
}

/** A new temporary folder under the system's own. */
export function tempDir(name: string): string {
  return mkdtempSync(join(tmpdir(), `anchor-${name}-`));
}

/** Starts a studio on a free port and waits for its line, at most 20 s. Whoever stops it removes its data folder. */
export async function startStudio(setup: StudioSetup = {}): Promise<StudioProcess> {
  const dataDir = setup.dataDir ?? tempDir('data');
  const args = ['main/studio/cli.ts', 'start', '--headless', '--port', String(setup.port ?? 0), '--data', dataDir];
  if (setup.sheet) args.push('--sheet', setup.sheet);
  if (setup.mode) args.push('--mode', setup.mode);
  if (setup.obs) args.push('--obs', setup.obs.url, '--obs-password-env', PASSWORD_VARIABLE);
  if (setup.gateway) args.push('--gateway', setup.gateway.url, '--gateway-token-env', TOKEN_VARIABLE);
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: {
      ...process.env,
      [TOKEN_VARIABLE]: setup.gateway?.token ?? '',
      [PASSWORD_VARIABLE]: setup.obs?.password ?? '',
      ...(setup.obsConfigHome === undefined ? {} : { XDG_CONFIG_HOME: setup.obsConfigHome }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const line = await firstLine(child, () => stderr).catch((error: unknown) => {
    child.kill('SIGKILL');
    if (setup.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    throw error;
  });
  const { address, token } = z.object({ address: z.url(), token: z.string().min(16) }).parse(JSON.parse(line));
  return {
    address,
    token,
    dataDir,
    child,
    stderr: () => stderr,
    async kill9() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode;
    },
  };
}

function firstLine(child: ChildProcess, stderr: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(
      () => reject(new Error(`The studio did not print its line within 20 s.\n${stderr()}`)),
      20_000,
    );
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const end = text.indexOf('\n');
      if (end < 0) return;
      clearTimeout(timer);
      resolve(text.slice(0, end));
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The studio ended with status ${code}.\n${stderr()}`));
    });
  });
}
