/** What is done to cells: written, pasted, filled down, cleared, copied. Each is one operation, so that one undo takes it back. */
import type { EditorDoc } from '../doc.ts';
import { cellKey, editorStore, headOf, selectRange, setDrafts } from '../editor.store.ts';
import { writeBlock, type Typed } from '../model/block.ts';
import { fieldOf, type FieldKey } from '../model/fields.ts';
import { blankSegment, insertOp } from '../model/order.ts';
import { batch, plainOps } from '../../../../core/runsheet/edit/edit.schema.ts';
import type { Segment } from '../../../../core/runsheet/runsheet.schema.ts';
import { copyCell, readCell, type RowView } from '../model/read.ts';
import { boxOf, cellAt, type Box } from '../model/select.ts';
import { fromTsv, toTsv } from '../model/tsv.ts';
import { createViews } from '../model/views.ts';

/** Rows that one paste may add. More is an import. */
const MOST_ADDED = 2_000;

/** Writes cells. What can't be taken stays in its cell with the reason; what could be taken lets go of its earlier draft. */
export function writeCells(doc: EditorDoc, cells: readonly Typed[], added: readonly Segment[] = []): void {
  if (!doc.writable()) return;
  const sheet = doc.sheet();
  const { byId } = doc.views();
  const fresh = createViews()({ ...sheet, segments: [...added] }).byId;
  const rowOf = (key: string): RowView | null => byId.get(key) ?? fresh.get(key) ?? null;
  const { op, refused } = writeBlock(cells, rowOf, sheet.products);
  const bad = new Map(refused.map((one) => [cellKey(one.row, one.column), one]));
  const { drafts } = editorStore.getState();
  setDrafts([
    ...cells.flatMap(({ row, column }) => {
      const key = cellKey(row, column);
      return drafts.has(key) && !bad.has(key) ? [[key, null] as const] : [];
    }),
    ...refused.map(({ row, column, text, bad: why }) => [cellKey(row, column), { text, bad: why }] as const),
  ]);
  const after = sheet.segments.at(-1)?.id ?? null;
  const ops = [...(added.length === 0 ? [] : plainOps(insertOp(added, after))), ...(op === null ? [] : plainOps(op))];
  if (ops.length > 0) doc.edit(batch(ops));
}

/** The selection as a spreadsheet takes it. Of several rectangles the last; headings of blocks are left out. */
export function copyCells(doc: EditorDoc): string | null {
  const box = boxInHand();
  if (box === null) return null;
  return toTsv(linesOf(doc, box).map((row) => columnsOf(box).map((column) => copyCell(row, column))));
}

/** Writes what a spreadsheet has put on the clipboard: from the cell in hand on, or over the whole selection where it is one cell. */
export function pasteCells(doc: EditorDoc, text: string, newTitle: string): void {
  const box = boxInHand();
  const { order } = editorStore.getState();
  if (box === null || text === '' || !doc.writable()) return;
  const table = fromTsv(text);
  const width = Math.max(...table.map((cells) => cells.length));
  const single = table.length === 1 && width === 1;
  const height = single ? box.bottom - box.top + 1 : table.length;
  const columns = order.columns.slice(box.left, box.left + (single ? box.right - box.left + 1 : width)) as FieldKey[];
  const { byId } = doc.views();
  const lines = order.rows
    .slice(box.top)
    .filter((key) => byId.has(key))
    .slice(0, height);
  const added: Segment[] = [];
  const last = doc.sheet().segments.at(-1) ?? null;
  while (!single && lines.length < height && added.length < MOST_ADDED) {
    const segment = blankSegment(doc.newId(), last, newTitle);
    added.push(segment);
    lines.push(segment.id);
  }
  const cells = lines.flatMap((row, down) =>
    columns.flatMap((column, right): Typed[] => {
      const cell = single ? table[0]?.[0] : table[down]?.[right];
      return cell === undefined || fieldOf(column).kind === 'sum' ? [] : [{ row, column, text: cell }];
    }),
  );
  writeCells(doc, cells, added);
  const first = cellAt(box.top, box.left, order);
  const end = columns.at(-1);
  const bottom = lines.at(-1);
  if (first !== null && end !== undefined && bottom !== undefined) selectRange(first, { row: bottom, column: end });
}

/** Gives every selected line what the first one says, or, with one line selected, what the line above it says. */
export function fillDown(doc: EditorDoc): void {
  const box = boxInHand();
  if (box === null) return;
  const { order } = editorStore.getState();
  const { byId } = doc.views();
  const lines = linesOf(doc, box);
  const above = order.rows.slice(0, box.top).findLast((key) => byId.has(key));
  const source = lines.length > 1 ? lines[0] : byId.get(above ?? '');
  if (source === undefined) return;
  const targets = lines.length > 1 ? lines.slice(1) : lines;
  writeCells(
    doc,
    targets.flatMap((row) =>
      columnsOf(box)
        .filter((column) => fieldOf(column).kind !== 'sum')
        .map((column) => ({ row: row.segment.id, column, text: readCell(source, column) })),
    ),
  );
}

/** Empties the selected cells. What may not be empty says so. */
export function clearCells(doc: EditorDoc): void {
  const { ranges } = editorStore.getState();
  const cells = ranges.flatMap((range) => {
    const box = boxOf(range, editorStore.getState().order);
    if (box === null) return [];
    return linesOf(doc, box).flatMap((row) =>
      columnsOf(box)
        .filter((column) => fieldOf(column).kind !== 'sum')
        .map((column) => ({ row: row.segment.id, column, text: '' })),
    );
  });
  writeCells(doc, cells);
}

function boxInHand(): Box | null {
  const { ranges, order } = editorStore.getState();
  const range = ranges.at(-1);
  return range === undefined || headOf(editorStore.getState()) === null ? null : boxOf(range, order);
}

function linesOf(doc: EditorDoc, box: Box): readonly RowView[] {
  const { byId } = doc.views();
  return editorStore
    .getState()
    .order.rows.slice(box.top, box.bottom + 1)
    .flatMap((key) => byId.get(key) ?? []);
}

function columnsOf(box: Box): readonly FieldKey[] {
  return editorStore.getState().order.columns.slice(box.left, box.right + 1) as FieldKey[];
}
