/** Names of what a segment speaks of. */
import { useMemo } from 'react';
import type { Product, Segment } from '../../../core/runsheet/runsheet.schema.ts';
import type { Names } from './words.ts';

/** The names of one segment's products, cues and coupon. */
export function namesOf(segment: Segment, products: readonly Product[]): Names {
  const coupon = segment.offer?.coupon;
  return {
    products,
    cues: segment.cues,
    couponName: (couponId) => (coupon && coupon.id === couponId ? coupon.name || coupon.typeLabel : couponId),
  };
}

/** The same, kept while segment and products are the same. */
export function useNames(segment: Segment, products: readonly Product[]): Names {
  return useMemo(() => namesOf(segment, products), [segment, products]);
}
