/**
 * The work of an import: opening, telling columns, planning. It may take long or fail on a hostile file, so the studio does it in a thread of its
 * own (`import.worker.ts`); what this file gives is the same wherever it runs.
 */
import { fromCatalogue, type CatalogueOutcome } from '../../../core/products/fromCatalogue.ts';
import type { ImportPlan, ImportPreview, ImportView } from '../../../core/contract/import.schema.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { changesBetween } from '../../../core/runsheet/difference/changes.ts';
import { operationBetween } from '../../../core/runsheet/difference/operations.ts';
import { planImport } from '../../../core/runsheet/difference/plan.ts';
import type { EditOp } from '../../../core/runsheet/edit/edit.schema.ts';
import type { HeadChoice } from '../../../core/runsheet/import/head.ts';
import { fingerprintOf, proposeMapping, type Mapping } from '../../../core/runsheet/import/mapping.ts';
import { importProblem } from '../../../core/runsheet/import/problems.ts';
import type { SourceTable } from '../../../core/runsheet/import/source.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { importReport } from '../formats/importReport.ts';
import { chooseTable, hashId, importContent, titleOf } from '../formats/importSheet.ts';
import { readFile, type FileContent } from '../formats/source.ts';

/** A view of the file, less what only the desk knows. `template` tells files with the same headers; null without headers. */
export type WorkView = Omit<ImportView, 'draft' | 'remembered'> & { readonly template: string | null };

/** What would be done: the report, what changes, the sheet as it would be, and the edit that leads there (null for a new sheet). */
export interface WorkPlan {
  readonly preview: Omit<ImportPreview, 'base'>;
  readonly sheet: RunSheet | null;
  readonly edit: EditOp | null;
  readonly template: string | null;
}

export interface ImportWork {
  /** Reads a shop's catalogue; of a workbook the first sheet that is one. */
  catalogue(name: string, bytes: Uint8Array): CatalogueOutcome;
  open(name: string, bytes: Uint8Array): WorkView;
  look(table: string, choice: HeadChoice | null): WorkView;
  /** `current`: the sheet that is replaced or merged into. Fails with `currency-differs`. */
  plan(plan: Omit<ImportPlan, 'draft' | 'into'>, current: RunSheet | null): Result<WorkPlan>;
}

/** Rows of the table that are shown to choose the headers by, and their cells. */
const TOP = { rows: 12, columns: 40, letters: 60 } as const;
/** Changes that are shown. */
const MOST_CHANGES = 2_000;

/** Makes the work for one file. */
export function createImportWork(): ImportWork {
  let content: FileContent = { is: 'refused', code: 'file-empty', detail: {} };
  let name = { id: '', title: '' };

  function view(wanted: string | undefined, choice: HeadChoice | null): WorkView {
    const base = { tables: [], table: '', mapping: null, top: [], template: null, problems: [] };
    if (content.is === 'refused') {
      const problem = importProblem(content.code, { row: 0, column: '' }, content.detail);
      return { ...base, kind: 'refused', problems: [problem] };
    }
    if (content.is === 'sheet') return { ...base, kind: 'sheet', problems: [...content.outcome.problems] };
    const found = chooseTable(content.tables, wanted);
    if (found === null) return { ...base, kind: 'refused' };
    const mapping = choice === null ? found.mapping : proposeMapping(found.table.rows, choice);
    const outcome = importContent(content, name, { table: found.table.name, choice });
    const products = outcome.problems.some(({ code }) => code === 'looks-like-products');
    return {
      kind: products ? 'products' : 'table',
      tables: content.tables.map(describe),
      table: found.table.name,
      mapping,
      template: mapping === null ? null : fingerprintOf(mapping),
      top: topOf(found.table),
      problems: [...outcome.problems],
    };
  }

  return {
    catalogue(file, bytes) {
      const read = readFile(file, bytes);
      const place = { row: 0, column: '' };
      if (read.is === 'refused') return { products: null, problems: [importProblem(read.code, place, read.detail)] };
      const tables = read.is === 'tables' ? read.tables : [];
      const outcomes = tables.map(({ rows }) => fromCatalogue(rows));
      return (
        outcomes.find(({ products }) => products !== null) ??
        outcomes[0] ?? { products: null, problems: [importProblem('no-catalogue', place)] }
      );
    },
    open(file, bytes) {
      content = readFile(file, bytes);
      name = { id: hashId(bytes), title: titleOf(file) };
      return view(undefined, null);
    },
    look: (table, choice) => view(table, choice),
    plan({ table, choice, mode }, current) {
      const outcome = importContent(content, name, { table: table === '' ? undefined : table, choice });
      const mapping = mappingOf(content, table, choice);
      const template = mapping === null ? null : fingerprintOf(mapping);
      if (mode === 'new' || current === null || outcome.sheet === null)
        return ok({
          preview: { report: importReport(outcome, 0), changes: [], more: 0 },
          sheet: outcome.sheet,
          edit: null,
          template,
        });
      const planned = planImport(current, outcome.sheet, outcome.columns ?? null, mode);
      if (!planned.ok) return fail(planned.code, planned.message, planned.detail);
      const changes = changesBetween(current, planned.value);
      return ok({
        preview: {
          report: importReport({ ...outcome, sheet: planned.value }, 0),
          changes: changes.slice(0, MOST_CHANGES),
          more: Math.max(0, changes.length - MOST_CHANGES),
        },
        sheet: planned.value,
        edit: operationBetween(current, planned.value),
        template,
      });
    },
  };
}

function mappingOf(content: FileContent, table: string, choice: HeadChoice | null): Mapping | null {
  if (content.is !== 'tables') return null;
  const found = chooseTable(content.tables, table === '' ? undefined : table);
  return found === null ? null : choice === null ? found.mapping : proposeMapping(found.table.rows, choice);
}

function describe({ name, hidden, rows }: SourceTable): ImportView['tables'][number] {
  return { name, hidden, rows: rows.length, columns: rows.reduce((widest, row) => Math.max(widest, row.length), 0) };
}

function topOf({ rows }: SourceTable): string[][] {
  return rows.slice(0, TOP.rows).map((row) => row.slice(0, TOP.columns).map((cell) => cell.slice(0, TOP.letters)));
}
