/**
 * Writes runs out as JSON lines: each line is the entry as the contract has it, with its place in the chain, so that the file can be
 * checked without the database (see `journal.codec.ts` for what is hashed; `fact` is the hashed text itself).
 */
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Db } from './database.ts';
import { JOURNAL_COLUMNS, parseJson, type JournalRow } from './journal.codec.ts';
import { readDatabase, type ReadFailure } from './read.only.ts';

/**
 * Hands the journal of a data folder to `write` line by line, without line ends, oldest first: one run, or all with `null`.
 * Read-only; a studio may be running. Returns the number of lines.
 */
export function exportJournal(
  dataDir: string,
  runId: string | null,
  write: (line: string) => void,
): Result<{ readonly lines: number }, ReadFailure | 'no-such-run'> {
  return readDatabase(dataDir, (db) => {
    let lines = 0;
    for (const row of select(db, runId)) {
      write(exportLine(row));
      lines += 1;
    }
    if (lines === 0 && runId !== null) return fail('no-such-run', `There is no run ${runId}.`, { runId });
    return ok({ lines });
  });
}

function select(db: Db, runId: string | null): IterableIterator<JournalRow> {
  const sql = `SELECT ${JOURNAL_COLUMNS} FROM journal`;
  return runId === null
    ? db.prepare<[], JournalRow>(`${sql} ORDER BY position`).iterate()
    : db.prepare<[string], JournalRow>(`${sql} WHERE run_id = ? ORDER BY seq`).iterate(runId);
}

/** One line of an export. A fact that is not JSON any more is given as `damaged`, word for word. */
function exportLine(row: JournalRow): string {
  const { run_id: runId, seq, at, command_id: commandId, by, position, schema, prev_hash: prevHash, hash } = row;
  const entry = JSON.stringify({ runId, seq, at, commandId, by }).slice(0, -1);
  const chain = JSON.stringify({ position, schema, prevHash, hash }).slice(1);
  // The body is put in as it stands: written anew it might differ from what was hashed.
  const fact = parseJson(row.body) === undefined ? `"damaged":${JSON.stringify(row.body)}` : `"fact":${row.body}`;
  return `${entry},${fact},${chain}`;
}
