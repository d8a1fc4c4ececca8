/**
 * What an operation touches, as keys that can be compared: two operations get in each other's way when one touches what the other does, a part
 * of it, or what it is a part of. `segment/s1/script` holds `segment/s1/script/hook`, and a segment that comes or goes holds all of its fields.
 */
import { idsOf } from './edit.apply.ts';
import { listOf, plainOps, type EditOp, type List, type PlainOp, type Target } from './edit.schema.ts';

/** A touched place; its parts from the outside in. */
export type Place = readonly string[];

/** Where a thing's own place in its list is kept among its keys: no field has such a name. */
const ORDER = '@order';

/** One touched place, and the part of the operation that touches it. */
export interface Touch {
  readonly place: Place;
  readonly kind: 'changed' | 'removed' | 'moved' | 'added';
  /** The one thing that is touched; '' for the sheet itself. */
  readonly id: string;
}

/** Everything that a plain operation touches, a touch for each thing. */
export function touchesOf(op: PlainOp): readonly Touch[] {
  switch (op.op) {
    case 'set':
    case 'splice':
      return idsOf(op.target).map((id) => ({ place: [...placeOf(op.target, id), ...op.path], kind: 'changed', id }));
    case 'insert': {
      const list = listOf(op);
      return op.runs.flatMap(({ items }) =>
        items.map(({ id }) => ({ place: placeOf(list, id), kind: 'added' as const, id })),
      );
    }
    case 'remove':
      return op.ids.map((id) => ({ place: placeOf(op.list, id), kind: 'removed', id }));
    case 'move':
      return op.runs.flatMap(({ ids }) =>
        ids.map((id) => ({ place: [...placeOf(op.list, id), ORDER], kind: 'moved' as const, id })),
      );
    default:
      return op satisfies never;
  }
}

function placeOf(target: Target | List, id: string): Place {
  switch (target.of) {
    case 'sheet':
      return ['sheet'];
    case 'segment':
    case 'product':
      return [target.of, id];
    case 'cue':
      return ['segment', target.in, 'cue', id];
    default:
      return target satisfies never;
  }
}

/** Places that were touched, each with who touched it last. Asked with a place, it gives the touch that is in its way. */
export class TouchMap<W> {
  readonly #exact = new Map<string, { readonly kind: Touch['kind']; readonly by: W }>();
  /** Places that hold a touched one. Moving a thing is nothing to those who change or remove it. */
  readonly #within = new Map<string, { readonly kind: Touch['kind']; readonly by: W }>();

  /** Notes all that an operation touches. Later notes win. */
  note(op: EditOp, by: W): void {
    for (const { place, kind } of plainOps(op).flatMap(touchesOf)) {
      const touch = { kind, by };
      this.#exact.set(keyOf(place), touch);
      if (kind === 'moved') continue;
      for (let length = place.length - 1; length > 0; length--) this.#within.set(keyOf(place.slice(0, length)), touch);
    }
  }

  /** The touch that is in the way of touching this place; undefined when none is. */
  inTheWay({ place }: Touch): { readonly kind: Touch['kind']; readonly by: W } | undefined {
    for (let length = place.length; length > 0; length--) {
      const found = this.#exact.get(keyOf(place.slice(0, length)));
      if (found) return found;
    }
    return this.#within.get(keyOf(place));
  }
}

function keyOf(place: Place): string {
  return JSON.stringify(place);
}
