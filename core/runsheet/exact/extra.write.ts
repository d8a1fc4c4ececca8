/** What the extra columns of an export say: found by reading its other columns back, as an import would. */
import { markText } from '../formulas.ts';
import { fromTable } from '../fromTable.ts';
import type { RunSheet, Segment } from '../runsheet.schema.ts';
import { readCues, writeCue } from './cue.notation.ts';
import { exactCells, writeExact, type ExactCell } from './exact.cell.ts';
import { isDeepEqual, markOf } from './exact.values.ts';
import { cueNames, extraHeader } from './extra.columns.ts';
import { restore } from './restore.ts';

/** The extra columns that a sheet needs beside `table`, each with a cell a segment; none where the table says it all. */
export function extraColumns(
  sheet: RunSheet,
  table: readonly (readonly string[])[],
): readonly { readonly header: string; readonly cells: readonly string[] }[] {
  const written = table.map((row) => row.map((cell) => markText(cell).toWellFormed()));
  const { sheet: plain } = fromTable(written, { id: sheet.id, title: sheet.title });
  if (plain === null || plain.segments.length !== sheet.segments.length) return [];
  const exact = exactCells(plain, sheet);
  const rows = exact.map((cell, index) => ({ number: index + 1, cues: '', exact: writeExact(cell) }));
  const restored = restore(plain, rows, []);
  const lists = sheet.segments.map((segment, index) => listOf(segment, restored.segments[index], sheet));
  const columns = [
    { header: extraHeader('cues', sheet.language), cells: lists.map(({ cell }) => cell) },
    {
      header: extraHeader('exact', sheet.language),
      cells: lists.map(({ exact: more }, index) => writeExact({ ...exact[index], ...more })),
    },
  ];
  return columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** A segment's cues as lines, '' where its columns imply the same. What no line can say goes with the exact values. */
function listOf(
  segment: Segment,
  implied: Segment | undefined,
  { language, products }: RunSheet,
): { readonly cell: string; readonly exact: ExactCell } {
  if (isDeepEqual(segment.cues, implied?.cues)) return { cell: '', exact: {} };
  const mark = { implied: markOf(implied?.cues ?? []) };
  const names = cueNames(products);
  const none = language === 'zh-CN' ? '无' : 'none';
  const cell = segment.cues.length === 0 ? none : segment.cues.map((cue) => writeCue(cue, language, names)).join('\n');
  const back = readCues(cell, names, () => '').cues;
  return isDeepEqual(back, segment.cues) && cell === cell.toWellFormed()
    ? { cell, exact: mark }
    : { cell: '', exact: { ...mark, cues: segment.cues } };
}
