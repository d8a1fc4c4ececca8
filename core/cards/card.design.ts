/** Design lengths (for a shorter side of 1080): sizes of the fixed cards, the gap between cards and the widest that hugging cards get. */
export const DESIGN = {
  product: { width: 720, height: 342 },
  coupon: { width: 720, height: 144 },
  flashSale: { width: 720, height: 128 },
  countdown: { minWidth: 248, maxWidth: 560, height: 140 },
  whatsNext: { width: 480, height: 140 },
  lowerThird: { maxWidth: 1080, maxHeight: 160 },
  gap: 20,
  /** Room around a card for its shadow; part of the picture, not of the card. */
  shadow: 28,
} as const;
