/**
 * What seats and studio say to each other about the editing of a run sheet: the numbered stream of accepted edits, the answers, the history.
 * A seat that keeps a sheet open holds a copy and applies each edit to it; one that sees a gap in the revisions asks for the sheet anew.
 */
import { z } from 'zod';
import { clashSchema } from '../runsheet/edit/edit.merge.ts';
import { editOpSchema } from '../runsheet/edit/edit.schema.ts';
import { editWordsSchema } from '../runsheet/edit/edit.words.ts';
import { runSheetSchema } from '../runsheet/runsheet.schema.ts';

/** `edit` is a person's own; `undo` and `redo` take one back and do it again. */
export const editKindSchema = z.enum(['edit', 'undo', 'redo']);

/** An accepted edit, as every seat that has the sheet hears of it. It leads from revision − 1 to `revision`. */
export const sheetEditSchema = z.object({
  sheetId: z.string(),
  revision: z.int(),
  kind: editKindSchema,
  /** The seat's name, and when, ms since 1970. */
  by: z.string(),
  at: z.int(),
  /** The id that the edit was asked with: whoever asked knows it as theirs. */
  edit: z.string(),
  op: editOpSchema,
});
export type SheetEdit = z.infer<typeof sheetEditSchema>;

/** How many steps this seat's person may take back, and do again. */
export const stepsSchema = z.object({ undo: z.int(), redo: z.int() });
export type Steps = z.infer<typeof stepsSchema>;

/** A sheet as it stands at a revision. */
export const sheetCopySchema = z.object({ sheet: runSheetSchema, revision: z.int(), steps: stepsSchema });
export type SheetCopy = z.infer<typeof sheetCopySchema>;

/**
 * What became of an edit. Not `done`: nothing was changed, for `clashes` must be decided first. Done with clashes: they were written over or
 * left out, as was asked for. `revision` is that of the sheet now.
 */
export const editAnswerSchema = z.object({
  done: z.boolean(),
  revision: z.int(),
  clashes: z.array(clashSchema),
  steps: stepsSchema,
});
export type EditAnswer = z.infer<typeof editAnswerSchema>;

/** One line of a sheet's history. */
export const editRecordSchema = z.object({
  revision: z.int(),
  kind: editKindSchema,
  by: z.string(),
  at: z.int(),
  /** The revision that was taken back or done again; null for an edit. */
  of: z.int().nullable(),
  words: editWordsSchema,
});
export type EditRecord = z.infer<typeof editRecordSchema>;
