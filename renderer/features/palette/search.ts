/** Finding a line by a few letters: parts of words in any order, pinyin whole or by its initials, in both languages. Pure. */
import uFuzzy from '@leeoniya/ufuzzy';
import pinyinMatch from 'pinyin-match';

// Its types tell of a `default` inside, which neither of its two builds has.
const pinyin = pinyinMatch as unknown as (typeof pinyinMatch)['default'];

/** What can be found. */
export interface Findable {
  readonly name: string;
  readonly also: string;
}

/** A letter may be left out between any two. */
const fuzzy = new uFuzzy({ intraIns: 1 });

/** The lines that fit, best first; all of them, as they are, while nothing is typed. */
export function search<T extends Findable>(lines: readonly T[], typed: string): readonly T[] {
  const wanted = typed.trim();
  if (wanted === '') return lines;
  return lines
    .map((line, place) => ({ line, place, rank: rankOf(line, wanted) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank || a.place - b.place)
    .map(({ line }) => line);
}

/** 0: does not fit. Its own name counts more than other words, the beginning more than the middle. */
function rankOf({ name, also }: Findable, wanted: string): number {
  return Math.max(fits(name, wanted), fits(also, wanted) * 0.9);
}

function fits(text: string, wanted: string): number {
  const low = text.toLowerCase();
  const at = low.indexOf(wanted.toLowerCase());
  if (at >= 0) return at === 0 ? 100 : /[\s「:：（(]/.test(low[at - 1] ?? '') ? 90 : 80;
  const spelled = pinyin.match(text, wanted);
  if (spelled !== false) return 70 - Math.min(30, spelled[0]);
  const [found] = fuzzy.search([low], wanted.toLowerCase(), 1);
  if (found?.length) return 30;
  return initialsOf(low).includes(wanted.toLowerCase()) ? 20 : 0;
}

function initialsOf(text: string): string {
  return (text.match(/[a-z]+/g) ?? []).map((word) => word[0]).join('');
}
