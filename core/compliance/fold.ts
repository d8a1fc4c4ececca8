/**
 * The first step of reading: NFKC, nothing invisible, simplified characters, no spaces between Han characters. What a text looks like to a
 * reader is what is left. One pass over the units, with a closer look at the few that need it, since it stands before every match.
 */
import { KIND, kindOf, takeOut, type Sight } from './kinds.ts';
import { asWritten, edited, readAs, type Edit, type Reading } from './reading.ts';

/** Not text: format characters, variation selectors, enclosing marks, controls other than white space. */
const INVISIBLE = /^(?:[\p{Cf}\p{Me}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc})$/u;
const SPACE = /^[\p{Zs}\t]$/u;
const MARK = /^\p{M}$/u;

/** Stands for a unit that goes, becomes several, or leans on its neighbours. */
const HARD = 1;
/** Where in an entry of the table the unit is, and where its kinds begin. */
const UNIT = 0xffff;
const KINDS = 16;
const MOST_PAIRS = 5000;
const SPACE_UNIT = 0x20;
const NONE: readonly Edit[] = [];

/** A text as it looks. */
export interface Folded {
  readonly text: string;
  /** To be asked for before the next text is folded. */
  readonly reading: Reading;
  /** Good until the next text is folded. */
  readonly sight: Sight;
}

/** What a look tells of a text: the sum of its kinds, and whether it has to be read otherwise. */
interface Look {
  readonly holds: number;
  readonly changed: boolean;
  readonly hard: boolean;
}

/** Reads a text as it looks. */
export interface Fold {
  (source: string): Folded;
  /** From now on these units are {@link KIND.alone} in any sight. */
  mark(units: Iterable<number>): void;
}

/** @param traditional Traditional forms to simplified characters, one unit each. */
export function createFold(traditional: ReadonlyMap<string, string>): Fold {
  /** What a unit becomes, and above that which kinds that is of; looked up once each. 0: not yet. */
  const table = new Uint32Array(0x1_0000);
  const pairs = new Map<string, number>();
  let alone: ReadonlySet<number> = new Set();
  let units = new Uint16Array(256);
  let kinds = new Uint16Array(256);

  function learn(unit: number): number {
    const folded = foldedUnit(String.fromCharCode(unit), traditional);
    const read = folded === HARD ? unit : folded;
    const kind = kindOf(String.fromCharCode(read)) | (alone.has(read) ? KIND.alone : 0);
    return (table[unit] = folded | (kind << KINDS));
  }

  /** Fills `units` and `kinds`. What is hard to read is left as it is. */
  function look(text: string): Look {
    const { length } = text;
    if (length > units.length) {
      units = new Uint16Array(length * 2);
      kinds = new Uint16Array(length * 2);
    }
    let all = 0;
    let changed = 0;
    let hard = false;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      let entry = table[unit] || learn(unit);
      if ((entry & UNIT) === HARD) {
        hard = true;
        entry = (entry & ~UNIT) | unit;
      }
      all |= entry;
      changed |= entry ^ unit;
      units[at] = entry;
      kinds[at] = entry >>> KINDS;
    }
    return { holds: hard ? lookAtPairs(text) : all >>> KINDS, changed: (changed & UNIT) !== 0, hard };
  }

  /** Both halves of a character are of its kinds. Gives the kinds of all. */
  function lookAtPairs(text: string): number {
    let holds = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = units[at] ?? 0;
      if (unit >= 0xd800 && unit < 0xdc00 && ((units[at + 1] ?? 0) & 0xfc00) === 0xdc00 && at + 1 < text.length) {
        const pair = text.slice(at, at + 2);
        const kind = pairs.get(pair) ?? kindOf(pair);
        if (pairs.size < MOST_PAIRS) pairs.set(pair, kind);
        kinds[at] = kind;
        kinds[++at] = kind;
      }
      holds |= kinds[at] ?? 0;
    }
    return holds;
  }

  /** The characters that are hard to read, each with its marks. */
  function hardOnes(source: string): readonly Edit[] {
    const edits: Edit[] = [];
    let last = 0;
    for (let at = 0; at < source.length; at++) {
      if (((table[source.charCodeAt(at)] ?? 0) & UNIT) !== HARD) continue;
      const start = at > last && MARK.test(characterAt(source, at)) ? at - 1 : at;
      last = at + characterAt(source, at).length;
      while (last < source.length && MARK.test(characterAt(source, last))) last += characterAt(source, last).length;
      const cluster = source.slice(start, last);
      const text = clusterOf(cluster, traditional);
      if (text !== cluster) edits.push({ start, end: last, text });
      at = last - 1;
    }
    return edits;
  }

  const fold = (source: string): Folded => {
    const first = look(source);
    const edits = first.hard ? hardOnes(source) : NONE;
    const seen = edited(asWritten(source), edits, false);
    const { holds, changed } = edits.length === 0 ? first : look(seen.text);
    const whole = { units, kinds, length: seen.text.length, holds };
    const gaps = (holds & KIND.han) === 0 ? NONE : gapsIn(whole);
    const sight = { ...whole, length: takeOut(whole, gaps) };
    // Most texts hold nothing for which anybody would ask how they read.
    let read: Reading | null = null;
    const readingOf = () =>
      readAs(seen, gaps, changed || gaps.length > 0 ? textOf(sight.units.subarray(0, sight.length)) : seen.text);
    return {
      sight,
      get reading() {
        return (read ??= readingOf());
      },
      get text() {
        return this.reading.text;
      },
    };
  };

  return Object.assign(fold, {
    mark(marked: Iterable<number>) {
      alone = new Set(marked);
      table.fill(0);
    },
  });
}

/** The unit that a unit becomes, or one of the marks. */
function foldedUnit(character: string, traditional: ReadonlyMap<string, string>): number {
  if (INVISIBLE.test(character) || /[\ud800-\udfff]/.test(character) || MARK.test(character)) return HARD;
  if (SPACE.test(character)) return 0x20;
  const normal = character.normalize('NFKC');
  return normal.length === 1 ? (traditional.get(normal) ?? normal).charCodeAt(0) : HARD;
}

/** What is seen of a character and its marks. */
function clusterOf(cluster: string, traditional: ReadonlyMap<string, string>): string {
  const visible = [...cluster].filter((character) => !INVISIBLE.test(character)).join('');
  const normal = SPACE.test(visible) ? ' ' : visible.normalize('NFKC');
  return [...normal].map((character) => traditional.get(character) ?? character).join('');
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** Where there are spaces between Han characters. */
function gapsIn({ units, kinds, length }: Sight): readonly Edit[] {
  const gaps: Edit[] = [];
  const all = units.subarray(0, length);
  for (let start = all.indexOf(SPACE_UNIT); start !== -1; start = all.indexOf(SPACE_UNIT, start)) {
    let end = start + 1;
    while (all[end] === SPACE_UNIT) end++;
    if (start > 0 && end < length && ((kinds[start - 1] ?? 0) & (kinds[end] ?? 0) & KIND.han) !== 0)
      gaps.push({ start, end, text: '' });
    start = end;
  }
  return gaps;
}

function textOf(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += 8192)
    text += String.fromCharCode.apply(null, units.subarray(start, start + 8192) as unknown as number[]);
  return text;
}
