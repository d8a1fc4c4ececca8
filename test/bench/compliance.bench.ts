/**
 * The matcher against a plain loop of `includes`, with 10,000 words of a real list beside the lexicon, over the lines of a real script: all that
 * the matcher does (reading, contexts, places in the original) against the bare question whether a word occurs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMatcher } from '../../core/compliance/matcher.ts';
import { readLexicon } from '../../main/studio/compliance/lexicon.files.ts';
import { interleave, rowsOf, type BenchRow } from './bench.ts';

const ROOT = join(import.meta.dirname, '../..');
const LIST = join(ROOT, '../shared/data/banned-words/houbb/dict_v20240407.txt');
const SHEET = join(ROOT, 'resources/samples/zh-4h-20sku.csv');
const WORDS = 10_000;

export async function rows(): Promise<readonly BenchRow[]> {
  const words = wordsOf();
  const matcher = createMatcher({
    ...readLexicon(),
    words: words.map((word) => ({ id: `own:${word}`, word, severity: 'warn' as const, suggest: '' })),
  });
  const lines = linesOf();
  const ours = () => lines.forEach((line) => matcher.check(line, { language: 'zh', category: '厨具' }));
  // A pass of ours is short: without this most turns would measure the compiler.
  for (let pass = 0; pass < 500; pass++) ours();
  const samples = await interleave(
    ours,
    () => lines.forEach((line) => words.filter((word) => line.includes(word))),
    40,
    10,
  );
  const name = `compliance: ${lines.length} lines of a script, lexicon and ${WORDS} words / a loop of includes`;
  return rowsOf(name, samples, 0.01);
}

/** Words from all over the list; without it, made-up ones of the same length. */
function wordsOf(): readonly string[] {
  const all = existsSync(LIST)
    ? readFileSync(LIST, 'utf8')
        .split('\n')
        .map((word) => word.trim())
    : Array.from({ length: WORDS }, (_, index) => `${String.fromCodePoint(0x4e00 + (index % 5000))}词${index}`);
  const usable = [...new Set(all.filter((word) => word.length > 1))];
  return Array.from({ length: WORDS }, (_, index) => usable[Math.floor((index * usable.length) / WORDS)] ?? '');
}

/** What is said, sentence by sentence, as the sample sheet has it. */
function linesOf(): readonly string[] {
  const cells = readFileSync(SHEET, 'utf8')
    .split(/[,"\n]/)
    .filter((cell) => /\p{Script=Han}{6}/u.test(cell));
  return cells.slice(60, 260);
}
