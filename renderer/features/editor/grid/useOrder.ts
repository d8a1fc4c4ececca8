/** The order of lines and columns. An edit that moves nothing keeps the same object, so that nothing that reads it is drawn again. */
import { useMemo, useRef } from 'react';
import type { GridRow } from '../model/rows.ts';
import { orderOf, type Order } from '../model/select.ts';
import type { Column } from './columns.ts';

export function useOrder(rows: readonly GridRow[], columns: readonly Column[]): Order {
  const held = useRef<Order | null>(null);
  return useMemo(() => {
    const before = held.current;
    const same =
      before !== null &&
      before.rows.length === rows.length &&
      before.columns.length === columns.length &&
      rows.every(({ key }, place) => before.rows[place] === key) &&
      columns.every(({ field }, place) => before.columns[place] === field.key);
    const next = same
      ? before
      : orderOf(
          rows.map(({ key }) => key),
          columns.map(({ field }) => field.key),
        );
    held.current = next;
    return next;
  }, [rows, columns]);
}
