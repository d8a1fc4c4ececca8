/** The newest lines of a run, in memory: what seats that read along are sent from. What is older is in the store. */
import type { ChatBatch, ChatLine, LineModeration } from '../../../core/contract/chat.schema.ts';

/** Lines kept, and lines in one batch: more than anybody reads in a tick. */
export const RING = 4000;
export const MOST_IN_BATCH = 1500;
const CHANGES = 1000;

/** Where a seat stands: the next line that it has not had, and the next change of an earlier one. */
export interface LinePlace {
  readonly runId: string;
  readonly next: number;
  readonly change: number;
}

/** What the seats are sent from. */
export interface LineSource {
  /** Behind the newest. */
  readonly end: LinePlace;
  /** What came after a place, and the place behind it; null when nothing did. */
  after(place: LinePlace): { readonly batch: ChatBatch; readonly place: LinePlace } | null;
}

export interface LineRing extends LineSource {
  /** The line that comes next by its number: lines are numbered without gaps. */
  put(line: ChatLine): void;
  /** A line of before was moderated; one that is not in memory any more is told all the same. */
  change(seq: number, moderation: LineModeration): void;
  find(eventId: string): ChatLine | null;
}

/** @param lag of the newest line, ms; null where there is none. */
export function createLineRing(runId: string, lastSeq: number, lag: () => number | null): LineRing {
  /** A line lies at its number, modulo the size. */
  const lines = Array.from<ChatLine | undefined>({ length: RING });
  const changes: { readonly seq: number; readonly moderation: LineModeration }[] = [];
  /** The oldest that is here, and the next that comes. */
  let oldest = lastSeq + 1;
  let next = lastSeq + 1;
  let changed = 0;
  let made: {
    readonly of: LinePlace;
    readonly end: LinePlace;
    readonly result: ReturnType<LineSource['after']>;
  } | null = null;

  const lineAt = (seq: number) => (seq < oldest || seq >= next ? undefined : lines[seq % RING]);

  function make(place: LinePlace, end: LinePlace): ReturnType<LineSource['after']> {
    if (place.runId !== runId) return null;
    if (place.next >= next && place.change >= changed) return null;
    const from = Math.min(next, Math.max(place.next, oldest, next - MOST_IN_BATCH));
    const fresh: ChatLine[] = [];
    for (let seq = from; seq < next; seq++) {
      const line = lineAt(seq);
      if (line !== undefined) fresh.push(line);
    }
    const moderated = changes.slice(Math.max(0, changes.length - (changed - place.change)));
    // Who joined before it was known where this run stands has missed nothing: those lines were there already.
    const skipped = Math.max(0, from - Math.max(place.next, lastSeq + 1));
    return {
      batch: { runId, from, lines: fresh, lagMs: fresh.length === 0 ? null : lag(), skipped, moderated },
      place: end,
    };
  }

  return {
    get end() {
      return { runId, next, change: changed };
    },
    put(line) {
      lines[line.seq % RING] = line;
      next = line.seq + 1;
      oldest = Math.max(oldest, next - RING);
    },
    change(seq, moderation) {
      const line = lineAt(seq);
      if (line !== undefined) lines[seq % RING] = { ...line, moderation };
      changes.push({ seq, moderation });
      if (changes.length > CHANGES) changes.shift();
      changed += 1;
    },
    find(eventId) {
      for (let seq = next - 1; seq >= oldest; seq--) {
        const line = lineAt(seq);
        if (line?.id === eventId) return line;
      }
      return null;
    },
    after(place) {
      // Seats that keep up all stand at the same place.
      if (made === null || !isSame(made.of, place) || made.end.next !== next || made.end.change !== changed) {
        const end = { runId, next, change: changed };
        made = { of: place, end, result: make(place, end) };
      }
      return made.result;
    },
  };
}

function isSame(one: LinePlace, other: LinePlace): boolean {
  return one.next === other.next && one.change === other.change && one.runId === other.runId;
}
