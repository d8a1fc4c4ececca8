/** What a labelled set of messages is, and how it is written down. */
import { TOPICS, type Topic } from '../topic.names.ts';

export type Meaning = Topic | 'none';
/** Messages by what they ask; `none`: nothing of the kinds that are known. */
export type Labels = Readonly<Record<Meaning, readonly string[]>>;

export const MEANINGS: readonly Meaning[] = [...TOPICS, 'none'];

/** A set as it is written: the messages of a kind in a block, with `|` or a new line between them. */
export function labelsOf(blocks: Readonly<Record<Meaning, string>>): Labels {
  const messages = (block: string) =>
    block
      .split(/[|\n]/)
      .map((text) => text.trim())
      .filter((text) => text !== '');
  return Object.fromEntries(MEANINGS.map((meaning) => [meaning, messages(blocks[meaning])])) as Record<
    Meaning,
    string[]
  >;
}
