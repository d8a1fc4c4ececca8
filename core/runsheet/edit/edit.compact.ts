/** Operations as short as they go: a text that was changed in one place is sent and kept as that piece, not whole. */
import type { RunSheet } from '../runsheet.schema.ts';
import { thingOf } from './edit.apply.ts';
import { valueAt } from './edit.fields.ts';
import { batch, plainOps, type EditOp, type OpOf, type PlainOp } from './edit.schema.ts';

/** Shorter texts than this, in UTF-16 units, are not worth taking apart. */
const LONG = 80;

/** The same edit of this sheet with its long texts as splices. Operations of a batch are taken apart only while the sheet they meet is this one. */
export function compacted(sheet: RunSheet, op: EditOp): EditOp {
  const met = new Set<string>();
  return batch(
    plainOps(op).map((one) => {
      if (one.op !== 'set') return one;
      const key = JSON.stringify([one.target, one.path]);
      // Set twice in one batch: the second does not meet what stands in the sheet now.
      const short = met.has(key) ? null : spliceOf(sheet, one);
      met.add(key);
      return short ?? one;
    }),
  );
}

function spliceOf(sheet: RunSheet, { target, path, value }: OpOf<'set'>): PlainOp | null {
  const ids = target.of === 'sheet' ? [''] : target.ids;
  const [id] = ids;
  if (ids.length !== 1 || id === undefined || typeof value !== 'string') return null;
  const old = valueAt(thingOf(sheet, target, id), path);
  if (typeof old !== 'string' || old.length < LONG) return null;
  const longest = Math.min(old.length, value.length);
  let head = 0;
  while (head < longest && old[head] === value[head]) head += 1;
  let tail = 0;
  while (tail < longest - head && old.at(-1 - tail) === value.at(-1 - tail)) tail += 1;
  if (head + tail < old.length / 2) return null;
  const cut = old.slice(head, old.length - tail);
  const put = value.slice(head, value.length - tail);
  return { op: 'splice', target, path, from: head, cut, put };
}
