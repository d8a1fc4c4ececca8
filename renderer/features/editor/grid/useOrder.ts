/** The order of lines and columns. An edit that moves nothing keeps the same object, so that nothing that reads it is drawn again. */
import { useMemo, useState } from 'react';
import type { GridRow } from '../model/rows.ts';
import { orderOf, type Order } from '../model/select.ts';
import type { Column } from './columns.ts';

export function useOrder(rows: readonly GridRow[], columns: readonly Column[]): Order {
  const [keep] = useState(createKeeper);
  return useMemo(() => keep(rows, columns), [keep, rows, columns]);
}

function createKeeper(): (rows: readonly GridRow[], columns: readonly Column[]) => Order {
  let held = orderOf([], []);
  return (rows, columns) => {
    const same =
      held.rows.length === rows.length &&
      held.columns.length === columns.length &&
      rows.every(({ key }, place) => held.rows[place] === key) &&
      columns.every(({ field }, place) => held.columns[place] === field.key);
    if (!same)
      held = orderOf(
        rows.map(({ key }) => key),
        columns.map(({ field }) => field.key),
      );
    return held;
  };
}
