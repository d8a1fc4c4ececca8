/** The lines of the table: segments in order, under a heading for each run of one block (轮次). Pure. */
import type { Segment } from '../../../../core/runsheet/runsheet.schema.ts';
import { sum, ZERO, type Duration } from '../../../../core/time/time.ts';

export interface BlockRow {
  readonly kind: 'block';
  /** Names this run of the block among the lines: a block may come back later in the show. */
  readonly key: string;
  readonly block: string;
  /** Place of its first segment in the sheet, from 0. */
  readonly from: number;
  readonly count: number;
  readonly length: Duration;
  readonly collapsed: boolean;
}

export interface SegmentRow {
  readonly kind: 'segment';
  /** The segment's id. */
  readonly key: string;
  /** Its place in the sheet, from 0. */
  readonly index: number;
  readonly segment: Segment;
}

export type GridRow = BlockRow | SegmentRow;

/** The lines. A sheet whose segments name no block has no headings; segments of a collapsed block are left out. */
export function gridRows(segments: readonly Segment[], collapsed: ReadonlySet<string>): readonly GridRow[] {
  if (segments.every(({ block }) => block === '')) return segments.map(rowOf);
  const rows: GridRow[] = [];
  const seen = new Map<string, number>();
  let index = 0;
  while (index < segments.length) {
    const block = segments[index]?.block ?? '';
    const run = runOf(segments, index);
    const again = seen.get(block) ?? 0;
    seen.set(block, again + 1);
    const key = `block:${again}:${block}`;
    const isCollapsed = collapsed.has(key);
    const length = run.reduce<Duration>((total, segment) => sum(total, segment.duration), ZERO);
    rows.push({ kind: 'block', key, block, from: index, count: run.length, length, collapsed: isCollapsed });
    for (const segment of run) {
      if (!isCollapsed) rows.push(rowOf(segment, index));
      index += 1;
    }
  }
  return rows;
}

const made = new WeakMap<Segment, SegmentRow>();

/** A segment at the same place stays the same line. */
function rowOf(segment: Segment, index: number): SegmentRow {
  const known = made.get(segment);
  if (known?.index === index) return known;
  const row: SegmentRow = { kind: 'segment', key: segment.id, index, segment };
  made.set(segment, row);
  return row;
}

function runOf(segments: readonly Segment[], from: number): readonly Segment[] {
  const block = segments[from]?.block;
  let to = from;
  while (to < segments.length && segments[to]?.block === block) to += 1;
  return segments.slice(from, to);
}

/** Where lines go that are let go over a line: behind which segment, and into which block. */
export interface DropPlace {
  readonly after: string | null;
  readonly block: string | null;
}

/** What letting go over the upper or the lower half of a line means. A sheet without blocks gives none. */
export function dropPlace(row: GridRow, half: 'upper' | 'lower', segments: readonly Segment[]): DropPlace {
  const at = (index: number) => segments[index]?.id ?? null;
  if (row.kind === 'segment')
    return { after: at(half === 'upper' ? row.index - 1 : row.index), block: row.segment.block };
  if (half === 'upper') return { after: at(row.from - 1), block: segments[row.from - 1]?.block ?? row.block };
  return { after: at(row.collapsed ? row.from + row.count - 1 : row.from - 1), block: row.block };
}
