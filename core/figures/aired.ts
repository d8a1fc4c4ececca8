/** What was on air when, as the journal tells it: which stretch of a show is which segment's. One that comes back (返场) has several takes. */
import { z } from 'zod';
import { SEGMENT_KINDS, type Product } from '../runsheet/runsheet.schema.ts';
import { instantSchema, type Entry } from '../show/show.facts.ts';
import { duration, sum, ZERO, type Duration, type Instant } from '../time/time.ts';
import type { Item } from './tally.ts';

export const soldSchema = z.object({ id: z.string(), name: z.string(), sku: z.string(), link: z.string() });
/** The product that a segment sells, as it was on air. */
export type Sold = z.infer<typeof soldSchema>;

export const airedTakeSchema = z.object({
  take: z.int(),
  from: instantSchema,
  /** null while it is on. */
  to: instantSchema.nullable(),
  segmentId: z.string(),
  number: z.string(),
  title: z.string(),
  kind: z.enum(SEGMENT_KINDS),
  product: soldSchema.nullable(),
});
export type AiredTake = z.infer<typeof airedTakeSchema>;

/** A run so far. */
export interface Aired {
  readonly runId: string;
  readonly rehearsal: boolean;
  /** Wall clock less studio clock, ms. */
  readonly wallOffset: Duration;
  readonly endedAt: Instant | null;
  /** In the order of time. */
  readonly takes: readonly AiredTake[];
}

/** A run before its first entry. */
export function nothingAired(runId: string): Aired {
  return { runId, rehearsal: true, wallOffset: ZERO, endedAt: null, takes: [] };
}

/** The run with one more entry of its journal; the same object where the entry changes nothing of it. */
export function withAired(aired: Aired, { at, fact }: Entry): Aired {
  switch (fact.kind) {
    case 'run-opened':
      return { ...aired, rehearsal: fact.mode === 'rehearsal' };
    case 'segment-entered': {
      const { id: segmentId, number, title, kind, offer } = fact.segment;
      const product = soldOf(fact.products.find(({ id }) => id === offer?.productId));
      const take = { take: fact.take, from: at, to: null, segmentId, number, title, kind, product };
      return { ...aired, takes: [...closed(aired.takes, at), take] };
    }
    case 'segment-left':
      return { ...aired, takes: closed(aired.takes, at) };
    case 'show-ended':
      return { ...aired, takes: closed(aired.takes, at), endedAt: at };
    case 'clock-jumped':
      return { ...aired, wallOffset: sum(aired.wallOffset, duration(fact.by)) };
    default:
      return aired;
  }
}

/** The place in `takes` of the one that was on at an instant; -1: none. At the instant of a change it is the new one. */
export function takeAt(takes: readonly AiredTake[], at: Instant): number {
  let [low, high] = [0, takes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((takes[middle]?.from ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const take = takes[low - 1];
  return take !== undefined && (take.to === null || at < take.to) ? low - 1 : -1;
}

/** A product by the platform's words; null where it has neither SKU nor link. */
export function itemOf(product: Sold | null): Item | null {
  const [sku, link] = [product?.sku || null, product?.link || null];
  return sku === null && link === null ? null : { sku, link };
}

function closed(takes: readonly AiredTake[], at: Instant): readonly AiredTake[] {
  const last = takes.at(-1);
  return last === undefined || last.to !== null ? takes : [...takes.slice(0, -1), { ...last, to: at }];
}

function soldOf(product: Product | undefined): Sold | null {
  if (product === undefined) return null;
  const { id, name, sku, link } = product;
  return { id, name, sku, link };
}
