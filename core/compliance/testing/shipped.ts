/** The lexicon that the studio ships, for tests. */
import { readFileSync } from 'node:fs';
import { amendmentsSchema, spellingsSchema } from '../amendments.schema.ts';
import { lexiconSchema } from '../lexicon.schema.ts';
import { createMatcher } from '../matcher.ts';

const read = (name: string) => readFileSync(new URL(`../../../resources/compliance/${name}`, import.meta.url), 'utf8');

export const SHIPPED = {
  lexicon: lexiconSchema.parse(JSON.parse(read('lexicon.json'))),
  amendments: amendmentsSchema.parse(JSON.parse(read('amendments.json'))),
  spellings: spellingsSchema.parse(JSON.parse(read('spellings.json'))),
};

/** One for all tests: making it takes longer than using it. */
export const MATCHER = createMatcher(SHIPPED);

/** Lines of `eval.jsonl`: `expect` are categories, none for a line that must stay silent. */
export function labelled(): readonly Labelled[] {
  return read('eval.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
}

export interface Labelled {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly product_category: string;
  readonly expect: readonly string[];
}
