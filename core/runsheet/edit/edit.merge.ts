/**
 * Two people edit at once: an operation that was made on an older revision is brought onto the newest. It merges by field. What somebody else
 * has changed meanwhile is a clash: both texts are shown, what was accepted first stays, and who came second decides.
 */
import { z } from 'zod';
import type { RunSheet } from '../runsheet.schema.ts';
import { thingOf } from './edit.apply.ts';
import { Draft, indexOf } from './edit.draft.ts';
import { isSame, valueAt } from './edit.fields.ts';
import {
  batch,
  listOf,
  plainOps,
  type EditOp,
  type List,
  type OpOf,
  type PlainOp,
  targetOf,
  valueSchema,
} from './edit.schema.ts';
import { TouchMap, touchesOf, type Touch } from './edit.touches.ts';

/**
 * What is to become of the parts that clash. `ask`: nothing is done and the clashes are answered. `mine`: they are written over what the
 * other wrote, where that is possible. `theirs`: they are left out, and all else is done.
 */
export const onClashSchema = z.enum(['ask', 'mine', 'theirs']);
export type OnClash = z.infer<typeof onClashSchema>;

/** One place that two people edited. Values are those of the field; null where it is a thing that went, came or moved. */
export const clashSchema = z.object({
  /** What the other did to it since. */
  kind: z.enum(['changed', 'removed', 'moved', 'added']),
  of: z.enum(['sheet', 'segment', 'product', 'cue']),
  /** Of the thing; '' for the sheet itself. */
  id: z.string(),
  /** The segment that a cue is in, else null. */
  in: z.string().nullable(),
  /** The field; empty where it is about the thing as a whole. */
  path: z.array(z.string()),
  /** What was to be written. */
  mine: valueSchema,
  /** What stands there now. */
  theirs: valueSchema,
  /** Who wrote it: the seat's name; and when, ms since 1970. */
  by: z.string(),
  at: z.int(),
  revision: z.int(),
});
export type Clash = z.infer<typeof clashSchema>;

/** An edit that was accepted since the revision that the operation was made on. */
export interface Since {
  readonly revision: number;
  readonly by: string;
  readonly at: number;
  readonly op: EditOp;
  readonly inverse: EditOp;
}

export interface Merged {
  /** What can be done now; an empty batch when nothing is left. */
  readonly op: EditOp;
  /** What was in the way, whatever became of it. */
  readonly clashes: readonly Clash[];
  /** Whether the operation is to be done: not when there are clashes that somebody must be asked about. */
  readonly go: boolean;
}

/**
 * Brings an operation onto the present sheet.
 * @param since what others have done since it was made, oldest first; one's own edits are no news.
 */
export function mergeEdit(sheet: RunSheet, op: EditOp, since: readonly Since[], onClash: OnClash): Merged {
  if (since.length === 0) return { op, clashes: [], go: true };
  const touched = new TouchMap<Since>();
  for (const one of since) touched.note(one.op, one);
  const clashes: Clash[] = [];
  const kept: PlainOp[] = [];
  for (const one of plainOps(op)) {
    const left = new Set<string>();
    for (const touch of touchesOf(one)) {
      const other = touched.inTheWay(touch);
      if (other === undefined) continue;
      const clash = clashOf(sheet, one, touch, other.kind, other.by);
      if (clash === null) {
        if (isDone(sheet, one, touch)) left.add(touch.id);
        continue;
      }
      clashes.push(clash);
      if (onClash === 'theirs' || !isPossible(sheet, one, touch)) left.add(touch.id);
    }
    const rest = without(one, left);
    if (rest !== null) kept.push(anchored(sheet, rest, since));
  }
  return { op: batch(kept), clashes, go: clashes.length === 0 || onClash !== 'ask' };
}

/** Both sides of what met; null where they agree. */
function clashOf(sheet: RunSheet, op: PlainOp, touch: Touch, kind: Clash['kind'], other: Since): Clash | null {
  const target = targetOf(op);
  const thing = thingOf(sheet, target, touch.id);
  const about = {
    kind: thing === undefined ? ('removed' as const) : kind,
    of: target.of,
    id: touch.id,
    in: target.of === 'cue' ? target.in : null,
  };
  const who = { by: other.by, at: other.at, revision: other.revision };
  switch (op.op) {
    case 'set':
    case 'splice': {
      const theirs = valueAt(thing, op.path) ?? null;
      const mine = op.op === 'set' ? op.value : op.put;
      if (op.op === 'set' && thing !== undefined && isSame(theirs, mine)) return null;
      return { ...about, path: [...op.path], mine, theirs, ...who };
    }
    case 'remove':
      // Gone already: that is what was asked for.
      return thing === undefined ? null : { ...about, path: [], mine: null, theirs: null, ...who };
    case 'insert':
      return thing === undefined && thereFor(sheet, op)
        ? null
        : { ...about, path: [], mine: null, theirs: null, ...who };
    case 'move':
      return { ...about, path: [], mine: null, theirs: null, ...who };
    default:
      return op satisfies never;
  }
}

/** Whether a part that is no clash has been done already by the other. */
function isDone(sheet: RunSheet, op: PlainOp, { id }: Touch): boolean {
  return op.op === 'remove' && thingOf(sheet, targetOf(op), id) === undefined;
}

/** Whether mine can be written over theirs: nothing can be written into what is gone. */
function isPossible(sheet: RunSheet, op: PlainOp, { id }: Touch): boolean {
  const there = thingOf(sheet, targetOf(op), id) !== undefined;
  if (op.op === 'insert') return !there && thereFor(sheet, op);
  if (op.op === 'set' || op.op === 'splice') {
    const parent = op.path.slice(0, -1);
    return there && (parent.length === 0 || (valueAt(thingOf(sheet, op.target, id), parent) ?? null) !== null);
  }
  return there;
}

/** Whether the list that is inserted into is there. */
function thereFor(sheet: RunSheet, op: OpOf<'insert'>): boolean {
  return op.of !== 'cue' || thingOf(sheet, { of: 'segment', ids: [op.in] }, op.in) !== undefined;
}

/** The operation without some of its things; null when none is left. */
function without(op: PlainOp, left: ReadonlySet<string>): PlainOp | null {
  if (left.size === 0) return op;
  const rest = (ids: readonly string[]) => ids.filter((id) => !left.has(id));
  switch (op.op) {
    case 'set':
    case 'splice': {
      if (op.target.of === 'sheet') return null;
      const ids = rest(op.target.ids);
      return ids.length === 0 ? null : { ...op, target: { ...op.target, ids } };
    }
    case 'remove': {
      const ids = rest(op.ids);
      return ids.length === 0 ? null : { ...op, ids };
    }
    case 'move': {
      const runs = op.runs.map(({ after, ids }) => ({ after, ids: rest(ids) })).filter(({ ids }) => ids.length > 0);
      return runs.length === 0 ? null : { ...op, runs };
    }
    case 'insert': {
      const runs = op.runs
        .map(({ after, items }) => ({ after, items: (items as { id: string }[]).filter(({ id }) => !left.has(id)) }))
        .filter(({ items }) => items.length > 0);
      return runs.length === 0 ? null : ({ ...op, runs } as OpOf<'insert'>);
    }
    default:
      return op satisfies never;
  }
}

/** The operation with each anchor that is gone replaced by what stood in front of it when it went. */
function anchored(sheet: RunSheet, op: PlainOp, since: readonly Since[]): PlainOp {
  if (op.op !== 'insert' && op.op !== 'move') return op;
  const list: List = op.op === 'move' ? op.list : listOf(op);
  const items = new Draft(sheet).items(list);
  if (items === null) return op;
  const taken = new Set(op.op === 'move' ? op.runs.flatMap(({ ids }) => ids) : []);
  const place = (after: string | null): string | null => {
    let anchor = after;
    const seen = new Set<string>();
    while (anchor !== null && !seen.has(anchor) && (!indexOf(items).has(anchor) || taken.has(anchor))) {
      seen.add(anchor);
      anchor = inFrontOf(anchor, list, since);
    }
    return anchor !== null && indexOf(items).has(anchor) && !taken.has(anchor) ? anchor : null;
  };
  const runs = op.runs.map((run) => ({ ...run, after: place(run.after) }));
  return { ...op, runs } as PlainOp;
}

/** What stood in front of a thing that was removed since. */
function inFrontOf(id: string, list: List, since: readonly Since[]): string | null {
  for (const { inverse } of since.toReversed())
    for (const op of plainOps(inverse)) {
      if (op.op !== 'insert' || op.of !== list.of || (op.of === 'cue' && list.of === 'cue' && op.in !== list.in))
        continue;
      for (const { after, items } of op.runs) {
        const at = (items as readonly { id: string }[]).findIndex((item) => item.id === id);
        if (at !== -1) return items[at - 1]?.id ?? after;
      }
    }
  return null;
}
