/** The pre-flight checks on sheets of other columns: every way to write a fault is found, in its row; every way to write what is right is silent. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createMatcher } from '../../core/compliance/matcher.ts';
import { CHECK_SETTINGS, checkSheet } from '../../core/runsheet/check/check.run.ts';
import { fromTable } from '../../core/runsheet/fromTable.ts';
import { readLexicon } from '../../main/studio/compliance/lexicon.files.ts';
import { parseCsv } from '../../main/studio/formats/csv.ts';
import { WAYS, type Way } from './check.ways.ts';

const terms = createMatcher(readLexicon());
const TABLES = { zh: load('compact-zh'), en: load('compact-en') };

function load(name: string): readonly (readonly string[])[] {
  return parseCsv(readFileSync(new URL(`fixtures/${name}.csv`, import.meta.url), 'utf8')).table ?? [];
}

function check([name, row, cells, , others = {}]: Way) {
  const [headers = [], ...rows] = TABLES[name];
  const changes = new Map([[row, cells], ...Object.entries(others).map(([at, said]) => [Number(at), said] as const)]);
  const table = rows.map((line, index) => line.map((cell, at) => changes.get(index + 1)?.[headers[at] ?? ''] ?? cell));
  const { sheet } = fromTable([headers, ...table], { id: 'sheet', title: 'sheet' });
  if (sheet === null) throw new Error('The sheet was refused');
  const places = new Map(sheet.segments.map(({ id }, index) => [id, index + 1]));
  return checkSheet(sheet, CHECK_SETTINGS, terms).map(({ rule, segmentId }) => ({
    rule,
    row: places.get(segmentId ?? '') ?? 0,
  }));
}

it('has nothing to say about the sheets as they are', () => {
  expect(check(['zh', 1, {}, []])).toEqual([]);
  expect(check(['en', 1, {}, []])).toEqual([]);
});

const named = WAYS.map((way) => ({ name: `${way[0]} row ${way[1]}: ${JSON.stringify(way[2])}`, way }));

it.each(named.filter(({ way }) => way[3].length > 0))('finds $name', ({ way }) => {
  const found = check(way);
  expect(found.filter(({ row }) => row === way[1]).map(({ rule }) => rule)).toSatisfy((rules: readonly string[]) =>
    way[3].some((rule) => rules.includes(rule)),
  );
  // Beside its own row only the row behind it can show it too.
  for (const { row } of found) expect([way[1], way[1] + 1, ...Object.keys(way[4] ?? {}).map(Number)]).toContain(row);
});

it.each(named.filter(({ way }) => way[3].length === 0))('says nothing of $name', ({ way }) => {
  expect(check(way)).toEqual([]);
});
