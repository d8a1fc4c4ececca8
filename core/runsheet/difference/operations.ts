/** The edit operation that leads from one state of a run sheet to another: an import is an edit like any other, and is undone like one. */
import type { Cue, RunSheet, Segment } from '../runsheet.schema.ts';
import { batch, type EditOp, type Json, type List, type PlainOp, type Target } from '../edit/edit.schema.ts';
import { isSame } from '../edit/edit.fields.ts';

/** `applyEdit(before, operationBetween(before, after))` is `after`, but for its id. */
export function operationBetween(before: RunSheet, after: RunSheet): EditOp {
  const sheet: Target = { of: 'sheet' };
  const products: List = { of: 'product' };
  const segments: List = { of: 'segment' };
  const [gone, come] = [lost(before.products, after.products), lost(after.products, before.products)];
  const [left, entered] = [lost(before.segments, after.segments), lost(after.segments, before.segments)];
  return batch([
    ...sets(sheet, own(before), own(after)),
    ...inserted(before.products, come, (runs) => ({ op: 'insert', of: 'product', runs })),
    ...changed('product', before.products, after.products),
    ...moved(products, [...before.products, ...come], gone, after.products),
    ...removed(segments, left),
    ...inserted(
      before.segments.filter(({ id }) => !left.some((one) => one.id === id)),
      entered,
      (runs) => ({ op: 'insert', of: 'segment', runs }),
    ),
    ...changed('segment', before.segments, after.segments),
    ...both(before.segments, after.segments).flatMap(([old, now]) => cueOps(old, now)),
    ...moved(segments, [...before.segments, ...entered], left, after.segments),
    // Last: until here a segment may have offered them.
    ...removed(products, gone),
  ]);
}

interface Item {
  readonly id: string;
}

function own({ title, language, currency, caps }: RunSheet) {
  return { title, language, currency, caps };
}

function lost<T extends Item>(from: readonly T[], to: readonly Item[]): readonly T[] {
  const there = new Set(to.map(({ id }) => id));
  return from.filter(({ id }) => !there.has(id));
}

function both<T extends Item>(before: readonly T[], after: readonly T[]): readonly (readonly [T, T])[] {
  const old = new Map(before.map((item) => [item.id, item]));
  return after.flatMap((item) => {
    const known = old.get(item.id);
    return known === undefined ? [] : [[known, item] as const];
  });
}

function removed(list: List, items: readonly Item[]): PlainOp[] {
  return items.length === 0 ? [] : [{ op: 'remove', list, ids: items.map(({ id }) => id) }];
}

/** Puts new things at the end of a list. */
function inserted<T extends Item>(
  list: readonly Item[],
  items: readonly T[],
  make: (runs: { after: string | null; items: T[] }[]) => PlainOp,
): PlainOp[] {
  return items.length === 0 ? [] : [make([{ after: list.at(-1)?.id ?? null, items: [...items] }])];
}

/** Brings a list into order. `now`: the list as the operations before leave it, `gone` still in it where that is so. */
function moved(list: List, now: readonly Item[], gone: readonly Item[], after: readonly Item[]): PlainOp[] {
  const standing = lost(now, gone).map(({ id }) => id);
  const ids = after.map(({ id }) => id);
  return isSame(standing, ids) ? [] : [{ op: 'move', list, runs: [{ after: null, ids }] }];
}

function changed<T extends Item>(of: 'product' | 'segment', before: readonly T[], after: readonly T[]): PlainOp[] {
  return both(before, after).flatMap(([old, now]) => sets({ of, ids: [now.id] }, old, now));
}

/** Sets every field that differs; custom fields one by one. */
function sets(target: Target, before: object, after: object): PlainOp[] {
  const old = before as Readonly<Record<string, unknown>>;
  return Object.entries(after).flatMap(([name, value]): PlainOp[] => {
    if (name === 'id' || name === 'cues' || isSame(old[name], value)) return [];
    if (name !== 'custom') return [{ op: 'set', target, path: [name], value: value as Json }];
    const [was, is] = [old[name] as Readonly<Record<string, string>>, value as Readonly<Record<string, string>>];
    const drop = Object.keys(was).filter((key) => !Object.hasOwn(is, key));
    const put = Object.entries(is).filter(([key, text]) => was[key] !== text);
    return [...drop.map((key) => [key, null] as const), ...put].map(([key, text]): PlainOp => ({
      op: 'set',
      target,
      path: ['custom', key],
      value: text,
    }));
  });
}

function cueOps(before: Segment, after: Segment): PlainOp[] {
  if (isSame(before.cues, after.cues)) return [];
  const list: List = { of: 'cue', in: after.id };
  const [gone, come] = [lost(before.cues, after.cues), lost(after.cues, before.cues)];
  const staying = lost(before.cues, gone);
  return [
    ...removed(list, gone),
    ...inserted<Cue>(staying, come, (runs) => ({ op: 'insert', of: 'cue', in: after.id, runs })),
    ...both(before.cues, after.cues).flatMap(([old, now]) =>
      sets({ of: 'cue', in: after.id, ids: [now.id] }, old, now),
    ),
    ...moved(list, [...staying, ...come], [], after.cues),
  ];
}
