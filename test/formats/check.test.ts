/** The pre-flight checks on the sample shows and on the faulty twin, whose faults are listed in its key. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../core/compliance/matcher.ts';
import { CHECK_SETTINGS, checkSheet } from '../../core/runsheet/check/check.run.ts';
import { headerOf } from '../../core/runsheet/columns.ts';
import { readLexicon } from '../../main/studio/compliance/lexicon.files.ts';
import { importFile } from '../../main/studio/formats/importSheet.ts';

interface Fault {
  readonly id: string;
  readonly row: number;
  readonly columns: readonly string[];
  readonly severity: string;
  readonly rule: string;
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const terms = createMatcher(readLexicon());

function check(path: string) {
  const { sheet } = importFile(path, read(path));
  if (sheet === null) throw new Error(`${path} was refused`);
  const rows = new Map(sheet.segments.map(({ id }, index) => [id, index + 1]));
  return checkSheet(sheet, CHECK_SETTINGS, terms).map(({ rule, severity, segmentId, columns }) => ({
    row: rows.get(segmentId ?? ''),
    rule,
    severity,
    columns: columns.map((key) => headerOf(key, sheet.language)),
  }));
}

describe('the pre-flight checks', () => {
  it('find every fault of the key where it is, as severe as it is, and nothing else', () => {
    const { faults } = JSON.parse(read('test/formats/fixtures/zh-4h-faulty.key.json').toString()) as {
      faults: readonly Fault[];
    };
    const order = (a: { rule: string; row: number | undefined }, b: { rule: string; row: number | undefined }) =>
      a.rule.localeCompare(b.rule) || (a.row ?? 0) - (b.row ?? 0);
    expect(check('test/formats/fixtures/zh-4h-faulty.csv').toSorted(order)).toEqual(
      faults.map(({ row, rule, severity, columns }) => ({ row, rule, severity, columns })).toSorted(order),
    );
  });

  it.each(['zh-4h-20sku', 'en-90min-12sku'])('have nothing to say about %s', (name) => {
    expect(check(`resources/samples/${name}.csv`)).toEqual([]);
  });
});
