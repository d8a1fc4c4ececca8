/** Words of a message and what was made of them. Rooms repeat themselves: each way of writing is read once, and looked up once for all who look at it. */
import type { Topic } from './topic.names.ts';

/** What a text is like to {@link createFloods}. */
export interface Looks {
  readonly isCheer: boolean;
  readonly isAdvert: boolean;
  /** Platforms offer questions to tap (宝贝什么时候发货): the same long words of many viewers. */
  readonly isQuestion: boolean;
  /** Its sketch, where it is long enough to be a machine's; else none. */
  readonly bands: readonly number[];
}

/** A message as it was read: `topic` and `productId` null where it names none. */
export interface Question {
  readonly key: string;
  readonly topic: Topic | null;
  readonly productId: string | null;
}

/** What is asked, as the reader of a room tells it while the same is on screen. */
export interface Reading {
  readonly question: Question;
  /** The words that it comes down to. */
  readonly way: string;
  /** Of a question of no known topic: what its cluster goes by (`alike.ts`). */
  readonly bag: string;
}

/** Read words. What was not made of them yet is undefined. */
export interface Words {
  /** As `readable` gives them. */
  readonly plain: string;
  topic: Topic | null | undefined;
  looks: Looks | undefined;
  reading: Reading | null | undefined;
  /** Whose `reading` it is, and of which moment: of no use to anybody else. */
  readFor: object | null;
}

/** Words of which nothing is known yet. */
export function freshWords(plain: string): Words {
  return { plain, topic: undefined, looks: undefined, reading: undefined, readFor: null };
}
