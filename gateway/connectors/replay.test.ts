import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replay } from './replay.ts';

let dir: string;
let file: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'replay-'));
  file = join(dir, 'room.jsonl');
  const by = { id: 'p', name: 'p', badges: [] };
  const lines = [0, 5].map((at) => ({ kind: 'comment', id: `e${at}`, source: 'x', at, by, text: 'hi', cut: false }));
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test.each([0, 1])('a short recording that goes on for ever leaves others their turn: speed %i', async (speed) => {
  const rounds: string[][] = [];
  const running = await replay.start(
    { file, speed, loop: true },
    {
      push(events) {
        rounds.push(events.map(({ id }) => id));
        // Without a rest it would never come back to say so.
        if (rounds.length > 3) throw new Error('It never rests');
      },
      state: () => undefined,
      now: () => 1000,
    },
  );
  await turn();
  expect(rounds).toEqual([['e0', 'e5']]);
  await expect.poll(() => rounds[1]).toEqual(['e0~1', 'e5~1']);
  await running.stop();
  const heard = rounds.length;
  await turn();
  expect(rounds).toHaveLength(heard);
});
