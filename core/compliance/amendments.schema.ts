/**
 * What the studio adds to a published lexicon without changing it (`resources/compliance/amendments.json`): contexts in which the law's own
 * exemptions hold, and readings of what the lexicon says in words only. So that a newer lexicon can take the old one's place as it is.
 */
import { z } from 'zod';

const pattern = z.string().min(1);

export const amendmentsSchema = z.object({
  version: z.string().min(1),
  compiled: z.iso.date(),
  /** More contexts in which a term is harmless, each with its reason. */
  allow: z.array(z.object({ term: z.string(), context: pattern, why: z.string().min(1) })),
  /** More ways in which a term is said. */
  also: z.array(z.object({ term: z.string(), pattern, why: z.string().min(1) })),
  /** The lexicon's exemptions as contexts; they hold for all terms of a category. */
  exemptions: z.array(z.object({ exemption: z.string(), category: z.string(), context: pattern })),
  /** A term that another category already speaks for where both fire on the same words. */
  yields: z.array(z.object({ term: z.string(), to: z.string(), why: z.string().min(1) })),
  /** More evasive spellings, like the lexicon's `normalise_map`. */
  spellings: z.array(z.tuple([pattern, z.string()])),
  /** Product categories that are one in two languages. */
  categories: z.record(z.string(), z.array(z.string())),
  /** Where “not” does not make words harmless: the word itself is the trouble. */
  negation: z.object({ not_in_categories: z.array(z.string()), not_for_terms: z.array(z.string()) }),
});
export type Amendments = z.infer<typeof amendmentsSchema>;

/** How characters are spelled by somebody who wants to slip past (`resources/compliance/spellings.json`). */
export const spellingsSchema = z.object({
  sources: z.array(z.string()),
  /** Syllable without tones to the characters that are read so first of all. */
  pinyin: z.record(z.string(), z.string()),
  /** Pairs of a traditional form and its simplified character, separated by spaces. */
  traditional: z.string(),
});
export type Spellings = z.infer<typeof spellingsSchema>;
