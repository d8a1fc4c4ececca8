/**
 * Viewers' questions as they stream in, alike ones together: “多少钱” of 342 people is one line. A question of a known topic is alike by topic and product; any
 * other by its words (`alike.ts`). Bounded: the room may be of any size.
 */
import type { Product } from '../runsheet/runsheet.schema.ts';
import { bagOf, createAlike } from './alike.ts';
import { keyOf, type Message } from './message.text.ts';
import { createPeople, type People } from './people.ts';
import { createFindProduct } from './product.ref.ts';
import { isAsking, topicOfWords } from './topics.ts';
import type { Question, Reading, Words } from './words.ts';

export type { Question };

/** Alike questions that wait for an answer. */
export interface Cluster extends Question {
  /** As it was asked most often. */
  readonly text: string;
  readonly messages: number;
  readonly people: number;
  /** Whether `people` was counted; else it is an estimate. */
  readonly exact: boolean;
  readonly firstAt: number;
  readonly lastAt: number;
}

export interface Questions {
  /** Takes a message in. Null: it asks nothing. `onAir`: the product on screen as it was written. */
  take(message: Message, onAir: string | null): Question | null;
  /** The clusters that most people ask, first. */
  top(limit: number): readonly Cluster[];
  /** Answered: the cluster is gone, and begins anew with the next who asks. */
  answer(key: string): void;
}

/** Clusters by words are kept for at most so many different questions, and so many less after some were forgotten; those by topic are few by themselves. */
export const MOST_OTHERS = 440;
const FORGOTTEN = 40;
/** Different ways of asking that are counted in a cluster. */
const WAYS = 24;
const LONGEST_OTHER = 60;
const OTHER = 'other:';

interface Held extends Question {
  readonly bag: string;
  readonly who: People;
  readonly ways: Map<string, { times: number }>;
  messages: number;
  firstAt: number;
  lastAt: number;
}

/** @param products The sheet's products, that questions may mean. */
export function createQuestions(products: readonly Product[]): Questions {
  const findProduct = createFindProduct(products);
  const clusters = new Map<string, Held>();
  let others = 0;

  const alike = createAlike();
  const screen = createScreen();

  /** Of whom and of which moment a reading is: what was read is not read again while the same is on screen. */
  let readFor: { readonly onAir: string | null; readonly before: string | null } = { onAir: null, before: null };

  function read(words: Words, onAir: string | null, at: number): Reading | null {
    const before = screen.before(onAir, at);
    if (onAir !== readFor.onAir || before !== readFor.before) readFor = { onAir, before };
    if (words.readFor !== readFor || words.reading === undefined) {
      words.reading = readAnew(words, onAir, before);
      words.readFor = readFor;
    }
    return words.reading;
  }

  function readAnew(words: Words, onAir: string | null, before: string | null): Reading | null {
    const text = words.plain;
    const topic = topicOfWords(words);
    if (topic === null && (text.length > LONGEST_OTHER || !isAsking(text))) return null;
    const about = topic ?? alike.find(bagOf(text));
    if (about === '') return null;
    const productId = findProduct(text, onAir, before)?.productId ?? null;
    const key = topic ?? OTHER + about;
    return {
      question: { key: productId === null ? key : `${key} ${productId}`, topic, productId },
      bag: about,
      way: keyOf(text),
    };
  }

  function begin({ question, bag }: Reading, at: number): Held {
    if (question.topic === null) {
      if (others >= MOST_OTHERS) forget();
      others += 1;
      alike.add(bag);
    }
    const held = {
      ...question,
      bag,
      who: createPeople(),
      ways: new Map<string, { times: number }>(),
      messages: 0,
      firstAt: at,
      lastAt: at,
    };
    clusters.set(question.key, held);
    return held;
  }

  /** The clusters by words that fewest ask, the longest silent first; some at a time, since each look goes through all. */
  function forget(): void {
    const held = [...clusters.values()].filter(({ topic }) => topic === null).sort(byWeight);
    for (const { key } of held.slice(0, FORGOTTEN)) drop(key);
  }

  function drop(key: string): void {
    const held = clusters.get(key);
    if (held === undefined) return;
    clusters.delete(key);
    if (held.topic !== null) return;
    others -= 1;
    alike.remove(held.bag);
  }

  return {
    take({ words, by, at }, onAir) {
      const reading = read(words, onAir, at);
      if (reading === null) return null;
      const { question, way } = reading;
      const held = clusters.get(question.key) ?? begin(reading, at);
      held.who.add(by);
      held.messages += 1;
      held.firstAt = Math.min(held.firstAt, at);
      held.lastAt = Math.max(held.lastAt, at);
      const known = held.ways.get(way);
      if (known !== undefined) known.times += 1;
      else if (held.ways.size < WAYS) held.ways.set(way, { times: 1 });
      return question;
    },
    top(limit) {
      return Array.from(clusters.values(), (held) => ({ held, ...held.who.count() }))
        .sort((a, b) => b.count - a.count || b.held.messages - a.held.messages || (a.held.key < b.held.key ? -1 : 1))
        .slice(0, limit)
        .map(({ held, count, exact }) => clusterOf(held, count, exact));
    },
    answer: drop,
  };
}

/** What was on screen before, told by what the messages saw; one that comes late changes nothing. */
function createScreen() {
  let now: string | null = null;
  let last: string | null = null;
  let since = Number.NEGATIVE_INFINITY;
  return {
    before(onAir: string | null, at: number): string | null {
      if (onAir === now) return last;
      if (at < since) return null;
      if (now !== null) last = now;
      now = onAir;
      since = at;
      return last;
    },
  };
}

function byWeight(a: Held, b: Held): number {
  return a.messages - b.messages || a.lastAt - b.lastAt;
}

function clusterOf(held: Held, people: number, exact: boolean): Cluster {
  const { key, topic, productId, ways, messages, firstAt, lastAt } = held;
  const [usual] = [...ways].sort(
    ([a, { times: x }], [b, { times: y }]) => y - x || a.length - b.length || (a < b ? -1 : 1),
  );
  return { key, topic, productId, text: usual?.[0] ?? '', messages, people, exact, firstAt, lastAt };
}
