/** Chinese that is spelled so as to slip past: 最di价, quan wang zui di jia. */
import { createAutomaton } from '../words/automaton.ts';
import { KIND, letterRuns, type Sight } from './kinds.ts';
import type { Edit, Reading } from './reading.ts';
import type { Spell } from './syllables.ts';

/** CCTVtui is CCTV and tui; what stands beside digits (06Cr19Ni10) is no pinyin. */
const LATIN = /(?<!\d)(?:[A-Z]?[a-z]+|[A-Z]+)(?!\d)/gu;
const WHOLE = /^(?:[A-Z]?[a-z]+|[A-Z]+)$/;

/** Pinyin among characters, as the characters of a phrase that it spells. */
export type ReadPinyin = (reading: Reading, sight: Sight, runs: readonly Run[]) => readonly Edit[];

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

  return ({ text }, sight, all) => {
    const runs = together(all, sight);
    if (runs.length === 0) return [];
    const heard = soundsOf(text, runs, codes, sounds, automaton.longest);
    const line = heard.map(({ code }) => code).join('');
    const chosen = new Map<number, Edit & { readonly length: number }>();
    automaton.find(line, (word, end) => {
      const sound = spellings[word] ?? '';
      const begin = end - sound.length;
      const part = heard.slice(begin, end);
      const spelled = part.filter(({ latin }) => latin).length;
      if (spelled === 0 || (spelled === part.length && part.length < leastIn(sight.holds))) return;
      const phrase = (bySound.get(sound) ?? []).find((one) =>
        part.every(({ latin, start }, index) => latin || text[start] === one[index]),
      );
      if (phrase === undefined) return;
      part.forEach(({ latin, start, end: behind }, index) => {
        const next = part[index + 1]?.start ?? behind;
        if (latin && (chosen.get(start)?.length ?? 0) < part.length)
          chosen.set(start, { start, end: behind, text: phrase[index] ?? '', length: part.length });
        // What is passed over within a phrase.
        if (next > behind) chosen.set(behind, { start: behind, end: next, text: '', length: part.length });
      });
    });
    return [...chosen.values()].sort((a, b) => a.start - b.start);
  };
}

/** How many syllables make a phrase of pinyin alone. */
function leastIn(holds: number): number {
  return (holds & KIND.han) === 0 ? 3 : 2;
}

/** Letters that are syllables and nothing else. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** How long each of its syllables is. */
  readonly lengths: readonly number[];
}

/** The runs of letters that are syllables. */
export function runsOf(text: string, sight: Sight, spell: Spell): readonly Run[] {
  const runs: Run[] = [];
  const add = (start: number, end: number) => {
    const lengths = spell(sight.units, start, end);
    if (lengths) runs.push({ start, end, lengths });
  };
  letterRuns(sight, (start, end) => {
    const digits = ((sight.kinds[start - 1] ?? 0) | (end < sight.length ? (sight.kinds[end] ?? 0) : 0)) & KIND.digit;
    if (digits === 0 && (isSmall(sight.units, start + 1, end) || WHOLE.test(text.slice(start, end)))) add(start, end);
    else {
      const from = Math.max(0, start - 1);
      for (const { 0: run, index } of text.slice(from, end + 1).matchAll(LATIN))
        add(from + index, from + index + run.length);
    }
  });
  return runs;
}

function isSmall(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((units[at] ?? 0) < 0x61) return false;
  return true;
}

/** Those that may be in a phrase: beside Han, or so many syllables with their neighbours. */
export function together(runs: readonly Run[], { units, kinds, length, holds }: Sight): readonly Run[] {
  const least = leastIn(holds);
  const isPassed = (at: number) => PASSED_UNITS.includes(units[at] ?? 0);
  const isHan = (at: number) => at >= 0 && at < length && ((kinds[at] ?? 0) & KIND.han) !== 0;
  const kept: Run[] = [];
  for (let first = 0; first < runs.length;) {
    let count = 0;
    let isBeside = false;
    let next = first;
    for (let end = -1; next < runs.length; next++) {
      const run = runs[next];
      if (run === undefined || (end >= 0 && run.start > end)) break;
      count += run.lengths.length;
      let before = run.start - 1;
      while (before >= 0 && isPassed(before)) before--;
      end = run.end;
      while (end < length && isPassed(end)) end++;
      isBeside ||= isHan(before) || isHan(end);
    }
    if (isBeside || count >= least) kept.push(...runs.slice(first, next));
    first = next;
  }
  return kept;
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
  for (const { start, lengths } of runs) {
    if (read > 0) plainTo(start, reach);
    skipTo(near(start));
    plainTo(start);
    for (const length of lengths) {
      const syllable = text.slice(read, read + length).toLowerCase();
      heard.push({ code: codes.get(syllable) ?? '', start: read, end: read + length, latin: true });
      read += length;
    }
  }
  plainTo(text.length, reach);
  return heard;
}

/** Passed over between syllables. */
const PASSED = " '-";
const PASSED_UNITS = Array.from(PASSED, (character) => character.charCodeAt(0));
