/** Numbers as they are spoken (只剩十单, only five left): the lexicon's patterns know digits. */
import { hanNumber } from '../runsheet/cells/spoken.ts';
import { createAutomaton } from '../words/automaton.ts';
import { KIND, letterRuns, type Sight } from './kinds.ts';
import type { Edit, Reading } from './reading.ts';

/** Held against a run of numerals at its first. */
const SPOKEN = /[零〇一二两三四五六七八九十百千]{1,12}(?=[单件套组份瓶秒元块万亿%]|分钟|[个](?:名额|订单))/uy;
/** A number by itself, whatever is counted: 价值一百九十九, 立减五十. */
const SURELY =
  /(?=[^十百千]?[十百千])[一二两三四五六七八九十百千][零一二三四五六七八九十百千]{1,11}(?![零〇一二两三四五六七八九十百千])/uy;

const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** “One” is left out: it is a pronoun more often than a number. */
const ENGLISH = new Map<string, number>([
  ...'two three four five six seven eight nine'.split(' ').map((word, index) => [word, index + 2] as const),
  ...TEENS.map((word, index) => [word, index + 10] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);
/** Held against what stands behind a number. */
const TIMES = /[ -](hundred|thousand)\b/iy;
const NUMBERS = createAutomaton([...ENGLISH.keys()], { ignoreCase: true });

/**
 * Spoken Chinese numbers before a measure word, and those that are nothing else, as digits.
 * @param starts Where numerals begin that are several or stand before a measure word.
 */
export function chineseNumbers(
  { text }: Reading,
  { kinds, length }: Sight,
  starts: readonly number[],
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const start of starts) {
    let end = start + 1;
    while (end < length && ((kinds[end] ?? 0) & KIND.numeral) !== 0) end++;
    const isMeasured = end < length && ((kinds[end] ?? 0) & KIND.measure) !== 0;
    if ((isMeasured && covers(SPOKEN, text, start, end)) || (end > start + 1 && covers(SURELY, text, start, end)))
      edits.push({ start, end, text: String(hanNumber(text.slice(start, end))) });
  }
  return edits;
}

/**
 * English number words up to ninety, and so many hundreds or thousands, as digits.
 * @param stretches Where such words may stand, as beginning and end in turns.
 */
export function englishNumbers({ text }: Reading, sight: Sight, stretches: readonly number[]): readonly Edit[] {
  const edits: Edit[] = [];
  const read = (start: number, end: number) => {
    if (NUMBERS.goesAlong(sight.units, start, end) < end - start || isJoined(text, start, end)) return;
    const number = ENGLISH.get(text.slice(start, end).toLowerCase());
    if (number === undefined) return;
    TIMES.lastIndex = end;
    const [whole = '', times] = TIMES.exec(text) ?? [];
    const factor = times === undefined ? 1 : times.toLowerCase() === 'hundred' ? 100 : 1000;
    edits.push({ start, end: end + whole.length, text: String(number * factor) });
  };
  for (let index = 0; index < stretches.length; index += 2)
    letterRuns(sight, read, stretches[index], stretches[index + 1]);
  return edits;
}

function covers(pattern: RegExp, text: string, start: number, end: number): boolean {
  pattern.lastIndex = start;
  return pattern.test(text) && pattern.lastIndex === end;
}

function isJoined(text: string, start: number, end: number): boolean {
  return /[0-9_]/.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`);
}
