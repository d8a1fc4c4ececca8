/**
 * Checks of large sheets, apart from the show: it holds a copy of each sheet that is looked at, follows its edits, and tells of the lines that a screen
 * shows. In a thread of its own (`check.worker.ts`), for all rules over thousands of lines take longer than a show may be kept waiting.
 */
import { createMatcher, type Matcher, type MatcherParts } from '../../../core/compliance/matcher.ts';
import { takeEdit, type NumberedSheet } from '../../../core/contract/sheet.copy.ts';
import type { SheetEdit } from '../../../core/contract/sheet.edits.ts';
import type { CheckSettings, Finding } from '../../../core/runsheet/check/check.model.ts';
import { checkSheet } from '../../../core/runsheet/check/check.run.ts';

export interface CheckOrder {
  readonly sheetId: string;
  /** Which revision is meant: a copy that stands elsewhere answers null. */
  readonly revision: number;
  readonly settings: CheckSettings;
}

export interface CheckWork {
  /** The words that are risky now. */
  terms(parts: MatcherParts): void;
  /** A sheet as it stands, in place of an older copy. */
  sheet(sheetId: string, copy: NumberedSheet): void;
  edited(edit: SheetEdit): void;
  forget(sheetId: string): void;
  /** All findings, or null where the copy is not of that revision. */
  check(order: CheckOrder): readonly Finding[] | null;
}

/** Makes the work of one thread. */
export function createCheckWork(): CheckWork {
  const copies = new Map<string, NumberedSheet>();
  const checked = new Map<string, { readonly of: string; readonly findings: readonly Finding[] }>();
  let matcher: Matcher | null = null;
  return {
    terms(parts) {
      matcher = createMatcher(parts);
      checked.clear();
    },
    sheet: (sheetId, copy) => void copies.set(sheetId, copy),
    edited(edit) {
      const copy = copies.get(edit.sheetId);
      const next = copy === undefined ? null : takeEdit(copy, edit);
      if (next === 'gap') copies.delete(edit.sheetId);
      else if (next !== null) copies.set(edit.sheetId, next);
    },
    forget(sheetId) {
      copies.delete(sheetId);
      checked.delete(sheetId);
    },
    check({ sheetId, revision, settings }) {
      const copy = copies.get(sheetId);
      if (copy?.revision !== revision) return null;
      const of = JSON.stringify([revision, settings]);
      const known = checked.get(sheetId);
      if (known?.of === of) return known.findings;
      const findings = checkSheet(copy.sheet, settings, matcher);
      checked.set(sheetId, { of, findings });
      return findings;
    },
  };
}
