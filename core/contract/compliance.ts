/** What seats and studio tell each other of risky words: findings, the lexicon in force, the shop's own lists. */
import { z } from 'zod';
import { severitySchema, termActionSchema } from '../compliance/lexicon.schema.ts';
import { ownSeveritySchema, wordListSchema } from '../compliance/shop.words.ts';

const id = z.string().min(8).max(100);
const listId = z.string().min(1).max(100);

/** Risky words in a text that was asked about. `start` and `end` are UTF-16 offsets into it. */
export const riskSchema = z.object({
  /** Id of the lexicon's term, or `own:<word>`. */
  term: z.string(),
  category: z.string(),
  severity: severitySchema,
  action: termActionSchema,
  start: z.int(),
  end: z.int(),
  /** The words as they are written. */
  words: z.string(),
  /** What to say or do instead, in the term's language; '' for none. */
  suggest: z.string(),
  laws: z.array(z.object({ name: z.string(), ref: z.string() })),
});
export type Risk = z.infer<typeof riskSchema>;

/** A list of the shop's own without its words. */
export const listSummarySchema = z.object({ id: listId, name: z.string(), on: z.boolean(), count: z.int() });
export type ListSummary = z.infer<typeof listSummarySchema>;

export const complianceViewSchema = z.object({
  version: z.string(),
  /** Day on which the lexicon was compiled. */
  compiled: z.string(),
  disclaimer: z.string(),
  /** How many terms it holds, by language. */
  terms: z.object({ zh: z.int(), en: z.int() }),
  lists: z.array(listSummarySchema),
});
export type ComplianceView = z.infer<typeof complianceViewSchema>;

/** A line of an imported list that was not taken. */
export const wordProblemSchema = z.object({
  line: z.int(),
  text: z.string(),
  code: z.enum(['too-long', 'too-many', 'not-a-word']),
});
export type WordProblem = z.infer<typeof wordProblemSchema>;

export const COMPLIANCE_REQUESTS = [
  /** Looks for risky words. Nothing is kept. `category`: the product's, '' for none. */
  z.object({
    type: z.literal('compliance.check'),
    id,
    texts: z.array(z.object({ text: z.string().max(20_000), category: z.string().max(200) })).max(200),
  }),
  z.object({ type: z.literal('compliance.read'), id }),
  /** The words of one of the shop's lists. */
  z.object({ type: z.literal('compliance.words'), id, listId }),
  /** Keeps a list, whole: a new one, or in place of the one with its id. */
  z.object({ type: z.literal('compliance.save'), id, list: wordListSchema }),
  z.object({ type: z.literal('compliance.switch'), id, listId, on: z.boolean() }),
  z.object({ type: z.literal('compliance.remove'), id, listId }),
  /** Takes a word list in as a new list. `content` is base64 of a TXT, CSV or JSON file. */
  z.object({
    type: z.literal('compliance.import'),
    id,
    name: z.string().max(300),
    content: z.string(),
    severity: ownSeveritySchema,
  }),
] as const;

export const COMPLIANCE_ANSWERS = {
  'compliance.check': z.object({ risks: z.array(z.array(riskSchema)) }),
  'compliance.read': complianceViewSchema,
  'compliance.words': z.object({ list: wordListSchema }),
  'compliance.save': complianceViewSchema,
  'compliance.switch': complianceViewSchema,
  'compliance.remove': complianceViewSchema,
  'compliance.import': z.object({ view: complianceViewSchema, taken: z.int(), problems: z.array(wordProblemSchema) }),
} as const;
