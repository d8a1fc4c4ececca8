/** A room that nobody is in: made-up people who say what people say, from a seed, so that the same seed gives the same evening. */
import { setInterval as every } from 'node:timers';
import { z } from 'zod';
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import type { Connector } from './connector.ts';
import { randomOf, type Random } from './simulated.random.ts';
import { WORDS } from './simulated.words.ts';

const settingsSchema = z.object({
  seed: z.int().default(1),
  /** Events a second. */
  rate: z.number().min(0.1).max(20_000).default(5),
  /** Language of what is said. */
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  /** Link numbers that are asked for. */
  links: z.int().min(1).max(500).default(20),
});
type Settings = z.infer<typeof settingsSchema>;

const TICK_MS = 50;

export const simulated: Connector<Settings> = {
  name: 'simulated',
  settings: settingsSchema,
  async start(settings, { push, state, now }) {
    const random = randomOf(settings.seed);
    const begun = now();
    let made = 0;
    state('live', null, '');
    const timer = every(() => {
      const due = Math.floor(((now() - begun) / 1000) * settings.rate);
      const events: RoomEvent[] = [];
      for (; made < due; made++) events.push(simulatedEvent(made, now(), settings, random));
      if (events.length > 0) push(events);
    }, TICK_MS);
    return { stop: async () => clearInterval(timer) };
  },
};

/** One event of the simulated room; `index` counts from 0. */
export function simulatedEvent(
  index: number,
  at: number,
  { language, links, seed }: Settings,
  random: Random,
): RoomEvent {
  const words = WORDS[language];
  const who = random.below(5000);
  const base = { id: `${seed}-${index}`, source: 'simulated', at };
  const by = { id: `p${who}`, name: `${words.viewer}${who}`, badges: who % 50 === 0 ? ['fan-club'] : [] };
  const roll = random.below(100);
  if (roll < 55) {
    const line = random.pick(words.lines).replace('{link}', String(1 + random.below(links)));
    return { kind: 'comment', ...base, by, text: line, cut: false };
  }
  if (roll < 75) return { kind: 'like', ...base, by, count: 1 + random.below(10), total: null };
  if (roll < 92) return { kind: 'enter', ...base, by };
  if (roll < 96) return { kind: 'follow', ...base, by };
  const order = { orderId: `o${seed}-${index}`, by, amount: null };
  const lines = [{ sku: null, link: String(1 + random.below(links)), quantity: 1 }];
  return { kind: roll < 98 ? 'order-placed' : 'order-paid', ...base, ...order, lines };
}
