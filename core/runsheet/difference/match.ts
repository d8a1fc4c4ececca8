/**
 * Which segment and which product of an imported sheet is which of the sheet that stands. People renumber and rename: the surest sign is
 * looked at first, and a sign counts only where each sheet has it once. What is left and looks alike (three times 互动) goes by its order.
 */
import { narrow } from '../cells/cell.ts';
import type { Product, RunSheet, Segment } from '../runsheet.schema.ts';

/** By the incoming thing's id, the standing one. */
export interface Matches {
  readonly segments: ReadonlyMap<string, Segment>;
  readonly products: ReadonlyMap<string, Product>;
}

type Sign<T> = (thing: T) => string | null;

/** Pairs an incoming sheet with the one that stands. */
export function matchSheets(current: RunSheet, incoming: RunSheet): Matches {
  const signs: Sign<Product>[] = [
    ({ sku }) => word(sku),
    ({ link, name }) => both(link, name),
    ({ name, variant }) => (word(name) === null ? null : `${word(name)}/${word(variant) ?? ''}`),
  ];
  const products = pair(
    current.products,
    incoming.products,
    signs,
    ({ name, link }) => `${name}/${link}`,
    () => true,
  );
  const skuOf = (sheet: RunSheet) => new Map(sheet.products.map((product) => [product.id, word(product.sku)]));
  const [own, other] = [skuOf(current), skuOf(incoming)];
  const skus = new Map<Segment, string | null>();
  for (const segment of current.segments) skus.set(segment, own.get(segment.offer?.productId ?? '') ?? null);
  for (const segment of incoming.segments) skus.set(segment, other.get(segment.offer?.productId ?? '') ?? null);
  const sku = (segment: Segment) => skus.get(segment) ?? null;
  const agree = (one: Segment, two: Segment) => sku(one) === null || sku(two) === null || sku(one) === sku(two);
  const segments = pair(
    current.segments,
    incoming.segments,
    [
      foreignId,
      ({ number, title }) => both(number, title),
      (segment) => (sku(segment) === null ? null : `${sku(segment)}/${word(segment.kindLabel) ?? ''}`),
      ({ title }) => word(title),
      sku,
      ({ number }) => word(number),
    ],
    (segment) => `${sku(segment) ?? ''}/${segment.number}/${segment.kindLabel}/${segment.title}`,
    agree,
  );
  return { segments, products };
}

/** An id that another program gave the row and that came along as a custom field. */
function foreignId({ custom }: Segment): string | null {
  const name = Object.keys(custom).find((key) => /^(?:id|ID|编号ID)$/.test(key));
  return name === undefined ? null : word(custom[name] ?? '');
}

function pair<T extends { readonly id: string }>(
  current: readonly T[],
  incoming: readonly T[],
  signs: readonly Sign<T>[],
  look: Sign<T>,
  agree: (one: T, two: T) => boolean,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const taken = new Set<string>();
  const meet = (sign: Sign<T>, index: typeof byUnique) => {
    const left = index(current, sign, (thing) => taken.has(thing.id));
    for (const [value, thing] of index(incoming, sign, (other) => found.has(other.id))) {
      const other = left.get(value);
      if (thing === null || other === undefined || other === null || !agree(other, thing)) continue;
      found.set(thing.id, other);
      taken.add(other.id);
    }
  };
  for (const sign of signs) meet(sign, byUnique);
  meet(look, byOrder);
  return found;
}

/** The things by what they show of a sign; null where two show the same. */
function byUnique<T>(things: readonly T[], sign: Sign<T>, done: (thing: T) => boolean): ReadonlyMap<string, T | null> {
  const index = new Map<string, T | null>();
  for (const thing of things) {
    const value = done(thing) ? null : sign(thing);
    if (value !== null) index.set(value, index.has(value) ? null : thing);
  }
  return index;
}

/** The things by what they show of a sign and the how-manieth that shows it. */
function byOrder<T>(things: readonly T[], sign: Sign<T>, done: (thing: T) => boolean): ReadonlyMap<string, T | null> {
  const index = new Map<string, T | null>();
  const counts = new Map<string, number>();
  for (const thing of things) {
    const value = done(thing) ? null : sign(thing);
    if (value === null) continue;
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    index.set(`${value}#${count}`, thing);
  }
  return index;
}

function word(text: string): string | null {
  return narrow(text).toLowerCase() || null;
}

function both(one: string, other: string): string | null {
  return word(one) === null || word(other) === null ? null : `${word(one)}/${word(other)}`;
}
