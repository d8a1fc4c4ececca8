/**
 * Many words looked for in one pass over a text: an Aho-Corasick automaton in typed arrays. A search takes as long as the text is and its hits are
 * many, hardly longer for more words; making one takes as long as all words together are, whatever they are.
 */

import { SMALL } from './letter.case.ts';

/** Is told of an occurrence: which word of the list, and where it ends in the text (exclusive). `true` ends the search. */
export type Hit = (word: number, end: number) => boolean | void;

/** Is told of a word that is whole, and where it ends (exclusive). */
export type Tell = (word: number, end: number) => void;

export interface Automaton {
  /** Length of the longest word in UTF-16 units; 0 where there are none. */
  readonly longest: number;
  /**
   * Tells every occurrence of every word that lies within `from` (0) up to, not including, `to` (the end of the text), overlapping ones too, in the
   * order of their ends; of those that end together the longer ones first. Whoever has a text's units at hand gives those: it is quicker.
   */
  find(text: string | Uint16Array, hit: Hit, from?: number, to?: number): void;
  /**
   * Goes on from `node` (0: from the beginning) through the units from `from` up to `to` as far as words do, and tells the words that are whole on the
   * way. Gives the node at `to`; 0 where no word goes that far.
   */
  along(units: Uint16Array, from: number, to: number, node: number, tell: Tell): number;
  /** For how many units from `from` on the text goes as some word does; up to `to`. */
  goesAlong(units: Uint16Array, from: number, to: number): number;
}

/** What may look different and is the same word. */
export interface AutomatonOptions {
  /** Capitals and small letters are the same, where both are one unit (İ is not). */
  readonly ignoreCase?: boolean;
}

/** Bits of the table that knows at a glance what leads nowhere: it errs about once in so many. */
const BITS_AN_EDGE = 8;
const MORE = 0x1_0000;
/** What is told of a node: the kind of its first child, with MORE when there are others (most have one alone). */
const FIRST = 0;
/** Its first child. */
const CHILD = 1;
/** The node of the longest end of what it stands for that is a node too. */
const SHORTER = 2;
/** The longest word that what it stands for ends with, as that one's node. */
const WORD = 3;
const WIDTH = 4;

/** @param words Each once; an empty one occurs nowhere. Compared by UTF-16 unit, so that a lone surrogate is as good as a character. */
export function createAutomaton(words: readonly string[], { ignoreCase = false }: AutomatonOptions = {}): Automaton {
  const size = words.reduce((sum, { length }) => sum + length, 0);
  const classes = classesOf(words, ignoreCase);
  // Nodes are numbered by depth; 0 is the root, and stands for none where it can't be meant.
  const parents = new Int32Array(size + 1);
  const kinds = new Uint16Array(size + 1);
  /** 1 + the word that a node stands for. */
  const wordOf = new Int32Array(size + 1);
  const roots = new Int32Array(0x1_0000);
  /** Of each node, side by side in memory: what {@link FIRST} and the three after it tell. */
  const told = new Int32Array(WIDTH * (size + 1));
  // Edges to the others by hash, without their keys: a node knows whose child it is.
  const mask = powerOfTwo(size * 2) - 1;
  const edges = new Int32Array(mask + 1);
  const glance = new Int32Array(powerOfTwo((size * BITS_AN_EDGE) / 32));

  function child(node: number, kind: number): number {
    if (node === 0) return roots[kind] ?? 0;
    const first = told[WIDTH * node + FIRST] ?? 0;
    if ((first & 0xffff) === kind) return told[WIDTH * node + CHILD] ?? 0;
    if (first < MORE) return 0;
    const hash = hashOf(node, kind);
    if (!hasBit(glance, hash)) return 0;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const next = edges[slot] ?? 0;
      if (next === 0 || (parents[next] === node && kinds[next] === kind)) return next;
    }
  }

  function add(next: number, node: number, kind: number): void {
    parents[next] = node;
    kinds[next] = kind;
    if (node === 0) {
      roots[kind] = next;
      return;
    }
    const first = told[WIDTH * node + FIRST] ?? 0;
    if (first === 0) {
      told[WIDTH * node + FIRST] = kind;
      told[WIDTH * node + CHILD] = next;
      return;
    }
    told[WIDTH * node + FIRST] = first | MORE;
    const hash = hashOf(node, kind);
    setBit(glance, hash);
    let slot = hash & mask;
    while (edges[slot] !== 0) slot = (slot + 1) & mask;
    edges[slot] = next;
  }

  let nodes = 1;
  const reached = new Int32Array(words.length);
  let left = words.flatMap((word, index) => (word === '' ? [] : [index]));
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0);
  for (let depth = 0; left.length > 0; depth++)
    left = left.filter((index) => {
      const word = words[index] ?? '';
      const node = reached[index] ?? 0;
      const kind = classes[word.charCodeAt(depth)] ?? 0;
      const known = child(node, kind);
      const next = known === 0 ? nodes++ : known;
      if (known === 0) add(next, node, kind);
      reached[index] = next;
      if (depth + 1 < word.length) return true;
      wordOf[next] = index + 1;
      return false;
    });

  const shorterOf = (node: number) => told[WIDTH * node + SHORTER] ?? 0;
  const wordAt = (node: number) => told[WIDTH * node + WORD] ?? 0;
  for (let node = 1; node < nodes; node++) {
    const kind = kinds[node] ?? 0;
    let shorter = 0;
    for (let from = parents[node] ?? 0; from !== 0 && shorter === 0;) {
      from = shorterOf(from);
      shorter = child(from, kind);
    }
    told[WIDTH * node + SHORTER] = shorter;
    told[WIDTH * node + WORD] = wordOf[node] === 0 ? wordAt(shorter) : node;
  }

  function walk(units: Uint16Array, hit: Hit, from: number, to: number, before: number): void {
    let node = 0;
    for (let at = from; at < to; at++) {
      const kind = classes[units[at] ?? 0] ?? 0;
      let next = child(node, kind);
      while (next === 0 && node !== 0) {
        node = shorterOf(node);
        next = child(node, kind);
      }
      node = next;
      for (let end = wordAt(node); end !== 0; end = wordAt(shorterOf(end)))
        if (hit((wordOf[end] ?? 0) - 1, before + at + 1) === true) return;
    }
  }

  let copy = new Uint16Array(256);
  return {
    longest,
    find(text, hit, from = 0, to = text.length) {
      if (typeof text !== 'string') {
        walk(text, hit, from, to, 0);
        return;
      }
      const own = to - from > copy.length ? (copy = new Uint16Array((to - from) * 2)) : copy;
      for (let at = from; at < to; at++) own[at - from] = text.charCodeAt(at);
      walk(own, hit, 0, to - from, from);
    },
    along(units, from, to, first, tell) {
      let node = first;
      for (let at = from; at < to; at++) {
        const kind = classes[units[at] ?? 0] ?? 0;
        node = kind === 0 ? 0 : child(node, kind);
        if (node === 0) return 0;
        const word = wordOf[node] ?? 0;
        if (word !== 0) tell(word - 1, at + 1);
      }
      return node;
    },
    goesAlong(units, from, to) {
      let node = 0;
      for (let at = from; at < to; at++) {
        const kind = classes[units[at] ?? 0] ?? 0;
        node = kind === 0 ? 0 : child(node, kind);
        if (node === 0) return at - from;
      }
      return to - from;
    },
  };
}

/** A number from 1 on for each unit that words hold, 0 for all others. */
function classesOf(words: readonly string[], ignoreCase: boolean): Uint16Array {
  const classes = new Uint16Array(0x1_0000);
  let count = 0;
  const learn = (unit: number) => {
    if (classes[unit] === 0) classes[unit] = ++count;
  };
  for (const word of words)
    for (let at = 0; at < word.length; at++)
      learn(ignoreCase ? (SMALL[word.charCodeAt(at)] ?? 0) : word.charCodeAt(at));
  if (ignoreCase) for (let unit = 0; unit < classes.length; unit++) classes[unit] = classes[SMALL[unit] ?? 0] ?? 0;
  return classes;
}

function hashOf(node: number, kind: number): number {
  const hash = Math.imul(node, 0x9e37_79b1) ^ Math.imul(kind, 0x85eb_ca6b);
  return hash ^ (hash >>> 15);
}

function hasBit(bits: Int32Array, hash: number): boolean {
  return ((bits[(hash >>> 5) & (bits.length - 1)] ?? 0) & (1 << hash)) !== 0;
}

function setBit(bits: Int32Array, hash: number): void {
  const at = (hash >>> 5) & (bits.length - 1);
  bits[at] = (bits[at] ?? 0) | (1 << hash);
}

function powerOfTwo(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}
