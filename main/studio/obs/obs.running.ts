/** Whether the program OBS runs on this machine, asked of the system. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DEADLINE_MS = 2000;

/** Whether OBS runs; null where the system does not tell. */
export async function isObsRunning(platform: NodeJS.Platform): Promise<boolean | null> {
  try {
    switch (platform) {
      case 'linux':
        return await inProc();
      case 'win32':
        return /obs(64|32)\.exe/i.test(await output('tasklist', ['/NH', '/FO', 'CSV', '/FI', 'IMAGENAME eq obs*']));
      case 'darwin':
        return /(^|\/)OBS$/m.test(await output('ps', ['-Axco', 'comm']));
      default:
        return null;
    }
  } catch {
    return null;
  }
}

async function output(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, args, { timeout: DEADLINE_MS, windowsHide: true });
  return stdout;
}

async function inProc(): Promise<boolean> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const names = await Promise.all(ids.map((id) => readFile(`/proc/${id}/comm`, 'utf8').catch(() => '')));
  return names.some((name) => name.trim() === 'obs');
}
