/**
 * What an import would make of a sheet that stands: a value to look at, and applied only when a person says so. `replace` gives the sheet
 * the file's content; `merge` changes what the file speaks of and leaves alone what it leaves blank. Ids of what was there stay.
 */
import { fail, ok, type Result } from '../../result.ts';
import type { ColumnKey } from '../columns.ts';
import type { Cue, Offer, Product, RunSheet, Segment } from '../runsheet.schema.ts';
import { matchSheets, type Matches } from './match.ts';
import { overlay } from './overlay.ts';

export type MergeMode = 'new' | 'replace' | 'merge';

/** The sheet as it would be. `columns`: those that the file has; null where it is no table and speaks of everything. */
export function planImport(
  current: RunSheet,
  incoming: RunSheet,
  columns: ReadonlySet<ColumnKey> | null,
  mode: Exclude<MergeMode, 'new'>,
): Result<RunSheet, 'currency-differs'> {
  if (mode === 'merge' && current.currency !== incoming.currency)
    return fail(
      'currency-differs',
      `The sheet is in ${current.currency} and the file in ${incoming.currency}; they can’t be merged. Nothing was changed.`,
      { sheet: current.currency, file: incoming.currency },
    );
  const matches = matchSheets(current, incoming);
  const renamed = rename(incoming, current, matches);
  const products = new Map(current.products.map((product) => [product.id, product]));
  const segments = new Map(current.segments.map((segment) => [segment.id, segment]));
  const merged = mode === 'merge' ? mergeLists(current, renamed, columns) : null;
  if (merged !== null) return ok({ ...current, ...merged });
  return ok({
    ...renamed,
    id: current.id,
    title: current.title,
    // No column can say what the show is capped at and which picture a product has; a file without floors takes none away.
    caps:
      columns === null
        ? renamed.caps
        : {
            budget: renamed.caps.budget ?? current.caps.budget,
            coupons: renamed.caps.coupons ?? current.caps.coupons,
          },
    products: renamed.products.map((product) => {
      const before = products.get(product.id);
      if (columns === null || before === undefined) return product;
      return {
        ...product,
        image: product.image ?? before.image,
        stockFloor: columns.has('stockFloor') ? product.stockFloor : (product.stockFloor ?? before.stockFloor),
      };
    }),
    segments: renamed.segments.map((segment) => ({
      ...segment,
      cues: labelled(segment.cues, segments.get(segment.id)),
    })),
  });
}

/** Words that a person gave a cue stay with it. */
function labelled(cues: readonly Cue[], before: Segment | undefined): Cue[] {
  const labels = new Map(before?.cues.map(({ id, label }) => [id, label]));
  return cues.map((cue) => (cue.label === '' ? { ...cue, label: labels.get(cue.id) ?? '' } : cue));
}

function mergeLists(
  current: RunSheet,
  incoming: RunSheet,
  columns: ReadonlySet<ColumnKey> | null,
): Pick<RunSheet, 'segments' | 'products'> {
  const products = mergeList(current.products, incoming.products, (before, now) => overlay(before, now) as Product);
  const segments = mergeList(current.segments, incoming.segments, (before, now) => mergeSegment(before, now, columns));
  return { products, segments };
}

/** Merges what both have; what only the incoming list has comes behind what it follows there. */
function mergeList<T extends { readonly id: string }>(
  current: readonly T[],
  incoming: readonly T[],
  merge: (before: T, now: T) => T,
): T[] {
  const known = new Map(current.map((item) => [item.id, item]));
  const now = new Map(incoming.map((item) => [item.id, item]));
  const behind = new Map<string | null, T[]>();
  let last: string | null = null;
  for (const item of incoming) {
    if (known.has(item.id)) last = item.id;
    else behind.set(last, [...(behind.get(last) ?? []), item]);
  }
  const merged = current.flatMap((item) => {
    const other = now.get(item.id);
    return [other === undefined ? item : merge(item, other), ...(behind.get(item.id) ?? [])];
  });
  return [...(behind.get(null) ?? []), ...merged];
}

function mergeSegment(before: Segment, now: Segment, columns: ReadonlySet<ColumnKey> | null): Segment {
  const speaksOf = (key: ColumnKey) => columns === null || columns.has(key);
  const merged = overlay(before, now) as Segment;
  return {
    ...merged,
    title: speaksOf('title') ? merged.title : before.title,
    kind: now.kindLabel === '' ? before.kind : now.kind,
    twoPersonCheck: speaksOf('twoPersonCheck') ? now.twoPersonCheck : before.twoPersonCheck,
    offer: mergeOffer(before.offer, now.offer, merged.offer),
    cues: mergeCues(before.cues, now.cues),
  };
}

/** A coupon type that says that there is none takes the coupon away; a blank one leaves it. */
function mergeOffer(before: Offer | null, now: Offer | null, merged: Offer | null): Offer | null {
  if (merged === null || now === null || before === null) return merged;
  return { ...merged, coupon: now.coupon === null && now.couponTypeLabel !== '' ? null : merged.coupon };
}

/** A cue that the file asks for replaces the one that does the same; the others stay. */
function mergeCues(before: readonly Cue[], now: readonly Cue[]): Cue[] {
  const cues = [...before];
  for (const cue of now) {
    const does = cue.actions[0]?.do;
    const alike = cues.filter(({ actions }) => actions.length === 1 && actions[0]?.do === does);
    const same = cues.findIndex(({ id }) => id === cue.id);
    const at = same !== -1 ? same : alike[0] !== undefined && alike.length === 1 ? cues.indexOf(alike[0]) : -1;
    const old = cues[at];
    if (old === undefined) cues.push(cue);
    else cues[at] = { ...cue, id: old.id, label: old.label };
  }
  return cues;
}

/** The incoming sheet with the ids of what it matches; what is new gets an id that nothing else has. */
function rename(incoming: RunSheet, current: RunSheet, matches: Matches): RunSheet {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const thing of [...current.products, ...current.segments]) taken.add(thing.id);
  for (const { cues, offer } of current.segments)
    for (const id of [...cues.map((cue) => cue.id), offer?.coupon?.id ?? '']) taken.add(id);
  const free = (id: string) => {
    let name = id;
    for (let count = 2; taken.has(name); count += 1) name = `${id}-${count}`;
    taken.add(name);
    return name;
  };
  for (const { id } of incoming.products) ids.set(`product:${id}`, matches.products.get(id)?.id ?? free(id));
  for (const segment of incoming.segments) {
    const before = matches.segments.get(segment.id);
    const id = before?.id ?? free(segment.id);
    ids.set(`segment:${segment.id}`, id);
    const coupon = segment.offer?.coupon?.id;
    if (coupon !== undefined) ids.set(`coupon:${coupon}`, before?.offer?.coupon?.id ?? free(coupon));
    const standing = new Set(before?.cues.map((cue) => cue.id));
    for (const cue of segment.cues) {
      const own = cue.id.startsWith(segment.id) ? `${id}${cue.id.slice(segment.id.length)}` : cue.id;
      ids.set(`cue:${cue.id}`, standing.has(own) ? own : free(own));
    }
  }
  const to = (kind: string, id: string) => ids.get(`${kind}:${id}`) ?? id;
  return {
    ...incoming,
    products: incoming.products.map((product) => ({ ...product, id: to('product', product.id) })),
    segments: incoming.segments.map((segment) => ({
      ...segment,
      id: to('segment', segment.id),
      offer: renameOffer(segment.offer, to),
      cues: segment.cues.map((cue) => renameCue(cue, to)),
    })),
  };
}

type To = (kind: string, id: string) => string;

function renameOffer(offer: Offer | null, to: To): Offer | null {
  if (offer === null) return null;
  const coupon = offer.coupon === null ? null : { ...offer.coupon, id: to('coupon', offer.coupon.id) };
  return { ...offer, productId: to('product', offer.productId), coupon };
}

function renameCue(cue: Cue, to: To): Cue {
  return {
    ...cue,
    id: to('cue', cue.id),
    trigger: cue.trigger.on === 'after-cue' ? { ...cue.trigger, cueId: to('cue', cue.trigger.cueId) } : cue.trigger,
    actions: cue.actions.map((action) => {
      if (action.do === 'coupon') return { ...action, couponId: to('coupon', action.couponId) };
      return 'productId' in action && action.productId !== null
        ? { ...action, productId: to('product', action.productId) }
        : action;
    }),
  };
}
