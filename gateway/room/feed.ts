/**
 * The stream of a room: every event once, numbered, kept for a while so that a studio that was away for a moment misses nothing. Bounded: what
 * does not fit is dropped at the old end, and told as missed.
 */
import type { RoomEvent } from '../../core/gateway/room.events.ts';

/** Events kept for those who come back; at 500 a second that is 40 s. */
export const KEPT = 20_000;
/** Ids remembered to tell a doubled event; platforms repeat within seconds, polled ones within minutes. */
const REMEMBERED = 100_000;

export interface Feed {
  /** Takes new events in; those whose id was seen are left out. Tells how many were taken. */
  push(events: readonly RoomEvent[]): number;
  /** What comes after number `seq`, at most `limit`; `missed` are those that are gone. */
  after(seq: number, limit: number): { readonly from: number; readonly missed: number; readonly events: RoomEvent[] };
  /** Number of the newest; 0 before the first. */
  readonly newest: number;
}

/** An empty feed. */
export function createFeed(kept = KEPT, remembered = REMEMBERED): Feed {
  const ring: RoomEvent[] = [];
  const seen = new Set<string>();
  let newest = 0;

  function isNew(id: string): boolean {
    if (seen.has(id)) return false;
    seen.add(id);
    if (seen.size > remembered) for (const old of seen) return seen.delete(old);
    return true;
  }

  return {
    push(events) {
      let taken = 0;
      for (const event of events) {
        if (!isNew(`${event.source}\n${event.id}`)) continue;
        ring[newest % kept] = event;
        newest += 1;
        taken += 1;
      }
      return taken;
    },
    after(seq, limit) {
      const oldest = Math.max(0, newest - kept);
      const start = Math.min(newest, Math.max(seq, oldest));
      const count = Math.min(limit, newest - start);
      const events = Array.from({ length: count }, (_, index) => ring[(start + index) % kept]).filter(
        (one) => one !== undefined,
      );
      return { from: start + 1, missed: Math.max(0, start - seq), events };
    },
    get newest() {
      return newest;
    },
  };
}
