/** `anchor-studio check FILE`: the pre-flight checks of a run sheet, in any format that import takes. Opens no data folder. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createMatcher } from '../../../core/compliance/matcher.ts';
import type { Finding } from '../../../core/runsheet/check/check.model.ts';
import { CHECK_SETTINGS, checkSheet } from '../../../core/runsheet/check/check.run.ts';
import { fixWordsOf, sourceWordsOf, wordsOf } from '../../../core/runsheet/check/check.words.ts';
import { headerOf, type SheetLanguage } from '../../../core/runsheet/columns.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { readLexicon } from '../compliance/lexicon.files.ts';
import type { ImportOutcome } from '../../../core/runsheet/fromTable.ts';
import { importFile } from '../formats/importSheet.ts';
import { complain } from './complain.ts';

export interface CheckOptions {
  readonly json?: boolean;
  /** The language of the messages; the sheet's where absent. */
  readonly lang?: 'zh' | 'en';
  readonly charactersAMinute?: number;
  readonly wordsAMinute?: number;
  readonly twoPersonSum?: number;
}

/** Prints the findings. Status 0: nothing blocks a live show; 1: something does, or the file can't be read as a sheet. */
export async function checkCommand(file: string, options: CheckOptions): Promise<number> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return complain(`The run sheet ${file} can’t be read. Nothing was checked; check the path.`);
  const outcome = importFile(basename(file), new Uint8Array(bytes));
  const { sheet, problems } = outcome;
  if (sheet === null)
    return complain(`The run sheet ${file} was refused. ${problems.map(({ message }) => message).join(' ')}`);
  const findings = checkSheet(
    sheet,
    {
      charactersAMinute: options.charactersAMinute ?? CHECK_SETTINGS.charactersAMinute,
      wordsAMinute: options.wordsAMinute ?? CHECK_SETTINGS.wordsAMinute,
      twoPersonSum: options.twoPersonSum ?? CHECK_SETTINGS.twoPersonSum,
      twoPersonQuantity: CHECK_SETTINGS.twoPersonQuantity,
    },
    createMatcher(readLexicon()),
  );
  const language = options.lang === undefined ? sheet.language : options.lang === 'zh' ? 'zh-CN' : 'en';
  process.stdout.write(
    options.json
      ? `${jsonOf(findings, placeIn(outcome, sheet), language)}\n`
      : textOf(findings, placeIn(outcome, sheet), language),
  );
  return findings.some(({ severity }) => severity === 'block') ? 1 : 0;
}

interface Place {
  /** Data row, counted from 1 under the headers; 0 for the whole sheet. */
  readonly row: number;
  /** As the file names them. */
  readonly columns: readonly string[];
}

/** Where a finding is in the file that was read. */
function placeIn({ rows, headers }: ImportOutcome, { segments, language }: RunSheet): (finding: Finding) => Place {
  const places = new Map(segments.map(({ id }, index) => [id, rows?.[index] ?? index + 1]));
  return ({ segmentId, columns }) => ({
    row: places.get(segmentId ?? '') ?? 0,
    columns: columns.map((key) => headers?.get(key) ?? headerOf(key, language)),
  });
}

/** The fields that other programs count on. */
function jsonOf(findings: readonly Finding[], placeOf: (finding: Finding) => Place, language: SheetLanguage): string {
  return JSON.stringify({
    findings: findings.map((finding) => ({
      ...placeOf(finding),
      rule: finding.rule,
      severity: finding.severity,
      message: wordsOf(finding, language),
    })),
  });
}

/** The same for people. */
function textOf(findings: readonly Finding[], placeOf: (finding: Finding) => Place, language: SheetLanguage): string {
  const lines = findings.map((finding) => {
    const { row, columns } = placeOf(finding);
    const fix = fixWordsOf(finding, language);
    return [
      `${finding.severity.padEnd(6)} ${row}  ${columns.join(', ')}  (${finding.rule})`,
      `       ${wordsOf(finding, language)}${fix === '' ? '' : ` → ${fix}`}`,
      `       ${sourceWordsOf(finding, language)}`,
    ].join('\n');
  });
  const blocks = findings.filter(({ severity }) => severity === 'block').length;
  return `${[...lines, `${findings.length} (block: ${blocks})`].join('\n')}\n`;
}
