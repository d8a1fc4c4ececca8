/**
 * The look of the cards, shared by the picture (canvas) and the page (CSS). Grounds are solid, since a card must read on any
 * picture; contrasts of text on its ground are at least 4.5:1 in every theme. Sizes are design lengths (see `DESIGN`), weights those
 * of the variable font.
 */
import type { Theme } from './overlay.style.ts';

export interface Palette {
  /** Ground of product and coupon card, and the text on it. */
  readonly paper: string;
  readonly ink: string;
  /** Variant, struck price, facts. */
  readonly quiet: string;
  /** Price and coupon: the one strong colour, as text on paper and tint. */
  readonly strong: string;
  readonly strongTint: string;
  /** Ground of the facts strip. */
  readonly tint: string;
  /** The strong colour as a ground: coupon stub, flash-sale bar. */
  readonly strongFill: string;
  readonly onStrong: string;
  readonly onStrongQuiet: string;
  /** On the flash-sale bar: the ground of its sign. */
  readonly strongDeep: string;
  /** Ground of link number, countdown, lower third, correction and what's next. */
  readonly slab: string;
  readonly onSlab: string;
  readonly onSlabQuiet: string;
  /** The bar before a lower third, the sign of a correction. */
  readonly accent: string;
  readonly onAccent: string;
  /** The line through wrong words: of a colour of its own, or 二 struck through would read 三. */
  readonly strike: string;
  readonly hairline: string;
  readonly shadow: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#ffffff',
    ink: '#17181c',
    quiet: '#5b5e66',
    strong: '#d6202c',
    strongTint: '#fff0f0',
    tint: '#f4f2ef',
    strongFill: '#d6202c',
    onStrong: '#ffffff',
    onStrongQuiet: '#fff1f0',
    strongDeep: '#a80f1c',
    slab: '#17181c',
    onSlab: '#ffffff',
    onSlabQuiet: '#c6c8cf',
    accent: '#d6202c',
    onAccent: '#ffffff',
    strike: '#ff5a5f',
    hairline: 'rgba(23, 24, 28, 0.10)',
    shadow: 'rgba(0, 0, 0, 0.30)',
  },
  dark: {
    paper: '#1b1d23',
    ink: '#f6f6f8',
    quiet: '#b4b8c2',
    strong: '#ff7b76',
    strongTint: '#43242a',
    tint: '#272a32',
    strongFill: '#c81e2a',
    onStrong: '#ffffff',
    onStrongQuiet: '#ffdedb',
    strongDeep: '#8f0f1a',
    slab: '#353a46',
    onSlab: '#ffffff',
    onSlabQuiet: '#cfd3dc',
    accent: '#ff7b76',
    onAccent: '#26080b',
    strike: '#ff7b76',
    hairline: 'rgba(255, 255, 255, 0.18)',
    shadow: 'rgba(0, 0, 0, 0.45)',
  },
  festive: {
    paper: '#fff7e8',
    ink: '#3a0d0f',
    quiet: '#7d4a35',
    strong: '#c0121c',
    strongTint: '#fbdccb',
    tint: '#fae6c3',
    strongFill: '#b80f1a',
    onStrong: '#fff0c9',
    onStrongQuiet: '#ffdc98',
    strongDeep: '#850911',
    slab: '#8c0a13',
    onSlab: '#fff0c9',
    onSlabQuiet: '#ffd78a',
    accent: '#ffcf5c',
    onAccent: '#5c0a0a',
    strike: '#ff7a59',
    hairline: 'rgba(196, 140, 40, 0.60)',
    shadow: 'rgba(60, 0, 0, 0.38)',
  },
};

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
  flashSign: 40,
  flashName: 29,
  flashPrice: 56,
  flashLine: 23,
  flashClock: 40,
  nextLabel: 24,
  nextName: 28,
  nextPrice: 35,
  /** Right words of a correction and their line; the wrong ones are a size smaller. The first on which nothing is cut. */
  correction: [
    { size: 36, line: 48 },
    { size: 31, line: 42 },
    { size: 27, line: 36 },
    { size: 23, line: 31 },
    { size: 20, line: 27 },
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
  flashSign: 118,
  flashClock: 176,
  chip: 40,
  chipPad: 11,
} as const;
