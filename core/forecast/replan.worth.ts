/** What a segment is worth, as far as its sheet says. */
import { money, type Money } from '../money/money.ts';
import type { RunSheet, Segment } from '../runsheet/runsheet.schema.ts';

const shares = new WeakMap<readonly Segment[], ReadonlyMap<string, number>>();

/** What a segment was planned to sell: final price × stock, shared among the segments that offer the same; null where there is no price or stock. */
export function moneyIn({ offer }: Segment, { segments, currency }: RunSheet): Money | null {
  const price = offer?.finalPrice ?? offer?.livePrice ?? null;
  if (offer === null || price === null || offer.stock === null) return null;
  const share = sharesOf(segments).get(offer.productId) ?? 1;
  return money(Math.round((price.minor * offer.stock) / share), currency);
}

/** Lines that have to be said in a segment. */
export function mustSayOf({ script }: Segment): number {
  return script.mustSay.length;
}

/** How many segments offer each product. */
function sharesOf(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const known = shares.get(segments);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { offer } of segments) if (offer) counts.set(offer.productId, (counts.get(offer.productId) ?? 0) + 1);
  shares.set(segments, counts);
  return counts;
}
