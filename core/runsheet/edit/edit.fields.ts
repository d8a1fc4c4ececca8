/** Fields of a sheet's things by their path: what a field may hold, what it holds, and the thing with another value in it. */
import { z } from 'zod';
import { cueSchema, productSchema, runSheetSchema, segmentSchema } from '../runsheet.schema.ts';
import type { Path, Thing } from './edit.schema.ts';

const SCHEMAS: Readonly<Record<Thing, z.ZodType>> = {
  sheet: runSheetSchema.omit({ schema: true, id: true, segments: true, products: true }),
  segment: segmentSchema.omit({ id: true, cues: true }),
  product: productSchema.omit({ id: true }),
  cue: cueSchema.omit({ id: true }),
};

const known = new Map<string, z.ZodType | null>();

/** The schema of a field; null when a thing of this kind has no such field. Elements of lists are fields by their index. */
export function fieldSchema(of: Thing, path: Path): z.ZodType | null {
  const key = JSON.stringify([of, path[0] === 'custom' ? ['custom', ''] : path]);
  const before = known.get(key);
  if (before !== undefined) return before;
  let schema: z.ZodType | null = SCHEMAS[of];
  for (const name of path) schema = schema === null ? null : step(schema, name);
  // Paths come from outside: only those that are fields are remembered, of which there are not many.
  if (schema !== null && !path.some((name) => INDEX.test(name))) known.set(key, schema);
  return schema;
}

const INDEX = /^(0|[1-9]\d{0,5})$/;

function step(schema: z.ZodType, name: string): z.ZodType | null {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return step(schema.unwrap() as z.ZodType, name);
  if (schema instanceof z.ZodObject)
    return Object.hasOwn(schema.shape, name) ? (schema.shape[name] as z.ZodType) : null;
  // A key that JavaScript itself means something by can't be a custom field.
  if (schema instanceof z.ZodRecord) return name === '__proto__' ? null : (schema.valueType as z.ZodType);
  if (schema instanceof z.ZodArray) return INDEX.test(name) ? (schema.element as z.ZodType) : null;
  return null;
}

/** Whether a field may be absent: a custom field (自定义列). */
export function isCustom(path: Path): boolean {
  return path.length === 2 && path[0] === 'custom';
}

/** What a field holds; undefined where it is not there: no such custom field, no offer that could have a price. */
export function valueAt(thing: unknown, path: Path): unknown {
  let value = thing;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

/** The thing with another value in a field that is there. What is not on the path is shared. */
export function withValue<T>(thing: T, path: Path, value: unknown): T {
  const [name, ...rest] = path;
  if (name === undefined) return value as T;
  if (Array.isArray(thing)) {
    const items: unknown[] = [...(thing as readonly unknown[])];
    items[Number(name)] = withValue(items[Number(name)], rest, value);
    return items as T;
  }
  const record = thing as Readonly<Record<string, unknown>>;
  return { ...record, [name]: withValue(record[name], rest, value) } as T;
}

/** A thing with one custom field put in front of another (last when that is null or not there), or taken away by null. */
export function withCustom<T>(thing: T, name: string, value: string | null, before: string | null): T {
  const { custom } = thing as { readonly custom: Readonly<Record<string, string>> };
  const others = Object.entries(custom).filter(([key]) => key !== name);
  if (value !== null) {
    const place = before === null ? -1 : others.findIndex(([key]) => key === before);
    others.splice(place === -1 ? others.length : place, 0, [name, value]);
  }
  return { ...thing, custom: Object.fromEntries(others) };
}

/** The custom field that stands behind this one; null for the last. */
export function customBehind(thing: unknown, name: string): string | null {
  const { custom } = thing as { readonly custom: Readonly<Record<string, string>> };
  const names = Object.keys(custom);
  return names[names.indexOf(name) + 1] ?? null;
}

/** Whether two values of a sheet are the same. They come of one schema, which orders their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
