// Starts a program as if it were this process: its signals, its exit status.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Refusal } from './paths.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs `file` to its end and takes over its exit status. Signals to this process go on to it; a second Ctrl-C is not swallowed, since the
 * terminal sends it to both. `onChild` may listen to its output when `stdio` pipes it.
 */
export async function runAs(file, args, { stdio = 'inherit', cwd, env, onChild } = {}) {
  const child = spawn(file, args, { stdio, cwd, env: env ?? process.env });
  const forward = SIGNALS.map((signal) => {
    const pass = () => child.kill(signal);
    process.on(signal, pass);
    return () => process.off(signal, pass);
  });
  onChild?.(child);
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Refusal(`${file} could not be started: ${error.message}`)));
    child.on('close', (...end) => resolve(end));
  });
  for (const stop of forward) stop();
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 1);
}

/** The folder that the person stood in: npm runs scripts in the project's own folder and tells where it was called. */
export function callersFolder(env = process.env) {
  return (env.npm_lifecycle_event === 'start' && env.INIT_CWD) || process.cwd();
}
