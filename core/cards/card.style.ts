/**
 * The look of the cards, shared by the picture (canvas) and the page (CSS). Colours are solid, since a card must read on any
 * picture; contrasts on their ground are at least 4.5:1. Sizes are design lengths (see `DESIGN`), weights those of the variable font.
 */
export const COLOUR = {
  paper: '#ffffff',
  /** Main text, the link number's block, the ground of countdown and lower third. */
  ink: '#17181c',
  onInk: '#ffffff',
  onInkQuiet: '#c6c8cf',
  /** Variant, struck price, facts. */
  quiet: '#5b5e66',
  /** Price and coupon: the one strong colour. */
  strong: '#d6202c',
  onStrong: '#ffffff',
  strongTint: '#fdeaea',
  /** Ground of the facts strip. */
  tint: '#f4f2ef',
  hairline: 'rgba(23, 24, 28, 0.10)',
  shadow: 'rgba(0, 0, 0, 0.30)',
} as const;

export const TYPE = {
  name: 31,
  nameLine: 41,
  variant: 27,
  label: 26,
  price: 82,
  /** Symbol and fraction, as a part of the price's size. */
  priceSmall: 0.55,
  facts: 26,
  couponValue: 70,
  couponName: 32,
  couponLine: 26,
  countdown: 72,
  countdownLabel: 28,
  /** What stands for a coupon whose worth the sheet does not tell. */
  couponWord: 44,
  /** Up to two lines of the first, else up to three of the second: a correction on air must not be cut short. */
  lowerThird: [
    { size: 36, line: 48, lines: 2 },
    { size: 28, line: 40, lines: 3 },
  ],
} as const;

/** Lengths inside the cards. */
export const SPACE = {
  radius: 22,
  pad: 22,
  /** Image block of the product card with the facts strip under it; without the strip it fills the card's height. */
  strip: 58,
  imageRadius: 14,
  couponStub: 240,
  chip: 40,
  chipPad: 11,
} as const;
