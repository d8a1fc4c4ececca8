/** Words of the shop's own, beside the lexicon: typed one by one or imported from a list, each list switched on and off as a whole. */
import { z } from 'zod';

export const MOST_WORDS = 50_000;
export const MOST_LISTS = 50;
export const LONGEST_WORD = 100;

export const ownSeveritySchema = z.enum(['block', 'warn', 'review']);

const wordSchema = z.object({
  word: z.string().trim().min(1).max(LONGEST_WORD),
  severity: ownSeveritySchema,
  /** What to say instead; '' for none. */
  suggest: z.string().max(500),
});

export const wordListSchema = z.object({
  id: z.string().min(1).max(100),
  name: z.string().trim().min(1).max(200),
  on: z.boolean(),
  words: z.array(wordSchema).max(MOST_WORDS),
});
export const wordListsSchema = z.array(wordListSchema).max(MOST_LISTS);

export type OwnSeverity = z.infer<typeof ownSeveritySchema>;
export type OwnWord = z.infer<typeof wordSchema>;
export type WordList = z.infer<typeof wordListSchema>;

/** A word that is on, with the id that findings carry. */
export interface ShopWord extends OwnWord {
  readonly id: string;
}

/** The words of all lists that are on; a word that several lists hold counts once, at its hardest. */
export function wordsInForce(lists: readonly WordList[]): readonly ShopWord[] {
  const hardest = new Map<string, ShopWord>();
  for (const list of lists)
    for (const word of list.on ? list.words : []) {
      const key = word.word.toLowerCase();
      const held = hardest.get(key);
      if (held && RANK[held.severity] >= RANK[word.severity]) continue;
      hardest.set(key, { ...word, id: `own:${word.word}` });
    }
  return [...hardest.values()];
}

const RANK = { review: 0, warn: 1, block: 2 } as const;
