/** Where the words that were looked for stand in a line. Pure. */

/** A stretch of a text; `hit` where it is one of the words. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** The words of a query, as the store's search takes it: parted by spaces, all of them wanted. */
export function wordsOf(query: string): readonly string[] {
  return query
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** A text in stretches, each word of the query marked wherever it stands; case and width of letters don't count. */
export function stretchesOf(text: string, query: string): readonly Stretch[] {
  const plain = [...text].map((one) => [one, one.normalize('NFKC').toLowerCase()] as const);
  const letters = plain.map(([, letter]) => letter);
  const marked = letters.map(() => false);
  for (const word of wordsOf(query)) {
    const wanted = [...word.normalize('NFKC').toLowerCase()];
    for (let at = 0; at + wanted.length <= letters.length; at++)
      if (wanted.every((letter, place) => letters[at + place] === letter)) marked.fill(true, at, at + wanted.length);
  }
  const stretches: { text: string; hit: boolean }[] = [];
  for (const [at, [one]] of plain.entries()) {
    const last = stretches.at(-1);
    const hit = marked[at] === true;
    if (last !== undefined && last.hit === hit) last.text += one;
    else stretches.push({ text: one, hit });
  }
  return stretches;
}
