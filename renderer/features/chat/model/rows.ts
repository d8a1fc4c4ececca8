/**
 * The rows of the list: lines, with floods and what muted viewers write folded into one row, and a row wherever lines are missing. A row keeps its height, as it was measured
 * or reckoned, so that its place can be told without asking the page.
 */
import type { ChatLine } from '../../../../core/contract/chat.schema.ts';
import { viewerKey } from '../../../../core/show/show.muted.ts';
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
/** Lines in a row that look like a machine's, or that are one muted viewer's. */
export interface FoldedRow extends Placed {
  readonly kind: 'flood' | 'muted';
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
export type Row = LineRow | FoldedRow | GapRow;

/** What a row's height is taken for until it is measured, px. */
export type Reckon = (line: ChatLine | null) => number;

/** What lines are made rows by. `muted`: viewers whose words are folded, by `viewerKey`. */
export interface Shown {
  readonly filters: Filters;
  readonly muted: ReadonlySet<string>;
  readonly reckon: Reckon;
}

/** Whether a line is the words of somebody who is muted; what they buy or give is not folded. */
export function isMuted({ kind, source, by }: ChatLine, muted: ReadonlySet<string>): boolean {
  if (muted.size === 0 || by === null || (kind !== 'comment' && kind !== 'question')) return false;
  return muted.has(viewerKey({ source, person: by }));
}

/** Adds lines behind `rows`. `after`: the number behind which the first of them should stand; a jump beyond it becomes a gap. */
export function appendLines(
  rows: Row[],
  lines: readonly ChatLine[],
  { after, ...shown }: Shown & { readonly after: number },
): number {
  let previous = after;
  const before = rows.length;
  for (const line of lines) {
    if (previous > 0 && line.seq > previous + 1) rows.push(gapRow(previous, line.seq, shown.reckon));
    previous = line.seq;
    if (!passes(line, shown.filters)) continue;
    const last = rows.at(-1);
    const fold = foldOf(line, shown);
    if (fold !== null && last?.kind === fold && (fold === 'flood' || isSameViewer(last.line, line))) {
      last.count += 1;
      last.last = line.seq;
      last.version += 1;
    } else rows.push(rowOf(line, fold, shown.reckon));
  }
  return rows.length - before;
}

function foldOf(line: ChatLine, { filters, muted }: Shown): FoldedRow['kind'] | null {
  if (!filters.muted && isMuted(line, muted)) return 'muted';
  return line.flood && !filters.floods ? 'flood' : null;
}

function isSameViewer(one: ChatLine, other: ChatLine): boolean {
  return one.source === other.source && one.by?.id === other.by?.id;
}

function rowOf(line: ChatLine, fold: FoldedRow['kind'] | null, reckon: Reckon): Row {
  const placed = { key: line.seq, height: reckon(line), version: 0 };
  return fold === null
    ? { kind: 'line', ...placed, line }
    : { kind: fold, ...placed, height: reckon(null), line, count: 1, last: line.seq };
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
  return row.kind === 'line' ? row.key : row.kind === 'gap' ? row.before - 1 : row.last;
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
