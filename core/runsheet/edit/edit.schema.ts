/**
 * Edit operations (改动) on a run sheet, as values. What is edited is named by id and never by position, so that an operation still means the
 * same after somebody else's. Everything an editor can do is made of these six; each has an inverse of the same kind (`edit.apply.ts`).
 */
import { z } from 'zod';
import { cueSchema, productSchema, segmentSchema } from '../runsheet.schema.ts';

const id = z.string().min(1).max(200);
const ids = z.array(id).min(1);
/** In front of whatever has this id stands what is put there; null: at the very beginning. */
const after = id.nullable();

/** Which things an operation changes. Cues are looked for in their segment alone. */
export const targetSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('sheet') }),
  z.object({ of: z.literal('segment'), ids }),
  z.object({ of: z.literal('product'), ids }),
  z.object({ of: z.literal('cue'), in: id, ids }),
]);

/** One of the lists of a sheet that have an order. */
export const listSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('segment') }),
  z.object({ of: z.literal('product') }),
  z.object({ of: z.literal('cue'), in: id }),
]);

/**
 * The field within the thing: `['title']`, `['script', 'hook']`, `['offer', 'livePrice']`, `['custom', '灯光']`, `['script', 'keyPoints', '0']`.
 * Ids and the lists of segments, products and cues are no fields.
 */
const path = z.array(z.string().max(20_000)).min(1).max(6);

const insertSchema = z.discriminatedUnion('of', [
  z.object({ op: z.literal('insert'), of: z.literal('segment'), runs: runsOf(segmentSchema) }),
  z.object({ op: z.literal('insert'), of: z.literal('product'), runs: runsOf(productSchema) }),
  z.object({ op: z.literal('insert'), of: z.literal('cue'), in: id, runs: runsOf(cueSchema) }),
]);

function runsOf<T extends z.ZodType>(item: T) {
  return z.array(z.object({ after, items: z.array(item).min(1) })).min(1);
}

/** Any JSON. What a field takes is told by the field's own schema when the operation is applied. */
export const valueSchema = z.json() as unknown as z.ZodType;
export type Json = unknown;

export const plainOpSchema = z.union([
  /**
   * Gives the same field of one thing or of many the same value. The value is checked by the field's own schema; null takes a custom field
   * away, and `before` (a custom field's name) says in front of which one it stands, last when absent.
   */
  z.object({
    op: z.literal('set'),
    target: targetSchema,
    path,
    value: valueSchema,
    before: z.string().optional(),
  }),
  /** Replaces a piece of a text: at `from` (UTF-16 units) stands `cut`, and `put` comes in its place. */
  z.object({
    op: z.literal('splice'),
    target: targetSchema,
    path,
    from: z.int().min(0),
    cut: z.string(),
    put: z.string(),
  }),
  insertSchema,
  z.object({ op: z.literal('remove'), list: listSchema, ids }),
  /** Takes all these out of their list and puts each run behind its anchor, which is none of them. */
  z.object({ op: z.literal('move'), list: listSchema, runs: z.array(z.object({ after, ids })).min(1) }),
]);

/** One operation, or several that are one: all of them are done, in order, or none. */
export const editOpSchema = z.union([plainOpSchema, z.object({ op: z.literal('batch'), ops: z.array(plainOpSchema) })]);

export type Target = z.infer<typeof targetSchema>;
export type List = z.infer<typeof listSchema>;
export type Thing = Target['of'];
export type Path = readonly string[];
export type PlainOp = z.infer<typeof plainOpSchema>;
export type EditOp = z.infer<typeof editOpSchema>;
export type OpOf<K extends PlainOp['op']> = Extract<PlainOp, { op: K }>;

/** The plain operations of one, in order. */
export function plainOps(op: EditOp): readonly PlainOp[] {
  return op.op === 'batch' ? op.ops : [op];
}

/** Several operations as one; a single one stays itself. */
export function batch(ops: readonly PlainOp[]): EditOp {
  const [only] = ops;
  return ops.length === 1 && only !== undefined ? only : { op: 'batch', ops: [...ops] };
}

/** What kind of thing a plain operation is about, and in which segment. Of a set or a splice with its ids, else without. */
export function targetOf(op: PlainOp): Target {
  switch (op.op) {
    case 'set':
    case 'splice':
      return op.target;
    case 'insert':
      return op.of === 'cue' ? { of: 'cue', in: op.in, ids: [] } : { of: op.of, ids: [] };
    case 'remove':
    case 'move':
      return { ...op.list, ids: [] };
    default:
      return op satisfies never;
  }
}

/** The list that is inserted into. */
export function listOf(op: OpOf<'insert'>): List {
  return op.of === 'cue' ? { of: op.of, in: op.in } : { of: op.of };
}
