/** From values to operations: many cells that get the same value are one operation, so that filling down 500 rows is one line of the log. Pure. */
import { withCustom, withValue } from '../../../../core/runsheet/edit/edit.fields.ts';
import { batch, type EditOp, type PlainOp } from '../../../../core/runsheet/edit/edit.schema.ts';
import type { RowView } from './read.ts';
import type { Put } from './write.ts';

/** A value with the thing that it goes to. */
export interface Placed extends Put {
  readonly id: string;
}

/** Names the things that a row's values go to. */
export function placed(row: RowView, puts: readonly Put[]): readonly Placed[] {
  return puts.flatMap((put) => {
    const id = put.of === 'segment' ? row.segment.id : row.product?.id;
    return id === undefined ? [] : [{ ...put, id }];
  });
}

/** The row as it is after its values, so that the next cell of the same row is read against it. */
export function withPuts(row: RowView, puts: readonly Put[]): RowView {
  let { segment, product } = row;
  for (const { of, path, value } of puts) {
    if (of === 'product') product = product === null ? null : withValue(product, path, value);
    else if (path[0] === 'custom') segment = withCustom(segment, path[1] ?? '', value as string | null, null);
    else segment = withValue(segment, path, value);
  }
  return { ...row, segment, product };
}

/** The operations that put these values, in their order for each thing; null where there are none. */
export function opOf(values: readonly Placed[]): EditOp | null {
  const groups: { readonly first: Placed; readonly ids: Set<string> }[] = [];
  const byValue = new Map<string, number>();
  /** A thing's values stay in their order: the coupon is made before it is named. */
  const reached = new Map<string, number>();
  for (const value of values) {
    const key = JSON.stringify([value.of, value.path, value.value]);
    const known = byValue.get(key);
    const at = known !== undefined && known >= (reached.get(value.id) ?? 0) ? known : groups.length;
    if (at === groups.length) groups.push({ first: value, ids: new Set() });
    groups[at]?.ids.add(value.id);
    byValue.set(key, at);
    reached.set(value.id, at);
  }
  const ops = groups.map(({ first: { of, path, value }, ids }): PlainOp => ({
    op: 'set',
    target: { of, ids: [...ids] },
    path: [...path],
    value,
  }));
  return ops.length === 0 ? null : batch(ops);
}
