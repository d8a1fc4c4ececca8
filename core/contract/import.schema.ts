/** What seats and studio say to each other when a file becomes a run sheet: opened, its columns told, its difference looked at, then applied. */
import { z } from 'zod';
import { sheetChangeSchema } from '../runsheet/difference/changes.ts';
import { headChoiceSchema, mappingSchema } from '../runsheet/import/mapping.ts';

const id = z.string().min(8).max(100);
const draft = z.string().min(1).max(100);

/** One row or cell of an import that was dropped, coerced, guessed or looks wrong. `row` counts data rows from 1. */
export const importProblemSchema = z.object({
  row: z.int(),
  column: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warn', 'info']),
  message: z.string(),
  /** Values for the translated sentence (`import.<code>`), e.g. the cell's text and what was kept. */
  detail: z.record(z.string(), z.string()),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

export const importReportSchema = z.object({
  /** The id of the sheet; null when the file was refused and nothing was changed. */
  sheet: z.string().nullable(),
  revision: z.int(),
  title: z.string(),
  segments: z.int(),
  products: z.int(),
  cues: z.int(),
  problems: z.array(importProblemSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;

export const importTableSchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.int(),
  columns: z.int(),
});

/** A file that was opened and waits for a person's word. */
export const importViewSchema = z.object({
  draft: z.string(),
  /** `sheet`: a whole run sheet of ours, nothing to tell. `products`: a shop's catalogue, for the product library. `refused`: `problems` says why. */
  kind: z.enum(['table', 'sheet', 'products', 'refused']),
  tables: z.array(importTableSchema),
  /** The table that is looked at. */
  table: z.string(),
  /** null: no row of it looks like headers; a person may point at one. */
  mapping: mappingSchema.nullable(),
  /** Whether the columns come from an earlier import of a file with the same headers. */
  remembered: z.boolean(),
  /** The first rows of the table as they are, to choose the headers by. */
  top: z.array(z.array(z.string())),
  problems: z.array(importProblemSchema),
});
export type ImportView = z.infer<typeof importViewSchema>;

/** What is to become of a draft. */
export const importPlanSchema = z.object({
  draft,
  table: z.string().max(300),
  /** null: as proposed. */
  choice: headChoiceSchema.nullable(),
  mode: z.enum(['new', 'replace', 'merge']),
  /** The sheet that is replaced or merged into; null with `new`. */
  into: z.string().max(200).nullable(),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;

export const importPreviewSchema = z.object({
  /** As it would be; `sheet` null when the file is refused. */
  report: importReportSchema,
  /** Against the sheet that stands; empty for a new one. At most 2,000; `more` counts the rest. */
  changes: z.array(sheetChangeSchema),
  more: z.int(),
  /** The revision of that sheet, to be named when it is applied; 0 for a new one. */
  base: z.int(),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** The requests. */
export const IMPORT_REQUESTS = [
  /** Opens a file; `content` is base64 of its bytes. Nothing is changed. The draft lasts until it is applied or closed, at most an hour. */
  z.object({ type: z.literal('import.open'), id, name: z.string().max(300), content: z.string() }),
  /** Looks at another table, or at other headers. Fails with `no-such-draft`. */
  z.object({
    type: z.literal('import.look'),
    id,
    draft,
    table: z.string().max(300),
    choice: headChoiceSchema.nullable(),
  }),
  /** What applying would do; nothing is changed. Fails with `no-such-draft`, `no-such-sheet` or `currency-differs`. */
  z.object({ type: z.literal('import.preview'), id, plan: importPlanSchema }),
  /** Does it, and remembers the columns for files with the same headers. Fails with `sheet-changed` when `base` is not the sheet's revision any more. */
  z.object({ type: z.literal('import.apply'), id, plan: importPlanSchema, base: z.int().min(0) }),
  z.object({ type: z.literal('import.close'), id, draft }),
] as const;

/** What they answer. */
export const IMPORT_ANSWERS = {
  'import.open': importViewSchema,
  'import.look': importViewSchema,
  'import.preview': importPreviewSchema,
  'import.apply': importReportSchema,
  'import.close': z.object({}),
} as const;
