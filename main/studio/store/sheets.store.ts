/**
 * Run sheets with their revisions. Some revisions are kept whole, as one JSON text; those between are the whole one before with the edits
 * up to there in it (`edits.store.ts`). A row of the present schema whose checksum fits is what we wrote and
 * is only `JSON.parse`d; any other row is parsed by the schema.
 *
 * Two sums, for two questions. CRC-32 answers "did the disk keep it?" at every opening, for a fifth of what SHA-256 costs even
 * where the processor helps with it. SHA-256 answers "is it the sheet that was run?": `run-opened` quotes it, `verify` works it out.
 */
import { hash as digest } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { z } from 'zod';
import type { sheetSummarySchema } from '../../../core/contract/requests.ts';
import { fail, ok, type Failure, type Result } from '../../../core/result.ts';
import { applyEdit } from '../../../core/runsheet/edit/edit.apply.ts';
import { runSheetSchema, type RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import type { Db } from './database.ts';
import type { EditStore } from './edits.store.ts';
import { parseJson } from './journal.codec.ts';

/** The shape that sheets are written in now. */
const SHEET_SCHEMA = 1;
/** More edits than this since the last whole text make a new one when the sheet is loaded, so that loading stays quick. */
const EDITS_BETWEEN = 200;

export type SheetSummary = z.infer<typeof sheetSummarySchema>;

/** Names one revision; `hash` is the SHA-256 (hex) of its JSON text, as `run-opened` facts quote it. */
export interface SheetRevision {
  readonly sheetId: string;
  readonly revision: number;
  readonly hash: string;
}

export interface LoadedSheet extends SheetRevision {
  readonly sheet: RunSheet;
  /** Where it came from, e.g. the name of the imported file. */
  readonly source: string;
  /** Wall clock, ms since 1970. */
  readonly createdAt: number;
}

export interface SheetStore {
  /**
   * Keeps a sheet as the newest revision of its id. When the newest revision has the same content already, or had it before people edited
   * it, the newest is returned and nothing is written. A sheet that was put away comes back. The sheet must be valid; throws otherwise, as that is a programmer's error.
   */
  add(sheet: RunSheet, source: string): SheetRevision;
  /** The newest revision of each sheet that is not archived, the latest first. */
  list(): readonly SheetSummary[];
  load(sheetId: string, revision: number | 'newest'): Result<LoadedSheet, 'no-such-sheet' | 'sheet-unreadable'>;
  /** Whether a sheet was exactly this when it last came as a whole, whatever was edited since. */
  cameAs(sheet: RunSheet): boolean;
  /** Whether there is a sheet of this id, archived or not. */
  has(sheetId: string): boolean;
  /** Puts a sheet away or back; false when there is none. */
  archive(sheetId: string, archived: boolean): boolean;
  /** Loads the newest revision and sees to it that it is kept whole: a run names it by its hash. */
  pin(sheetId: string): Result<LoadedSheet, 'no-such-sheet' | 'sheet-unreadable'>;
}

interface Row {
  readonly revision: number;
  readonly source: string;
  readonly created_at: number;
  readonly schema: number;
  readonly sha256: string;
  readonly crc32: number;
  readonly content: Buffer;
}

/** The hash of a sheet's text, given as UTF-8 bytes or as a string. */
export function contentHash(content: Buffer | string): string {
  return digest('sha256', content, 'hex');
}

/**
 * Prepares the sheets of a database.
 * @param now wall clock, ms since 1970. @param report hears of rows that were altered.
 */
export function sheetStore(
  db: Db,
  edits: EditStore,
  now: () => number,
  report: (problem: Failure) => void,
): SheetStore {
  const head = db.prepare<[string], number>('SELECT revision FROM sheet_head WHERE sheet_id = ?').pluck();
  const moveHead = db.prepare(
    `INSERT INTO sheet_head (sheet_id, revision, title, segments, products, changed_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (sheet_id) DO UPDATE SET revision = excluded.revision, title = excluded.title, segments = excluded.segments,
       products = excluded.products, changed_at = excluded.changed_at, archived_at = NULL`,
  );
  const insert = db.prepare(
    `INSERT INTO sheet_revision (sheet_id, revision, title, segments, products, source, created_at, schema, sha256, crc32, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  /** What the sheet was when it last came as a whole. */
  const imported = db
    .prepare<[string], string>(
      `SELECT sha256 FROM sheet_revision r WHERE sheet_id = ? AND NOT EXISTS
         (SELECT 1 FROM sheet_edit e WHERE e.sheet_id = r.sheet_id AND e.revision = r.revision)
       ORDER BY revision DESC LIMIT 1`,
    )
    .pluck();
  const setArchived = db.prepare('UPDATE sheet_head SET archived_at = ? WHERE sheet_id = ?');
  const summaries = db.prepare<[], SheetSummary>(
    `SELECT sheet_id AS sheetId, title, revision, segments, products, changed_at AS createdAt
     FROM sheet_head WHERE archived_at IS NULL ORDER BY changed_at DESC, sheet_id`,
  );
  // As bytes: Node decodes them several times faster than the driver makes a string of them.
  const columns = 'revision, source, created_at, schema, sha256, crc32, CAST(content AS BLOB) AS content';
  const wholeAtMost = db.prepare<[string, number], Row>(
    `SELECT ${columns} FROM sheet_revision WHERE sheet_id = ? AND revision <= ? ORDER BY revision DESC LIMIT 1`,
  );

  function keepWhole(sheet: RunSheet, revision: number, source: string): SheetRevision {
    const content = JSON.stringify(sheet);
    const hash = contentHash(content);
    const { id, title, segments, products } = sheet;
    insert.run(
      id,
      revision,
      title,
      segments.length,
      products.length,
      source,
      now(),
      SHEET_SCHEMA,
      hash,
      crc32(content),
      content,
    );
    return { sheetId: id, revision, hash };
  }

  const cameAs = (sheet: RunSheet) => isContent(runSheetSchema.parse(sheet), imported.get(sheet.id));

  const add = db.transaction((given: RunSheet, source: string): SheetRevision => {
    // Parsing also puts keys into the schema's order, so that equal sheets have equal text.
    const sheet = runSheetSchema.parse(given);
    const stands = head.get(sheet.id) ?? 0;
    if (stands > 0) {
      const last = load(sheet.id, 'newest');
      // The same file again takes back nothing that was edited since it came.
      if (last.ok && (isContent(sheet, last.value.hash) || cameAs(sheet))) {
        setArchived.run(null, sheet.id);
        return { sheetId: sheet.id, revision: stands, hash: last.value.hash };
      }
    }
    const kept = keepWhole(sheet, stands + 1, source);
    moveHead.run(sheet.id, kept.revision, sheet.title, sheet.segments.length, sheet.products.length, now());
    return kept;
  });

  function load(sheetId: string, wanted: number | 'newest'): ReturnType<SheetStore['load']> {
    const stands = head.get(sheetId) ?? 0;
    const revision = wanted === 'newest' ? stands : wanted;
    const row = revision > stands ? undefined : wholeAtMost.get(sheetId, revision);
    if (row === undefined) {
      return fail('no-such-sheet', `There is no run sheet ${sheetId} of revision ${wanted}.`, {
        sheetId,
        revision: wanted,
      });
    }
    const whole = read(sheetId, row);
    if (!whole.ok || row.revision === revision) return whole;
    let { sheet } = whole.value;
    for (const edit of edits.since(sheetId, row.revision, revision)) {
      const applied = applyEdit(sheet, edit.op);
      if (applied.ok) ({ sheet } = applied.value);
      else
        report(
          fail('edit-lost', `Edit ${edit.revision} of run sheet ${sheetId} no longer fits and is left out.`, {
            sheetId,
            revision: edit.revision,
          }),
        );
    }
    const hash = contentHash(JSON.stringify(sheet));
    if (revision - row.revision > EDITS_BETWEEN) keepWhole(sheet, revision, row.source);
    return ok({ ...whole.value, sheet, revision, hash });
  }

  function pin(sheetId: string): ReturnType<SheetStore['load']> {
    const loaded = load(sheetId, 'newest');
    if (!loaded.ok) return loaded;
    const { revision, sheet, source } = loaded.value;
    if (wholeAtMost.get(sheetId, revision)?.revision !== revision) keepWhole(sheet, revision, source);
    return loaded;
  }

  function read(sheetId: string, row: Row): ReturnType<SheetStore['load']> {
    const intact = crc32(row.content) === row.crc32;
    const trusted = intact && row.schema === SHEET_SCHEMA;
    const value = parseJson(row.content.toString('utf8'));
    const parsed = trusted ? null : runSheetSchema.safeParse(value);
    const detail = { sheetId, revision: row.revision };
    if (parsed?.success === false) {
      return fail(
        'sheet-unreadable',
        `Revision ${row.revision} of run sheet ${sheetId} cannot be read. Import it again.`,
        detail,
      );
    }
    if (!intact) report(fail('sheet-altered', `Run sheet ${sheetId} was changed after it was written.`, detail));
    const sheet = parsed === null ? (value as RunSheet) : parsed.data;
    return ok({
      sheetId,
      revision: row.revision,
      hash: row.sha256,
      sheet,
      source: row.source,
      createdAt: row.created_at,
    });
  }

  return {
    add: (sheet, source) => add.immediate(sheet, source),
    list: () => summaries.all(),
    cameAs,
    has: (sheetId) => head.get(sheetId) !== undefined,
    archive: (sheetId, archived) => setArchived.run(archived ? now() : null, sheetId).changes === 1,
    load,
    pin,
  };
}

function isContent(sheet: RunSheet, hash: string | undefined): boolean {
  return contentHash(JSON.stringify(sheet)) === hash;
}
