/** The pre-flight checks on sheets of other columns: every way to write a fault is found, in its row; every way to write what is right is silent. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../core/compliance/matcher.ts';
import { CHECK_SETTINGS, checkSheet } from '../../core/runsheet/check/check.run.ts';
import { fromTable } from '../../core/runsheet/fromTable.ts';
import { readLexicon } from '../../main/studio/compliance/lexicon.files.ts';
import { parseCsv } from '../../main/studio/formats/csv.ts';
import { WAYS, type Cells, type Way } from './check.ways.ts';
import { CHINESE } from './strangers/chinese.ways.ts';
import { ENGLISH } from './strangers/english.ways.ts';
import { ENGLISH_SHOPS } from './strangers/english.shops.ts';
import { TRADES } from './strangers/trades.ways.ts';

const terms = createMatcher(readLexicon());
const SHEETS = {
  'fixtures/compact-zh': WAYS.filter(([name]) => name === 'zh'),
  'fixtures/compact-en': WAYS.filter(([name]) => name === 'en'),
  ...Object.fromEntries(
    Object.entries(Object.groupBy([...CHINESE, ...ENGLISH, ...ENGLISH_SHOPS, ...TRADES], ([name]) => name)).map(
      ([name, ways = []]) => [`strangers/${name}`, ways],
    ),
  ),
};

describe.each(Object.entries(SHEETS))('%s', (path, ways) => {
  const table = parseCsv(readFileSync(new URL(`${path}.csv`, import.meta.url), 'utf8')).table ?? [];
  const [headers = [], ...rows] = table;

  function check(changes: ReadonlyMap<number, Cells>) {
    const changed = rows.map((line, index) => {
      const cells = changes.get(index + 1) ?? {};
      for (const name of Object.keys(cells)) if (!headers.includes(name)) throw new Error(`No column ${name}`);
      return headers.map((header, at) => cells[header] ?? line[at] ?? '');
    });
    const { sheet } = fromTable([headers, ...changed], { id: 'sheet', title: 'sheet' });
    if (sheet === null) throw new Error('The sheet was refused');
    const places = new Map(sheet.segments.map(({ id }, index) => [id, index + 1]));
    return checkSheet(sheet, CHECK_SETTINGS, terms).map(({ rule, severity, segmentId }) => ({
      rule,
      severity,
      row: places.get(segmentId ?? '') ?? 0,
    }));
  }
  const seeded = ([, row, cells, , others = {}]: Way) =>
    check(new Map([[row, cells], ...Object.entries(others).map(([at, said]) => [Number(at), said] as const)]));

  it('is silent as it is', () => {
    expect(check(new Map())).toEqual([]);
  });

  const named = ways.map((way) => ({ name: `row ${way[1]}: ${JSON.stringify(way[2])}`, way }));

  it.each(named.filter(({ way }) => way[3].length > 0))('finds $name', ({ way }) => {
    const found = seeded(way);
    const here = found
      .filter(({ row }) => row === way[1])
      .flatMap(({ rule, severity }) => [rule, `${severity}:${rule}`]);
    expect(here).toSatisfy((told: readonly string[]) => way[3].some((rule) => told.includes(rule)));
    // Beside its own row only the row behind it can show it too.
    for (const { row } of found) expect([way[1], way[1] + 1, ...Object.keys(way[4] ?? {}).map(Number)]).toContain(row);
  });

  it.each(named.filter(({ way }) => way[3].length === 0))('says nothing of $name', ({ way }) => {
    expect(seeded(way)).toEqual([]);
  });
});

it('asks once for thresholds that a sheet has no column for, and blocks nothing', () => {
  const [headers = [], ...rows] =
    parseCsv(readFileSync(new URL('strangers/zh-beauty.csv', import.meta.url), 'utf8')).table ?? [];
  const place = headers.indexOf('满');
  const table = [headers, ...rows].map((cells) => cells.toSpliced(place, 1));
  const { sheet } = fromTable(table, { id: 'sheet', title: 'sheet' });
  const found = sheet === null ? [] : checkSheet(sheet, CHECK_SETTINGS, terms);
  expect(found.map(({ rule, code, severity, args }) => [rule, code, severity, args])).toEqual([
    ['coupon.name_vs_threshold', 'unstated', 'review', { count: 3 }],
  ]);
});
