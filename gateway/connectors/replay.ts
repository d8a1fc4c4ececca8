/**
 * A recorded room, played again at any speed: for trying things out and for rehearsals. Events come in the order of the file and at the distance
 * in which they were recorded; a recording whose times go backwards is played without waiting there.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { z } from 'zod';
import { replaySettingsSchema } from '../../core/gateway/room.settings.ts';
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import type { Connector } from './connector.ts';
import { readRecording } from './replay.read.ts';

/** Longest silence that is played, ms of the recording: nobody rehearses an hour of nothing. */
const LONGEST_GAP = 60_000;
/** Events that are due within this many ms go together. */
const TOGETHER_MS = 20;
/** Rest before a recording begins anew, ms. */
const BETWEEN_ROUNDS_MS = 250;

export const replay: Connector<z.infer<typeof replaySettingsSchema>> = {
  name: 'replay',
  settings: replaySettingsSchema,
  async start({ file, speed, loop }, { push, state, now }) {
    const stop = new AbortController();
    const read = recording(file);
    if (read.events.length === 0) {
      state('refused', read.why, file);
      return { stop: async () => undefined };
    }
    state('live', read.skipped > 0 ? 'some-skipped' : null, read.skipped > 0 ? String(read.skipped) : '');
    const playing = (async () => {
      for (let round = 0; !stop.signal.aborted && (round === 0 || loop); round++) {
        // A recording that is played at once must not keep everything else from its turn.
        if (round > 0) await delay(BETWEEN_ROUNDS_MS, undefined, { signal: stop.signal }).catch(() => undefined);
        if (stop.signal.aborted) return;
        await play(read.events, round, { speed, now, push, signal: stop.signal });
      }
      if (!stop.signal.aborted) state('ended', null, '');
    })();
    return {
      async stop() {
        stop.abort();
        await playing;
      },
    };
  },
};

interface Player {
  readonly speed: number;
  readonly signal: AbortSignal;
  now(): number;
  push(events: readonly RoomEvent[]): void;
}

async function play(events: readonly RoomEvent[], round: number, { speed, signal, now, push }: Player): Promise<void> {
  const begun = performance.now();
  let offset = 0;
  let last = events[0]?.at ?? 0;
  let due: RoomEvent[] = [];
  for (const event of events) {
    offset += Math.min(LONGEST_GAP, Math.max(0, event.at - last));
    last = event.at;
    const wait = speed === 0 ? 0 : begun + offset / speed - performance.now();
    if (wait > TOGETHER_MS) {
      push(due);
      due = [];
      await delay(wait, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
    }
    due.push({ ...event, id: round === 0 ? event.id : `${event.id}~${round}`, at: Math.round(now()) });
  }
  push(due);
}

function recording(file: string): { events: readonly RoomEvent[]; skipped: number; why: string } {
  try {
    return { ...readRecording(readFileSync(file, 'utf8')), why: 'no-events' };
  } catch {
    return { events: [], skipped: 0, why: 'no-such-file' };
  }
}
