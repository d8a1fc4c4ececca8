/** The lexicon and what belongs to it, read from `resources/compliance` and parsed like anything that comes from outside. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { amendmentsSchema, spellingsSchema } from '../../../core/compliance/amendments.schema.ts';
import { lexiconSchema } from '../../../core/compliance/lexicon.schema.ts';
import type { MatcherParts } from '../../../core/compliance/matcher.ts';

const FOLDER = new URL('../../../resources/compliance/', import.meta.url);

/** Reads the lexicon that the studio ships. Throws when a file is missing or damaged: the installation is broken then. */
export function readLexicon(): Omit<MatcherParts, 'words'> {
  return {
    lexicon: lexiconSchema.parse(json('lexicon.json')),
    amendments: amendmentsSchema.parse(json('amendments.json')),
    spellings: spellingsSchema.parse(json('spellings.json')),
  };
}

function json(name: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(name, FOLDER)), 'utf8'));
}
