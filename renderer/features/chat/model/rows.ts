/**
 * The rows of the list: lines, with floods folded into one row, and a row wherever lines are missing. A row keeps its height, as it was measured
 * or reckoned, so that its place can be told without asking the page.
 */
import type { ChatLine } from '../../../../core/contract/chat.schema.ts';
import type { Filters } from './filters.ts';
import { passes } from './filters.ts';

interface Placed {
  /** Number of its first line: unique, and growing from row to row. */
  readonly key: number;
  /** px. */
  height: number;
  /** Changes whenever what is shown of the row changes. */
  version: number;
}

export interface LineRow extends Placed {
  readonly kind: 'line';
  line: ChatLine;
}
/** Lines in a row that look like a machine's. */
export interface FloodRow extends Placed {
  readonly kind: 'flood';
  readonly line: ChatLine;
  count: number;
  last: number;
}
/** Lines that went by unseen: they are in the store, between this row's neighbours. */
export interface GapRow extends Placed {
  readonly kind: 'gap';
  readonly count: number;
  /** The first line behind the gap. */
  readonly before: number;
}
export type Row = LineRow | FloodRow | GapRow;

/** What a row's height is taken for until it is measured, px. */
export type Reckon = (line: ChatLine | null) => number;

/** Adds lines behind `rows`. `after`: the number behind which the first of them should stand; a jump beyond it becomes a gap. */
export function appendLines(
  rows: Row[],
  lines: readonly ChatLine[],
  { filters, reckon, after }: { readonly filters: Filters; readonly reckon: Reckon; readonly after: number },
): number {
  let previous = after;
  const before = rows.length;
  for (const line of lines) {
    if (previous > 0 && line.seq > previous + 1) rows.push(gapRow(previous, line.seq, reckon));
    previous = line.seq;
    if (!passes(line, filters)) continue;
    const last = rows.at(-1);
    if (line.flood && !filters.floods && last?.kind === 'flood') {
      last.count += 1;
      last.last = line.seq;
      last.version += 1;
    } else rows.push(rowOf(line, filters, reckon));
  }
  return rows.length - before;
}

function rowOf(line: ChatLine, filters: Filters, reckon: Reckon): Row {
  const placed = { key: line.seq, height: reckon(line), version: 0 };
  return line.flood && !filters.floods
    ? { kind: 'flood', ...placed, height: reckon(null), line, count: 1, last: line.seq }
    : { kind: 'line', ...placed, line };
}

function gapRow(previous: number, next: number, reckon: Reckon): GapRow {
  return {
    kind: 'gap',
    key: previous + 0.5,
    height: reckon(null),
    version: 0,
    count: next - previous - 1,
    before: next,
  };
}

/** The last line that a row stands for. */
export function endOf(row: Row): number {
  return row.kind === 'flood' ? row.last : row.kind === 'gap' ? row.before - 1 : row.key;
}

/** The row that holds a line, or the one behind where it would stand; `rows.length` behind all. */
export function rowAt(rows: readonly Row[], seq: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && endOf(row) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
