/**
 * A sheet in the making while an operation is applied: lists are copied once, on the first change, and things are found by id. The index of a
 * list is remembered with it and goes on to the next sheet as long as nothing comes, goes or moves, so that an edit costs what it changes.
 */
import { fail, type Failure } from '../../result.ts';
import type { Cue, Product, RunSheet, Segment } from '../runsheet.schema.ts';
import type { List, Thing } from './edit.schema.ts';

export type Item = Segment | Product | Cue;
export type NotThere = 'no-such-segment' | 'no-such-product' | 'no-such-cue';

const indexes = new WeakMap<readonly Item[], ReadonlyMap<string, number>>();

/** Where each id of a list stands; of two with one id the first counts. */
export function indexOf(list: readonly Item[]): ReadonlyMap<string, number> {
  const before = indexes.get(list);
  if (before) return before;
  const index = new Map<string, number>();
  list.forEach(({ id }, place) => {
    if (!index.has(id)) index.set(id, place);
  });
  indexes.set(list, index);
  return index;
}

/** The thing of this id, undefined when it is not there. */
export function find<T extends Item>(list: readonly T[], id: string): T | undefined {
  const place = indexOf(list).get(id);
  return place === undefined ? undefined : list[place];
}

export class Draft {
  #sheet: RunSheet;
  /** Lists that are this draft's own and may be written into. */
  readonly #own = new WeakSet<readonly Item[]>();

  constructor(sheet: RunSheet) {
    this.#sheet = sheet;
  }

  get sheet(): RunSheet {
    return this.#sheet;
  }

  set sheet(sheet: RunSheet) {
    this.#sheet = sheet;
  }

  /** A list's items; null when the segment that it is in is not there. */
  items(list: List): readonly Item[] | null {
    switch (list.of) {
      case 'segment':
        return this.#sheet.segments;
      case 'product':
        return this.#sheet.products;
      case 'cue':
        return find(this.#sheet.segments, list.in)?.cues ?? null;
      default:
        return list satisfies never;
    }
  }

  /** Puts another list in the place of this one. */
  replace(list: List, items: readonly Item[]): void {
    switch (list.of) {
      case 'segment':
        this.#sheet = { ...this.#sheet, segments: items as Segment[] };
        return;
      case 'product':
        this.#sheet = { ...this.#sheet, products: items as Product[] };
        return;
      case 'cue': {
        const segment = find(this.#sheet.segments, list.in);
        if (segment) this.put({ of: 'segment' }, { ...segment, cues: items as Cue[] });
        return;
      }
      default:
        list satisfies never;
    }
  }

  /** Puts an item in the place of the one with its id. */
  put(list: List, item: Item): void {
    const items = this.items(list);
    const place = items === null ? undefined : indexOf(items).get(item.id);
    if (items === null || place === undefined) return;
    if (this.#own.has(items)) {
      (items as Item[])[place] = item;
      return;
    }
    const copy = items.slice();
    copy[place] = item;
    indexes.set(copy, indexOf(items));
    this.#own.add(copy);
    this.replace(list, copy);
  }
}

/** That something is not in the sheet: somebody may have removed it. */
export function notThere(of: Exclude<Thing, 'sheet'>, id: string): Failure<NotThere> {
  return fail(`no-such-${of}`, `The run sheet has no ${of} ${id}; it may have been removed. Nothing was changed.`, {
    id,
  });
}
