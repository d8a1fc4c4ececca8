import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { inProject, textOf } from '../house/files.ts';
import { startStudio, type StudioProcess } from '../support/studioProcess.ts';

let studio: StudioProcess | null = null;
afterEach(async () => {
  await studio?.stop();
  if (studio) rmSync(studio.dataDir, { recursive: true, force: true });
});

it('the worked example of docs/protocol.md drives a real studio', { timeout: 60_000 }, async () => {
  const example = /^```js\n([\s\S]*?)^```/m.exec(textOf('docs/protocol.md'))?.[1] ?? '';
  // Inside the project, so that it finds socket.io-client.
  mkdirSync(inProject('test-results'), { recursive: true });
  const file = inProject('test-results/protocol.example.mjs');
  writeFileSync(file, example);
  studio = await startStudio({ mode: 'rehearsal' });
  const said = await outputUntil(file, [studio.address, studio.token], /^{ ok: true.*\n/m);
  expect(said).toMatch(/{ ok: true, value: { seq: \d+ } } { ok: true, value: { seq: \d+ } }/);
  expect(said).toMatch(/^\d+ show-started\n\d+ segment-entered$/m);
  expect(said).toMatch(/^\d+ segment-left$/m);
});

/** Runs the example, which follows the log for ever, until it has said `last`. */
function outputUntil(file: string, args: readonly string[], last: RegExp): Promise<string> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  return new Promise((resolve, reject) => {
    const keep = (chunk: Buffer) => {
      said += String(chunk);
      if (last.test(said)) child.kill();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', () => (last.test(said) ? resolve(said) : reject(new Error(`The example ended early:\n${said}`))));
  });
}
