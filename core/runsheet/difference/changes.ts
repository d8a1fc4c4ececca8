/** How two states of a run sheet differ, thing by thing and field by field, for a person to look at before it happens. */
import { z } from 'zod';
import { toDecimal, type Money } from '../../money/money.ts';
import type { RunSheet } from '../runsheet.schema.ts';

const LONGEST = 200;

export const sheetChangeSchema = z.object({
  of: z.enum(['sheet', 'segment', 'product']),
  id: z.string(),
  /** What people call it. */
  name: z.string(),
  change: z.enum(['added', 'removed', 'changed', 'moved']),
  /** Fields by their path, `offer.livePrice`; both sides as short texts. */
  fields: z.array(z.object({ path: z.string(), before: z.string(), after: z.string() })),
});
export type SheetChange = z.infer<typeof sheetChangeSchema>;
type Field = SheetChange['fields'][number];

/** All changes from one state to another: the sheet's own, then segments and products in their order; what goes comes last. */
export function changesBetween(before: RunSheet, after: RunSheet): readonly SheetChange[] {
  const own = (sheet: RunSheet) => ({
    title: sheet.title,
    language: sheet.language,
    currency: sheet.currency,
    caps: sheet.caps,
  });
  const fields = fieldsBetween(own(before), own(after), '');
  const sheet: SheetChange[] =
    fields.length === 0 ? [] : [{ of: 'sheet', id: after.id, name: after.title, change: 'changed', fields }];
  const segments = listChanges('segment', before.segments, after.segments, ({ title }) => title);
  const products = listChanges('product', before.products, after.products, ({ name, sku }) => name || sku);
  return [...sheet, ...segments, ...products];
}

function listChanges<T extends { readonly id: string }>(
  of: 'segment' | 'product',
  before: readonly T[],
  after: readonly T[],
  nameOf: (item: T) => string,
): readonly SheetChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const stays = before.filter(({ id }) => kept.has(id)).map(({ id }) => id);
  const still = inOrder(after.filter(({ id }) => old.has(id)).map(({ id }) => stays.indexOf(id)));
  let place = 0;
  const changes = after.flatMap((item): readonly SheetChange[] => {
    const known = old.get(item.id);
    const { id } = item;
    if (known === undefined) return [{ of, id, name: nameOf(item), change: 'added', fields: [] }];
    const moved = !still.has(place);
    place += 1;
    const fields = fieldsBetween(known, item, '');
    if (fields.length > 0) return [{ of, id, name: nameOf(item), change: 'changed', fields }];
    return moved ? [{ of, id, name: nameOf(item), change: 'moved', fields: [] }] : [];
  });
  const gone = before.filter(({ id }) => !kept.has(id));
  return [
    ...changes,
    ...gone.map((item): SheetChange => ({ of, id: item.id, name: nameOf(item), change: 'removed', fields: [] })),
  ];
}

/** The places of a longest run that keeps its order: all others have moved. */
function inOrder(order: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [place, value] of order.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[place] = tails[low - 1] ?? -1;
    tails[low] = place;
  }
  const kept = new Set<number>();
  for (let place = tails.at(-1) ?? -1; place !== -1; place = previous[place] ?? -1) kept.add(place);
  return kept;
}

function fieldsBetween(before: unknown, after: unknown, path: string): Field[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const open = isOpen(before) && isOpen(after);
  if (!open) return [{ path, before: show(before), after: show(after) }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => fieldsBetween(before[name], after[name], path === '' ? name : `${path}.${name}`));
}

/** Whether a value is looked into; amounts and lists are shown whole. */
function isOpen(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isMoney(value);
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (isMoney(value)) return `${toDecimal(value)} ${value.currency}`;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return cut(value.join('；'));
  return cut(typeof value === 'string' ? value : JSON.stringify(value));
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
