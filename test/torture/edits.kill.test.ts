import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { applyEdit } from '../../core/runsheet/edit/edit.apply.ts';
import { StepStacks } from '../../core/runsheet/edit/edit.steps.ts';
import { runSheetSchema, type RunSheet } from '../../core/runsheet/runsheet.schema.ts';
import { createEditDesk } from '../../main/studio/sheets/edit.desk.ts';
import { mustOpen, newFolder, removeFolders } from '../../main/studio/store/store.folders.ts';
import { sampleSheet } from '../../main/studio/store/store.samples.ts';

const KILLS = 8;
const CHILD = fileURLToPath(new URL('./edits.kill.child.ts', import.meta.url));
const LI = { name: 'producer', person: 'li' };

afterAll(removeFolders);

/** Runs the child until it has acknowledged `wanted` edits and a moment more, and kills it; the last revision that it acknowledged. */
function editAndKill(dataDir: string, name: string, wanted: number, extra: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, dataDir, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let shot = false;
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (shot || output.split('\n').length <= wanted) return;
      shot = true;
      setTimeout(() => child.kill('SIGKILL'), extra);
    });
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error('The child ended by itself, before it was killed'));
      const lines = output.slice(0, output.lastIndexOf('\n')).split('\n');
      resolve(Number(lines.at(-1)?.split(' ')[1]));
    });
  });
}

function newest(dataDir: string) {
  const store = mustOpen(dataDir);
  const loaded = store.sheets.load('s', 'newest');
  if (!loaded.ok) throw new Error(loaded.message);
  return { store, ...loaded.value };
}

it(`loses no edit that was acknowledged, and none half, in ${KILLS} kills`, async () => {
  const dataDir = newFolder();
  for (let kill = 0; kill < KILLS; kill++) {
    const acknowledged = await editAndKill(
      dataDir,
      `run${kill}`,
      5 + Math.floor(Math.random() * 60),
      Math.random() * 8,
    );
    const { store, revision, sheet } = newest(dataDir);
    expect(revision).toBeGreaterThanOrEqual(acknowledged);
    const rows = store.edits.since('s', 1);
    expect(rows.map((row) => row.revision)).toEqual(rows.map((_, index) => index + 2));
    // The sheet is what all of its edits make of the first revision, whatever was kept whole in between.
    let replayed: RunSheet = runSheetSchema.parse(sampleSheet('s', 40, 2));
    const steps = new StepStacks();
    for (const row of rows) {
      const applied = applyEdit(replayed, row.op);
      if (!applied.ok) throw new Error(applied.message);
      replayed = applied.value.sheet;
      steps.note(row);
    }
    expect(JSON.stringify(sheet)).toBe(JSON.stringify(replayed));
    expect(store.sheets.list()).toMatchObject([{ sheetId: 's', revision }]);
    // What could be taken back before the kill can be taken back now.
    const desk = createEditDesk({ store, now: Date.now, isHere: () => true, onAir: () => null, publish() {} });
    expect(desk.copy('s', 'li')).toMatchObject({ value: { revision, steps: steps.counts('li', () => true) } });
    store.close();
  }
});

it('takes 2,000 edits and 2,000 undos, with restarts between, back to the same bytes, and forward again', () => {
  const dataDir = newFolder();
  const first = mustOpen(dataDir);
  first.sheets.add(sampleSheet('s', 60, 3), 'show.csv');
  first.close();
  let turn = 0;
  const at = (what: (desk: ReturnType<typeof createEditDesk>, sheet: () => RunSheet) => void) => {
    const { store } = newest(dataDir);
    const desk = createEditDesk({ store, now: Date.now, isHere: () => true, onAir: () => null, publish() {} });
    what(desk, () => (desk.plan('s') as { value: { sheet: RunSheet } }).value.sheet);
    store.close();
  };
  const wish = () => ({ sheetId: 's', edit: `edit-${++turn}`, writer: 'writer-1', onClash: 'ask' }) as const;
  const states: string[] = [];
  for (let part = 0; part < 4; part++)
    at((desk, sheet) => {
      if (part === 0) states.push(JSON.stringify(sheet()));
      for (let n = 0; states.length <= 500 * (part + 1); n++) {
        const { segments } = sheet();
        const id = segments[(n * 7) % segments.length]?.id ?? '';
        const target = { of: 'segment', ids: [id] } as const;
        const ops = [
          { op: 'set', target, path: ['title'], value: `标题 ${part} ${n}` },
          { op: 'set', target, path: ['custom', `列 ${n % 5}`], value: n % 2 === 0 ? `值 ${n}` : null },
          { op: 'move', list: { of: 'segment' }, runs: [{ after: null, ids: [id] }] },
          { op: 'remove', list: { of: 'cue', in: id }, ids: [] as string[] },
          { op: 'set', target, path: ['script', 'keyPoints', '0'], value: `卖点 ${n}` },
        ] as const;
        const cue = segments.find((one) => one.id === id)?.cues[0];
        const op = n % 5 === 3 && cue ? { ...ops[3], ids: [cue.id] } : (ops[n % 5 === 3 ? 0 : n % 5] ?? ops[0]);
        const { value } = desk.plan('s') as { value: { revision: number } };
        const done = desk.edit({ ...wish(), base: value.revision, op: structuredClone(op) as never }, LI);
        if (!done.ok) throw new Error(done.message);
        if (done.value.revision > states.length) states.push(JSON.stringify(sheet()));
      }
    });
  const whole = 2000;
  expect(states).toHaveLength(whole + 1);
  let undone = 0;
  while (undone < whole)
    at((desk, sheet) => {
      for (let n = 0; n < 700 && undone < whole; n++) {
        const done = desk.undo(wish(), LI);
        if (!done.ok) throw new Error(done.message);
        undone += 1;
        if (undone % 50 === 0 || undone === whole) expect(JSON.stringify(sheet())).toBe(states[whole - undone]);
      }
    });
  at((desk, sheet) => {
    expect(desk.undo(wish(), LI)).toMatchObject({ ok: false, code: 'nothing-to-undo' });
    expect(JSON.stringify(sheet())).toBe(states[0]);
    for (let n = 0; n < 100; n++) desk.redo(wish(), LI);
    expect(JSON.stringify(sheet())).toBe(states[100]);
  });
});
