/** Chinese with something put between its characters so as to slip past: 最-低-价, 最🔥低价. */
import { KIND, type Sight } from './kinds.ts';
import type { Edit, Reading } from './reading.ts';

const HAN = '\\p{Script=Han}';
const SINGLE = new RegExp(`(?<!${HAN})${HAN}$|^${HAN}(?!${HAN})`, 'u');
/** A space beside these separates nothing from Han: 加 wx, 100% 安全. */
const BESIDE = KIND.letter | KIND.measure;
/** Held against a place: digits one by one, up to what they count. */
const SPACED_DIGITS = /\d(?: \d)+(?= ?\p{Script=Han})/uy;
const NONE: readonly Edit[] = [];
const SYMBOL = /[\p{So}\p{Sk}]/u;

/**
 * What stands between characters, taken out. A dash between whole words (爆款-第一步) separates them: only a symbol, or a mark beside a lone
 * character, is taken for a disguise.
 * @param starts Where marks begin that have Han before or behind them.
 */
export function tightened({ text }: Reading, { kinds, length }: Sight, starts: readonly number[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const start of starts) {
    const before = kinds[start - 1] ?? 0;
    let end = start + 1;
    while (end < length && ((kinds[end] ?? 0) & KIND.between) !== 0) end++;
    const after = end < length ? (kinds[end] ?? 0) : 0;
    const isHidden =
      (after & KIND.han) !== 0 && (before & (KIND.han | KIND.digit)) !== 0
        ? isDisguise(text, start, end)
        : ((before | after) & KIND.han) !== 0 && ((before | after) & BESIDE) !== 0 && isBlank(text, start, end);
    const digits = (before & KIND.han) !== 0 && isBlank(text, start, end) ? spacedDigits(text, end) : NONE;
    if (isHidden || digits.length > 0) edits.push({ start, end, text: '' }, ...digits);
  }
  return edits;
}

/** The gaps in 1 0 单, from its first digit. */
function spacedDigits(text: string, start: number): readonly Edit[] {
  SPACED_DIGITS.lastIndex = start;
  const [digits = ''] = SPACED_DIGITS.exec(text) ?? [];
  return Array.from({ length: digits.length >> 1 }, (_, gap) => {
    const at = start + gap * 2 + 1;
    return { start: at, end: at + 1, text: '' };
  });
}

function isDisguise(text: string, start: number, end: number): boolean {
  const between = text.slice(start, end);
  const lone = SINGLE.test(text.slice(Math.max(0, start - 2), start)) || SINGLE.test(text.slice(end, end + 2));
  return lone || SYMBOL.test(between) || isBlank(text, start, end);
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}
