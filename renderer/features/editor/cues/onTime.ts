/** Cues on the time of their segment: where each stands, and what a moved one becomes. Pure. */
import type { Cue, Segment, Trigger } from '../../../../core/runsheet/runsheet.schema.ts';
import { duration, type TimeOfDay } from '../../../../core/time/time.ts';

/** Where a cue stands: ms from the segment's beginning. Null: by hand, or not within this segment's time as far as can be told. */
export function timeOf(cue: Cue, segment: Segment, start: TimeOfDay | null): number | null {
  const at = timeIn(cue.trigger, segment, start, new Set([cue.id]));
  return at === null || at < 0 || at > segment.duration ? null : at;
}

function timeIn(trigger: Trigger, segment: Segment, start: TimeOfDay | null, seen: Set<string>): number | null {
  switch (trigger.on) {
    case 'manual':
    case 'chat-keyword':
      return null;
    case 'segment-enter':
      return 0;
    case 'offset':
      return trigger.at;
    case 'before-end':
      return segment.duration - trigger.before;
    case 'wall-clock':
      return start === null ? null : trigger.at - start;
    case 'after-cue': {
      const before = segment.cues.find(({ id }) => id === trigger.cueId);
      // Two that wait for each other never come.
      if (before === undefined || seen.has(before.id)) return null;
      const at = timeIn(before.trigger, segment, start, new Set([...seen, before.id]));
      return at === null ? null : at + trigger.delay;
    }
    default:
      return trigger satisfies never;
  }
}

/** The trigger of a cue that is moved to `at` ms from the segment's beginning, to whole seconds; null where it can't be moved. */
export function movedTo(trigger: Trigger, at: number, length: number): Trigger | null {
  const place = Math.round(Math.max(0, Math.min(length, at)) / 1000) * 1000;
  switch (trigger.on) {
    case 'segment-enter':
    case 'offset':
      return place === 0 && trigger.on === 'segment-enter' ? trigger : { on: 'offset', at: duration(place) };
    case 'before-end':
      return { on: 'before-end', before: duration(length - place) };
    case 'manual':
    case 'wall-clock':
    case 'after-cue':
    case 'chat-keyword':
      return null;
    default:
      return trigger satisfies never;
  }
}

/** Lanes for marks that would lie on each other: marks closer than `apart` (share of the length) get a lane of their own. */
export function lanesOf(places: readonly number[], apart: number): readonly number[] {
  const ends: number[] = [];
  const lanes = places.map(() => 0);
  for (const index of places.map((_, place) => place).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0))) {
    const at = places[index] ?? 0;
    const free = ends.findIndex((end) => at - end >= apart);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = at;
    lanes[index] = lane;
  }
  return lanes;
}

/** Ticks for a segment of this length, ms: five or so, at round times. */
export function ticksOf(length: number): readonly number[] {
  const step = STEPS.find((one) => length / one <= 6) ?? STEPS.at(-1) ?? length;
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, place) => place * step);
}

const STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * 1000);
