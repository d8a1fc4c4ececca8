/**
 * Whether words are only the end of one word and the beginning of the next: 治愈 in 政治愈发 is none, 包过 in 面包过期 neither. Chinese is
 * written without spaces, so the dictionary that comes with every JavaScript engine (ICU's) is asked where words begin and end.
 */

const HAN = /\p{Script=Han}/u;
/** Longer words are not met by chance, and words are told well from this much around them, in units. */
const LONGEST = 4;
const AROUND = 8;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** The dictionary takes microseconds, and people say the same things in the same words: so many answers are remembered. */
const MOST_KEPT = 5000;
const kept = new Map<string, boolean>();

/**
 * Whether both borders of a part cut words in two. One alone says little: a dictionary knows neither 最优 in 最优惠 nor every name.
 * @param start Where the part begins in `text`, a normalised text; @param end where it ends.
 */
export function isCutFromWords(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST || !isHan(text, start - 1) || !isHan(text, end)) return false;
  let from = start;
  while (from > Math.max(0, start - AROUND) && isHan(text, from - 1)) from--;
  let to = end;
  while (to < end + AROUND && isHan(text, to)) to++;
  const part = text.slice(from, to);
  const key = `${start - from} ${end - from} ${part}`;
  const told = kept.get(key);
  if (told !== undefined) return told;
  const isCut = cutsBoth(part, start - from, end - from);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, isCut);
  return isCut;
}

function cutsBoth(part: string, start: number, end: number): boolean {
  let cutsFirst = false;
  for (const { index: begin, segment } of words.segment(part)) {
    const behind = begin + segment.length;
    if (begin < start && start < behind && behind < end) cutsFirst = true;
    if (cutsFirst && start < begin && begin < end && end < behind) return true;
    if (begin >= end) break;
  }
  return false;
}

function isHan(text: string, at: number): boolean {
  return HAN.test(text.charAt(at));
}
