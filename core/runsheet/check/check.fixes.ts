/** Edits that mend findings. A field that is set also loses what the sheet kept beside it because the field could not hold it. */
import { headerOf, type ColumnKey } from '../columns.ts';
import { batch, plainOps, type EditOp, type PlainOp, type Target } from '../edit/edit.schema.ts';
import { subtract, type Money } from '../../money/money.ts';
import type { CheckSheet, Line, OfferLine } from './check.lines.ts';

/** Gives a coupon the value that its name promises, and the line the final price that comes of it. */
export function setValue(sheet: CheckSheet, line: OfferLine, value: Money): EditOp {
  const live = line.offer.livePrice;
  const ops = plainOps(setField(sheet, line, ['offer', 'coupon', 'value'], value, ['couponValue']));
  if (live === null) return batch(ops);
  return batch([
    ...ops,
    ...plainOps(setField(sheet, line, ['offer', 'finalPrice'], subtract(live, value), ['finalPrice'])),
  ]);
}

/** Sets a field of the line's segment, e.g. `['offer', 'coupon', 'minSpend']`; `keys` are the columns whose kept text goes with it. */
export function setField(
  { sheet }: CheckSheet,
  { segment, raw }: Line,
  path: readonly string[],
  value: unknown,
  keys: readonly ColumnKey[] = [],
): EditOp {
  const target: Target = { of: 'segment', ids: [segment.id] };
  const ops: PlainOp[] = [{ op: 'set', target, path: [...path], value }];
  for (const key of keys)
    if (raw(key) !== null)
      ops.push({ op: 'set', target, path: ['custom', headerOf(key, sheet.language)], value: null });
  return batch(ops);
}
