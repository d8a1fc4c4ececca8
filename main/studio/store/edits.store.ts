/**
 * The log of run sheets' edits. When `append` returns, the edit is on the disk. A row of the present shape whose checksum fits is what we wrote
 * and is trusted; any other is parsed by the schema.
 */
import { crc32 } from 'node:zlib';
import { fail, type Failure } from '../../../core/result.ts';
import { editOpSchema, type EditOp } from '../../../core/runsheet/edit/edit.schema.ts';
import type { StepRow } from '../../../core/runsheet/edit/edit.steps.ts';
import { editWordsSchema, type EditWords } from '../../../core/runsheet/edit/edit.words.ts';
import type { EditRecord } from '../../../core/contract/sheet.edits.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import type { Db } from './database.ts';
import { parseJson } from './journal.codec.ts';

/** The shape that operations are written in now. Raise it when `editOpSchema` or the sheet's schema changes. */
const EDIT_SCHEMA = 1;

/** An accepted edit as it is kept. */
export interface EditRow extends StepRow {
  readonly sheetId: string;
  readonly editId: string;
  /** The seat's name. */
  readonly by: string;
  /** The screen that it was made on: its own edits in a row do not clash. */
  readonly writer: string;
  /** Wall clock, ms since 1970. */
  readonly at: number;
  readonly op: EditOp;
  readonly inverse: EditOp;
}

export interface EditStore {
  /** Keeps an edit and how the sheet stands with it. Throws when the disk refuses; then nothing was written. */
  append(row: EditRow, words: EditWords, after: RunSheet): void;
  /** The edits behind a revision, oldest first, up to `to`. One that can't be read is reported and left out. */
  since(sheetId: string, revision: number, to?: number): readonly EditRow[];
  /** Who did what, without the operations, oldest first: since the sheet last came as a whole. */
  steps(sheetId: string): readonly StepRow[];
  /** The revision that an edit of this id led to; null when there was none. */
  find(sheetId: string, editId: string): number | null;
  /** Lines of history, newest first: those before a revision. */
  history(sheetId: string, before: number, limit: number): readonly EditRecord[];
}

interface Stored {
  readonly sheet_id: string;
  readonly revision: number;
  readonly edit_id: string;
  readonly kind: StepRow['kind'];
  readonly target: number | null;
  readonly person: string;
  readonly by: string;
  readonly writer: string;
  readonly at: number;
  readonly schema: number;
  readonly crc32: number;
  readonly op: string;
  readonly inverse: string;
}

const COLUMNS = 'sheet_id, revision, edit_id, kind, target, person, by, writer, at, schema, crc32, op, inverse';

/** Prepares the edits of a database. @param report hears of rows that were altered or can't be read. */
export function editStore(db: Db, report: (problem: Failure) => void): EditStore {
  const insert = db.prepare(
    `INSERT INTO sheet_edit (${COLUMNS}, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const moveHead = db.prepare(
    'UPDATE sheet_head SET revision = ?, title = ?, segments = ?, products = ?, changed_at = ? WHERE sheet_id = ? AND revision = ?',
  );
  const since = db.prepare<[string, number, number], Stored>(
    `SELECT ${COLUMNS} FROM sheet_edit WHERE sheet_id = ? AND revision > ? AND revision <= ? ORDER BY revision`,
  );
  const steps = db.prepare<[string, string], StepRow>(
    `SELECT revision, kind, target, person FROM sheet_edit WHERE sheet_id = ? AND revision > coalesce(
       (SELECT max(revision) FROM sheet_revision r WHERE sheet_id = ? AND NOT EXISTS
         (SELECT 1 FROM sheet_edit e WHERE e.sheet_id = r.sheet_id AND e.revision = r.revision)), 0)
     ORDER BY revision`,
  );
  const find = db
    .prepare<[string, string], number>('SELECT revision FROM sheet_edit WHERE sheet_id = ? AND edit_id = ?')
    .pluck();
  const history = db.prepare<[string, number, number], Omit<EditRecord, 'words'> & { words: string }>(
    `SELECT revision, kind, by, at, target AS "of", words FROM sheet_edit
     WHERE sheet_id = ? AND revision < ? ORDER BY revision DESC LIMIT ?`,
  );

  const write = db.transaction((row: EditRow, words: EditWords, after: RunSheet) => {
    const { sheetId, revision, editId, kind, target, person, by, writer, at } = row;
    const op = JSON.stringify(row.op);
    const inverse = JSON.stringify(row.inverse);
    const sum = crc32(op + inverse);
    insert.run(
      sheetId,
      revision,
      editId,
      kind,
      target,
      person,
      by,
      writer,
      at,
      EDIT_SCHEMA,
      sum,
      op,
      inverse,
      JSON.stringify(words),
    );
    const { title, segments, products } = after;
    const moved = moveHead.run(revision, title, segments.length, products.length, at, sheetId, revision - 1);
    if (moved.changes !== 1) throw new Error(`Run sheet ${sheetId} does not stand at revision ${revision - 1}`);
  });

  return {
    append: (row, words, after) => write.immediate(row, words, after),
    since: (sheetId, revision, to = Number.MAX_SAFE_INTEGER) =>
      since.all(sheetId, revision, to).flatMap((row) => decoded(row, report) ?? []),
    steps: (sheetId) => steps.all(sheetId, sheetId),
    find: (sheetId, editId) => find.get(sheetId, editId) ?? null,
    history: (sheetId, before, limit) =>
      history.all(sheetId, before, limit).flatMap((row) => {
        const words = editWordsSchema.safeParse(parseJson(row.words));
        return words.success ? [{ ...row, words: words.data }] : [];
      }),
  };
}

function decoded(row: Stored, report: (problem: Failure) => void): EditRow | null {
  const intact = crc32(row.op + row.inverse) === row.crc32;
  const [op, inverse] = [parseJson(row.op), parseJson(row.inverse)];
  const detail = { sheetId: row.sheet_id, revision: row.revision };
  const { sheet_id: sheetId, edit_id: editId, revision, kind, target, person, by, writer, at } = row;
  const about = { sheetId, editId, revision, kind, target, person, by, writer, at };
  if (intact && row.schema === EDIT_SCHEMA) return { ...about, op: op as EditOp, inverse: inverse as EditOp };
  const parsed = [editOpSchema.safeParse(op), editOpSchema.safeParse(inverse)] as const;
  if (!parsed[0].success || !parsed[1].success) {
    report(fail('edit-unreadable', `Edit ${revision} of run sheet ${sheetId} cannot be read and is left out.`, detail));
    return null;
  }
  if (!intact)
    report(fail('edit-altered', `Edit ${revision} of run sheet ${sheetId} was changed after it was written.`, detail));
  return { ...about, op: parsed[0].data, inverse: parsed[1].data };
}
