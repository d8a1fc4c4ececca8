/**
 * Since when a source is not heard, and the holes that it leaves: a line that was down leaves none where the gateway still had everything; one that
 * was started anew, events that are gone, a connector that was away and a studio that was off do.
 */
import type { Hole } from '../../../core/figures/holes.ts';
import type { SourceState } from '../../../core/gateway/gateway.protocol.ts';
import { instant, type Instant } from '../../../core/time/time.ts';

/** What is known of the line that the room comes through. */
export interface RoomLine {
  readonly state: string;
  readonly room: { readonly boot: string; readonly sources: readonly SourceState[] } | null;
  /** Events go on where an earlier life of the studio stood: what it was away for comes now. Absent: they don't. */
  readonly goesOn?: boolean;
}

export interface Listening {
  /** Since when a source is not heard; null while it is. */
  lostAt(source: string): Instant | null;
  /** Events came; `missed` before them are gone. */
  heard(sources: ReadonlySet<string>, missed: number): void;
  line(line: RoomLine): void;
}

/**
 * Begins to listen. @param before until when each known source was listened to in an earlier life of the studio.
 * @param hole hears of each stretch that is over; source null: of every source.
 */
export function createListening(
  now: () => Instant,
  before: ReadonlyMap<string, Instant>,
  hole: (hole: Hole, source: string | null) => void,
): Listening {
  /** Sources that are away by themselves, or have been since an earlier life. */
  const away = new Map(before);
  let lineLostAt: Instant | null = null;
  let lastHeard: Instant | null = null;
  let boot: string | null = null;

  function back(source: string): void {
    const from = away.get(source);
    if (from === undefined) return;
    away.delete(source);
    hole({ from, to: now() }, source);
  }

  function follow({ source, state }: SourceState): void {
    if (state === 'live') back(source);
    else if (!away.has(source)) away.set(source, now());
  }

  return {
    lostAt(source) {
      const own = away.get(source) ?? null;
      if (own === null || lineLostAt === null) return own ?? lineLostAt;
      return instant(Math.min(own, lineLostAt));
    },
    heard(sources, missed) {
      if (missed > 0) hole({ from: lastHeard ?? now(), to: now() }, null);
      for (const source of sources) back(source);
      lastHeard = now();
    },
    line({ state, room, goesOn = false }) {
      if (state !== 'live') {
        lineLostAt ??= now();
        return;
      }
      // The room's word comes right behind the line; until then nobody knows whether it is the gateway of before.
      if (room === null) return;
      if (boot === null && goesOn && away.size > 0) {
        // What is gone of it all the same is told with the events.
        lastHeard = instant(Math.min(...away.values()));
        away.clear();
      } else if (boot === null) for (const source of [...away.keys()]) back(source);
      else if (boot !== room.boot) hole({ from: lineLostAt ?? lastHeard ?? now(), to: now() }, null);
      boot = room.boot;
      lineLostAt = null;
      room.sources.forEach(follow);
    },
  };
}
