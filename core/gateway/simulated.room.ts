/** A room that nobody is in: made-up people who say what people say, from a seed, so that the same seed gives the same evening. */
import type { RoomEvent } from './room.events.ts';
import type { Random } from './simulated.random.ts';
import { WORDS } from './simulated.words.ts';

export interface SimulatedRoom {
  readonly seed: number;
  /** Language of what is said. */
  readonly language: 'zh-CN' | 'en';
  /** Link numbers that are asked for, from 1. */
  readonly links: number;
}

/** One event in so many tells how many people there are. */
const AUDIENCE_EVERY = 25;

/** One event of the simulated room; `index` counts from 0. */
export function simulatedEvent(
  index: number,
  at: number,
  { language, links, seed }: SimulatedRoom,
  random: Random,
): RoomEvent {
  const words = WORDS[language];
  const who = random.below(5000);
  const base = { id: `${seed}-${index}`, source: 'simulated', at };
  const by = { id: `p${who}`, name: `${words.viewer}${who}`, badges: who % 50 === 0 ? ['fan-club'] : [] };
  const roll = random.below(100);
  if (index % AUDIENCE_EVERY === 0) {
    const viewers = Math.round(1800 + 600 * Math.sin(index / 900) + 90 * Math.sin(index / 70));
    const figures = { viewers, visitors: 2600 + index, likes: null, comments: null, followers: null };
    return { kind: 'figures', ...base, figures };
  }
  if (roll < 55) {
    const line = random.pick(words.lines).replace('{link}', String(1 + random.below(links)));
    return { kind: 'comment', ...base, by, text: line, cut: false };
  }
  if (roll < 75) return { kind: 'like', ...base, by, count: 1 + random.below(10), total: null };
  if (roll < 92) return { kind: 'enter', ...base, by };
  if (roll < 96) return { kind: 'follow', ...base, by };
  const amount = { minor: 1990 + (index % 9) * 1000, currency: language === 'en' ? 'USD' : 'CNY' } as const;
  const order = { orderId: `o${seed}-${index}`, by, amount };
  const lines = [{ sku: null, link: String(1 + random.below(links)), quantity: 1 }];
  return { kind: roll < 98 ? 'order-placed' : 'order-paid', ...base, ...order, lines };
}
