/** Find and replace over the cells of the table. Pure. */
import { fieldOf, type FieldKey } from './fields.ts';
import { readCell, type RowView } from './read.ts';
import type { Typed } from './block.ts';

export interface Found {
  readonly row: string;
  readonly column: FieldKey;
}

export interface Search {
  readonly text: string;
  readonly matchCase: boolean;
}

/** Every cell of these columns that says the text, row by row. Nothing is found of an empty text. */
export function findCells(rows: readonly RowView[], columns: readonly FieldKey[], search: Search): readonly Found[] {
  const pattern = patternOf(search);
  if (pattern === null) return [];
  const found: Found[] = [];
  for (const row of rows)
    for (const column of columns) {
      pattern.lastIndex = 0;
      if (pattern.test(readCell(row, column))) found.push({ row: row.segment.id, column });
    }
  return found;
}

/** The cells as they are after the replacement. Cells that are reckoned stay as they are, and aren't among them. */
export function replaceCells(
  rows: ReadonlyMap<string, RowView>,
  found: readonly Found[],
  search: Search,
  by: string,
): readonly Typed[] {
  const pattern = patternOf(search);
  if (pattern === null) return [];
  return found.flatMap(({ row, column }) => {
    const view = rows.get(row);
    if (view === undefined || fieldOf(column).kind === 'sum') return [];
    // A function, since `$1` in a price is no reference.
    return [{ row, column, text: readCell(view, column).replace(pattern, () => by) }];
  });
}

function patternOf({ text, matchCase }: Search): RegExp | null {
  if (text === '') return null;
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), matchCase ? 'gu' : 'giu');
}
