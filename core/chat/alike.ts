/**
 * Questions of no known topic that ask the same in nearly the same words: other order, other particles, a character too many, a slip of a finger. What they
 * come down to is a bag of words (Latin) and characters (Han); bags that differ by one deletion are alike, as in Garbe's symmetric deletes (SymSpell). Numbers,
 * negations and times are never passed over: 今天几点下播 and 明天几点下播 are two questions.
 */
import { keyOf } from './message.text.ts';
import { plainSpeech } from './topics/speech.ts';

/** Questions that are known, by their bags. */
export interface Alike {
  /** The known bag that this one is alike to, or itself. */
  find(bag: string): string;
  add(bag: string): void;
  remove(bag: string): void;
}

/** Says nothing of what is asked. */
const IDLE_HAN =
  /[的了啊呀呢吗么嘛吧哦噢哈嘿喔诶是在你您咱我们这那个里请问想说就都也真很首]|(?<=了)没$|(?<=..)[没不否]$|今年(?=多大|几岁)|现在|有(?=多少|几)|主播|老板|到底|究竟|知道|有人|告诉/gu;
/** 有没有 asks what 有…吗 asks. */
const A_NOT_A = /(\p{Script=Han})[不没]\1/gu;
/** Two ways of saying one thing. */
const SAME_HAN: readonly (readonly [RegExp, string])[] = [
  [/为什么/gu, '怎么'],
  [/没有/gu, '没'],
  [/可以/gu, '能'],
  [/一(?=[首个下只])/gu, ''],
];
const IDLE_WORDS = new Set(
  'a an the is are was were be am do does did to of in on at it its this that there you your u i me my we he she they and or so just please lol omg hey hi can could will would now today tonight yet really actually'.split(
    ' ',
  ),
);
/** Without these a question is another one. */
const TELLING = /[\d一二两三四五六七八九十不没未别今明昨前后上下左右大小多少男女几谁哪]/u;
/** Shorter bags differ by one character and mean something else. In characters. */
const LEAST_HAN = 5;
const LEAST_LATIN = 9;

/** What a question comes down to; '' when nothing is left of it. */
export function bagOf(readableText: string): string {
  const speech = plainSpeech(keyOf(readableText)).replace(/(?<=[不没])(?:主播|老板)$/u, '');
  const plain = SAME_HAN.reduce((said, [written, same]) => said.replace(written, same), speech.replace(A_NOT_A, '$1'));
  const han = new Set(plain.replace(IDLE_HAN, '').match(/\p{Script=Han}/gu));
  const words = [...speech.matchAll(/[a-z]+/g)].map(([word]) => word).filter((word) => !IDLE_WORDS.has(word));
  const telling = new Set(
    words.map((word) => word.replace(/([a-z])\1+/g, '$1').replace(/(?<=...)s$|(?<=....)ing$/, '')),
  );
  const numbers = [...speech.matchAll(/\d+/g)].map(([number]) => number);
  const other = speech.match(/(?!\p{Script=Han})[\p{L}]/gu)?.filter((letter) => !/[a-z]/.test(letter)) ?? [];
  return [...[...han].sort(), ...numbers, ...[...telling].sort(), other.join('')]
    .filter((part) => part !== '')
    .join(' ');
}

/** Knows nothing yet. */
export function createAlike(): Alike {
  const known = new Set<string>();
  /** Deletions to the bags that have them. */
  const shortened = new Map<string, Set<string>>();
  return {
    find(bag) {
      if (known.has(bag)) return bag;
      const [same] = shortened.get(bag) ?? [];
      if (same !== undefined) return same;
      const isLatin = /[a-z]/.test(bag);
      for (const shorter of deletionsOf(bag)) {
        if (known.has(shorter)) return shorter;
        // A letter for another is a slip; a Han character for another is another word.
        const [slip] = isLatin ? (shortened.get(shorter) ?? []) : [];
        if (slip !== undefined) return slip;
      }
      return bag;
    },
    add(bag) {
      known.add(bag);
      for (const shorter of deletionsOf(bag)) shortened.set(shorter, (shortened.get(shorter) ?? new Set()).add(bag));
    },
    remove(bag) {
      known.delete(bag);
      for (const shorter of deletionsOf(bag)) {
        const bags = shortened.get(shorter);
        bags?.delete(bag);
        if (bags?.size === 0) shortened.delete(shorter);
      }
    },
  };
}

/** A bag with one character less, where that says the same. */
function deletionsOf(bag: string): readonly string[] {
  const isLatin = /[a-z]/.test(bag);
  if (isLatin) {
    if (bag.length < LEAST_LATIN) return [];
    return Array.from(bag, (character, index) =>
      /[a-z]/.test(character) ? bag.slice(0, index) + bag.slice(index + 1) : '',
    ).filter((shorter) => shorter !== '');
  }
  const parts = bag.split(' ');
  if (parts.length < LEAST_HAN) return [];
  return parts.flatMap((part, index) => (TELLING.test(part) ? [] : [parts.toSpliced(index, 1).join(' ')]));
}
