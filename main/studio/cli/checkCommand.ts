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
  const { sheet, problems } = importFile(basename(file), new Uint8Array(bytes));
  if (sheet === null)
    return complain(`The run sheet ${file} was refused. ${problems.map(({ message }) => message).join(' ')}`);
  const findings = checkSheet(
    sheet,
    {
      charactersAMinute: options.charactersAMinute ?? CHECK_SETTINGS.charactersAMinute,
      wordsAMinute: options.wordsAMinute ?? CHECK_SETTINGS.wordsAMinute,
      twoPersonSum: options.twoPersonSum ?? CHECK_SETTINGS.twoPersonSum,
    },
    createMatcher(readLexicon()),
  );
  const language = options.lang === undefined ? sheet.language : options.lang === 'zh' ? 'zh-CN' : 'en';
  process.stdout.write(options.json ? `${jsonOf(findings, sheet, language)}\n` : textOf(findings, sheet, language));
  return findings.some(({ severity }) => severity === 'block') ? 1 : 0;
}

/** The fields that other programs count on. Rows are data rows, counted from 1. */
function jsonOf(findings: readonly Finding[], sheet: RunSheet, language: SheetLanguage): string {
  const rowOf = rowsOf(sheet);
  return JSON.stringify({
    findings: findings.map((finding) => ({
      row: rowOf(finding),
      columns: finding.columns.map((key) => headerOf(key, sheet.language)),
      rule: finding.rule,
      severity: finding.severity,
      message: wordsOf(finding, language),
    })),
  });
}

function textOf(findings: readonly Finding[], sheet: RunSheet, language: SheetLanguage): string {
  const rowOf = rowsOf(sheet);
  const lines = findings.map((finding) => {
    const columns = finding.columns.map((key) => headerOf(key, sheet.language)).join(', ');
    const fix = fixWordsOf(finding, language);
    const why = `${wordsOf(finding, language)}${fix === '' ? '' : ` → ${fix}`}`;
    return `${finding.severity.padEnd(6)} ${rowOf(finding)}  ${columns}  ${finding.rule}\n       ${why}\n       ${sourceWordsOf(finding, language)}`;
  });
  const blocks = findings.filter(({ severity }) => severity === 'block').length;
  return `${[...lines, `${findings.length} (block: ${blocks})`].join('\n')}\n`;
}

function rowsOf({ segments }: RunSheet): (finding: Finding) => number {
  const rows = new Map(segments.map(({ id }, index) => [id, index + 1]));
  return ({ segmentId }) => rows.get(segmentId ?? '') ?? 0;
}
