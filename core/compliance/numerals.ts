/** Numbers as they are spoken (只剩十单, only five left): the lexicon's patterns know digits. */
import { hanNumber } from '../runsheet/cells/spoken.ts';
import { edited, type Edit, type Reading } from './reading.ts';

const HAN =
  /(?<![零〇一二两三四五六七八九十百千])[零〇一二两三四五六七八九十百千]{1,12}(?=[单件套组份瓶秒元块万亿%]|分钟|[个](?:名额|订单))/gu;

const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** “One” is left out: it is a pronoun more often than a number. */
const ENGLISH = new Map<string, number>([
  ...'two three four five six seven eight nine'.split(' ').map((word, index) => [word, index + 2] as const),
  ...TEENS.map((word, index) => [word, index + 10] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);
const WORDS = new RegExp(`\\b(?:${[...ENGLISH.keys()].join('|')})\\b`, 'giu');

/** The text with its spoken Chinese numbers before a measure word as digits; null where there are none. */
export function readChineseNumbers(reading: Reading): Reading | null {
  return numbered(reading, HAN, (spoken) => String(hanNumber(spoken)));
}

/** The text with its English number words up to ninety as digits; null where there are none. */
export function readEnglishNumbers(reading: Reading): Reading | null {
  return numbered(reading, WORDS, (spoken) => String(ENGLISH.get(spoken.toLowerCase()) ?? spoken));
}

function numbered(reading: Reading, spoken: RegExp, write: (words: string) => string): Reading | null {
  const edits: Edit[] = [];
  for (const { 0: words, index } of reading.text.matchAll(spoken))
    edits.push({ start: index, end: index + words.length, text: write(words) });
  return edits.length === 0 ? null : edited(reading, edits, true);
}
