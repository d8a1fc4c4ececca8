/**
 * What a table's columns can't say of a row, as a compact value: for each field that would come back otherwise, what it really is, with a
 * mark of what the columns say. A field that a person has changed in the columns since no longer bears the mark, and what they wrote holds.
 */
import { z } from 'zod';

/** By path (`offer/coupon/validFor`): the mark of what the columns say, and the value. Null: no such custom field. */
export type Differences = Record<string, [mark: string, value: unknown]>;
export const differencesSchema = z.record(z.string(), z.tuple([z.string(), z.unknown()]));

type Plain = Readonly<Record<string, unknown>>;

/** What turns `columns` into `whole`; fields that only one of them has count as null. */
export function differences(columns: unknown, whole: unknown, except: ReadonlySet<string> = new Set()): Differences {
  const found: Record<string, [string, unknown]> = {};
  const compare = (now: unknown, then: unknown, path: string): void => {
    if (isPlain(now) && isPlain(then)) {
      for (const key of new Set([...Object.keys(now), ...Object.keys(then)])) {
        const at = path === '' ? escape(key) : `${path}/${escape(key)}`;
        if (!except.has(at)) compare(own(now, key), own(then, key), at);
      }
    } else if (JSON.stringify(now) !== JSON.stringify(then)) found[path] = [markOf(now), then];
  };
  compare(columns, whole, '');
  return found;
}

/** Lays differences over what the columns say. `stale`: paths whose columns were changed since; those were left as they are. */
export function withDifferences<T>(columns: T, found: Differences): { readonly value: T; readonly stale: string[] } {
  const stale: string[] = [];
  let value: unknown = columns;
  for (const [path, [mark, then]] of Object.entries(found)) {
    const keys = path.split('/').map(unescape);
    const parent = keys.slice(0, -1).reduce<unknown>((at, key) => (isPlain(at) ? own(at, key) : null), value);
    const now = isPlain(parent) ? own(parent, keys.at(-1) ?? '') : null;
    if (JSON.stringify(now) === JSON.stringify(then)) continue;
    if (!isPlain(parent) || markOf(now) !== mark) stale.push(path);
    else value = keys[0] === 'custom' && then === null ? without(value, keys) : put(value, keys, then);
  }
  return { value: value as T, stale };
}

function put(at: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (!isPlain(at)) return at;
  return { ...at, [key]: rest.length === 0 ? value : put(own(at, key), rest, value) };
}

/** Takes a custom field away. */
function without(at: unknown, [key = '', name = '']: readonly string[]): unknown {
  if (!isPlain(at)) return at;
  const fields = own(at, key);
  return isPlain(fields)
    ? { ...at, [key]: Object.fromEntries(Object.entries(fields).filter(([one]) => one !== name)) }
    : at;
}

/** A short mark of a value, blind to what files do to texts: kinds of blanks and of line ends, characters that they can't hold. */
export function markOf(value: unknown): string {
  const text = JSON.stringify(value ?? null, (_, one: unknown) =>
    typeof one === 'string' ? one.toWellFormed().replaceAll(/[\p{C}\p{Z}\uFFFD\s]/gu, '') : one,
  );
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}

function isPlain(value: unknown): value is Plain {
  // Money is one value.
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('minor' in value);
}

function own(value: Plain, key: string): unknown {
  return Object.hasOwn(value, key) ? (value[key] ?? null) : null;
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescape(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Whether two plain values are the same, the order of fields left aside. */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, index) => isDeepEqual(one, b[index]));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const [ours, theirs] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
  return (
    ours.size === theirs.size &&
    [...ours].every(([key, value]) => theirs.has(key) && isDeepEqual(value, theirs.get(key)))
  );
}
