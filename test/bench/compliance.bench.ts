/**
 * The matcher against a plain loop of `includes` over 10,000 words. Ours reads the text in all its ways, holds the lexicon's expressions against it in
 * their contexts and tells places; the loop looks for the words alone, in the text as it is, and tells which of them occur. Every text is new.
 */
import { createMatcher } from '../../core/compliance/matcher.ts';
import { readLexicon } from '../../main/studio/compliance/lexicon.files.ts';
import { interleave, row, type BenchRow } from './bench.ts';
import { textsOf, wordsFor, type Hits, type Tongue } from './compliance.texts.ts';

const WORDS = 10_000;
const TURNS = 15;
const WARM_UP = 5;
const AIM = 0.01;

/** Length of a text in units and how many of them a turn looks at. */
const SIZES = [
  { name: 'chat line', length: 12, texts: 200 },
  { name: 'paragraph', length: 240, texts: 40 },
  { name: 'text', length: 5_000, texts: 4 },
  { name: 'text', length: 50_000, texts: 1 },
] as const;

export async function rows(): Promise<readonly BenchRow[]> {
  const words = wordsFor(WORDS);
  const matcher = createMatcher({
    ...readLexicon(),
    words: words.map((word) => ({ id: word, word, severity: 'warn' as const, suggest: '' })),
  });
  const ours = (text: string) => new Set(matcher.check(text).map(({ term }) => term.id));
  const plain = (text: string) => words.filter((word) => text.includes(word));

  const told: BenchRow[] = [];
  for (const tongue of ['zh', 'en'] as const satisfies readonly Tongue[])
    for (const { name, length, texts } of SIZES)
      for (const hits of ['few', 'many'] as const satisfies readonly Hits[]) {
        const turns = Array.from({ length: TURNS + WARM_UP }, (_, turn) =>
          textsOf({ tongue, length, hits, words, texts, seed: turn }),
        );
        for (const text of turns.flat().slice(0, 20)) mustHold(ours(text), plain(text), text);
        // A turn of ours is short: without this the first would measure the compiler. Other texts, since ours remembers words.
        for (let turn = 0; turn < 5 * (TURNS + WARM_UP); turn++)
          for (const text of textsOf({ tongue, length, hits, words, texts, seed: 1000 + turn })) ours(text);
        const samples = await interleave(
          (turn) => turns[turn]?.map(ours),
          (turn) => turns[turn]?.map(plain),
          TURNS,
          WARM_UP,
        );
        told.push(row(`compliance: ${tongue} ${name} of ${length}, ${hits} hits (${texts} a turn)`, samples, 0.5, AIM));
      }
  return told;
}

/** Ours sees through spellings, so that it may tell more than the loop and never less. */
function mustHold(ours: ReadonlySet<string>, plain: readonly string[], text: string): void {
  const missed = plain.filter((word) => !ours.has(word));
  if (missed.length > 0) throw new Error(`The matcher missed ${missed.join(', ')} in “${text.slice(0, 200)}”`);
}
