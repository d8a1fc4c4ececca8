/**
 * What was seen lately, in bounded memory: two generations, of which the older is dropped when the younger is full. Cheaper than moving each entry to the end of a
 * map, whose deleted places have to be stepped over.
 */
export interface Lately<K, T> {
  /** The value of a key, made where it is new or long forgotten. */
  of(key: K): T;
  /** The value, if the key is remembered. */
  peek(key: K): T | undefined;
  clear(): void;
}

/** Remembers at least the last `most / 2` different keys, and at most `most`. */
export function createLately<K extends string | number, T>(most: number, make: (key: K) => T): Lately<K, T> {
  let young = new Map<K, T>();
  let old = new Map<K, T>();
  const peek = (key: K) => {
    const known = young.get(key);
    return known === undefined ? old.get(key) : known;
  };
  return {
    of(key) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const past = old.get(key);
      const value = past === undefined ? make(key) : past;
      if (young.size >= most / 2) {
        old = young;
        young = new Map();
      }
      young.set(key, value);
      return value;
    },
    peek,
    clear() {
      young = new Map();
      old = new Map();
    },
  };
}

/** Places of a generation for each key that it may hold: half of them or more stay free. A power of two. */
const LEAST_PLACES = 1 << 10;

/**
 * Whether keys were seen lately: remembers at least the last `most / 2` different ones, and at most `most`. Keys are known by 63 bits of their hash, which for a
 * hundred thousand of them takes one for another less than once in 10^13, and costs a table of numbers instead of all the texts.
 */
export function createSeen(most: number): (key: string) => boolean {
  let young = createHashes();
  let old = createHashes();
  return (key) => {
    if (young.size >= most / 2) {
      [old, young] = [young, old];
      young.clear();
    }
    let one = 0x9e37_79b1;
    let other = 0x85eb_ca6b;
    for (let at = 0; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      one = Math.imul(one ^ unit, 0xcc9e_2d51);
      other = Math.imul(other ^ unit, 0x1b87_3593) ^ (other >>> 15);
    }
    one ^= one >>> 16;
    // Nought marks a free place.
    other |= 1;
    return !young.add(one, other) || old.has(one, other);
  };
}

/** Pairs of numbers in one flat table, open addressing; the second of a pair is never 0. */
function createHashes() {
  let places = LEAST_PLACES;
  let table = new Int32Array(2 * places);
  let size = 0;

  /** Where a pair is or would be. */
  function placeOf(one: number, other: number): number {
    let place = (one ^ (other >>> 7)) & (places - 1);
    while (table[2 * place + 1] !== 0 && (table[2 * place] !== one || table[2 * place + 1] !== other))
      place = (place + 1) & (places - 1);
    return 2 * place;
  }

  function grow(): void {
    const before = table;
    places *= 2;
    table = new Int32Array(2 * places);
    for (let at = 0; at < before.length; at += 2) {
      const other = before[at + 1] ?? 0;
      if (other !== 0) put(placeOf(before[at] ?? 0, other), before[at] ?? 0, other);
    }
  }

  function put(place: number, one: number, other: number): void {
    table[place] = one;
    table[place + 1] = other;
  }

  return {
    get size() {
      return size;
    },
    has: (one: number, other: number) => table[placeOf(one, other) + 1] !== 0,
    /** False: it was there. */
    add(one: number, other: number): boolean {
      const place = placeOf(one, other);
      if (table[place + 1] !== 0) return false;
      put(place, one, other);
      if (++size * 2 > places) grow();
      return true;
    },
    clear() {
      table.fill(0);
      size = 0;
    },
  };
}
