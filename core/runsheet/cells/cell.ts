/** What reading one cell gives. The readers in this folder are pure and know nothing of rows; import/ reports their notes. */
import type { ImportCode, ImportDetail } from '../import/problems.ts';

export interface CellNote {
  readonly code: ImportCode;
  readonly detail: ImportDetail;
}

export interface Cell<T> {
  /** null: the cell says nothing, or nothing that could be read. */
  readonly value: T | null;
  /** What a person should know of the reading: a guess, a coercion, a refusal. */
  readonly note: CellNote | null;
  /** The value does not hold what the cell says: its text must be kept elsewhere. */
  readonly keep: boolean;
}

/** A cell that says nothing. */
export const BLANK: Cell<never> = { value: null, note: null, keep: false };

/** A value that says just what the cell says. */
export function plain<T>(value: T): Cell<T> {
  return { value, note: null, keep: false };
}

/** A value that was guessed or coerced. */
export function guessed<T>(value: T, code: ImportCode, detail: ImportDetail): Cell<T> {
  return { value, note: { code, detail }, keep: false };
}

/** No value: the cell could not be read, its text is to be kept. */
export function unreadable(code: ImportCode, detail: ImportDetail): Cell<never> {
  return { value: null, note: { code, detail }, keep: true };
}

/** Full-width forms as plain ones, any minus as `-`, any run of blanks as one space, ends trimmed. */
export function narrow(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u2212\u2012-\u2015]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const LONGEST_PENDING = 20;

/** Whether a cell says that its text is still to come: 待补, 暂无, TBD, pending. */
export function isPending(text: string): boolean {
  // Texts are many, and those that say so are short.
  if (text.length > LONGEST_PENDING) return false;
  return /^(?:暂无|暂缺|缺失?|待[补定填传办]充?|待(?:确认|提供|上传|补充)|未提供|(?:商家)?(?:提供|办理|申请|补充)中|missing|pending|tb[cda]|to (?:be (?:confirmed|announced|provided|added)|follow|come)|[?/*x]+)$/i.test(
    narrow(text),
  );
}

/** Whether a cell says that there is none: 无, none, a dash. Meant for cells that hold a thing or a number, not prose. */
export function isNone(text: string): boolean {
  return /^(?:|无|没有|none|nil|n\/a|na|-+)$/i.test(narrow(text));
}
