/**
 * Walks the whole journal and says whether it is as it was written. It sees any change of any field, a row taken out or put in,
 * a cut tail, and a run sheet that is no longer the one a run was opened with. It can't see a journal that was rewritten
 * from some row on with its head and all hashes made anew: for that, keep the last hash somewhere else.
 */
import { ok, type Result } from '../../../core/result.ts';
import { factSchema, type Fact } from '../../../core/show/show.facts.ts';
import type { Db } from './database.ts';
import { JOURNAL_COLUMNS, parseJson, rowHash, type JournalRow } from './journal.codec.ts';
import { readDatabase, type ReadFailure } from './read.only.ts';
import { contentHash } from './sheets.store.ts';

/**
 * `gap`: no entry has this position. `hash`: a field was changed. `link`: it does not follow the entry before it. `sequence`: its number
 * does not follow in its run. `body`: its fact can't be read. `sheet`: the run sheet that it names is absent or was changed.
 * `head`: entries are missing at the end, or stand behind it.
 */
export type BadReason = 'hash' | 'gap' | 'link' | 'sequence' | 'body' | 'sheet' | 'head';

/** The first entry that is wrong; run and seq are null where the entry is not there. */
export interface BadEntry {
  readonly position: number;
  readonly runId: string | null;
  readonly seq: number | null;
  readonly reason: BadReason;
}

export interface Verification {
  readonly ok: boolean;
  /** Entries and runs found good, up to the bad one. */
  readonly entries: number;
  readonly runs: number;
  readonly bad: BadEntry | null;
  /** Hash of the last good entry, `''` when there is none: whoever keeps it can prove later that nothing before it was changed. */
  readonly hash: string;
}

/** Verifies the journal of a data folder, read-only; a studio may be running on it. */
export function verify(dataDir: string): Result<Verification, ReadFailure> {
  return readDatabase(dataDir, (db) => ok(verifyJournal(db)));
}

/** Verifies the journal of an open database, in one read transaction. Throws when its pages are damaged. */
export function verifyJournal(db: Db): Verification {
  return db.transaction(walk)(db);
}

function walk(db: Db): Verification {
  const rows = db.prepare<[], JournalRow>(`SELECT ${JOURNAL_COLUMNS} FROM journal ORDER BY position`).iterate();
  const head = db
    .prepare<[], { count: number; hash: string }>('SELECT count, hash FROM journal_head WHERE id = 1')
    .get();
  const sheets = sheetHashes(db);
  const seqs = new Map<string, number>();
  let entries = 0;
  let hash = '';
  const result = (bad: BadEntry | null): Verification => ({ ok: bad === null, entries, runs: seqs.size, bad, hash });

  for (const row of rows) {
    const expected = { position: entries + 1, hash, seq: (seqs.get(row.run_id) ?? 0) + 1 };
    const reason = entries + 1 > (head?.count ?? 0) ? 'head' : wrongWith(row, expected, sheets);
    if (reason === 'gap') return result({ position: expected.position, runId: null, seq: null, reason });
    if (reason !== null) return result({ position: row.position, runId: row.run_id, seq: row.seq, reason });
    entries += 1;
    hash = row.hash;
    seqs.set(row.run_id, row.seq);
  }
  if (head !== undefined && head.count > entries) {
    return result({ position: entries + 1, runId: null, seq: null, reason: 'head' });
  }
  if (head === undefined || head.hash !== hash) {
    return result({ position: entries, runId: null, seq: null, reason: 'head' });
  }
  return result(null);
}

interface Expected {
  readonly position: number;
  readonly hash: string;
  readonly seq: number;
}

function wrongWith(row: JournalRow, expected: Expected, sheets: SheetHashes): BadReason | null {
  if (row.position !== expected.position) return 'gap';
  if (row.prev_hash !== expected.hash) return 'link';
  if (rowHash(row) !== row.hash) return 'hash';
  if (row.seq !== expected.seq) return 'sequence';
  const parsed = factSchema.safeParse(parseJson(row.body));
  if (!parsed.success || parsed.data.kind !== row.kind) return 'body';
  return namesItsSheet(parsed.data, sheets) ? null : 'sheet';
}

type SheetHashes = (sheetId: string, revision: number) => string | null;

/** The hashes of the sheets' contents as they are now, each worked out once. */
function sheetHashes(db: Db): SheetHashes {
  const content = db
    .prepare<[string, number], Buffer>(
      'SELECT CAST(content AS BLOB) FROM sheet_revision WHERE sheet_id = ? AND revision = ?',
    )
    .pluck();
  const known = new Map<string, string | null>();
  return (sheetId, revision) => {
    const key = JSON.stringify([sheetId, revision]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const bytes = content.get(sheetId, revision);
    const hash = bytes === undefined ? null : contentHash(bytes);
    known.set(key, hash);
    return hash;
  };
}

function namesItsSheet(fact: Fact, sheets: SheetHashes): boolean {
  return fact.kind !== 'run-opened' || sheets(fact.sheetId, fact.sheetRevision) === fact.sheetHash;
}
