/** What viewers ask about (问什么): told from their words alone, in Chinese and English. How each topic shows stands in `topics/`. */
import { needlesOf } from '../compliance/phrases.ts';
import { createSearch } from '../compliance/search.ts';
import { keyOf } from './message.text.ts';
import { AFTER_SALE } from './topics/afterSale.ts';
import { asks, isStory } from './topics/asking.ts';
import { COUPON } from './topics/coupon.ts';
import { expressionOf, type TopicSigns } from './topics/grammar.ts';
import { HOW_TO_BUY } from './topics/howToBuy.ts';
import { PRICE } from './topics/price.ts';
import { QUALITY } from './topics/quality.ts';
import { SHIPPING } from './topics/shipping.ts';
import { SIZE } from './topics/size.ts';
import { plainSpeech } from './topics/speech.ts';
import { STOCK } from './topics/stock.ts';
import { WHICH_LINK } from './topics/whichLink.ts';

/** In this order: the more particular first. A coupon’s “how do I get it” is no question about buying. */
export const TOPICS = [
  'which-link',
  'coupon',
  'after-sale',
  'shipping',
  'how-to-buy',
  'stock',
  'size',
  'price',
  'quality',
] as const;
export type Topic = (typeof TOPICS)[number];

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

const ASKS = TOPICS.map((topic) => expressionOf(SIGNS[topic].asks));
const ABOUT = TOPICS.map((topic) => expressionOf(SIGNS[topic].about));
const ALONE: ReadonlyMap<string, Topic> = new Map(
  TOPICS.flatMap((topic) => SIGNS[topic].alone.map((words) => [words, topic] as const)),
);
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
  const alone = ALONE.get(keyOf(speech));
  if (alone !== undefined) return alone;
  const worth = signsWorth(speech);
  if (worth === 0 || isStory(speech)) return null;
  for (const [index, topic] of TOPICS.entries()) if (worth & (1 << index) && ASKS[index]?.test(speech)) return topic;
  const about = worth >> TOPICS.length;
  if (about === 0 || !asks(speech)) return null;
  return TOPICS.find((_, index) => about & (1 << index) && ABOUT[index]?.test(speech)) ?? null;
}

/** Which expressions are worth trying, a bit each: all `asks`, then all `about`. Most messages hold nothing that any of them needs. */
function signsWorth(speech: string): number {
  let worth = always;
  for (const { keyword } of search(speech)) worth |= bits.get(keyword) ?? 0;
  return worth;
}

const bits = new Map<string, number>();
let always = 0;
[...ASKS, ...ABOUT].forEach((sign, index) => {
  const needles = needlesOf(sign.source, sign.flags);
  if (needles === null) always |= 1 << index;
  else for (const needle of needles) bits.set(needle, (bits.get(needle) ?? 0) | (1 << index));
});
const search = createSearch([...bits.keys()]);
