/**
 * The journal over SQLite. When `append` returns, its facts are on the disk, chained to all before them. The folder's lock makes
 * this the only writer, so the head of the chain and of each run are kept in memory, and moved only after a commit.
 */
import type { Failure } from '../../../core/result.ts';
import type { Entry } from '../../../core/show/show.facts.ts';
import type { Db } from './database.ts';
import { decodeRow, encodeRow, JOURNAL_COLUMNS, type JournalRow } from './journal.codec.ts';
import type { Draft, JournalPort } from './journal.port.ts';
import { outboxRows } from './outbox.rows.ts';
import type { Wal } from './wal.ts';

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

interface Head {
  readonly count: number;
  readonly hash: string;
}

/**
 * Prepares the journal of a database.
 * @param wal The log of the same database.
 * @param report hears of rows that were altered or can't be read; those of the latter kind are left out of what is read.
 */
export function journalStore(db: Db, report: (problem: Failure) => void, wal: Wal): JournalStore {
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

  const write = db.transaction((rows: readonly JournalRow[], entries: readonly Entry[], next: Head) => {
    for (const [index, row] of rows.entries()) {
      insert.run(...fieldsOf(row));
      const entry = entries[index];
      if (entry !== undefined) outbox.follow(entry.runId, row.position, entry.fact);
    }
    moveHead.run(next.count, next.hash);
  });

  function put(runId: string, drafts: readonly Draft[], commit: typeof write.immediate): readonly Entry[] {
    if (drafts.length === 0) return [];
    let seq = seqs.get(runId) ?? lastSeq.get(runId) ?? 0;
    let { count, hash } = head;
    const rows: JournalRow[] = [];
    const entries: Entry[] = [];
    for (const draft of drafts) {
      const row = encodeRow(runId, ++seq, ++count, hash, draft);
      hash = row.hash;
      rows.push(row);
      entries.push({ runId, seq, at: draft.at, commandId: row.command_id, by: row.by, fact: draft.fact });
    }
    const next = { count, hash };
    commit(rows, entries, next);
    head = next;
    seqs.set(runId, seq);
    return entries;
  }

  function read(runId: string, fromSeq: number, limit: number): readonly Entry[] {
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

  return {
    append: (runId, drafts) => put(runId, drafts, write.immediate),
    write: (runId, drafts) => put(runId, drafts, (...all) => wal.written(() => write.immediate(...all))),
    flush: wal.flush,
    read,
    unfinishedRun() {
      const newest = newestOpened.get();
      return newest === undefined || ended.get(newest.run_id) !== undefined ? null : { runId: newest.run_id };
    },
    outbox: outbox.open,
    markSending: outbox.markSending,
    chatFacts: (runId) => decoded(chatFacts.all(runId)),
    hasCommand: (runId, commandId) => command.get(runId, commandId) !== undefined,
    runs: () =>
      summaries.all().map((row) => ({
        runId: row.run_id,
        openedAt: row.at,
        entries: row.entries,
        ended: row.ended === 1,
      })),
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
