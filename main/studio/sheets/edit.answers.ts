/** What the studio does for each request about the editing of run sheets. Parsed and authorised before: see seats.ts. */
import type { AnswerOf, StudioRequest } from '../../../core/contract/requests.ts';
import type { EDIT_ANSWERS } from '../../../core/contract/sheet.requests.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { EditDesk } from './edit.desk.ts';
import type { Shelf } from './shelf.ts';
import type { Sitter } from './sitter.ts';

export type EditRequest = Extract<StudioRequest, { type: keyof typeof EDIT_ANSWERS }>;

/** Answers one request of the editor. */
export function answerEdit(
  desk: EditDesk,
  shelf: Shelf,
  request: EditRequest,
  by: Sitter,
): Result<AnswerOf<EditRequest['type']>> {
  switch (request.type) {
    case 'sheet.edit':
      return desk.edit(request, by);
    case 'sheet.undo':
      return desk.undo(request, by);
    case 'sheet.redo':
      return desk.redo(request, by);
    case 'sheet.history':
      return ok({ edits: [...desk.history(request.sheetId, request.before, request.limit)] });
    case 'sheet.duplicate':
      return shelf.duplicate(request.sheetId, request.title);
    case 'sheet.archive':
      return shelf.archive(request.sheetId, request.archived);
    default:
      return request satisfies never;
  }
}
