/**
 * The lexicon of risky words as it is published (`resources/compliance/lexicon.json`): versioned, dated, not legal advice. Its own text says
 * how it is to be read (`how_to_read`); this schema is the home of the shape, `matcher.ts` of the reading.
 */
import { z } from 'zod';

const sourceRef = z.object({ id: z.string().min(1), ref: z.string() });

/** `block` stops a line, `warn` must be mended or bound, `review` passes with its evidence, `info` is coaching and never stops anything. */
export const severitySchema = z.enum(['block', 'warn', 'review', 'info']);
export const termActionSchema = z.enum([
  'remove',
  'replace',
  'bind_evidence',
  'bind_object',
  'check_calc',
  'check_cap',
  'add_disclosure',
  'coach',
  'escalate',
]);

/** One risky term. `pattern` and `allow_context` are JavaScript regular expressions, run with `flags` on the normalised text. */
export const termSchema = z.object({
  id: z.string().min(1).max(100),
  lang: z.enum(['zh', 'en']),
  term: z.string().min(1),
  pattern: z.string().min(1),
  flags: z.string().regex(/^[imsuv]*$/),
  category: z.string().min(1),
  severity: severitySchema,
  action: termActionSchema,
  suggest: z.string(),
  allow_context: z.array(z.string().min(1)),
  /** Product categories; `all`: any. One name with `not:` makes the list one of exceptions. */
  applies_to: z.array(z.string().min(1)).min(1),
  sources: z.array(sourceRef),
  note: z.string(),
});

/** What must be said; when, is told in words for people (`disclosures.ts` knows the occasions that a program can see). */
const disclosureSchema = z.object({
  id: z.string().min(1),
  lang: z.enum(['zh', 'en']),
  when: z.string(),
  text: z.string(),
  source: z.array(sourceRef),
});

export const lexiconSchema = z.object({
  version: z.string().min(1),
  compiled: z.iso.date(),
  disclaimer: z.string().min(1),
  category_aliases: z.record(z.string(), z.array(z.string())),
  /** Evasive spellings: regular expression and what it stands for. */
  normalise_map: z.array(z.tuple([z.string().min(1), z.string()])),
  required_disclosures: z.array(disclosureSchema),
  sources: z.record(
    z.string(),
    z.object({ jurisdiction: z.string(), name: z.string(), status: z.string(), note: z.string() }),
  ),
  categories: z.record(z.string(), z.object({ zh: z.string(), en: z.string() })),
  entries: z.array(termSchema).min(1),
});

export type Severity = z.infer<typeof severitySchema>;
export type TermAction = z.infer<typeof termActionSchema>;
export type Term = z.infer<typeof termSchema>;
export type Lexicon = z.infer<typeof lexiconSchema>;
export type Disclosure = z.infer<typeof disclosureSchema>;
