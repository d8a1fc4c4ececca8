/**
 * What was seen lately, in bounded memory: two generations, of which the older is dropped when the younger is full. Cheaper than moving each entry to the end of a
 * map, whose deleted places have to be stepped over.
 */
export interface Lately<T> {
  /** The value of a key, made where it is new or long forgotten. */
  of(key: string): T;
  /** The value, if the key is remembered. */
  peek(key: string): T | undefined;
  clear(): void;
}

/** Remembers at least the last `most / 2` different keys, and at most `most`. */
export function createLately<T>(most: number, make: (key: string) => T): Lately<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  const peek = (key: string) => {
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

/** Whether keys were seen lately: remembers at least the last `most / 2` different ones, and at most `most`. */
export function createSeen(most: number): (key: string) => boolean {
  let young = new Set<string>();
  let old = new Set<string>();
  return (key) => {
    if (young.size >= most / 2) {
      old = young;
      young = new Set();
    }
    // One look into the set instead of two: it grows by what it did not hold.
    const before = young.size;
    young.add(key);
    return young.size === before || old.has(key);
  };
}
