/**
 * Many cells at once: what a paste, a fill, a clearing or a replacement does. Each cell is read against its row as the cells before left it.
 * What can't be taken is handed back with its reason, and nothing that was typed is lost. Pure.
 */
import type { EditOp } from '../../../../core/runsheet/edit/edit.schema.ts';
import type { Product } from '../../../../core/runsheet/runsheet.schema.ts';
import type { FieldKey } from './fields.ts';
import { opOf, placed, withPuts, type Placed } from './puts.ts';
import { readCell, type RowView } from './read.ts';
import { writeCell, type Bad, type Put } from './write.ts';

/** One cell and what it shall say. */
export interface Typed {
  readonly row: string;
  readonly column: FieldKey;
  readonly text: string;
}

/** Typed text that could not be taken. */
export interface Refused extends Typed {
  readonly bad: Bad;
}

export interface Block {
  /** Null where nothing changes. */
  readonly op: EditOp | null;
  /** Cells that change. */
  readonly count: number;
  readonly refused: readonly Refused[];
}

/** Reads the cells, in their order. Rows that are not there and cells that say it already are passed over. */
export function writeBlock(
  cells: readonly Typed[],
  rowOf: (key: string) => RowView | null,
  products: readonly Product[],
): Block {
  const rows = new Map<string, RowView | null>();
  const values: Placed[] = [];
  const refused: Refused[] = [];
  let count = 0;
  for (const cell of cells) {
    const row = rows.has(cell.row) ? (rows.get(cell.row) ?? null) : rowOf(cell.row);
    if (row === null || readCell(row, cell.column) === cell.text.trim()) {
      rows.set(cell.row, row);
      continue;
    }
    const written = writeCell(row, cell.column, cell.text, products);
    if (!written.ok) {
      refused.push({ ...cell, bad: written.bad });
      continue;
    }
    const next = withPuts(chosen(row, written.puts, products), written.puts);
    rows.set(cell.row, next);
    values.push(...placed(next, written.puts));
    count += 1;
  }
  return { op: opOf(values), count, refused };
}

/** The row with the product that it chooses just now, since the next cells are of that one. */
function chosen(row: RowView, puts: readonly Put[], products: readonly Product[]): RowView {
  for (const put of puts) {
    if (put.of !== 'segment' || put.path[0] !== 'offer') continue;
    const id =
      put.path.length === 1 ? productIn(put.value) : put.path[1] === 'productId' ? String(put.value) : undefined;
    if (id !== undefined) return { ...row, product: products.find((product) => product.id === id) ?? null };
  }
  return row;
}

function productIn(offer: unknown): string {
  return typeof offer === 'object' && offer !== null && 'productId' in offer ? String(offer.productId) : '';
}
