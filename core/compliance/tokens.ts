/**
 * What is known of letters and digits that stand together: nearly all are no risk and no disguise, and texts use the same ones again and again. So
 * each is looked into once, and from then on known by its hash.
 */
import type { Automaton } from '../words/automaton.ts';
import { mayBeSpaced, type ReadEnglish } from './english.ts';
import { KIND, type Sight } from './kinds.ts';
import { isOneWord, isWhole } from './latin.ts';
import type { Seen, Target } from './needles.ts';
import { englishNumbers } from './numerals.ts';
import { runsOf, type Run } from './pinyin.ts';
import { asWritten } from './reading.ts';
import type { Spell } from './syllables.ts';

/** What there is to a token; places are counted from its beginning. */
export interface Token {
  /** Needles inside it. */
  readonly hits: readonly Seen[];
  /** Beginnings of needles that may go on behind it, each with its node. */
  readonly open: readonly { readonly start: number; readonly node: number }[];
  readonly runs: readonly Run[];
  /** Whether it may read as English words, or as a number. */
  readonly isWord: boolean;
  readonly isNumber: boolean;
  /** Where it has a letter by itself. */
  readonly lone: readonly number[];
}

export interface TokenReaders {
  readonly english: ReadEnglish;
  readonly spell: Spell;
}

/** What there is to the units of a sight from `start` up to `end`; null: nothing. `hash` is made of them all. */
export type TokenAt = (sight: Sight, start: number, end: number, hash: number) => Token | null;

/** Whether any letter of a token that is by itself begins spaced letters. */
export function beginsSpaced(sight: Sight, start: number, { lone }: Token): boolean {
  return lone.some((at) => mayBeSpaced(sight, start + at));
}

/** How many are known at once, in how many slots and units. */
const MOST = 6000;
const SLOTS = 1 << 13;
const UNITS = 1 << 16;
/** Longer ones are looked into each time. */
const LONGEST = 40;

export function createTokens(
  automaton: Automaton,
  needles: readonly string[],
  targets: readonly Target[],
  { english, spell }: TokenReaders,
): TokenAt {
  const hashes = new Int32Array(SLOTS);
  /** Of each slot: where the units begin in `known`, and how many they are; none: the slot is free. */
  const begins = new Int32Array(SLOTS);
  const sizes = new Uint8Array(SLOTS);
  const tokens = Array.from<Token | null>({ length: SLOTS }).fill(null);
  const known = new Uint16Array(UNITS);
  const goesOn = nodesThatGoOn(automaton, needles, targets);
  let used = 0;
  let count = 0;

  function lookInto(whole: Sight, from: number, to: number): Token | null {
    const units = whole.units.slice(from, to);
    const kinds = whole.kinds.slice(from, to);
    const { length } = units;
    const sight = { units, kinds, length, holds: kinds.reduce((all, kind) => all | kind, 0) };
    const reading = asWritten(String.fromCharCode(...units));
    const { text } = reading;
    const hits: Seen[] = [];
    const open: { start: number; node: number }[] = [];
    for (let start = 0; start < length; start++) {
      const node = automaton.along(units, start, length, 0, (needle, end) => {
        const target = targets[needle];
        if (target && (!isWordAlone(target) || isWhole(text, start, end))) hits.push({ start, end, target });
      });
      const goes = node === 0 ? undefined : goesOn.get(node);
      const isWithin = start > 0 && isOneWord(units[start - 1] ?? 0, units[start] ?? 0);
      if (goes !== undefined && !(goes === 'whole' && isWithin)) open.push({ start, node });
    }
    const hasLatin = (sight.holds & KIND.latin) !== 0;
    const runs = runsOf(text, sight, spell);
    const isWord = hasLatin && english(reading, sight, [0, length]).length > 0;
    const isNumber = englishNumbers(reading, sight, [0, length]).length > 0;
    const lone = hasLatin ? lettersAlone(sight) : [];
    const isNothing = hits.length + open.length + runs.length + lone.length === 0 && !isWord && !isNumber;
    return isNothing ? null : { hits, open, runs, isWord, isNumber, lone };
  }

  return (sight, start, end, hash) => {
    const size = end - start;
    if (size > LONGEST) return lookInto(sight, start, end);
    const { units } = sight;
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (; sizes[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
      if (hashes[slot] !== hash || sizes[slot] !== size) continue;
      const begin = begins[slot] ?? 0;
      let at = 0;
      while (at < size && known[begin + at] === units[start + at]) at++;
      if (at === size) return tokens[slot] ?? null;
    }
    const token = lookInto(sight, start, end);
    if (count >= MOST || used + size > UNITS) {
      sizes.fill(0);
      tokens.fill(null);
      count = 0;
      used = 0;
      slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }
    hashes[slot] = hash;
    begins[slot] = used;
    sizes[slot] = size;
    tokens[slot] = token;
    known.set(units.subarray(start, end), used);
    used += size;
    count++;
    return token;
  };
}

/** Whether a needle is nothing but a word of the shop's own, which counts only as a whole word. */
function isWordAlone({ word, terms, spellings }: Target): boolean {
  return word !== null && terms.length === 0 && spellings.length === 0;
}

/** The nodes at which a needle may leave a token: `whole` where only words of the shop's own do. */
function nodesThatGoOn(
  automaton: Automaton,
  needles: readonly string[],
  targets: readonly Target[],
): ReadonlyMap<number, 'whole' | 'any'> {
  const nodes = new Map<number, 'whole' | 'any'>();
  const units = new Uint16Array(Math.max(0, ...needles.map(({ length }) => length)));
  needles.forEach((needle, index) => {
    const target = targets[index];
    let node = 0;
    for (let at = 0; at + 1 < needle.length; at++) {
      units[at] = needle.charCodeAt(at);
      node = automaton.along(units, at, at + 1, node, pass);
      // From Han, or from letters and digits to their like, as nearly all do: no token ends there.
      if (isPlainHan(units[at] ?? 0) || isOneWord(units[at] ?? 0, needle.charCodeAt(at + 1))) continue;
      if (target && !isWordAlone(target)) nodes.set(node, 'any');
      else if (!nodes.has(node)) nodes.set(node, 'whole');
    }
  });
  return nodes;
}

function pass(): void {}

function isPlainHan(unit: number): boolean {
  return unit >= 0x4e00 && unit < 0xa000;
}

/** Letters and the like that have none before them, and none behind or the end. */
function lettersAlone({ units, kinds, length }: Sight): readonly number[] {
  const alone: number[] = [];
  for (let at = 0; at < length; at++) {
    const isFirst = at === 0 || ((kinds[at - 1] ?? 0) & (KIND.letter | KIND.digit)) === 0;
    if (isFirst && (at + 1 === length || MARKS.includes(units[at + 1] ?? 0))) alone.push(at);
  }
  return length > 1 && kinds.every((kind) => (kind & KIND.letter) !== 0) ? [] : alone;
}

/** .*_- */
const MARKS = [0x2e, 0x2a, 0x5f, 0x2d];
