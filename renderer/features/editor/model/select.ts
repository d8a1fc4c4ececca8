/**
 * What is selected: rectangles of cells, the last of them the one that moves. Cells are named by line and column rather than by place, so
 * that a line which somebody else inserts or moves does not shift the selection to other cells. Pure.
 */
export interface CellRef {
  readonly row: string;
  readonly column: string;
}

export interface Range {
  /** Where the rectangle began; stays while it grows. */
  readonly anchor: CellRef;
  /** The cell in hand, at the rectangle's other corner. */
  readonly head: CellRef;
}

/** Keys of lines and columns in the order in which they are drawn. */
export interface Order {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly rowAt: ReadonlyMap<string, number>;
  readonly columnAt: ReadonlyMap<string, number>;
}

export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The order of these lines and columns, with the place of each. */
export function orderOf(rows: readonly string[], columns: readonly string[]): Order {
  return { rows, columns, rowAt: placesOf(rows), columnAt: placesOf(columns) };
}

/** A range's rectangle, ends included; null when one of its corners is not drawn any more. */
export function boxOf(range: Range, order: Order): Box | null {
  const rows = [order.rowAt.get(range.anchor.row), order.rowAt.get(range.head.row)];
  const columns = [order.columnAt.get(range.anchor.column), order.columnAt.get(range.head.column)];
  const [a, b] = rows;
  const [c, d] = columns;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
}

/** The cell `by` lines and columns away, held inside the table; the first cell where `from` is gone. Null in an empty table. */
export function moved(from: CellRef | null, by: { readonly rows: number; readonly columns: number }, order: Order) {
  const row = from === null ? -1 : (order.rowAt.get(from.row) ?? -1);
  const column = from === null ? -1 : (order.columnAt.get(from.column) ?? -1);
  if (row < 0 || column < 0) return cellAt(0, 0, order);
  return cellAt(clamp(row + by.rows, order.rows.length), clamp(column + by.columns, order.columns.length), order);
}

/** Tab's way: along the line, then to the next one. Null past either end, so that Tab leaves the table there. */
export function tabbed(from: CellRef, by: 1 | -1, order: Order): CellRef | null {
  const row = order.rowAt.get(from.row) ?? 0;
  const column = (order.columnAt.get(from.column) ?? 0) + by;
  const width = order.columns.length;
  if (column >= 0 && column < width) return cellAt(row, column, order);
  const next = row + by;
  return next < 0 || next >= order.rows.length ? null : cellAt(next, by === 1 ? 0 : width - 1, order);
}

/** The cell at a place, null outside of the table. */
export function cellAt(row: number, column: number, order: Order): CellRef | null {
  const rowKey = order.rows[row];
  const columnKey = order.columns[column];
  return rowKey === undefined || columnKey === undefined ? null : { row: rowKey, column: columnKey };
}

/** The lines that any range touches, in order. */
export function rowsIn(ranges: readonly Range[], order: Order): readonly string[] {
  const touched = new Set<number>();
  for (const range of ranges) {
    const box = boxOf(range, order);
    if (box !== null) for (let row = box.top; row <= box.bottom; row += 1) touched.add(row);
  }
  return [...touched].toSorted((a, b) => a - b).flatMap((row) => order.rows[row] ?? []);
}

/** Whether the last range takes whole lines. */
export function takesWholeRows(ranges: readonly Range[], order: Order): boolean {
  const last = ranges.at(-1);
  const box = last === undefined ? null : boxOf(last, order);
  return box !== null && box.left === 0 && box.right === order.columns.length - 1 && order.columns.length > 1;
}

/** The columns of a line that are selected, as `2-5,8-8`; '' for none. A string, so that a line is drawn again only when it changes. */
export function selectedIn(row: string, ranges: readonly Range[], order: Order): string {
  const at = order.rowAt.get(row);
  if (at === undefined) return '';
  const parts: string[] = [];
  for (const range of ranges) {
    const box = boxOf(range, order);
    if (box !== null && at >= box.top && at <= box.bottom) parts.push(`${box.left}-${box.right}`);
  }
  return parts.join(',');
}

/** Whether a column is in what {@link selectedIn} gave. */
export function isSelected(spans: string, column: number): boolean {
  if (spans === '') return false;
  return spans.split(',').some((span) => {
    const [left, right] = span.split('-').map(Number);
    return left !== undefined && right !== undefined && column >= left && column <= right;
  });
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, place) => [key, place]));
}

function clamp(place: number, length: number): number {
  return Math.max(0, Math.min(length - 1, place));
}
