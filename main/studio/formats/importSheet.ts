/** A run sheet from a file, whatever its format. A file that can't be taken whole is refused with one clear problem. */
import { createHash } from 'node:crypto';
import { isCatalogueTable } from '../../../core/products/fromCatalogue.ts';
import { fromTable, refuse, type ImportOutcome } from '../../../core/runsheet/fromTable.ts';
import type { HeadChoice } from '../../../core/runsheet/import/head.ts';
import { proposeMapping, type Mapping } from '../../../core/runsheet/import/mapping.ts';
import { importProblem } from '../../../core/runsheet/import/problems.ts';
import type { SourceTable } from '../../../core/runsheet/import/source.ts';
import { readFile, type FileContent } from './source.ts';

export interface ImportOptions {
  /** The sheet that it is to be a new revision of. Without one, the id is the file's own (JSON) or made of a hash of the bytes. */
  readonly sheetId?: string | undefined;
  /** Which worksheet; the one that looks most like a run sheet when not given. */
  readonly table?: string | undefined;
  readonly choice?: HeadChoice | null | undefined;
}

/** Imports a file; the same file is the same sheet. `name` gives the title. */
export function importFile(name: string, bytes: Uint8Array, options: ImportOptions = {}): ImportOutcome {
  const content = readFile(name, bytes);
  return importContent(content, { id: hashId(bytes), title: titleOf(name) }, options);
}

/** Imports what was read of a file. */
export function importContent(
  content: FileContent,
  name: { readonly id: string; readonly title: string },
  { sheetId, table: wanted, choice = null }: ImportOptions = {},
): ImportOutcome {
  if (content.is === 'refused') return refuse(content.code, content.detail);
  if (content.is === 'sheet') return withId(content.outcome, sheetId);
  const found = chooseTable(content.tables, wanted);
  if (found === null) {
    const names = content.tables.map((table) => table.name).join(', ');
    return refuse('no-such-table', { name: wanted ?? '', names });
  }
  const { table, left } = found;
  const title = content.tables.length > 1 && table.name !== '' ? `${name.title} · ${table.name}` : name.title;
  const outcome = fromTable(table.rows, { id: sheetId ?? name.id, title }, choice, table);
  // A guess at the encoding that gives no sheet was a wrong guess: the encoding is what to repair.
  if (content.guessed && outcome.problems.some(({ code }) => code === 'no-header')) return refuse('file-encoding');
  const products = outcome.problems.some(({ code }) => code === 'no-header') && isCatalogueTable(table.rows);
  if (products) return refuse('looks-like-products');
  if (outcome.sheet === null) return outcome;
  const others = left === '' ? [] : [importProblem('tables-left', { row: 0, column: '' }, { names: left })];
  return { ...outcome, problems: [...content.problems, ...others, ...outcome.problems] };
}

/** The table that is meant: by its name, else the one that names most of our columns, a visible one before a hidden one. */
export function chooseTable(
  tables: readonly SourceTable[],
  wanted: string | undefined,
): { readonly table: SourceTable; readonly mapping: Mapping | null; readonly left: string } | null {
  const filled = tables.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  const known = (mapping: Mapping | null) => mapping?.columns.filter(({ key }) => key !== null).length ?? 0;
  const scored = (filled.length === 0 ? tables.slice(0, 1) : filled).map((table) => {
    const mapping = proposeMapping(table.rows);
    return { table, mapping, score: known(mapping) - (table.hidden ? 1000 : 0) };
  });
  const best = scored.reduce<(typeof scored)[number] | null>(
    (top, one) => (top === null || one.score > top.score ? one : top),
    null,
  );
  const found = wanted === undefined ? best : (scored.find(({ table }) => table.name === wanted) ?? null);
  if (found === null) return null;
  const left = filled.filter((table) => table !== found.table).map(({ name }) => name);
  return { table: found.table, mapping: found.mapping, left: left.join(', ') };
}

function withId(outcome: ImportOutcome, sheetId: string | undefined): ImportOutcome {
  if (outcome.sheet === null || sheetId === undefined) return outcome;
  return { ...outcome, sheet: { ...outcome.sheet, id: sheetId } };
}

/** The file's name without its folder and ending. */
export function titleOf(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return (
    base
      .replace(/\.[A-Za-z0-9]{1,5}$/, '')
      .trim()
      .slice(0, 200) ||
    base.slice(0, 200) ||
    'Run sheet'
  );
}

/** The id of the sheet that a file of these bytes makes. */
export function hashId(bytes: Uint8Array): string {
  return `sheet-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
}
