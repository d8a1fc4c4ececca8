/** Rows and columns to read. A table that is edited is the editor's own; this one is for lists of facts. */
import type { ReactNode } from 'react';
import styles from './Table.module.css';

export interface Column<R> {
  readonly id: string;
  readonly name: string;
  /** Numbers stand at the end, so that their digits stand under each other. */
  readonly numeric?: boolean;
  readonly cell: (row: R) => ReactNode;
}

export interface TableProps<R> {
  /** What the table is of, for readers. */
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  /** Instead of rows, when there are none. */
  readonly empty?: ReactNode;
}

/** Head stays in sight; it scrolls in its panel. */
export function Table<R>({ label, columns, rows, keyOf, empty }: TableProps<R>) {
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" data-numeric={column.numeric}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <td key={column.id} data-numeric={column.numeric}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
