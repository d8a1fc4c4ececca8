/** Every kind of fault at any place of a clean sheet is found there, and nothing else is said; sheets that are only written otherwise stay silent. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../core/compliance/matcher.ts';
import type { Finding } from '../../core/runsheet/check/check.model.ts';
import { CHECK_SETTINGS, checkSheet } from '../../core/runsheet/check/check.run.ts';
import { fixWordsOf, wordsOf } from '../../core/runsheet/check/check.words.ts';
import { COLUMNS } from '../../core/runsheet/columns.ts';
import { applyEdit } from '../../core/runsheet/edit/edit.apply.ts';
import { fromTable } from '../../core/runsheet/fromTable.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';
import { readLexicon } from '../../main/studio/compliance/lexicon.files.ts';
import { parseCsv } from '../../main/studio/formats/csv.ts';
import { FAULTS, HARMLESS, type Row } from './check.faults.ts';

const terms = createMatcher(readLexicon());
const SHEETS = { zh: load('zh-4h-20sku'), en: load('en-90min-12sku') };

function load(name: string): readonly Row[] {
  const text = readFileSync(new URL(`../../resources/samples/${name}.csv`, import.meta.url), 'utf8');
  const { table } = parseCsv(text.replace('\uFEFF', ''));
  return (table ?? []).slice(1).map((cells) => {
    const row = Object.fromEntries(COLUMNS.map(({ key }, place) => [key, cells[place] ?? '']));
    return row as unknown as Row;
  });
}

function sheetOf(rows: readonly Row[], zh: boolean): RunSheet {
  const table = [
    COLUMNS.map((column) => (zh ? column.zh : column.en)),
    ...rows.map((row) => COLUMNS.map(({ key }) => row[key])),
  ];
  const { sheet } = fromTable(table, { id: 'sheet', title: 'sheet' });
  if (sheet === null) throw new Error('The sheet was refused');
  return sheet;
}

function check(sheet: RunSheet) {
  const places = new Map(sheet.segments.map(({ id }, index) => [id, index]));
  return checkSheet(sheet, CHECK_SETTINGS, terms).map((finding) => ({
    finding,
    at: places.get(finding.segmentId ?? ''),
  }));
}

/** Each kind in each of its ways on each sheet that can have it, at one place after the other of those that can: no draw, so that a run tells what the next will. */
const cases = FAULTS.flatMap((fault, turn) =>
  (['zh', 'en'] as const).flatMap((language) => {
    const zh = language === 'zh';
    const rows = SHEETS[language];
    let ways = 1;
    const first = <T>(options: readonly T[]) => {
      ways = Math.max(ways, options.length);
      return options[0] as T;
    };
    const places = rows.flatMap((row, index) => (fault.seed(row, { rows, index, zh, pick: first }) ? [index] : []));
    return Array.from({ length: places.length === 0 ? 0 : ways }, (_, way) => {
      const index = places[(turn + way * 3) % places.length] ?? 0;
      return { name: `${fault.kind} (${language} row ${index + 1}, way ${way + 1})`, fault, zh, rows, index, way };
    });
  }),
);

describe('the pre-flight checks', () => {
  it.each(cases)('find $name, and mend what they offer to mend', ({ fault, zh, rows, index, way }) => {
    const pick = <T>(options: readonly T[]) => options[way % options.length] as T;
    const row = rows[index] as Row;
    const sheet = sheetOf(rows.with(index, { ...row, ...fault.seed(row, { rows, index, zh, pick }) }), zh);
    const found = check(sheet);
    expect(found.length).toBeGreaterThan(0);
    for (const { finding, at } of found) {
      expect(fault.rules.map((rule) => [rule, index])).toContainEqual([finding.rule, at]);
      expectWords(finding);
      if (finding.fix === null) continue;
      const mended = applyEdit(sheet, finding.fix.op);
      if (!mended.ok) throw new Error(`${finding.rule}: ${mended.message}`);
      const left = check(mended.value.sheet).map((one) => [one.finding.rule, one.at]);
      expect(left).not.toContainEqual([finding.rule, index]);
    }
  });

  it.each(HARMLESS)('say nothing of $kind', ({ change }) => {
    for (const zh of [true, false]) {
      const rows = SHEETS[zh ? 'zh' : 'en'].map((row, index) => ({ ...row, ...change(row, zh, index) }));
      expect(check(sheetOf(rows, zh)).map(({ finding }) => `${finding.rule}: ${wordsOf(finding, 'en')}`)).toEqual([]);
    }
  });
});

/** It can be said in both languages, with every value in its place. */
function expectWords(finding: Finding): void {
  for (const language of ['zh-CN', 'en'] as const) {
    expect(wordsOf(finding, language)).toMatch(/\S/);
    expect(wordsOf(finding, language)).not.toMatch(/[{}]|undefined|NaN|null/);
    if (finding.fix !== null) expect(fixWordsOf(finding, language)).toMatch(/\S/);
  }
}
