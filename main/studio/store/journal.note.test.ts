import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { seconds } from '../../../core/time/time.ts';
import { AHEAD } from './ahead.ts';
import { DATABASE_FILE, openDatabase } from './database.ts';
import { journalStore } from './journal.store.ts';
import { verify } from './journal.verify.ts';
import { MIGRATIONS_DIR } from './migrations.ts';
import { mustOpen, newFolder, removeFolders } from './store.folders.ts';
import { draft, firedFact, samplePop } from './store.samples.ts';

const RUN = 'run-0001';
const paused = draft({ kind: 'paused' }, 'command-1');
const resumed = draft({ kind: 'resumed', pausedFor: seconds(3) });

afterAll(removeFolders);

/** The folder as a studio would find it that starts after this one was killed here. */
function killed(dir: string): string {
  const copy = newFolder();
  cpSync(dir, copy, { recursive: true });
  return copy;
}

/** What a studio that opens the folder finds of the run; `others` stand in the chain beside. */
function entriesIn(dir: string, others = 0) {
  const store = mustOpen(dir);
  const entries = store.journal.read(RUN, 1, 100);
  store.close();
  expect(verify(dir)).toMatchObject({ ok: true, value: { ok: true, entries: entries.length + others } });
  return entries;
}

it('outlives this process before the flush, and stands in the chain once after it', () => {
  const dir = newFolder();
  const { journal, close } = mustOpen(dir);
  const before = journal.append(RUN, [resumed]);
  const written = journal.write(RUN, [paused, resumed]);
  expect(verify(dir)).toMatchObject({ value: { entries: 1 } });
  expect(entriesIn(killed(dir))).toEqual([...before, ...written]);
  journal.flush();
  expect(entriesIn(killed(dir))).toEqual([...before, ...written]);
  const [after] = journal.append(RUN, [resumed]);
  expect(after?.seq).toBe(4);
  expect(entriesIn(killed(dir))).toEqual([...before, ...written, after]);
  close();
});

it('is in the chain before what is appended behind it, and in what is read', () => {
  const dir = newFolder();
  const { journal, close } = mustOpen(dir);
  const first = journal.write(RUN, [paused]);
  const second = journal.append('run-0002', [resumed]);
  const third = journal.write(RUN, [resumed]);
  expect(journal.hasCommand(RUN, 'command-1')).toBe(true);
  expect(journal.read(RUN, 1, 9)).toEqual([...first, ...third]);
  expect(journal.read('run-0002', 1, 9)).toEqual(second);
  journal.write(RUN, [paused]);
  close();
  expect(entriesIn(dir, 1).map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

it('opens the outbox for what it asks', () => {
  const dir = newFolder();
  mustOpen(dir).journal.write(RUN, [draft(firedFact('cue-1', [samplePop('pop-1')]))]);
  const store = mustOpen(killed(dir));
  expect(store.journal.outbox(RUN)).toMatchObject([{ key: 'pop-1', status: 'queued' }]);
  store.close();
});

it('that was cut short, or is none of ours, says nothing', () => {
  const dir = newFolder();
  const { journal, close } = mustOpen(dir);
  const kept = journal.append(RUN, [resumed]);
  journal.write(RUN, [paused]);
  const note = join(dir, DATABASE_FILE + AHEAD);
  const whole = readFileSync(note, 'utf8');
  for (const text of ['', whole.trimEnd(), `${whole.slice(0, 40)}\n`, whole.replace('paused', 'paid'), '[]\n', 'x\n']) {
    const copy = killed(dir);
    writeFileSync(join(copy, DATABASE_FILE + AHEAD), text);
    expect(entriesIn(copy)).toEqual(kept);
  }
  close();
});

it('is overwritten by a shorter one whole', () => {
  const dir = newFolder();
  const { journal, close } = mustOpen(dir);
  journal.write(RUN, [draft({ kind: 'obs-link', state: 'live', detail: '长'.repeat(5000) })]);
  journal.flush();
  journal.write(RUN, [paused]);
  expect(entriesIn(killed(dir)).map(({ fact }) => fact.kind)).toEqual(['obs-link', 'paused']);
  close();
});

it('waits in order while the disk is full', () => {
  const dir = newFolder();
  const opened = openDatabase(dir, MIGRATIONS_DIR, 0);
  if (!opened.ok) throw new Error(opened.message);
  const { db, ahead, close } = opened.value;
  const journal = journalStore(db, () => undefined, ahead);
  const long = draft({ kind: 'obs-link', state: 'live', detail: 'x'.repeat(900_000) });
  db.pragma('max_page_count = 60');
  journal.write(RUN, [long]);
  expect(() => journal.flush()).toThrow(/full/);
  expect(() => journal.write(RUN, [paused])).toThrow(/full/);
  expect(journal.read(RUN, 1, 9)).toEqual([]);
  expect(entriesIn(killed(dir)).map(({ fact }) => fact.kind)).toEqual(['obs-link']);
  db.pragma('max_page_count = 4294967294');
  expect(journal.write(RUN, [paused])[0]?.seq).toBe(2);
  close();
  expect(entriesIn(dir).map(({ fact }) => fact.kind)).toEqual(['obs-link', 'paused']);
});
