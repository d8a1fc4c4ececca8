import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DESIGN,
  lowerThirdRoom,
  placeCard,
  safeArea,
  scaleOf,
  withShadow,
  type Box,
  type CanvasSize,
  type CardSlot,
} from './card.layout.ts';

const CANVASES: readonly CanvasSize[] = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1080, height: 1920 },
  { width: 720, height: 1280 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1080 },
  { width: 1024, height: 768 },
  { width: 2560, height: 1080 },
];

/** The largest card of each slot. */
function largest(slot: CardSlot, canvas: CanvasSize): Box {
  const sizes = {
    product: DESIGN.product,
    coupon: DESIGN.coupon,
    countdown: { width: DESIGN.countdown.maxWidth, height: DESIGN.countdown.height },
    'lower-third': { width: lowerThirdRoom(canvas), height: DESIGN.lowerThird.maxHeight },
  };
  const scale = scaleOf(canvas);
  const size = { width: Math.round(sizes[slot].width * scale), height: Math.round(sizes[slot].height * scale) };
  return placeCard(slot, size, canvas);
}

const SLOTS = ['product', 'coupon', 'countdown', 'lower-third'] as const;
const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

test.each(CANVASES)('on $width × $height all cards stand in the safe area, apart from each other', (canvas) => {
  const boxes = SLOTS.map((slot) => largest(slot, canvas));
  for (const box of boxes) {
    expect(inside(box, safeArea(canvas))).toBe(true);
    expect(inside(withShadow(box, canvas), { x: 0, y: 0, ...canvas })).toBe(true);
  }
  boxes.forEach((a, index) => boxes.slice(index + 1).forEach((b) => expect(apart(a, b)).toBe(true)));
});

test('every box is in whole pixels', () => {
  const side = fc.integer({ min: 240, max: 4320 });
  fc.assert(
    fc.property(side, side, fc.constantFrom(...SLOTS), (width, height, slot) => {
      const box = withShadow(largest(slot, { width, height }), { width, height });
      for (const value of Object.values(box)) expect(Number.isInteger(value)).toBe(true);
    }),
  );
});

test('on a phone held upright the top bar and the chat of the platform are left free', () => {
  const safe = safeArea({ width: 1080, height: 1920 });
  expect(safe.y).toBeGreaterThanOrEqual(0.1 * 1920);
  expect(safe.y + safe.height).toBeLessThanOrEqual(0.75 * 1920);
});
