/** Lines taken out, put in and moved: as operations. Pure. */
import type { EditOp } from '../../../../core/runsheet/edit/edit.schema.ts';
import type { Segment } from '../../../../core/runsheet/runsheet.schema.ts';
import { minutes } from '../../../../core/time/time.ts';

/** How long a new segment is planned at first. */
const FIRST_LENGTH = minutes(5);

/** A segment that says nothing yet, in the block and with the host of the one it stands behind. */
export function blankSegment(id: string, behind: Segment | null, title: string): Segment {
  return {
    id,
    number: '',
    block: behind?.block ?? '',
    kind: 'other',
    kindLabel: '',
    title,
    plannedStart: null,
    duration: FIRST_LENGTH,
    offer: null,
    script: { hook: '', keyPoints: [], proof: '', priceReveal: '', close: '', mustSay: [], targetLength: null },
    host: behind?.host ?? '',
    coHost: behind?.coHost ?? '',
    scene: null,
    graphics: '',
    producerNote: '',
    moderatorNote: '',
    adNote: '',
    twoPersonCheck: false,
    fallback: '',
    notes: '',
    cues: [],
    custom: {},
  };
}

/** A second one of a segment: coupon and cues get ids of their own, and what pointed at them points at the copies. */
export function copyOf(segment: Segment, id: string, newId: () => string): Segment {
  const cueIds = new Map(segment.cues.map((cue) => [cue.id, newId()]));
  const coupon = segment.offer?.coupon ?? null;
  const couponId = `coupon-${id}`;
  return {
    ...segment,
    id,
    number: '',
    plannedStart: null,
    offer:
      segment.offer === null || coupon === null
        ? segment.offer
        : { ...segment.offer, coupon: { ...coupon, id: couponId } },
    cues: segment.cues.map((cue) => ({
      ...cue,
      id: cueIds.get(cue.id) ?? newId(),
      trigger:
        cue.trigger.on === 'after-cue'
          ? { ...cue.trigger, cueId: cueIds.get(cue.trigger.cueId) ?? cue.trigger.cueId }
          : cue.trigger,
      actions: cue.actions.map((action) =>
        action.do === 'coupon' && action.couponId === coupon?.id ? { ...action, couponId } : action,
      ),
    })),
  };
}

/** Puts segments behind one of the sheet, or at its beginning. */
export function insertOp(items: readonly Segment[], after: string | null): EditOp {
  return { op: 'insert', of: 'segment', runs: [{ after, items: [...items] }] };
}

/** Takes segments out. Their products stay in the sheet's library. */
export function removeOp(ids: readonly string[]): EditOp {
  return { op: 'remove', list: { of: 'segment' }, ids: [...ids] };
}

/** Moves segments, in the sheet's order, behind one that is not among them; null: to the beginning. Null where they are there already. */
export function moveOp(segments: readonly Segment[], ids: readonly string[], after: string | null): EditOp | null {
  const moving = new Set(ids);
  const inOrder = segments.filter(({ id }) => moving.has(id)).map(({ id }) => id);
  let anchor = after;
  // What they shall stand behind may be one of them: then it is what stands before it and stays.
  while (anchor !== null && moving.has(anchor)) {
    const at: number = segments.findIndex(({ id }) => id === anchor);
    anchor = segments[at - 1]?.id ?? null;
  }
  if (inOrder.length === 0 || standBehind(segments, inOrder, anchor)) return null;
  return { op: 'move', list: { of: 'segment' }, runs: [{ after: anchor, ids: inOrder }] };
}

/** Moves segments one place up or down, closing up to the first or last of them. Null at the end of the sheet. */
export function nudgeOp(segments: readonly Segment[], ids: readonly string[], by: 1 | -1): EditOp | null {
  const places = segments.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  if (by === 1) {
    const behind = segments[last + 1];
    return behind === undefined ? null : moveOp(segments, ids, behind.id);
  }
  return first === 0 ? null : moveOp(segments, ids, segments[first - 2]?.id ?? null);
}

function standBehind(segments: readonly Segment[], ids: readonly string[], after: string | null): boolean {
  const from = after === null ? 0 : segments.findIndex(({ id }) => id === after) + 1;
  return ids.every((id, place) => segments[from + place]?.id === id);
}
