/** Chinese that is written so as to slip past: 最-低-价, 最🔥低价, 最di价, quan wang zui di jia. */
import { createAutomaton } from '../words/automaton.ts';
import { edited, replaced, type Edit, type Reading } from './reading.ts';

const HAN = '\\p{Script=Han}';
/** What people put between characters. Commas, stops and brackets are not here: they end a thought. */
const BETWEEN = new RegExp(
  `(?<=[${HAN}\\d])[ ._*·•・~^|\\\\/+=#@&"'\`\\-—–\\p{So}\\p{Sk}\\p{Emoji_Modifier}]+(?=${HAN})`,
  'gu',
);
const SINGLE = new RegExp(`(?<!${HAN})${HAN}$|^${HAN}(?!${HAN})`, 'u');
const SYMBOL = /[\p{So}\p{Sk}]/u;
/** CCTVtui is CCTV and tui; what stands beside digits (06Cr19Ni10) is no pinyin. */
const LATIN = /(?<!\d)(?:[A-Z]?[a-z]+|[A-Z]+)(?!\d)/gu;

/**
 * The text without what stands between its characters; null where nothing does. A dash between whole words (爆款-第一步) separates them: only a
 * symbol, or a mark beside a lone character, is taken for a disguise.
 */
export function readTight(reading: Reading): Reading | null {
  const { text } = reading;
  const edits: Edit[] = [];
  for (const { 0: between, index } of text.matchAll(BETWEEN)) {
    const end = index + between.length;
    const lone = SINGLE.test(text.slice(Math.max(0, index - 2), index)) || SINGLE.test(text.slice(end, end + 2));
    if (lone || SYMBOL.test(between) || /^ +$/.test(between)) edits.push({ start: index, end, text: '' });
  }
  return edits.length === 0 ? null : edited(reading, edits, true);
}

/** Reads pinyin among characters as the characters of a phrase that it spells; null where it spells none. */
export type ReadPinyin = (reading: Reading) => Reading | null;

interface Sound {
  /** One unit that stands for the syllable. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly latin: boolean;
}

/**
 * @param phrases Phrases of Han characters that count, two characters or more.
 * @param pinyin Syllable to the characters that are read so.
 */
export function createPinyin(phrases: readonly string[], pinyin: Readonly<Record<string, string>>): ReadPinyin {
  const codes = new Map(Object.keys(pinyin).map((syllable, index) => [syllable, String.fromCharCode(0xe000 + index)]));
  const sounds = new Map<string, string>();
  for (const [syllable, characters] of Object.entries(pinyin))
    for (const character of characters) sounds.set(character, codes.get(syllable) ?? '');
  const bySound = new Map<string, string[]>();
  for (const phrase of new Set(phrases)) {
    const sound = Array.from(phrase, (character) => sounds.get(character) ?? '').join('');
    if (sound.length !== phrase.length || phrase.length < 2) continue;
    const same = bySound.get(sound);
    if (same) same.push(phrase);
    else bySound.set(sound, [phrase]);
  }
  const spellings = [...bySound.keys()];
  const automaton = createAutomaton(spellings);

  return (reading) => {
    const runs = runsOf(reading.text, codes);
    if (runs.length === 0) return null;
    const heard = soundsOf(reading.text, runs, codes, sounds, automaton.longest);
    const line = heard.map(({ code }) => code).join('');
    const hasHan = /\p{Script=Han}/u.test(reading.text);
    const chosen = new Map<number, { readonly character: string; readonly length: number }>();
    automaton.find(line, (word, end) => {
      const sound = spellings[word] ?? '';
      const begin = end - sound.length;
      const part = heard.slice(begin, end);
      const spelled = part.filter(({ latin }) => latin).length;
      if (spelled === 0 || (spelled === part.length && part.length < (hasHan ? 2 : 3))) return;
      const phrase = (bySound.get(sound) ?? []).find((one) =>
        part.every(({ latin, start }, index) => latin || reading.text[start] === one[index]),
      );
      if (phrase === undefined) return;
      part.forEach(({ latin }, index) => {
        if (latin && (chosen.get(begin + index)?.length ?? 0) < part.length)
          chosen.set(begin + index, { character: phrase[index] ?? '', length: part.length });
      });
    });
    if (chosen.size === 0) return null;
    const edits = [...chosen]
      .sort(([a], [b]) => a - b)
      .map(([index, { character }]) => ({
        start: heard[index]?.start ?? 0,
        end: heard[index]?.end ?? 0,
        text: character,
      }));
    return replaced(edited(reading, edits, true), /(?<=\p{Script=Han})[ '-]+(?=\p{Script=Han})/gu, '', true);
  };
}

interface Run {
  readonly start: number;
  readonly syllables: readonly string[];
}

/** The runs of letters that are syllables. */
function runsOf(text: string, codes: ReadonlyMap<string, string>): readonly Run[] {
  const runs: Run[] = [];
  for (const { 0: run, index } of text.matchAll(LATIN)) {
    const syllables = syllablesOf(run.toLowerCase(), codes);
    if (syllables) runs.push({ start: index, syllables });
  }
  return runs;
}

/** Stands for characters too far from any letters to be in one phrase with them. */
const BREAK = '\0';

/**
 * The text as syllables; whatever is neither Han nor pinyin stands for itself. Spaces beside pinyin are passed over, and so is what is further from
 * the letters than the longest phrase: in a long text nearly all of it.
 */
function soundsOf(
  text: string,
  runs: readonly Run[],
  codes: ReadonlyMap<string, string>,
  sounds: ReadonlyMap<string, string>,
  reach: number,
): readonly Sound[] {
  const heard: Sound[] = [];
  let read = 0;
  const plainTo = (end: number, most = Number.POSITIVE_INFINITY) => {
    const least = heard.length + most;
    for (; read < end && heard.length < least; read++) {
      const character = text[read] ?? '';
      if (!PASSED.includes(character))
        heard.push({ code: sounds.get(character) ?? character, start: read, end: read + 1, latin: false });
    }
  };
  /** Where the last `reach` characters before a place begin. */
  const near = (place: number) => {
    let at = place;
    for (let left = reach; at > read && left > 0; at--) if (!PASSED.includes(text[at - 1] ?? '')) left--;
    return at;
  };
  const skipTo = (place: number) => {
    if (place <= read) return;
    heard.push({ code: BREAK, start: read, end: place, latin: false });
    read = place;
  };
  for (const { start, syllables } of runs) {
    if (read > 0) plainTo(start, reach);
    skipTo(near(start));
    plainTo(start);
    for (const syllable of syllables) {
      heard.push({ code: codes.get(syllable) ?? '', start: read, end: read + syllable.length, latin: true });
      read += syllable.length;
    }
  }
  plainTo(text.length, reach);
  return heard;
}

/** Passed over between syllables. */
const PASSED = " '-";

/** Longer runs of letters are no disguise. */
const LONGEST_RUN = 40;

/** A run of letters as syllables, long ones first; null where it is none. */
function syllablesOf(run: string, codes: ReadonlyMap<string, string>): readonly string[] | null {
  if (run.length > LONGEST_RUN) return null;
  /** From each place the syllables to the end, found from the end on. */
  const rests: (readonly string[] | null)[] = [];
  rests[run.length] = [];
  for (let start = run.length - 1; start >= 0; start--) {
    rests[start] = null;
    for (let length = 1; length <= 6 && start + length <= run.length; length++) {
      const rest = rests[start + length];
      if (rest && codes.has(run.slice(start, start + length)))
        rests[start] = [run.slice(start, start + length), ...rest];
    }
  }
  return rests[0] ?? null;
}
