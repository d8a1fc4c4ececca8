/** The run sheets as a whole: one is made of another, put away, and brought back. */
import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { SheetStore } from '../store/sheets.store.ts';

export interface Shelf {
  /** Makes a sheet of its own of another's newest revision; its history begins there. */
  duplicate(sheetId: string, title: string): Result<{ sheetId: string }>;
  /** Puts a sheet away or back. The sheet of the show is refused. */
  archive(sheetId: string, archived: boolean): Result<Record<string, never>>;
}

/** @param ofShow the sheet of the run that the studio is on. */
export function createShelf(sheets: SheetStore, ofShow: () => string): Shelf {
  return {
    duplicate(sheetId, title) {
      const loaded = sheets.load(sheetId, 'newest');
      if (!loaded.ok) return loaded;
      const id = `sheet-${randomUUID()}`;
      sheets.add({ ...loaded.value.sheet, id, title }, loaded.value.source);
      return ok({ sheetId: id });
    },
    archive(sheetId, archived) {
      if (archived && sheetId === ofShow())
        return fail('sheet-of-show', 'This is the run sheet of the show. Open another first; nothing was changed.', {
          sheetId,
        });
      return sheets.archive(sheetId, archived)
        ? ok({})
        : fail('no-such-sheet', `There is no run sheet ${sheetId}.`, { sheetId });
    },
  };
}
