/** Which columns a person looks at and how wide: kept on this machine. */
import { z } from 'zod';
import { FIELDS, fieldOf, type Field, type FieldKey } from './fields.ts';

/** Choices over what stands at first. Absent: as at first. */
export interface ColumnChoice {
  readonly shown: Readonly<Record<string, boolean>>;
  readonly widths: Readonly<Record<string, number>>;
}

/** How narrow and how wide a column may be, px. */
export const NARROWEST = 48;
export const WIDEST = 640;

/** These stay at the left edge while the others scroll. */
export const FROZEN: readonly FieldKey[] = ['number', 'title'];

const REMEMBERED = 'anchor-studio.editor.columns';
const NOTHING: ColumnChoice = { shown: {}, widths: {} };

const schema = z.object({
  shown: z.record(z.string(), z.boolean()),
  widths: z.record(z.string(), z.number().min(NARROWEST).max(WIDEST)),
});

/** The choice kept, or none. */
export function readColumns(): ColumnChoice {
  try {
    return schema.catch(NOTHING).parse(JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null'));
  } catch {
    return NOTHING;
  }
}

/** Keeps the choice for the next time. */
export function keepColumns(choice: ColumnChoice): void {
  localStorage.setItem(REMEMBERED, JSON.stringify(choice));
}

/** The columns drawn, in order: the frozen ones, those chosen, and the sheet's own that have no home of ours. */
export function shownFields(choice: ColumnChoice, customs: readonly FieldKey[]): readonly Field[] {
  const all = [...FIELDS, ...customs.map((key) => fieldOf(key))];
  return all.filter((field) => FROZEN.includes(field.key) || (choice.shown[field.key] ?? field.first));
}

/** A column's width, px. */
export function widthOf(field: Field, choice: ColumnChoice): number {
  return choice.widths[field.key] ?? field.width;
}
