/** Whether letters are nothing but syllables: told without making a string, since in English nearly every word is none. */

/** How long each of the syllables is that letters are made of, long ones first; null where they are more or less than that. */
export type Spell = (units: Uint16Array, start: number, end: number) => readonly number[] | null;

/** By its last five bits a letter is 1 to 26, small or capital. */
const LETTERS = 32;
/** Longer runs of letters are no disguise. */
const LONGEST_RUN = 40;

/** @param syllables In small letters a to z. */
export function createSpell(syllables: readonly string[]): Spell {
  const tree = new Int16Array(LETTERS * (1 + syllables.reduce((sum, { length }) => sum + length, 0)));
  const isWhole = new Uint8Array(tree.length / LETTERS);
  let nodes = 1;
  for (const syllable of syllables) {
    let node = 0;
    for (let at = 0; at < syllable.length; at++) {
      const edge = node * LETTERS + (syllable.charCodeAt(at) & 31);
      if (tree[edge] === 0) tree[edge] = nodes++;
      node = tree[edge] ?? 0;
    }
    isWhole[node] = 1;
  }

  const child = (node: number, unit: number) => tree[node * LETTERS + (unit & 31)] ?? 0;
  const reached = new Uint8Array(LONGEST_RUN + 1);
  /** From each place the longest syllable from which the rest can be spelled too. */
  const longest = new Uint8Array(LONGEST_RUN);

  function canSpell(units: Uint16Array, start: number, size: number): boolean {
    reached.fill(0);
    reached[0] = 1;
    let furthest = 0;
    for (let from = 0; from <= furthest && from < size; from++) {
      if (reached[from] === 0) continue;
      for (let node = 0, at = from; at < size; at++) {
        node = child(node, units[start + at] ?? 0);
        if (node === 0) break;
        if (isWhole[node] === 0) continue;
        reached[at + 1] = 1;
        furthest = Math.max(furthest, at + 1);
      }
    }
    return reached[size] === 1;
  }

  return (units, start, end) => {
    const size = end - start;
    if (size > LONGEST_RUN || !canSpell(units, start, size)) return null;
    for (let from = size - 1; from >= 0; from--) {
      longest[from] = 0;
      for (let node = 0, at = from; at < size; at++) {
        node = child(node, units[start + at] ?? 0);
        if (node === 0) break;
        if (isWhole[node] === 1 && (at + 1 === size || longest[at + 1] !== 0)) longest[from] = at + 1 - from;
      }
    }
    const lengths: number[] = [];
    for (let at = 0; at < size; at += longest[at] ?? size) lengths.push(longest[at] ?? 0);
    return lengths;
  };
}
