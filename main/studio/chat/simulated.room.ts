/** The room of a rehearsal: made-up viewers in the sheet's language, who ask for its links and buy them. It begins to talk when somebody reads along. */
import type { ChatRoom } from '../../../core/contract/chat.schema.ts';
import { ACT_KINDS } from '../../../core/gateway/gateway.protocol.ts';
import { simulatedEvent } from '../../../core/gateway/simulated.room.ts';
import { randomOf } from '../../../core/gateway/simulated.random.ts';
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import type { RoomPort } from './room.port.ts';
import { simulatedCalls } from './simulated.calls.ts';
import { simulatedSale, type OnSale } from './simulated.sale.ts';

export interface SimulatedRoomOptions {
  readonly language: 'zh-CN' | 'en';
  /** Products of the sheet. */
  readonly links: number;
  /** What is being sold in it. */
  show(): OnSale;
  /** Makes its ids new in each start. */
  readonly seed: number;
  /** Ms since 1970. */
  now(): number;
}

/** Events a second: a room of some thousand viewers on a quiet evening. */
const RATE = 6;
const TICK_MS = 250;

/** Makes a room that is silent until it is woken. */
export function simulatedRoom({ language, links, show, seed, now }: SimulatedRoomOptions): RoomPort {
  const random = randomOf(seed);
  const sale = simulatedSale(seed, show);
  const calls = simulatedCalls({ seed, language }, () => show().state);
  let timer: NodeJS.Timeout | null = null;
  let made = 0;
  let listener: Parameters<RoomPort['onEvents']>[0] = () => undefined;
  const since = now();
  const view: ChatRoom = {
    state: 'simulated',
    why: '',
    room: null,
    adapter: 'simulated',
    sources: [{ source: 'simulated', state: 'live', code: null, detail: '', since }],
    can: [...ACT_KINDS],
  };

  function talk(): void {
    const events: RoomEvent[] = [];
    const more = random.below(Math.ceil((2 * RATE * TICK_MS) / 1000) + 1);
    const settings = { seed, language, links: Math.max(1, links) };
    for (let one = 0; one < more; one++) events.push(simulatedEvent(made++, now(), settings, random));
    const all = [...sale.sell(events, now()), ...calls(now())];
    if (all.length > 0) listener(all, { missed: 0, sentAt: now(), kept: false, place: null });
  }

  return {
    view,
    place: null,
    onView() {},
    onEvents: (hear) => void (listener = hear),
    wake: () => void (timer ??= setInterval(talk, TICK_MS).unref()),
    dispose() {
      if (timer !== null) clearInterval(timer);
    },
  };
}
