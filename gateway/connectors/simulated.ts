/** A room that nobody is in: made-up people who say what people say, from a seed, so that the same seed gives the same evening. */
import { setInterval as every } from 'node:timers';
import type { z } from 'zod';
import { simulatedSettingsSchema } from '../../core/gateway/room.settings.ts';
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import type { Connector } from './connector.ts';
import { randomOf } from '../../core/gateway/simulated.random.ts';
import { simulatedEvent } from '../../core/gateway/simulated.room.ts';

type Settings = z.infer<typeof simulatedSettingsSchema>;

const TICK_MS = 50;

export const simulated: Connector<Settings> = {
  name: 'simulated',
  settings: simulatedSettingsSchema,
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
