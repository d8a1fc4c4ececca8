/** `anchor-studio check-text FILE.jsonl`: which terms of the lexicon fire on each line of a file. Opens no data folder. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createMatcher, type Finding, type Matcher } from '../../../core/compliance/matcher.ts';
import { firedOf } from '../../../core/compliance/verdict.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { readLexicon } from '../compliance/lexicon.files.ts';
import { complain } from './complain.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.string().nullish(),
  product_category: z.string().nullish(),
});
type Line = z.infer<typeof lineSchema>;

/**
 * Prints one line for each line of the file, in its order: `{id, fired}` as JSON, or words for people. A line that can't be read is named on
 * stderr and the others go on. Status 0: every line was checked, whatever fired.
 */
export async function checkTextCommand(file: string, { json = false }: { readonly json?: boolean }): Promise<number> {
  const matcher = createMatcher(readLexicon());
  let bad = 0;
  let number = 0;
  try {
    for await (const written of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      number += 1;
      if (written.replace('\uFEFF', '').trim() === '') continue;
      const line = parseLine(written.replace(/^\uFEFF/, ''));
      if (line.ok) process.stdout.write(`${answerTo(line.value, matcher, json)}\n`);
      else bad += complain(`${file}, line ${number}: ${line.message}`);
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return complain(`The file ${file} can’t be read: ${why}. Nothing more was checked; check the path.`);
  }
  if (bad > 0) complain(`${bad} of ${number} lines were not checked; all others were.`);
  return bad === 0 ? 0 : 1;
}

function answerTo({ id, text, lang, product_category: category }: Line, matcher: Matcher, json: boolean): string {
  const findings = matcher.check(text, { language: lang ?? '', category: category ?? '' });
  if (json) return JSON.stringify({ id, fired: firedOf(findings) });
  return [`${id}: ${findings.length === 0 ? 'nothing' : ''}`.trim(), ...findings.map(worded)].join('\n');
}

function worded({ term, words }: Finding): string {
  const source = term.sources.map(({ id, ref }) => `${id} ${ref}`).join('; ');
  return `  ${term.severity.padEnd(6)} ${term.id} “${words}” ${source}${term.suggest === '' ? '' : ` → ${term.suggest}`}`;
}

function parseLine(written: string): Result<Line> {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(written));
    if (parsed.success) return ok(parsed.data);
    const [issue] = parsed.error.issues;
    return fail(
      'not-a-line',
      `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not as expected'}. It was left out.`,
    );
  } catch {
    return fail('not-json', 'This is not JSON. It was left out.');
  }
}
