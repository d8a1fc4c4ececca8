/** What the note beside the database says: entries, and behind which row of the chain they belong. */
import { z } from 'zod';
import { entrySchema, type Entry } from '../../../core/show/show.facts.ts';
import { parseJson } from './journal.codec.ts';

/** The end of the chain: how many rows there are, and the hash of the last. */
export interface Head {
  readonly count: number;
  readonly hash: string;
}

const noteSchema = z.object({ count: z.int(), hash: z.string(), entries: z.array(entrySchema) });

/** The text of a note, without a line feed. */
export function writeNote({ count, hash }: Head, entries: readonly Entry[]): string {
  return JSON.stringify({ count, hash, entries });
}

/** The entries of a note that belong behind `head`; none when they are in the chain already, and when it is no note of ours. */
export function readNote(text: string, head: Head): readonly Entry[] {
  const parsed = noteSchema.safeParse(parseJson(text));
  if (!parsed.success) return [];
  const { count, hash, entries } = parsed.data;
  return count === head.count && hash === head.hash ? entries : [];
}
