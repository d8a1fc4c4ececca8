/**
 * What a rehearsal's made-up viewers write because the anchor asks for it (想要的扣1): the words that cues of the segment on air wait for, by as many people
 * as they wait for, a little after it began. From the seed alone.
 */
import type { SimulatedRoom } from '../../../core/gateway/simulated.room.ts';
import { WORDS } from '../../../core/gateway/simulated.words.ts';
import { randomOf } from '../../../core/gateway/simulated.random.ts';
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import type { Cue } from '../../../core/runsheet/runsheet.schema.ts';
import { own } from '../../../core/show/show.lookup.ts';
import type { ShowState } from '../../../core/show/show.state.ts';

/** The anchor has to ask first, ms. */
const ASKED_AFTER = 4_000;
/** They are through within this, ms, or within this share of the time that they have. */
const LONGEST = 4_000;
const SHARE = 0.5;
/** More than this at once is more than this room has people. */
const MOST_AT_ONCE = 40;

/** Their names begin behind those of the room's others. */
const CALLERS = 5000;

type Calls = Extract<Cue['trigger'], { on: 'chat-keyword' }>;

/** Makes them; asked for each tick. @param show what is on air. */
export function simulatedCalls(
  { seed, language }: Pick<SimulatedRoom, 'seed' | 'language'>,
  show: () => Pick<ShowState, 'phase' | 'onAir'>,
): (at: number) => readonly RoomEvent[] {
  const random = randomOf(seed ^ 0xca11);
  let made = 0;
  let stretch = '';
  let called = new Map<string, number>();

  function callsFor(id: string, { words, people, within }: Calls, elapsed: number, at: number): RoomEvent[] {
    const before = called.get(id) ?? 0;
    const wanted = Math.min(people, Math.ceil((people * elapsed) / Math.min(LONGEST, within * SHARE)));
    const more = Math.min(MOST_AT_ONCE, Math.max(0, wanted - before));
    called.set(id, before + more);
    return Array.from({ length: more }, () => {
      const who = ++made;
      const by = { id: `c${who}`, name: `${WORDS[language].viewer}${CALLERS + who}`, badges: [] };
      const text = words[random.below(words.length)] ?? '';
      return { kind: 'comment', id: `${seed}-call-${who}`, source: 'simulated', at, by, text, cut: false };
    });
  }

  return (at) => {
    const { phase, onAir } = show();
    if (phase !== 'running' || onAir === null) return [];
    // Behind a pause the count begins anew, and so do they.
    const now = `${onAir.take}/${onAir.pausedTotal}`;
    if (now !== stretch) [stretch, called] = [now, new Map()];
    const elapsed = at - onAir.enteredAt - onAir.pausedTotal - ASKED_AFTER;
    if (elapsed <= 0) return [];
    return onAir.segment.cues.flatMap(({ id, trigger }) => {
      const waits = trigger.on === 'chat-keyword' && trigger.words.length > 0 && own(onAir.cues, id)?.heard === null;
      return waits ? callsFor(id, trigger, elapsed, at) : [];
    });
  };
}
