/** What the selection adds up to: a column of lengths, of one currency, or of counts. Pure. */
import { money, type Money } from '../../../../core/money/money.ts';
import { duration, type Duration } from '../../../../core/time/time.ts';
import { fieldOf, type FieldKey } from './fields.ts';
import type { RowView } from './read.ts';
import { boxOf, type Order, type Range } from './select.ts';

export interface Summary {
  readonly cells: number;
  /** Sums where all cells are of one column that can be added; else null. */
  readonly length: Duration | null;
  readonly money: Money | null;
  readonly count: number | null;
}

/** Counts and adds up. Cells in two rectangles count once. */
export function summary(ranges: readonly Range[], order: Order, rows: ReadonlyMap<string, RowView>): Summary {
  const cells = new Map<string, { readonly row: RowView; readonly column: FieldKey }>();
  const columns = new Set<FieldKey>();
  for (const range of ranges) {
    const box = boxOf(range, order);
    if (box === null) continue;
    for (const key of order.rows.slice(box.top, box.bottom + 1)) {
      const row = rows.get(key);
      if (row === undefined) continue;
      for (const column of order.columns.slice(box.left, box.right + 1) as FieldKey[]) {
        cells.set(`${key}\n${column}`, { row, column });
        columns.add(column);
      }
    }
  }
  const [column] = columns;
  const nothing: Summary = { cells: cells.size, length: null, money: null, count: null };
  if (cells.size < 2 || columns.size !== 1 || column === undefined) return nothing;
  const held = [...cells.values()].map(({ row }) => valueOf(row, column)).filter((value) => value !== null);
  if (held.length === 0) return nothing;
  const sum = held.reduce((total, value) => total + value, 0);
  const { kind } = fieldOf(column);
  if (kind === 'length') return { ...nothing, length: duration(sum) };
  const [first] = cells.values();
  if (kind === 'money' && first !== undefined) return { ...nothing, money: money(sum, first.row.currency) };
  return { ...nothing, count: sum };
}

function valueOf({ segment, product }: RowView, column: FieldKey): number | null {
  const { offer } = segment;
  switch (column) {
    case 'duration':
      return segment.duration;
    case 'listPrice':
    case 'lowestPrice':
      return product?.[column]?.minor ?? null;
    case 'livePrice':
    case 'finalPrice':
      return offer?.[column]?.minor ?? null;
    case 'couponMinSpend':
      return offer?.coupon?.minSpend?.minor ?? null;
    case 'couponValue':
      return offer?.coupon?.value?.minor ?? null;
    case 'couponQuantity':
      return offer?.coupon?.quantity ?? null;
    case 'stock':
      return offer?.stock ?? null;
    case 'limit':
      return offer?.limitPerOrder ?? null;
    case 'cues':
      return segment.cues.length;
    default:
      return null;
  }
}
