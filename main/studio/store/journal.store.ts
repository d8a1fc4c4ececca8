/**
 * The journal over SQLite. When `append` returns, its facts are on the disk, chained to all before them. The folder's lock makes
 * this the only writer, so the head of the chain and of each run are kept in memory, and moved only after a commit. What was `write`-n stands in
 * a note until the next transaction takes it in, before anything that came after it.
 */
import type { Failure } from '../../../core/result.ts';
import type { Entry } from '../../../core/show/show.facts.ts';
import type { Ahead } from './ahead.ts';
import type { Db } from './database.ts';
import { decodeRow, encodeRow, entryFrom, JOURNAL_COLUMNS, type JournalRow } from './journal.codec.ts';
import type { Draft, JournalPort } from './journal.port.ts';
import { outboxRows } from './outbox.rows.ts';
import { readNote, writeNote, type Head } from './journal.note.ts';

/** A run in short, newest first in lists. */
export interface RunSummary {
  readonly runId: string;
  readonly openedAt: number;
  readonly entries: number;
  readonly ended: boolean;
}

export interface JournalStore extends JournalPort {
  /** Whether facts of this command are in the journal already, so that a command that comes twice acts once. */
  hasCommand(runId: string, commandId: string): boolean;
  runs(): readonly RunSummary[];
  /** What the chat desk decided in a run: questions sent, closed and answered, messages hidden. */
  chatFacts(runId: string): readonly Entry[];
}

/**
 * Prepares the journal of a database.
 * @param ahead The note of the same database; what an earlier studio left there is taken in at once.
 * @param report hears of rows that were altered or can't be read; those of the latter kind are left out of what is read.
 */
export function journalStore(db: Db, report: (problem: Failure) => void, ahead: Ahead): JournalStore {
  const outbox = outboxRows(db, report);
  const insert = db.prepare(`INSERT INTO journal (${JOURNAL_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const moveHead = db.prepare('UPDATE journal_head SET count = ?, hash = ? WHERE id = 1');
  const lastSeq = db.prepare<[string], number | null>('SELECT max(seq) FROM journal WHERE run_id = ?').pluck();
  const select = db.prepare<[string, number, number], JournalRow>(
    `SELECT ${JOURNAL_COLUMNS} FROM journal WHERE run_id = ? AND seq >= ? ORDER BY seq LIMIT ?`,
  );
  const chatFacts = db.prepare<[string], JournalRow>(
    `SELECT ${JOURNAL_COLUMNS} FROM journal WHERE run_id = ? AND kind IN
       ('question-sent', 'question-closed', 'questions-answered', 'message-hidden') ORDER BY seq`,
  );
  const command = db.prepare('SELECT 1 FROM journal WHERE run_id = ? AND command_id = ? LIMIT 1').pluck();
  const newestOpened = db.prepare<[], { run_id: string }>(
    `SELECT run_id FROM journal WHERE kind = 'run-opened' ORDER BY position DESC LIMIT 1`,
  );
  const ended = db.prepare(`SELECT 1 FROM journal WHERE kind = 'show-ended' AND run_id = ? LIMIT 1`).pluck();
  const summaries = db.prepare<[], { run_id: string; at: number; entries: number; ended: number }>(
    `SELECT run_id, at, (SELECT max(seq) FROM journal j WHERE j.run_id = o.run_id) AS entries,
            EXISTS (SELECT 1 FROM journal e WHERE e.kind = 'show-ended' AND e.run_id = o.run_id) AS ended
     FROM journal o WHERE kind = 'run-opened' ORDER BY position DESC`,
  );

  let head = readHead(db);
  const seqs = new Map<string, number>();

  /** Written, and not in the database yet. */
  let pending: readonly Entry[] = [];

  const insertAll = db.transaction((rows: readonly JournalRow[], entries: readonly Entry[], next: Head) => {
    for (const [index, row] of rows.entries()) {
      insert.run(...fieldsOf(row));
      const entry = entries[index];
      if (entry !== undefined) outbox.follow(entry.runId, row.position, entry.fact);
    }
    moveHead.run(next.count, next.hash);
  });

  /** Numbers drafts; that holds once {@link advance} was called. */
  function entriesOf(runId: string, drafts: readonly Draft[]): readonly Entry[] {
    let seq = seqs.get(runId) ?? lastSeq.get(runId) ?? 0;
    return drafts.map((draft) => entryFrom(runId, ++seq, draft));
  }

  function advance(entries: readonly Entry[]): void {
    const last = entries.at(-1);
    if (last !== undefined) seqs.set(last.runId, last.seq);
  }

  function commit(entries: readonly Entry[]): void {
    let { count, hash } = head;
    const rows = entries.map((entry) => {
      const row = encodeRow(entry, ++count, hash);
      hash = row.hash;
      return row;
    });
    const next = { count, hash };
    insertAll.immediate(rows, entries, next);
    head = next;
    pending = [];
  }

  function append(runId: string, drafts: readonly Draft[]): readonly Entry[] {
    if (drafts.length === 0) return [];
    const entries = entriesOf(runId, drafts);
    commit([...pending, ...entries]);
    advance(entries);
    return entries;
  }

  function write(runId: string, drafts: readonly Draft[]): readonly Entry[] {
    // There is one note, and the disk has refused what stands in it.
    if (pending.length > 0) return append(runId, drafts);
    const entries = entriesOf(runId, drafts);
    ahead.note(writeNote(head, entries));
    pending = entries;
    advance(entries);
    return entries;
  }

  function flush(): void {
    if (pending.length > 0) commit(pending);
  }

  /** Before a reading: what is written belongs to it. Where the disk refuses, it is left for the next transaction. */
  function settle(): void {
    try {
      flush();
    } catch {
      // Whoever appends next meets the same disk, and says so.
    }
  }

  function read(runId: string, fromSeq: number, limit: number): readonly Entry[] {
    settle();
    return decoded(select.all(runId, fromSeq, limit));
  }

  function decoded(rows: readonly JournalRow[]): readonly Entry[] {
    const entries: Entry[] = [];
    for (const row of rows) {
      const { entry, problem } = decodeRow(row);
      if (problem !== null) report(problem);
      if (entry !== null) entries.push(entry);
    }
    return entries;
  }

  const note = ahead.left();
  if (note !== null) pending = readNote(note, head);
  settle();

  return {
    append,
    write,
    flush,
    read,
    unfinishedRun() {
      settle();
      const newest = newestOpened.get();
      return newest === undefined || ended.get(newest.run_id) !== undefined ? null : { runId: newest.run_id };
    },
    outbox: outbox.open,
    markSending: outbox.markSending,
    chatFacts: (runId) => decoded(chatFacts.all(runId)),
    hasCommand(runId, commandId) {
      settle();
      return command.get(runId, commandId) !== undefined;
    },
    runs() {
      settle();
      return summaries.all().map((row) => ({
        runId: row.run_id,
        openedAt: row.at,
        entries: row.entries,
        ended: row.ended === 1,
      }));
    },
  };
}

function readHead(db: Db): Head {
  const head = db.prepare<[], Head>('SELECT count, hash FROM journal_head WHERE id = 1').get();
  if (head === undefined) throw new Error('The journal has lost its head row');
  return head;
}

/** The fields of a row in the order of {@link JOURNAL_COLUMNS}. */
function fieldsOf(row: JournalRow): readonly (string | number | null)[] {
  const { position, run_id, seq, at, command_id, by, kind, schema, body, prev_hash, hash } = row;
  return [position, run_id, seq, at, command_id, by, kind, schema, body, prev_hash, hash];
}
