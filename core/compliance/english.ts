/** English words that are written otherwise than the lexicon has them: plurals and other forms, l0ok-alikes, s p a c e d letters, fr*ee. */
import { edited, type Edit, type Reading } from './reading.ts';

/** Reads words as words of the lexicon where they are one of them in disguise; null where nothing reads otherwise. */
export type ReadEnglish = (reading: Reading) => Reading | null;

const SPACED = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}@$][ .*_-]{1,3}){2,}[\p{L}\p{N}@$](?![\p{L}\p{N}])/gu;
const WORD = /[\p{L}@$][\p{L}\p{N}\p{M}@$!|'’*._-]*|\p{N}+[\p{L}@$][\p{L}\p{N}\p{M}@$!|*._-]*/gu;
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i', '|': 'l' },
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', ѕ: 's', і: 'i' },
  ...{ ј: 'j', ԁ: 'd', ɡ: 'g', ո: 'n', α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
};
/** Verbs so short that a form of another word could be taken for theirs, named one by one. */
const SHORT_VERBS = new Set(['cure', 'heal', 'hide', 'burn', 'melt', 'erase', 'fill', 'earn', 'make', 'ban', 'block']);
const SHORTEST = 5;

/** @param vocabulary The words of the lexicon, in lower case. */
export function createEnglish(vocabulary: ReadonlySet<string>): ReadEnglish {
  const known = (word: string) => vocabulary.has(word);
  return (reading) => {
    const joined = edited(reading, spacedWords(reading.text, vocabulary), true);
    const edits: Edit[] = [];
    for (const { 0: written, index } of joined.text.matchAll(WORD)) {
      const token = written.replace(/['’!*._-]+$/u, '');
      const whole = readWord(token.toLowerCase(), known);
      if (whole !== null) edits.push({ start: index, end: index + token.length, text: whole });
      else if (token.includes('-')) edits.push(...readParts(token, index, known));
    }
    const read = edited(joined, edits, true);
    return read === reading ? null : read;
  };
}

/** The word of the vocabulary that this one is in disguise; null where it is none, or is one as it stands. */
function readWord(word: string, known: (word: string) => boolean): string | null {
  if (known(word)) return null;
  return [...undisguised(word), ...baseForms(word)].find(known) ?? null;
}

/** clinically-pr0ven: each part for itself. */
function readParts(token: string, index: number, known: (word: string) => boolean): readonly Edit[] {
  const edits: Edit[] = [];
  let start = index;
  for (const part of token.split('-')) {
    const read = readWord(part.toLowerCase(), known);
    if (read !== null) edits.push({ start, end: start + part.length, text: read });
    start += part.length + 1;
  }
  return edits;
}

function spacedWords(text: string, vocabulary: ReadonlySet<string>): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { 0: spaced, index } of text.matchAll(SPACED)) {
    const words = split(plain(spaced.replace(/[ .*_-]/gu, '').toLowerCase()), vocabulary);
    if (words) edits.push({ start: index, end: index + spaced.length, text: words.join(' ') });
  }
  return edits;
}

/** The fewest words of the vocabulary that make up these letters; null where they don't. */
function split(letters: string, vocabulary: ReadonlySet<string>): readonly string[] | null {
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - 20); start < end; start++) {
      const before = best[start];
      const word = letters.slice(start, end);
      if (!before || (!vocabulary.has(word) && !(word.length === 1 && 'ai'.includes(word)))) continue;
      if (best[end] === null || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, word];
    }
  }
  const words = best[letters.length] ?? null;
  return words?.some((word) => word.length > 2) ? words : null;
}

/** What a word may be once look-alikes, stops inside and s-t-r-e-t-c-h-e-d letters are put back. */
function undisguised(word: string): readonly string[] {
  const bare = word.replace(/[*._'’-]/gu, '');
  const readings = [plain(bare.replaceAll('1', 'l')), plain(bare.replaceAll('1', 'i'))];
  const stretched = readings.flatMap((read) => [
    read.replace(/(.)\1{2,}/gu, '$1$1'),
    read.replace(/(.)\1{2,}/gu, '$1'),
  ]);
  return [...readings, ...stretched].filter((read) => read !== word && read.length > 1);
}

function plain(word: string): string {
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '');
  return [...bare].map((character) => LOOKS_LIKE[character] ?? character).join('');
}

/** Words of which this one may be a form. */
function baseForms(word: string): readonly string[] {
  if (!/^[a-z]+(?:['’]s)?$/.test(word)) return [];
  const stems = [/['’]s$/, /s$/, /es$/, /d$/, /ed$/, /ing$/].filter((ending) => ending.test(word));
  const bases = stems.map((ending) => word.replace(ending, ''));
  const forms = [...bases, ...bases.map((base) => `${base}e`), ...bases.map((base) => base.replace(/(.)\1$/, '$1'))];
  return [...forms, word.replace(/ies$/, 'y')].filter(
    (form) => form !== word && (form.length >= SHORTEST || SHORT_VERBS.has(form)),
  );
}
