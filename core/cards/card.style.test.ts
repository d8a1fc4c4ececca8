import { expect, test } from 'vitest';
import { PALETTES, type Palette } from './card.style.ts';
import { DEFAULT_STYLE, overlayStyleSchema, THEMES } from './overlay.style.ts';

/** Every text colour and the grounds that it stands on. */
const PAIRS: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['ink', 'paper'],
  ['ink', 'tint'],
  ['quiet', 'paper'],
  ['strong', 'paper'],
  ['strong', 'tint'],
  ['strong', 'strongTint'],
  ['onStrong', 'strongFill'],
  ['onStrongQuiet', 'strongFill'],
  ['onStrong', 'strongDeep'],
  ['onStrongQuiet', 'strongDeep'],
  ['onSlab', 'slab'],
  ['onSlabQuiet', 'slab'],
  ['onAccent', 'accent'],
];

/** WCAG 2.2: contrast of two colours `#rrggbb`. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test.each(THEMES)('every text of the theme %s has a contrast of 4.5:1 on its ground', (theme) => {
  for (const [text, ground] of PAIRS) {
    const ratio = contrast(PALETTES[theme][text], PALETTES[theme][ground]);
    expect([text, ground, ratio >= 4.5, ratio]).toEqual([text, ground, true, ratio]);
  }
});

test('a style that is damaged or out of range is none', () => {
  expect(overlayStyleSchema.safeParse(DEFAULT_STYLE).success).toBe(true);
  for (const change of [{ theme: 'neon' }, { stack: 'middle' }, { margin: 0.3 }, { margin: -0.01 }])
    expect(overlayStyleSchema.safeParse({ ...DEFAULT_STYLE, ...change }).success).toBe(false);
});
