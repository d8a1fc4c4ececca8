/** What kinds of units a text is made of: told once, side by side with the text, so that whoever looks for something passes over the rest. */

import type { Span } from './reading.ts';

/** Kinds of units; a unit may be of several. */
export const KIND = {
  han: 1,
  /** Letters that are not Han, and what may pass for them. */
  latin: 2,
  /** What people put between characters that belong together. */
  between: 4,
  /** Han that is said for a number. */
  numeral: 8,
  digit: 16,
  /** What a spoken number is counted in, by its first character. */
  measure: 32,
  /** What an English word in disguise may be made of. */
  word: 64,
  /** a to z, small or capital. */
  letter: 128,
  /** Is by itself what a matcher looks for. */
  alone: 256,
} as const;

/** A text by its units, each with the sum of its {@link KIND}s. Good until the next text is looked at. */
export interface Sight {
  readonly units: Uint16Array;
  readonly kinds: Uint16Array;
  readonly length: number;
  /** The sum of all kinds that occur. */
  readonly holds: number;
}

const HAN = /\p{Script=Han}/u;
/** Commas, stops and brackets are not here: they end a thought. */
const BETWEEN = /[ ._*·•・~^|\\/+=#@&"'`\-—–\p{So}\p{Sk}\p{Emoji_Modifier}]/u;
const WORD = /[\p{L}\p{N}\p{M}@$!|'’*._-]/u;
const NUMERAL = /[零〇一二两三四五六七八九十百千]/u;
const MEASURE = /[单件套组份瓶秒元块万亿%分个]/u;

/** The kinds of one character; half of one (a lone surrogate) is a character too. */
export function kindOf(character: string): number {
  const letter = /[a-zA-Z]/.test(character);
  const latin = letter || /[\u0080-\u2fff]/.test(character);
  return (
    (HAN.test(character) ? KIND.han : 0) |
    (latin ? KIND.latin : 0) |
    (letter ? KIND.letter : 0) |
    (BETWEEN.test(character) ? KIND.between : 0) |
    (NUMERAL.test(character) ? KIND.numeral : 0) |
    (/[0-9]/.test(character) ? KIND.digit : 0) |
    (MEASURE.test(character) ? KIND.measure : 0) |
    (WORD.test(character) ? KIND.word : 0)
  );
}

/** Takes parts out of what is seen of a text, in its own place. Gives the length that is left. */
export function takeOut({ units, kinds, length }: Sight, parts: readonly Span[]): number {
  let kept = parts[0]?.start ?? length;
  parts.forEach(({ end }, index) => {
    const to = parts[index + 1]?.start ?? length;
    units.copyWithin(kept, end, to);
    kinds.copyWithin(kept, end, to);
    kept += to - end;
  });
  return kept;
}

/** The same sight with parts taken out, in a place of its own. */
export function without({ units, kinds, length, holds }: Sight, parts: readonly Span[]): Sight {
  const rest = { units: units.slice(0, length), kinds: kinds.slice(0, length), length, holds };
  return { ...rest, length: takeOut(rest, parts) };
}

/** Tells each run of letters within a part, from its first up to, not including, its end. */
export function letterRuns(
  { kinds, length, holds }: Sight,
  tell: (start: number, end: number) => void,
  from = 0,
  to = length,
): void {
  if ((holds & KIND.letter) === 0) return;
  for (let start = from; start < to; start++) {
    if (((kinds[start] ?? 0) & KIND.letter) === 0) continue;
    let end = start + 1;
    while (end < to && ((kinds[end] ?? 0) & KIND.letter) !== 0) end++;
    tell(start, end);
    start = end;
  }
}
