import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import type { Entry } from '../../core/show/show.facts.ts';
import { verify } from '../../main/studio/store/journal.verify.ts';
import { mustOpen, newFolder, removeFolders } from '../../main/studio/store/store.folders.ts';

const KILLS = 25;
const CHILD = fileURLToPath(new URL('./store.kill.child.ts', import.meta.url));

afterAll(removeFolders);

interface Acknowledged {
  readonly turn: number;
  readonly seq: number;
}

/** Runs the child until it has acknowledged `wanted` groups and a further moment has gone by, kills it, and tells all it acknowledged. */
function runAndKill(dataDir: string, runId: string, wanted: number, extra: number): Promise<readonly Acknowledged[]> {
  const child = spawn(process.execPath, [CHILD, dataDir, runId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let shot = false;
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (shot || output.split('\n').length <= wanted) return;
      shot = true;
      // The child goes on meanwhile: the shot falls anywhere in a transaction. What it acknowledges until then counts too.
      setTimeout(() => child.kill('SIGKILL'), extra);
    });
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`The child ended by itself, before it was killed`));
      const whole = output.slice(0, output.lastIndexOf('\n'));
      resolve(
        whole
          .split('\n')
          .map((line) => line.split(' ').map(Number))
          .map(([turn = -1, seq = -1]) => ({ turn, seq })),
      );
    });
  });
}

/** What the outbox must hold after these entries: asked for and not answered. */
function openKeys(entries: readonly Entry[]): readonly string[] {
  const open = new Set<string>();
  for (const { fact } of entries) {
    if (fact.kind === 'cue-fired') for (const { id } of fact.asked) open.add(id);
    if (fact.kind === 'action-answered') open.delete(fact.actionId);
  }
  return [...open];
}

it(`loses nothing that was acknowledged, and nothing half, in ${KILLS} kills`, { timeout: 120_000 }, async () => {
  const dataDir = newFolder();
  let total = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const runId = `run-${kill}`;
    const acknowledged = await runAndKill(dataDir, runId, 1 + Math.floor(Math.random() * 60), Math.random() * 8);
    // A reader may come before the studio: it finds the log as the kill left it.
    expect(verify(dataDir)).toMatchObject({ ok: true, value: { ok: true } });

    const store = mustOpen(dataDir);
    const entries = store.journal.read(runId, 1, 1_000_000);
    const last = acknowledged.at(-1);
    expect(last?.seq).toBeGreaterThan(0);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.length).toBeGreaterThanOrEqual(last?.seq ?? 0);
    for (const { turn } of acknowledged) expect(store.journal.hasCommand(runId, `command-${turn}`)).toBe(true);
    expect(store.journal.outbox(runId).map(({ key }) => key)).toEqual(openKeys(entries));

    // The group that was being written is there whole or not at all.
    const turns = entries.filter(({ fact }) => fact.kind === 'cue-fired').length;
    const sizeOf = (turn: number) => 1 + (turn % 7) + (turn % 2 === 0 ? 1 : 0);
    expect(entries.length).toBe(Array.from({ length: turns }, (_, turn) => sizeOf(turn)).reduce((a, b) => a + b, 0));
    store.close();

    total += entries.length;
    expect(verify(dataDir)).toMatchObject({ ok: true, value: { ok: true, entries: total, runs: kill + 1 } });
  }
});

it('frees the folder when its holder is killed, and not before', { timeout: 30_000 }, async () => {
  const dataDir = newFolder();
  const child = spawn(process.execPath, [CHILD, dataDir, 'run-1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  expect(() => mustOpen(dataDir)).toThrow(`process ${child.pid}`);
  expect(verify(dataDir)).toMatchObject({ ok: true, value: { ok: true } });
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  mustOpen(dataDir).close();
});
