/** An import in the page's studio: the real reading of a CSV, its columns and its difference to the sheet. One file at a time; nothing is applied. */
import type { Request } from '../../core/contract/requests.ts';
import type { ImportReport, ImportView } from '../../core/contract/import.schema.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { fromTable } from '../../core/runsheet/fromTable.ts';
import { changesBetween } from '../../core/runsheet/difference/changes.ts';
import { planImport } from '../../core/runsheet/difference/plan.ts';
import type { HeadChoice } from '../../core/runsheet/import/head.ts';
import { proposeMapping } from '../../core/runsheet/import/mapping.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';
import { split } from './sample.ts';

type Asked = Extract<Request, { type: 'import.open' | 'import.look' | 'import.preview' | 'import.close' }>;

let rows: string[][] = [];
let title = '';

/** Answers what the import's screen asks before it applies anything. */
export function answerImport(request: Asked, current: RunSheet, revision: number): Result<unknown> {
  switch (request.type) {
    case 'import.open': {
      const bytes = Uint8Array.from(atob(request.content), (letter) => letter.charCodeAt(0));
      rows = split(new TextDecoder().decode(bytes));
      title = request.name.replace(/\.[^.]*$/, '');
      return ok(look(null));
    }
    case 'import.look':
      return ok(look(request.choice));
    case 'import.preview': {
      const { choice, mode } = request.plan;
      const read = fromTable(rows, { id: 'draft', title }, choice);
      if (read.sheet === null) return fail('not-here', 'The harness reads plain tables alone.');
      const merged = mode === 'new' ? null : planImport(current, read.sheet, read.columns ?? null, mode);
      const changes = merged?.ok === true ? changesBetween(current, merged.value) : [];
      const { segments, products } = merged?.ok === true ? merged.value : read.sheet;
      const report: ImportReport = {
        sheet: 'draft',
        revision: 0,
        title: merged === null ? title : current.title,
        segments: segments.length,
        products: products.length,
        cues: segments.reduce((sum, { cues }) => sum + cues.length, 0),
        problems: [...read.problems],
      };
      return ok({ report, changes, more: 0, base: revision });
    }
    case 'import.close':
      return ok({});
    default:
      return request satisfies never;
  }
}

function look(choice: HeadChoice | null): ImportView {
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    draft: 'draft',
    kind: 'table',
    tables: [{ name: '', hidden: false, rows: rows.length, columns }],
    table: '',
    mapping: proposeMapping(rows, choice),
    remembered: false,
    top: rows.slice(0, 12),
    problems: [...fromTable(rows, { id: 'draft', title }, choice).problems],
  };
}
