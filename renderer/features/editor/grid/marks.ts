/** What stands beside cells and lines: clashes with other seats, findings of the checks, who else is there, what is on air. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RowFindings } from '../../../../core/preflight/preflight.rows.ts';
import type { EditOp } from '../../../../core/runsheet/edit/edit.schema.ts';

/** Something to know of a cell. `tone` also has a sign of its own, so that colour is never alone. */
export interface Mark {
  readonly tone: 'clash' | 'block' | 'warn' | 'review' | 'info';
  readonly text: string;
  /** What mends it with one press, and the words of that. */
  readonly fix?: { readonly op: EditOp; readonly words: string } | null;
  /** Law or house rule. */
  readonly source?: string;
}

export interface RowMarks {
  /** By column; '' for the line as a whole. */
  readonly cells: ReadonlyMap<string, readonly Mark[]>;
  /** Names of the seats whose cell in hand is in this line, by column. */
  readonly others: ReadonlyMap<string, string>;
  readonly air: 'on' | 'done' | null;
}

const NONE: RowMarks = { cells: new Map(), others: new Map(), air: null };

export interface Marks {
  readonly rows: ReadonlyMap<string, RowMarks>;
  /** Findings of the whole sheet, beside lines that are not shown too. */
  readonly found: Pick<RowFindings, 'counts' | 'places'>;
}

export const marksStore = createStore<Marks>(() => ({
  rows: new Map(),
  found: { counts: { block: 0, warn: 0, review: 0, info: 0 }, places: [] },
}));

/** The marks of one line. */
export function useRowMarks(key: string): RowMarks {
  return useStore(marksStore, ({ rows }) => rows.get(key) ?? NONE);
}

/** The gravest of marks; null where there are none. */
export function gravest(marks: readonly Mark[]): Mark | null {
  return marks.toSorted((a, b) => ORDER[a.tone] - ORDER[b.tone])[0] ?? null;
}

const ORDER: Readonly<Record<Mark['tone'], number>> = { clash: 0, block: 1, warn: 2, review: 3, info: 4 };

/** Every mark of a line, each once, the gravest first. */
export function allMarks({ cells }: RowMarks): readonly Mark[] {
  return [...new Set([...cells.values()].flat())].toSorted((a, b) => ORDER[a.tone] - ORDER[b.tone]);
}
