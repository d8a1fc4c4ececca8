/** What viewers ask about. The names alone: every screen knows them, and none of them needs the expressions that tell them (`topics.ts`). */

/** In this order: the more particular first. A coupon’s “how do I get it” is no question about buying. */
export const TOPICS = [
  'which-link',
  'coupon',
  'after-sale',
  'shipping',
  'how-to-buy',
  'stock',
  'size',
  'price',
  'quality',
] as const;
export type Topic = (typeof TOPICS)[number];
