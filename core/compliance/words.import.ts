/**
 * Reads a shop's word list: one word a line, a CSV with the word first, or JSON (a list of words, or of `{word, severity, suggest}`). What is not
 * taken is named with its line. Terms of one character and patterns are words like any other: nothing in a list is run as an expression.
 */
import { z } from 'zod';
import type { WordProblem } from '../contract/compliance.ts';
import { fail, ok, type Result } from '../result.ts';
import { LONGEST_WORD, MOST_WORDS, ownSeveritySchema, type OwnSeverity, type OwnWord } from './shop.words.ts';

/** What a list holds, and what of it was not taken. */
export interface ReadWords {
  readonly words: readonly OwnWord[];
  readonly problems: readonly WordProblem[];
}

/** Rows of a delimited text, given by whoever can parse one. */
type Rows = (text: string) => readonly (readonly string[])[];

interface Candidate {
  readonly line: number;
  readonly word: string;
  readonly severity: OwnSeverity;
  readonly suggest: string;
}

/** @param text null where the bytes are no text. @param severity For words that say nothing themselves. @param rows Parses CSV. Fails with `word-list-unreadable` or `word-list-empty`. */
export function readWordList(name: string, text: string | null, severity: OwnSeverity, rows: Rows): Result<ReadWords> {
  const kind = /\.json$/i.test(name) ? 'json' : /\.(?:csv|tsv)$/i.test(name) ? 'csv' : 'txt';
  const found =
    text === null
      ? null
      : kind === 'json'
        ? fromJson(text, severity)
        : kind === 'csv'
          ? fromRows(rows(text), severity)
          : fromLines(text, severity);
  if (found === null)
    return fail(
      'word-list-unreadable',
      `${name} can’t be read as a word list. Nothing was taken; save it as text, one word a line.`,
      { name },
    );
  const taken = new Map<string, OwnWord>();
  const problems: WordProblem[] = [];
  for (const { line, word, ...rest } of found) {
    const code = problemOf(word, taken.size);
    if (code !== null) problems.push({ line, text: word.slice(0, LONGEST_WORD), code });
    else if (!taken.has(word.toLowerCase())) taken.set(word.toLowerCase(), { word, ...rest });
  }
  if (taken.size === 0) return fail('word-list-empty', `There is no word in ${name}. Nothing was taken.`, { name });
  return ok({ words: [...taken.values()], problems });
}

function problemOf(word: string, taken: number): WordProblem['code'] | null {
  if (!/[\p{L}\p{N}]/u.test(word)) return 'not-a-word';
  if (word.length > LONGEST_WORD) return 'too-long';
  return taken >= MOST_WORDS ? 'too-many' : null;
}

function fromLines(text: string, severity: OwnSeverity): readonly Candidate[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((word, index) => ({ line: index + 1, word: word.trim(), severity, suggest: '' }))
    .filter(({ word }) => word !== '' && !word.startsWith('#'));
}

/** A head row is told by its words. */
const HEAD = /^(?:word|words|term|词|词语|违禁词|敏感词|禁用词)$/i;
const SEVERITIES: readonly (readonly [RegExp, OwnSeverity])[] = [
  [/^(?:block|forbidden|禁用|禁止|拦截|高)$/i, 'block'],
  [/^(?:warn|warning|警告|提醒|中)$/i, 'warn'],
  [/^(?:review|复核|低)$/i, 'review'],
];

function fromRows(rows: readonly (readonly string[])[], severity: OwnSeverity): readonly Candidate[] {
  return rows.flatMap((cells, index) => {
    const [word = '', second = '', third = ''] = cells.map((cell) => cell.trim());
    if (word === '' || (index === 0 && HEAD.test(word))) return [];
    const own = SEVERITIES.find(([names]) => names.test(second))?.[1];
    return [
      { line: index + 1, word, severity: own ?? severity, suggest: own === undefined && third === '' ? second : third },
    ];
  });
}

const jsonSchema = z.union([
  z.array(
    z.union([
      z.string(),
      z.object({ word: z.string(), severity: ownSeveritySchema.optional(), suggest: z.string().max(500).optional() }),
    ]),
  ),
  z.object({ words: z.array(z.string()) }).transform(({ words }) => words),
]);

function fromJson(text: string, severity: OwnSeverity): readonly Candidate[] | null {
  const parsed = jsonSchema.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  return parsed.data.map((one, index) => {
    const { word, severity: own = severity, suggest = '' } = typeof one === 'string' ? { word: one } : one;
    return { line: index + 1, word: word.trim(), severity: own, suggest };
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
