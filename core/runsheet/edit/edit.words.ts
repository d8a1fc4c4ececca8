/** What an operation does, for a line of history: screens say it in words (`edit.<what>`). Worked out when it is done, while what it names is there. */
import { z } from 'zod';
import type { RunSheet } from '../runsheet.schema.ts';
import { thingOf } from './edit.apply.ts';
import { valueAt } from './edit.fields.ts';
import { plainOps, targetOf, valueSchema, type EditOp, type Json, type PlainOp } from './edit.schema.ts';
import { touchesOf } from './edit.touches.ts';

/** The longest text kept of a value, in UTF-16 units. */
const SHORT = 60;

export const editWordsSchema = z.object({
  /** `several`: operations of more than one sort. */
  what: z.enum(['set', 'insert', 'remove', 'move', 'several']),
  of: z.enum(['sheet', 'segment', 'product', 'cue']),
  /** How many things. */
  count: z.int(),
  /** The first thing by name: a segment's title, a product's name, a cue's label; '' where it has none. */
  name: z.string(),
  /** The field, its path joined by dots; '' where it is about whole things, `…` where there are several fields. */
  field: z.string(),
  /** One field of one thing before and after, where it holds text (shortened), a number, a yes or money; else null. Of a piece of text, the piece. */
  from: valueSchema,
  to: valueSchema,
});
export type EditWords = z.infer<typeof editWordsSchema>;

/**
 * Puts an operation into words.
 * @param before the sheet that it was applied to. @param after the sheet that it led to.
 */
export function wordsOf(before: RunSheet, after: RunSheet, op: EditOp): EditWords {
  const ops = plainOps(op);
  const [first] = ops;
  if (first === undefined) return { what: 'several', of: 'sheet', count: 0, name: '', field: '', from: null, to: null };
  const things = new Set(ops.flatMap((one) => touchesOf(one).map(({ id }) => `${targetOf(one).of} ${id}`)));
  const whats = new Set(ops.map(whatOf));
  const fields = new Set(ops.map(fieldOf));
  const target = targetOf(first);
  const id = touchesOf(first)[0]?.id ?? '';
  const one = ops.length === 1 && things.size === 1 && (first.op === 'set' || first.op === 'splice') ? first : null;
  return {
    what: whats.size === 1 ? whatOf(first) : 'several',
    of: target.of,
    count: things.size,
    name: nameOf(thingOf(before, target, id) ?? thingOf(after, target, id)),
    field: fields.size === 1 ? fieldOf(first) : '…',
    from: one && short(one.op === 'splice' ? one.cut : valueAt(thingOf(before, target, id), one.path)),
    to: one && short(one.op === 'splice' ? one.put : valueAt(thingOf(after, target, id), one.path)),
  };
}

function whatOf({ op }: PlainOp): Exclude<EditWords['what'], 'several'> {
  return op === 'splice' ? 'set' : op;
}

function fieldOf(op: PlainOp): string {
  return op.op === 'set' || op.op === 'splice' ? op.path.join('.') : '';
}

function nameOf(thing: object | undefined): string {
  if (thing === undefined) return '';
  if ('title' in thing) return String(thing.title).slice(0, SHORT);
  if ('name' in thing) return String(thing.name).slice(0, SHORT);
  return 'label' in thing ? String(thing.label).slice(0, SHORT) : '';
}

function short(value: unknown): Json {
  if (typeof value === 'string') return value.length > SHORT ? `${value.slice(0, SHORT - 1)}…` : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'object' && value !== null && 'minor' in value ? value : null;
}
