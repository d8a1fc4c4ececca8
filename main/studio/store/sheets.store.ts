/**
 * Run sheets with their revisions. A revision is one JSON text. A row of the present schema whose checksum fits is what we wrote and
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
import { runSheetSchema, type RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import type { Db } from './database.ts';
import { parseJson } from './journal.codec.ts';

/** The shape that sheets are written in now. */
const SHEET_SCHEMA = 1;

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
   * Keeps a sheet as the newest revision of its id. When the newest revision has the same content already, that one is
   * returned and nothing is written. The sheet must be valid; throws otherwise, as that is a programmer's error.
   */
  add(sheet: RunSheet, source: string): SheetRevision;
  /** The newest revision of each sheet, the latest first. */
  list(): readonly SheetSummary[];
  load(sheetId: string, revision: number | 'newest'): Result<LoadedSheet, 'no-such-sheet' | 'sheet-unreadable'>;
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
export function sheetStore(db: Db, now: () => number, report: (problem: Failure) => void): SheetStore {
  const newest = db.prepare<[string], { revision: number; sha256: string }>(
    'SELECT revision, sha256 FROM sheet_revision WHERE sheet_id = ? ORDER BY revision DESC LIMIT 1',
  );
  const insert = db.prepare(
    `INSERT INTO sheet_revision (sheet_id, revision, title, segments, products, source, created_at, schema, sha256, crc32, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const summaries = db.prepare<[], SheetSummary>(
    `SELECT sheet_id AS sheetId, title, max(revision) AS revision, segments, products, created_at AS createdAt
     FROM sheet_revision GROUP BY sheet_id ORDER BY created_at DESC, sheet_id`,
  );
  // As bytes: Node decodes them several times faster than the driver makes a string of them.
  const columns = 'revision, source, created_at, schema, sha256, crc32, CAST(content AS BLOB) AS content';
  const byRevision = db.prepare<[string, number], Row>(
    `SELECT ${columns} FROM sheet_revision WHERE sheet_id = ? AND revision = ?`,
  );
  const byNewest = db.prepare<[string], Row>(
    `SELECT ${columns} FROM sheet_revision WHERE sheet_id = ? ORDER BY revision DESC LIMIT 1`,
  );

  const add = db.transaction((given: RunSheet, source: string): SheetRevision => {
    // Parsing also puts keys into the schema's order, so that equal sheets have equal text.
    const sheet = runSheetSchema.parse(given);
    const content = JSON.stringify(sheet);
    const hash = contentHash(content);
    const last = newest.get(sheet.id);
    if (last?.sha256 === hash) return { sheetId: sheet.id, revision: last.revision, hash };
    const revision = (last?.revision ?? 0) + 1;
    insert.run(
      sheet.id,
      revision,
      sheet.title,
      sheet.segments.length,
      sheet.products.length,
      source,
      now(),
      SHEET_SCHEMA,
      hash,
      crc32(content),
      content,
    );
    return { sheetId: sheet.id, revision, hash };
  });

  function load(sheetId: string, revision: number | 'newest'): ReturnType<SheetStore['load']> {
    const row = revision === 'newest' ? byNewest.get(sheetId) : byRevision.get(sheetId, revision);
    if (row === undefined) {
      return fail('no-such-sheet', `There is no run sheet ${sheetId} of revision ${revision}.`, { sheetId, revision });
    }
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

  return { add: (sheet, source) => add.immediate(sheet, source), list: () => summaries.all(), load };
}
