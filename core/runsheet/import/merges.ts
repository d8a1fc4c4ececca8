/**
 * Merged cells: one text that stands for several rows. What names or describes is taken for each of them; what adds up (lengths, stock) or goes
 * on (times) would be wrong if it were, and stays with the first.
 */
import type { ImportProblem } from '../../contract/import.schema.ts';
import type { ColumnKey } from '../columns.ts';
import type { TableHead } from './head.ts';
import { importProblem } from './problems.ts';
import type { CellRemark, Merge } from './source.ts';

const ONCE: ReadonlySet<ColumnKey> = new Set([
  ...(['number', 'start', 'end', 'duration', 'offset', 'couponQuantity', 'stock', 'pinAt', 'countdown'] as const),
  ...(['targetLength', 'releasePlan', 'title'] as const),
]);

/** The rows under the headers with merged texts where they belong. */
export function spreadMerges(
  body: readonly (readonly string[])[],
  merges: readonly Merge[],
  head: TableHead,
  problems: ImportProblem[],
): readonly (readonly string[])[] {
  const first = head.at + head.rows;
  const tall = merges.filter(({ top, bottom }) => bottom > top && bottom >= first && top - first < body.length);
  if (tall.length === 0) return body;
  const rows = body.map((cells) => [...cells]);
  for (const { top, left, bottom } of tall) {
    const from = Math.max(top, first) - first;
    const text = (rows[from]?.[left] ?? '').trim();
    if (text === '' || top < first) continue;
    const column = head.columns[left];
    const once = column?.key !== null && column !== undefined && ONCE.has(column.key);
    const to = Math.min(bottom - first, rows.length - 1);
    const detail = { range: `${from + 1}–${to + 1}`, cell: text };
    const place = { row: from + 1, column: column?.header ?? '' };
    problems.push(importProblem(once ? 'cells-merged-once' : 'cells-merged', place, detail));
    if (once) continue;
    for (let at = from + 1; at <= to; at += 1) {
      const row = rows[at];
      // A row that is merged away whole has no cells of its own.
      if (row !== undefined && (row[left] ?? '').trim() === '' && row.some((cell) => cell.trim() !== '')) {
        while (row.length < left) row.push('');
        row[left] = text;
      }
    }
  }
  return rows;
}

/** What is to be told of single cells, in the words of the table: data rows from 1 and headers. */
export function tellRemarks(remarks: readonly CellRemark[], head: TableHead, problems: ImportProblem[]): void {
  for (const { row, column, code, detail } of remarks) {
    const number = row - head.at - head.rows + 1;
    const place = { row: Math.max(0, number), column: head.columns[column]?.header ?? '' };
    problems.push(importProblem(code, place, detail));
  }
}
