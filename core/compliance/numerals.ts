/** Numbers as they are spoken (只剩十单, only five left): the lexicon's patterns know digits. */
import { hanNumber } from '../runsheet/cells/spoken.ts';
import { createAutomaton } from '../words/automaton.ts';
import { KIND, letterRuns, type Sight } from './kinds.ts';
import type { Edit, Reading } from './reading.ts';

/** Held against a run of numerals at its first. */
const SPOKEN = /[零〇一二两三四五六七八九十百千]{1,12}(?=[单件套组份瓶秒元块万亿%]|分钟|[个](?:名额|订单))/uy;

const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** “One” is left out: it is a pronoun more often than a number. */
const ENGLISH = new Map<string, number>([
  ...'two three four five six seven eight nine'.split(' ').map((word, index) => [word, index + 2] as const),
  ...TEENS.map((word, index) => [word, index + 10] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);
const NUMBERS = createAutomaton([...ENGLISH.keys()], { ignoreCase: true });

/** Spoken Chinese numbers before a measure word, as digits. */
export function chineseNumbers({ text }: Reading, { kinds, length, holds }: Sight): readonly Edit[] {
  if ((holds & KIND.numeral) === 0) return NONE;
  const edits: Edit[] = [];
  for (let start = 0; start < length; start++) {
    if (((kinds[start] ?? 0) & KIND.numeral) === 0) continue;
    let end = start + 1;
    while (end < length && ((kinds[end] ?? 0) & KIND.numeral) !== 0) end++;
    SPOKEN.lastIndex = start;
    if (end < length && ((kinds[end] ?? 0) & KIND.measure) !== 0 && SPOKEN.test(text) && SPOKEN.lastIndex === end)
      edits.push({ start, end, text: String(hanNumber(text.slice(start, end))) });
    start = end;
  }
  return edits;
}

/** English number words up to ninety, as digits. */
export function englishNumbers({ text }: Reading, sight: Sight): readonly Edit[] {
  const edits: Edit[] = [];
  letterRuns(sight, (start, end) => {
    if (NUMBERS.goesAlong(sight.units, start, end) < end - start || isJoined(text, start, end)) return;
    const number = ENGLISH.get(text.slice(start, end).toLowerCase());
    if (number !== undefined) edits.push({ start, end, text: String(number) });
  });
  return edits;
}

const NONE: readonly Edit[] = [];

function isJoined(text: string, start: number, end: number): boolean {
  return /[0-9_]/.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`);
}
