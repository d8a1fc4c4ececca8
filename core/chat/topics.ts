/** What viewers ask about (问什么): told from their words alone, in Chinese and English. How each topic shows stands in `topics/`. */
import { keyOf } from './message.text.ts';
import { TOPICS, type Topic } from './topic.names.ts';
import { AFTER_SALE } from './topics/afterSale.ts';
import { asks, isStory } from './topics/asking.ts';
import { COUPON } from './topics/coupon.ts';
import { createGate } from './topics/gate.ts';
import { expressionsOf, type TopicSigns } from './topics/grammar.ts';
import { HOW_TO_BUY } from './topics/howToBuy.ts';
import { PRICE } from './topics/price.ts';
import { QUALITY } from './topics/quality.ts';
import { SHIPPING } from './topics/shipping.ts';
import { SIZE } from './topics/size.ts';
import { plainSpeech } from './topics/speech.ts';
import { STOCK } from './topics/stock.ts';
import { WHICH_LINK } from './topics/whichLink.ts';
import type { Words } from './words.ts';

const SIGNS: Readonly<Record<Topic, TopicSigns>> = {
  'which-link': WHICH_LINK,
  coupon: COUPON,
  'after-sale': AFTER_SALE,
  shipping: SHIPPING,
  'how-to-buy': HOW_TO_BUY,
  stock: STOCK,
  size: SIZE,
  price: PRICE,
  quality: QUALITY,
};

interface Rule {
  readonly topic: Topic;
  readonly expression: RegExp;
  /** Whether it is a question by itself. */
  readonly asks: boolean;
}

/** All that ask by themselves come before all that only name a topic. */
const RULES: readonly Rule[] = (['asks', 'about'] as const).flatMap((kind) =>
  TOPICS.flatMap((topic) =>
    SIGNS[topic][kind].flatMap((sign) =>
      expressionsOf(sign).map((expression) => ({ topic, expression, asks: kind === 'asks' })),
    ),
  ),
);
const ALONE: ReadonlyMap<string, Topic> = new Map(
  TOPICS.flatMap((topic) => SIGNS[topic].alone.map((words) => [words, topic] as const)),
);
/** By what each of these begins; no letter of them means anything in an expression. */
const ALONE_BEGIN = Array.from(ALONE.keys(), (words) => new RegExp(words.split(' ', 1)[0] ?? words));
const worthTrying = createGate([...RULES.map(({ expression }) => expression), ...ALONE_BEGIN]);
/** Longer ones are stories. */
const LONGEST = 160;

/** Whether a readable text asks anything. */
export function isAsking(text: string): boolean {
  return asks(plainSpeech(text));
}

/** The topic of a question, by its readable text; null where it asks nothing that is known. */
export function topicOf(text: string): Topic | null {
  if (text === '' || text.length > LONGEST) return null;
  const speech = plainSpeech(text);
  const rules = worthTrying(speech);
  const mayBeAlone = (rules.at(-1) ?? 0) >= RULES.length;
  const alone = mayBeAlone ? ALONE.get(keyOf(speech)) : undefined;
  if (alone !== undefined) return alone;
  if (rules.length === 0 || isStory(speech)) return null;
  let asking: boolean | null = null;
  for (const index of rules) {
    const rule = RULES[index];
    if (rule === undefined || !rule.expression.test(speech)) continue;
    if (rule.asks || (asking ??= asks(speech))) return rule.topic;
  }
  return null;
}

/** The topic of words that may have been told before. */
export function topicOfWords(words: Words): Topic | null {
  return words.topic === undefined ? (words.topic = topicOf(words.plain)) : words.topic;
}
