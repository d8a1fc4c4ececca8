/**
 * How an entry stands in a row, and how rows are chained. The hash of a row is SHA-256, in lower-case hex, of this text in UTF-8:
 *
 *     <hash of the row before, '' for the first> LF
 *     <JSON array [position, runId, seq, at, commandId, by, kind, schema]> LF
 *     <body: the fact as JSON, the very text of the column>
 *
 * A JSON array on one line holds no raw line feed, so no two rows share a text.
 */
import { hash } from 'node:crypto';
import type { Failure } from '../../../core/result.ts';
import { fail } from '../../../core/result.ts';
import { entrySchema, type Entry, type Fact } from '../../../core/show/show.facts.ts';
import { instant } from '../../../core/time/time.ts';
import type { Draft } from './journal.port.ts';

/** Number of the shape that facts are written in. Raise it when `factSchema` changes; older rows are then parsed, not trusted. */
export const FACT_SCHEMA = 3;

/** A row of the table `journal`. */
export interface JournalRow {
  readonly position: number;
  readonly run_id: string;
  readonly seq: number;
  readonly at: number;
  readonly command_id: string | null;
  readonly by: string;
  readonly kind: string;
  readonly schema: number;
  readonly body: string;
  readonly prev_hash: string;
  readonly hash: string;
}

/** Columns in the order of {@link JournalRow}. */
export const JOURNAL_COLUMNS = 'position, run_id, seq, at, command_id, by, kind, schema, body, prev_hash, hash';

/** The hash that a row should have, from all its other fields. */
export function rowHash(row: Omit<JournalRow, 'hash'>): string {
  const fields = [row.position, row.run_id, row.seq, row.at, row.command_id, row.by, row.kind, row.schema];
  return hash('sha256', `${row.prev_hash}\n${JSON.stringify(fields)}\n${row.body}`, 'hex');
}

/** The entry that a draft becomes. Text is made well-formed, since a column can't hold a lone surrogate and would change it. */
export function entryFrom(runId: string, seq: number, { at, commandId, by, fact }: Draft): Entry {
  return { runId, seq, at, commandId: commandId?.toWellFormed() ?? null, by: by.toWellFormed(), fact };
}

/** Makes the row of an entry. */
export function encodeRow(
  { runId, seq, at, commandId, by, fact }: Entry,
  position: number,
  previous: string,
): JournalRow {
  const row = {
    position,
    run_id: runId,
    seq,
    at,
    command_id: commandId,
    by,
    kind: fact.kind,
    schema: FACT_SCHEMA,
    body: JSON.stringify(fact),
    prev_hash: previous,
  };
  return { ...row, hash: rowHash(row) };
}

/** An entry read back. `entry` is null when the row can't be understood; `problem` says what was wrong with it, if anything. */
export interface Decoded {
  readonly entry: Entry | null;
  readonly problem: Failure<'entry-unreadable' | 'entry-altered'> | null;
}

/**
 * Reads an entry from its row. A row of the present shape whose hash fits is what we wrote and is trusted; any other is parsed
 * by the schema.
 */
export function decodeRow(row: JournalRow): Decoded {
  const intact = rowHash(row) === row.hash;
  const fact = parseJson(row.body);
  if (intact && row.schema === FACT_SCHEMA && fact !== undefined) {
    return { entry: entryOf(row, fact as Fact), problem: null };
  }
  const parsed = entrySchema.safeParse({ ...entryOf(row, fact as Fact), fact });
  const entry = parsed.success && parsed.data.fact.kind === row.kind ? parsed.data : null;
  if (entry === null) return { entry, problem: problem('entry-unreadable', row) };
  return { entry, problem: intact ? null : problem('entry-altered', row) };
}

function entryOf(row: JournalRow, fact: Fact): Entry {
  return { runId: row.run_id, seq: row.seq, at: instant(row.at), commandId: row.command_id, by: row.by, fact };
}

/** The value of a JSON text, undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problem<C extends 'entry-unreadable' | 'entry-altered'>(code: C, row: JournalRow): Failure<C> {
  const what = code === 'entry-altered' ? 'was changed after it was written' : 'cannot be read and is left out';
  return fail(code, `Entry ${row.seq} of run ${row.run_id} ${what}.`, {
    position: row.position,
    runId: row.run_id,
    seq: row.seq,
  });
}
