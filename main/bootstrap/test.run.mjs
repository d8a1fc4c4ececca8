// Runs one step: its commands one after another, output kept aside, a limit on the time, nothing left running.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { inProject } from './paths.mjs';

const LIMIT_MS = 20 * 60_000;
const GRACE_MS = 10_000;

/** Runs a step on `node`. Resolves with its counts, its time in ms and all that it said. */
export async function runStep(step, node) {
  const report = inProject('test-results', `${step.name}.json`);
  rmSync(report, { force: true });
  const begun = Date.now();
  let output = '';
  let status = 0;
  for (const command of step.commands(report)) {
    const ended = await run(node, command, step.environment?.(report) ?? {});
    output += ended.output;
    status ||= ended.status;
  }
  return { counts: step.counts(status, report), ms: Date.now() - begun, output: stripVTControlCharacters(output) };
}

/** Runs a command in a process group of its own, so that a step which hangs is ended with all that it started. */
function run(node, args, environment) {
  const child = spawn(node, args, {
    cwd: inProject(),
    env: {
      ...process.env,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      // Programs that a test starts by name find Node 24 and not the system's.
      PATH: `${inProject('node_modules', '.bin')}${delimiter}${process.env.PATH}`,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let output = '';
  const keep = (chunk) => (output += chunk);
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const end = (signal) => {
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    } catch {
      // it has ended by itself
    }
  };
  const limit = setTimeout(() => {
    output += `\nNot done after ${LIMIT_MS / 60_000} minutes: ended.\n`;
    end('SIGTERM');
    setTimeout(() => end('SIGKILL'), GRACE_MS).unref();
  }, LIMIT_MS);
  const interrupted = (signal) => {
    end('SIGTERM');
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  return new Promise((resolve) => {
    const done = (status, said) => {
      clearTimeout(limit);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      resolve({ status, output: output + said });
    };
    child.on('error', (error) => done(1, `${error.message}\n`));
    // `exit`, not `close`: a forgotten grandchild that holds the pipe must not hold the tests.
    child.on('exit', (code) => setTimeout(() => (end('SIGKILL'), done(code ?? 1, '')), 50));
  });
}
