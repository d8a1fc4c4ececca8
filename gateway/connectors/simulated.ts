/** A room that nobody is in: made-up people who say what people say, from a seed, so that the same seed gives the same evening. */
import { setInterval as every } from 'node:timers';
import { z } from 'zod';
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import type { Connector } from './connector.ts';
import { randomOf } from '../../core/gateway/simulated.random.ts';
import { simulatedEvent } from '../../core/gateway/simulated.room.ts';

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
