/**
 * `applyEdit`: the one way in which a run sheet changes. Pure, and whole: an operation that can't be done changes nothing. What comes out is
 * valid by the schema when what went in was, and the inverse brings back the same bytes. Operations are trusted to be of `editOpSchema`.
 */
import { fail, ok, type Failure, type Result } from '../../result.ts';
import type { RunSheet } from '../runsheet.schema.ts';
import { Draft, find, notThere, type NotThere } from './edit.draft.ts';
import { customBehind, fieldSchema, isCustom, isSame, valueAt, withCustom, withValue } from './edit.fields.ts';
import { applyInsert, applyMove, applyRemove, type ListFailure } from './edit.lists.ts';
import { batch, plainOps, type EditOp, type OpOf, type PlainOp, type Target } from './edit.schema.ts';

/** Why an operation can't be done. `text-moved`: the piece of text that was to be replaced is not there any more. */
export type EditFailure = ListFailure | NotThere | 'no-such-field' | 'bad-value' | 'text-moved';

export interface Applied {
  readonly sheet: RunSheet;
  /** Brings back the sheet as it was, byte for byte, when applied to this one. */
  readonly inverse: EditOp;
}

/** Applies an operation. Everything that it does not touch is shared with the sheet that was given; one that changes nothing gives that same sheet. */
export function applyEdit(sheet: RunSheet, op: EditOp): Result<Applied, EditFailure> {
  const draft = new Draft(sheet);
  const inverses: (readonly PlainOp[])[] = [];
  for (const one of plainOps(op)) {
    const done = applyPlain(draft, one);
    if (!done.ok) return done;
    inverses.push(done.value);
  }
  return ok({ sheet: draft.sheet, inverse: batch(inverses.reverse().flat()) });
}

/** Applies one operation to the draft. The value is what undoes it, in order; empty when nothing changed. */
function applyPlain(draft: Draft, op: PlainOp): Result<readonly PlainOp[], EditFailure> {
  switch (op.op) {
    case 'set':
      return applySet(draft, op);
    case 'splice':
      return applySplice(draft, op);
    case 'insert':
      return applyInsert(draft, op);
    case 'remove':
      return applyRemove(draft, op);
    case 'move':
      return applyMove(draft, op);
    default:
      return op satisfies never;
  }
}

type Old = Pick<OpOf<'set'>, 'value' | 'before'>;

function applySet(draft: Draft, { target, path, value, before }: OpOf<'set'>): Result<PlainOp[], EditFailure> {
  const schema = fieldSchema(target.of, path);
  if (schema === null) return noField(target, path);
  const custom = isCustom(path);
  const gone = custom && value === null;
  const parsed = gone ? null : schema.safeParse(value);
  if (parsed?.success === false)
    return fail(
      'bad-value',
      `${path.join('.')} can't hold that: ${parsed.error.issues[0]?.message ?? ''}. Nothing was changed.`,
      {
        field: path.join('.'),
      },
    );
  /** What the field held, and where: things that held the same go back together. */
  const olds = new Map<string, { readonly old: Old; readonly ids: string[] }>();
  for (const id of idsOf(target)) {
    const thing = thingOf(draft.sheet, target, id);
    if (thing === undefined) return missing(draft.sheet, target, id);
    const held = valueAt(thing, path);
    if (held === undefined && !custom) return noField(target, path);
    if (isSame(held, gone ? undefined : parsed?.data)) continue;
    const name = path.at(-1) ?? '';
    const next =
      custom && (gone || held === undefined)
        ? withCustom(thing, name, gone ? null : (parsed?.data as string), before ?? null)
        : withValue(thing, path, parsed?.data);
    const behind = gone ? customBehind(thing, name) : null;
    const old: Old = { value: held ?? null, ...(behind === null ? {} : { before: behind }) };
    const key = JSON.stringify(old);
    const same = olds.get(key);
    if (same) same.ids.push(id);
    else olds.set(key, { old, ids: [id] });
    write(draft, target, next);
  }
  return ok([...olds.values()].map(({ old, ids }) => ({ op: 'set', target: withIds(target, ids), path, ...old })));
}

function applySplice(draft: Draft, op: OpOf<'splice'>): Result<PlainOp[], EditFailure> {
  const { target, path, from, cut, put } = op;
  const schema = fieldSchema(target.of, path);
  if (schema === null) return noField(target, path);
  for (const id of idsOf(target)) {
    const thing = thingOf(draft.sheet, target, id);
    if (thing === undefined) return missing(draft.sheet, target, id);
    const text = valueAt(thing, path);
    if (typeof text !== 'string' || !text.startsWith(cut, from) || from > text.length)
      return fail('text-moved', 'The text is not what it was when it was edited. Nothing was changed; edit it again.', {
        id,
      });
    const parsed = schema.safeParse(text.slice(0, from) + put + text.slice(from + cut.length));
    if (!parsed.success)
      return fail(
        'bad-value',
        `${path.join('.')} can't hold that: ${parsed.error.issues[0]?.message ?? ''}. Nothing was changed.`,
        {
          field: path.join('.'),
        },
      );
    write(draft, target, withValue(thing, path, parsed.data));
  }
  return ok(cut === put ? [] : [{ ...op, cut: put, put: cut }]);
}

/** Ids of a target; the sheet itself counts as one thing. */
export function idsOf(target: Target): readonly string[] {
  return target.of === 'sheet' ? [''] : target.ids;
}

/** The same kind of target with other ids. */
export function withIds(target: Target, ids: readonly string[]): Target {
  return target.of === 'sheet' ? target : { ...target, ids: [...ids] };
}

/** A thing of the target, undefined when it is not in the sheet. */
export function thingOf(sheet: RunSheet, target: Target, id: string): object | undefined {
  switch (target.of) {
    case 'sheet':
      return sheet;
    case 'segment':
      return find(sheet.segments, id);
    case 'product':
      return find(sheet.products, id);
    case 'cue':
      return find(find(sheet.segments, target.in)?.cues ?? [], id);
    default:
      return target satisfies never;
  }
}

function write(draft: Draft, target: Target, thing: object): void {
  if (target.of === 'sheet') draft.sheet = thing as RunSheet;
  else draft.put(target, thing as Parameters<Draft['put']>[1]);
}

function missing(sheet: RunSheet, target: Target, id: string): Failure<NotThere> {
  if (target.of === 'cue' && find(sheet.segments, target.in) === undefined) return notThere('segment', target.in);
  return notThere(target.of === 'sheet' ? 'segment' : target.of, id);
}

function noField({ of }: Target, path: readonly string[]): Failure<'no-such-field'> {
  const field = path.join('.');
  return fail('no-such-field', `A ${of} has no ${field} to edit here. Nothing was changed.`, { field });
}
