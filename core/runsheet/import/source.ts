/** Tables as a file holds them, before anybody has said what their columns mean. */
import type { ImportProblem } from '../../contract/import.schema.ts';
import type { ImportCode, ImportDetail } from './problems.ts';

/** Something to be told of a cell, by its place in the table (both from 0). */
export interface CellRemark {
  readonly row: number;
  readonly column: number;
  readonly code: ImportCode;
  readonly detail: ImportDetail;
}

/** A merged block of cells; its text stands in the first. Both ends count. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SourceTable {
  /** The worksheet's name; '' where a file is one table. */
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  readonly remarks: readonly CellRemark[];
}

/** A file as tables, or why there are none. */
export type Source =
  | { readonly tables: readonly SourceTable[]; readonly problems: readonly ImportProblem[] }
  | { readonly tables: null; readonly code: ImportCode; readonly detail: ImportDetail };

/** A table without anything that only a workbook has. */
export function plainTable(rows: readonly (readonly string[])[], name = ''): SourceTable {
  return { name, hidden: false, rows, merges: [], remarks: [] };
}
