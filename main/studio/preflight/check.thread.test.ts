import { afterEach, expect, it } from 'vitest';
import type { SheetEdit } from '../../../core/contract/sheet.edits.ts';
import { takeEdit, type NumberedSheet } from '../../../core/contract/sheet.copy.ts';
import { CHECK_SETTINGS, checkSheet } from '../../../core/runsheet/check/check.run.ts';
import { createMatcher } from '../../../core/compliance/matcher.ts';
import { readLexicon } from '../compliance/lexicon.files.ts';
import { sampleSheet } from '../store/store.samples.ts';
import { createCheckThread, type CheckOf, type CheckThread } from './check.thread.ts';

const terms = readLexicon();
const matcher = createMatcher(terms);
let thread: CheckThread;
afterEach(() => thread.close());

const of = (copy: NumberedSheet): CheckOf => ({ ...copy, settings: CHECK_SETTINGS, terms });
/** Says that a cup cures: an absolute word and no sentence of a run sheet. */
const script = (revision: number, segment: number, value: string): SheetEdit => ({
  sheetId: 's',
  revision,
  kind: 'edit',
  by: 'li',
  at: 0,
  edit: `edit-${revision}`,
  op: { op: 'set', target: { of: 'segment', ids: [`segment-${segment}`] }, path: ['script', 'hook'], value },
});
const step = (copy: NumberedSheet, edit: SheetEdit): NumberedSheet => {
  thread.edited(edit);
  const next = takeEdit(copy, edit);
  if (next === null || next === 'gap') throw new Error('The edit does not fit.');
  return next;
};

it('finds what the checks find, follows edits, and tells of the lines that are asked for', async () => {
  thread = createCheckThread();
  let copy: NumberedSheet = { sheet: sampleSheet('s', 40, 6), revision: 1 };
  expect(await thread.all(of(copy))).toEqual({ ok: true, value: checkSheet(copy.sheet, CHECK_SETTINGS, matcher) });
  for (const segment of [3, 30]) copy = step(copy, script(copy.revision + 1, segment, '全国第一，绝无仅有'));
  const findings = checkSheet(copy.sheet, CHECK_SETTINGS, matcher);
  expect(await thread.all(of(copy))).toEqual({ ok: true, value: findings });
  const rows = await thread.rows(of(copy), ['segment-30']);
  const blocks = findings.filter(({ severity }) => severity === 'block').length;
  expect(blocks).toBeGreaterThan(1);
  expect(rows).toMatchObject({ ok: true, value: { counts: { block: blocks } } });
  const value = rows.ok ? rows.value : null;
  expect(value?.findings).toEqual(findings.filter(({ segmentId }) => segmentId === 'segment-30'));
  expect(value?.places).toEqual(expect.arrayContaining(['segment-3', 'segment-30']));
});

it('takes a sheet anew that was replaced behind its back, and answers looks that crossed an edit', async () => {
  thread = createCheckThread();
  let copy: NumberedSheet = { sheet: sampleSheet('s', 10, 3), revision: 1 };
  const first = thread.rows(of(copy), ['segment-2']);
  copy = step(copy, script(2, 2, '全网最低价'));
  const second = thread.rows(of(copy), ['segment-2']);
  const told = async (asked: typeof first) => {
    const answer = await asked;
    return answer.ok ? answer.value.findings.map(({ rule }) => rule) : answer.code;
  };
  expect(await told(first)).not.toContain('lexicon');
  expect(await told(second)).toContain('lexicon');
  // Imported over: the same id, a revision that no edit led to.
  const other: NumberedSheet = { sheet: sampleSheet('s', 5, 2), revision: 9 };
  expect(await thread.all(of(other))).toEqual({ ok: true, value: checkSheet(other.sheet, CHECK_SETTINGS, matcher) });
});
