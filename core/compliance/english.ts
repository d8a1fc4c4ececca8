/** English words that are written otherwise than the lexicon has them: plurals and other forms, l0ok-alikes, s p a c e d letters, fr*ee. */
import { createAutomaton } from '../words/automaton.ts';
import { KIND, type Sight } from './kinds.ts';
import type { Edit, Reading, Span } from './reading.ts';

/** Words that are words of the lexicon in disguise, as those. */
export type ReadEnglish = (reading: Reading, sight: Sight, stretches: readonly number[]) => readonly Edit[];

/** Held against a text at a single character. */
const SPACED = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}@$][ .*_-]{1,3}){2,}[\p{L}\p{N}@$](?![\p{L}\p{N}])/uy;
const WORD = /[\p{L}@$][\p{L}\p{N}\p{M}@$!|'’*._-]*|\p{N}+[\p{L}@$][\p{L}\p{N}\p{M}@$!|*._-]*/gu;
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i', '|': 'l' },
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', ѕ: 's', і: 'i' },
  ...{ ј: 'j', ԁ: 'd', ɡ: 'g', ո: 'n', α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
};
/** Verbs so short that a form of another word could be taken for theirs, named one by one. */
const SHORT_VERBS = new Set(['cure', 'heal', 'hide', 'burn', 'melt', 'erase', 'fill', 'earn', 'make', 'ban', 'block']);
const SHORTEST = 5;
/** A form of a word differs from it in its last letters alone: s, d or g at the end, and no more than so many (planning, plan). */
const FORMS_END = new Set(Array.from('sdgSDG', (letter) => letter.charCodeAt(0)));
const LONGEST_ENDING = 4;
/** How many stretches are remembered with what they read as, and how long ones. */
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 40;

/**
 * Makes a reader. It is given where such words may stand, as beginning and end in turns: the parts of a stretch that are not Han.
 * @param vocabulary The words of the lexicon, in lower case.
 */
export function createEnglish(vocabulary: ReadonlySet<string>): ReadEnglish {
  const words = createAutomaton([...vocabulary], { ignoreCase: true });
  const known = (word: string) => vocabulary.has(word);
  const kept = new Map<string, readonly Edit[]>();
  const readKept = (stretch: string): readonly Edit[] => {
    const found = kept.get(stretch);
    if (found !== undefined) return found;
    const edits = readStretch(stretch, known);
    if (kept.size >= MOST_KEPT) kept.clear();
    if (stretch.length <= LONGEST_KEPT) kept.set(stretch, edits);
    return edits;
  };

  return ({ text }, sight, stretches) => {
    const { units, kinds } = sight;
    const edits: Edit[] = [];
    /** Spaced letters were looked for up to here. */
    let tried = 0;
    let done = 0;
    for (let index = 0; index < stretches.length; index += 2) {
      let to = stretches[index + 1] ?? 0;
      for (let at = Math.max(stretches[index] ?? 0, done); at < to; at++) {
        // A word has letters, and may begin with what stands for one.
        if (((kinds[at] ?? 0) & KIND.latin) === 0) continue;
        let start = at;
        while (start > done && ((kinds[start - 1] ?? 0) & KIND.word) !== 0) start--;
        const stretch = stretchAt(sight, start);
        const { end, isLetters } = stretch;
        const spaced = start >= tried && (!isLetters || end - start === 1) ? spacedIn(text, sight, start, end) : null;
        if (spaced) {
          tried = spaced.end;
          const read = split(
            plain(
              text
                .slice(spaced.start, spaced.end)
                .replace(/[ .*_-]/gu, '')
                .toLowerCase(),
            ),
            vocabulary,
          );
          if (read) {
            // The stop behind F.D.A. is one of its own.
            const behind = text.startsWith('.', spaced.start + 1) && text.startsWith('.', spaced.end) ? 1 : 0;
            edits.push({ start: spaced.start, end: spaced.end + behind, text: read.join(' ') });
            done = spaced.end + behind;
            // They may end within a stretch, the rest of which is to be read too.
            to = Math.max(to, endOfWord(sight, done));
            at = done - 1;
            continue;
          }
        }
        const mayRead = isLetters
          ? stretch.isStretched ||
            (FORMS_END.has(units[end - 1] ?? 0) && words.goesAlong(units, start, end) >= end - start - LONGEST_ENDING)
          : stretch.mayRead;
        if (mayRead)
          for (const edit of readKept(text.slice(start, end)))
            edits.push({ start: start + edit.start, end: start + edit.end, text: edit.text });
        done = end;
        at = end;
      }
    }
    return edits;
  };
}

function endOfWord({ kinds, length }: Sight, start: number): number {
  let end = start;
  while (end < length && ((kinds[end] ?? 0) & KIND.word) !== 0) end++;
  return end;
}

/** The word of the vocabulary that this one is in disguise; null where it is none, or is one as it stands. */
function readWord(word: string, known: (word: string) => boolean): string | null {
  if (known(word)) return null;
  return [...undisguised(word), ...baseForms(word)].find(known) ?? null;
}

/** clinically-pr0ven: each part for itself; carbon-neutral: two words as well. */
function readParts(token: string, index: number, known: (word: string) => boolean): readonly Edit[] {
  const edits: Edit[] = [];
  let start = index;
  let wasWord = false;
  for (const part of token.split('-')) {
    const read = readWord(part.toLowerCase(), known);
    const isWord = read !== null || known(part.toLowerCase());
    if (wasWord && isWord) edits.push({ start: start - 1, end: start, text: ' ' });
    if (read !== null) edits.push({ start, end: start + part.length, text: read });
    start += part.length + 1;
    wasWord = isWord;
  }
  return edits;
}

/** What a stretch without spaces reads as, word by word. */
function readStretch(stretch: string, known: (word: string) => boolean): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { 0: written, index } of stretch.matchAll(WORD)) {
    const token = written.replace(/['’!*._-]+$/u, '');
    const whole = readWord(token.toLowerCase(), known);
    if (whole !== null) edits.push({ start: index, end: index + token.length, text: whole });
    else if (token.includes('-')) edits.push(...readParts(token, index, known));
  }
  return edits;
}

/** A run of what words in disguise may be made of. */
interface Stretch {
  readonly end: number;
  /** Nothing but a to z. */
  readonly isLetters: boolean;
  /** Has the same unit three times over. */
  readonly isStretched: boolean;
  /** Not letters alone, and not surely nothing: numbers are, and so is what has Han in each of its parts. */
  readonly mayRead: boolean;
}

function stretchAt({ units, kinds, length }: Sight, start: number): Stretch {
  let all = 0xff;
  let any = 0;
  let isStretched = false;
  let end = start;
  for (; end < length; end++) {
    const kind = kinds[end] ?? 0;
    if ((kind & KIND.word) === 0) break;
    all &= kind;
    any |= kind;
    if (end > start + 1 && units[end] === units[end - 1] && units[end] === units[end - 2]) isStretched = true;
  }
  const isOne = (any & KIND.han) !== 0 && !units.subarray(start, end).some((unit) => PARTS.includes(unit));
  return { end, isLetters: (all & KIND.letter) !== 0, isStretched, mayRead: (all & KIND.digit) === 0 && !isOne };
}

/** Units at which a stretch falls into parts: - ' ’ */
const PARTS = [0x2d, 0x27, 0x2019];

/** Letters with marks or spaces between, of which the first stands in a stretch. */
function spacedIn(text: string, sight: Sight, start: number, end: number): Span | null {
  for (let at = start; at < end; at++) {
    if (!mayBeSpaced(sight, at)) continue;
    SPACED.lastIndex = at;
    if (SPACED.test(text)) return { start: at, end: SPACED.lastIndex };
  }
  return null;
}

/** Whether spaced letters may begin here: one by itself, something between, one more, and something behind. */
export function mayBeSpaced({ units, kinds, length }: Sight, at: number): boolean {
  if (at > 0 && ((kinds[at - 1] ?? 0) & (KIND.letter | KIND.digit | KIND.han)) !== 0) return false;
  let next = at + 1;
  while (next < at + 4 && next < length && isSeparator(units[next] ?? 0)) next++;
  if (next === at + 1 || next + 1 >= length) return false;
  return ((kinds[next] ?? 0) & KIND.word) !== 0 && isSeparator(units[next + 1] ?? 0);
}

/** Space and .*_- */
function isSeparator(unit: number): boolean {
  return unit === 0x20 || unit === 0x2e || unit === 0x2a || unit === 0x5f || unit === 0x2d;
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
