/** Requests about the editing of run sheets, with their answers. A part of `requests.ts`. */
import { z } from 'zod';
import { onClashSchema } from '../runsheet/edit/edit.merge.ts';
import { editOpSchema } from '../runsheet/edit/edit.schema.ts';
import { editAnswerSchema, editRecordSchema } from './sheet.edits.ts';

const id = z.string().min(8).max(100);
/** Names the edit itself: asked again under the same name (the answer was lost), it is done once. */
const edit = z.string().min(8).max(100);
/** Names the screen: edits of one screen in a row do not clash with each other. */
const writer = z.string().min(8).max(100);
const sheetId = z.string();
const onClash = onClashSchema;

export const EDIT_REQUESTS = [
  /** Edits a sheet. `base` is the revision that the person was looking at. */
  z.object({
    type: z.literal('sheet.edit'),
    id,
    sheetId,
    edit,
    writer,
    base: z.int().min(0),
    onClash,
    op: editOpSchema,
  }),
  /** Takes back this person's newest edit that stands. */
  z.object({ type: z.literal('sheet.undo'), id, sheetId, edit, writer, onClash }),
  /** Does again what this person took back last. */
  z.object({ type: z.literal('sheet.redo'), id, sheetId, edit, writer, onClash }),
  /** Lines of history before a revision, newest first; null: from the newest on. */
  z.object({
    type: z.literal('sheet.history'),
    id,
    sheetId,
    before: z.int().nullable(),
    limit: z.int().min(1).max(500),
  }),
  /** Makes a sheet of its own of the newest revision. */
  z.object({ type: z.literal('sheet.duplicate'), id, sheetId, title: z.string().min(1).max(300) }),
  /** Puts a sheet away, or back: it is out of the list and kept whole, its history with it. */
  z.object({ type: z.literal('sheet.archive'), id, sheetId, archived: z.boolean() }),
] as const;

export const EDIT_ANSWERS = {
  'sheet.edit': editAnswerSchema,
  'sheet.undo': editAnswerSchema,
  'sheet.redo': editAnswerSchema,
  'sheet.history': z.object({ edits: z.array(editRecordSchema) }),
  'sheet.duplicate': z.object({ sheetId: z.string() }),
  'sheet.archive': z.object({}),
} as const;
