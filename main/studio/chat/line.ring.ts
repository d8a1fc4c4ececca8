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
  put(line: ChatLine): void;
  /** A line of before was moderated; one that is not in memory any more is told all the same. */
  change(seq: number, moderation: LineModeration): void;
  find(eventId: string): ChatLine | null;
}

/** @param lag of the newest line, ms; null where there is none. */
export function createLineRing(runId: string, lastSeq: number, lag: () => number | null): LineRing {
  const lines: ChatLine[] = [];
  const changes: { readonly seq: number; readonly moderation: LineModeration }[] = [];
  let changed = 0;
  let end: LinePlace = { runId, next: lastSeq + 1, change: 0 };
  let made: {
    readonly of: LinePlace;
    readonly end: LinePlace;
    readonly result: ReturnType<LineSource['after']>;
  } | null = null;

  function make(place: LinePlace): ReturnType<LineSource['after']> {
    if (place.runId !== runId) return null;
    if (place.next >= end.next && place.change >= end.change) return null;
    const begin = lines.findIndex(({ seq }) => seq >= place.next);
    const fresh = begin === -1 ? [] : lines.slice(Math.max(begin, lines.length - MOST_IN_BATCH));
    const from = fresh[0]?.seq ?? end.next;
    const moderated = changes.slice(Math.max(0, changes.length - (changed - place.change)));
    const skipped = Math.max(0, from - place.next);
    return {
      batch: { runId, from, lines: fresh, lagMs: fresh.length === 0 ? null : lag(), skipped, moderated },
      place: end,
    };
  }

  return {
    get end() {
      return end;
    },
    put(line) {
      lines.push(line);
      // In pieces: moving four thousand places for each line would be the dearest part of it.
      if (lines.length >= 2 * RING) lines.splice(0, lines.length - RING);
      end = { runId, next: line.seq + 1, change: end.change };
    },
    change(seq, moderation) {
      const index = lines.findIndex((line) => line.seq === seq);
      const line = lines[index];
      if (line) lines[index] = { ...line, moderation };
      changes.push({ seq, moderation });
      if (changes.length > CHANGES) changes.shift();
      end = { ...end, change: ++changed };
    },
    find: (eventId) => lines.findLast(({ id }) => id === eventId) ?? null,
    after(place) {
      // Seats that keep up all stand at the same place.
      if (
        made === null ||
        made.end !== end ||
        made.of.next !== place.next ||
        made.of.change !== place.change ||
        made.of.runId !== place.runId
      )
        made = { of: place, end, result: make(place) };
      return made.result;
    },
  };
}
