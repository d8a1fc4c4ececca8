import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowHash, type JournalRow } from './journal.codec.ts';
import { verify, verifyJournal, type BadReason } from './journal.verify.ts';
import { DATABASE_FILE, type Db } from './database.ts';
import { dropTriggers, mustOpen, newFolder, rawDatabase, removeFolders } from './store.folders.ts';
import { draft, firedFact, openedFact, samplePop, sampleSheet } from './store.samples.ts';

let db: Db;

/** Six entries of two runs; entry 4 is the third of run-a. */
beforeAll(() => {
  const dir = newFolder();
  const store = mustOpen(dir);
  const opened = openedFact(store.sheets.add(sampleSheet('sheet-1', 1, 1), 'test'));
  store.journal.append('run-a', [draft(opened), draft({ kind: 'show-started' }, 'command-1')]);
  store.journal.append('run-b', [draft(opened)]);
  store.journal.append('run-a', [draft(firedFact('cue-1', [samplePop('pop-1')]), 'command-2')]);
  store.journal.append('run-b', [draft({ kind: 'show-started' })]);
  store.journal.append('run-a', [draft({ kind: 'paused' })]);
  store.close();
  db = rawDatabase(dir);
  dropTriggers(db);
  db.pragma('foreign_keys = OFF');
});
afterAll(() => {
  db.close();
  removeFolders();
});

/** What verify says after a change; the change is undone. */
function after(...changes: readonly string[]) {
  db.exec('SAVEPOINT change');
  try {
    for (const change of changes) db.exec(change);
    return verifyJournal(db);
  } finally {
    db.exec('ROLLBACK TO change; RELEASE change');
  }
}

function rowAt(position: number): JournalRow {
  const row = db.prepare<[number], JournalRow>('SELECT * FROM journal WHERE position = ?').get(position);
  if (row === undefined) throw new Error(`no entry ${position}`);
  return row;
}

describe('a journal as it was written', () => {
  it('is good, and its last hash is told', () => {
    expect(after()).toEqual({ ok: true, entries: 6, runs: 2, bad: null, hash: rowAt(6).hash });
  });

  it('can be verified beside a running studio, after a clean end, and when it is empty', () => {
    const dir = newFolder();
    const store = mustOpen(dir);
    expect(verify(dir)).toMatchObject({ ok: true, value: { ok: true, entries: 0, runs: 0, hash: '' } });
    const opened = openedFact(store.sheets.add(sampleSheet('sheet-1', 1, 1), 'test'));
    store.journal.append('run-a', [draft(opened)]);
    expect(verify(dir)).toMatchObject({ ok: true, value: { ok: true, entries: 1 } });
    store.journal.append('run-a', [draft({ kind: 'paused' })]);
    store.close();
    expect(verify(dir)).toMatchObject({ ok: true, value: { ok: true, entries: 2 } });
  });

  it('that is not there is an answer', () => {
    expect(verify(newFolder())).toMatchObject({ ok: false, code: 'store-absent' });
  });

  it('in a file that is no journal, or is damaged, is an answer', () => {
    const dir = newFolder();
    const raw = rawDatabase(dir);
    raw.exec('CREATE TABLE theirs (x)');
    raw.close();
    expect(verify(dir)).toMatchObject({ ok: false, code: 'store-unreadable' });
    writeFileSync(join(dir, DATABASE_FILE), Buffer.alloc(8192));
    expect(verify(dir)).toMatchObject({ ok: false, code: 'store-damaged' });
  });
});

describe('any change of any field is seen and the entry named', () => {
  const text = (column: keyof JournalRow) => {
    const value = String(rowAt(4)[column]);
    // Each byte in turn for short fields, some spread over the long ones.
    const step = Math.max(1, Math.floor(value.length / 40));
    const places = Array.from({ length: Math.ceil(value.length / step) }, (_, n) => n * step);
    return places.map((place) => value.slice(0, place) + (value[place] === '7' ? '8' : '7') + value.slice(place + 1));
  };

  it.each(['run_id', 'command_id', 'by', 'kind', 'body', 'hash', 'prev_hash'] as const)(
    '%s, byte by byte',
    (column) => {
      const values = text(column);
      expect(values.length).toBeGreaterThan(3);
      for (const value of values) {
        const { bad, entries } = after(`UPDATE journal SET ${column} = '${value}' WHERE position = 4`);
        expect(bad).toMatchObject({ position: 4, seq: 3, reason: column === 'prev_hash' ? 'link' : 'hash' });
        expect(entries).toBe(3);
      }
    },
  );

  it.each(['seq', 'at', 'schema'] as const)('%s, bit by bit', (column) => {
    // The lowest bits of a number in a run would make it another entry's, which SQLite itself refuses.
    for (let bit = column === 'seq' ? 2 : 0; bit < 32; bit++) {
      const { bad } = after(`UPDATE journal SET ${column} = ${Number(rowAt(4)[column]) + 2 ** bit} WHERE position = 4`);
      expect(bad).toMatchObject({ position: 4, reason: 'hash' });
    }
  });

  it('a command taken away, or made empty', () => {
    expect(after('UPDATE journal SET command_id = NULL WHERE position = 4').bad).toMatchObject({ position: 4 });
    expect(after(`UPDATE journal SET command_id = '' WHERE position = 6`).bad).toMatchObject({ position: 6 });
  });

  it('its position', () => {
    expect(after('UPDATE journal SET position = 40 WHERE position = 4').bad).toEqual({
      position: 4,
      runId: null,
      seq: null,
      reason: 'gap',
    });
  });
});

describe('the chain as a whole', () => {
  it.each([
    ['an entry taken out', 'DELETE FROM journal WHERE position = 4', 4, 'gap'],
    ['the first taken out', 'DELETE FROM journal WHERE position = 1', 1, 'gap'],
    ['a cut tail', 'DELETE FROM journal WHERE position > 4', 5, 'head'],
    ['everything taken out', 'DELETE FROM journal', 1, 'head'],
    ['a changed count in the head', 'UPDATE journal_head SET count = 5', 6, 'head'],
    ['a changed hash in the head', `UPDATE journal_head SET hash = 'x'`, 6, 'head'],
    ['the head taken out', 'DELETE FROM journal_head', 1, 'head'],
  ] as const)('%s', (_, change, position, reason: BadReason) => {
    expect(after(change).bad).toMatchObject({ position, reason });
  });

  it('two entries in each other’s place', () => {
    const { bad } = after(
      'UPDATE journal SET position = 100 WHERE position = 4',
      'UPDATE journal SET position = 4 WHERE position = 5',
      'UPDATE journal SET position = 5 WHERE position = 100',
    );
    expect(bad).toMatchObject({ position: 4, reason: 'link' });
  });

  it('an entry changed together with its own hash breaks the link of the next', () => {
    const changed = { ...rowAt(4), by: 'nobody' };
    const { bad } = after(`UPDATE journal SET by = 'nobody', hash = '${rowHash(changed)}' WHERE position = 4`);
    expect(bad).toMatchObject({ position: 5, reason: 'link' });
  });

  it('an entry put behind the end with fitting hashes', () => {
    const last = rowAt(6);
    const extra = { ...last, position: 7, seq: last.seq + 1, prev_hash: last.hash };
    const { bad } = after(
      `INSERT INTO journal SELECT 7, run_id, ${extra.seq}, at, command_id, by, kind, schema, body, hash, '${rowHash(extra)}'
       FROM journal WHERE position = 6`,
    );
    expect(bad).toMatchObject({ position: 7, reason: 'head' });
  });

  it('a last entry with fitting hashes and head whose number, body or kind is wrong', () => {
    const last = rowAt(6);
    const wrong = (change: Partial<JournalRow>) => {
      const row = { ...last, ...change };
      const hash = rowHash(row);
      return after(
        `UPDATE journal SET seq = ${row.seq}, kind = '${row.kind}', body = '${row.body}', hash = '${hash}' WHERE position = 6`,
        `UPDATE journal_head SET hash = '${hash}'`,
      ).bad;
    };
    expect(wrong({})).toBeNull();
    expect(wrong({ seq: 9 })).toMatchObject({ position: 6, seq: 9, reason: 'sequence' });
    expect(wrong({ body: '{"kind":"pau' })).toMatchObject({ position: 6, reason: 'body' });
    expect(wrong({ body: '{"kind":"extended"}' })).toMatchObject({ position: 6, reason: 'body' });
    expect(wrong({ kind: 'resumed' })).toMatchObject({ position: 6, reason: 'body' });
  });
});

describe('the run sheet of a run', () => {
  it.each([
    ['changed', `UPDATE sheet_revision SET content = replace(content, '199', '198')`],
    ['taken out', 'DELETE FROM sheet_revision'],
    ['given another number', 'UPDATE sheet_revision SET revision = 2'],
  ])('%s is seen at the entry that opened the run', (_, change) => {
    expect(after(change).bad).toEqual({ position: 1, runId: 'run-a', seq: 1, reason: 'sheet' });
  });
});
