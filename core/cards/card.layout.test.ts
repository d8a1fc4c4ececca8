import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countdownRoom,
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
import { CORNERS, DEFAULT_STYLE, WIDEST_MARGIN } from './overlay.style.ts';

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
function largest(slot: CardSlot, canvas: CanvasSize, style = DEFAULT_STYLE): Box {
  const caption = { width: lowerThirdRoom(canvas, style), height: DESIGN.lowerThird.maxHeight };
  const sizes = {
    product: DESIGN.product,
    coupon: DESIGN.coupon,
    'flash-sale': DESIGN.flashSale,
    countdown: { width: countdownRoom(canvas, style), height: DESIGN.countdown.height },
    'whats-next': DESIGN.whatsNext,
    'lower-third': caption,
    correction: caption,
  };
  const scale = scaleOf(canvas, style);
  const size = { width: Math.round(sizes[slot].width * scale), height: Math.round(sizes[slot].height * scale) };
  return placeCard(slot, size, canvas, style);
}

/** The correction stands where the lower third does. */
const SLOTS = ['product', 'coupon', 'flash-sale', 'countdown', 'whats-next', 'lower-third'] as const;
const STYLES = CORNERS.flatMap((stack) =>
  CORNERS.flatMap((clock) =>
    [null, 0, 0.1, WIDEST_MARGIN].map((margin) => ({ ...DEFAULT_STYLE, stack, clock, margin })),
  ),
);
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

test.each(CANVASES)('on $width × $height so they do in every corner and with every margin', (canvas) => {
  for (const style of STYLES) {
    const boxes = SLOTS.map((slot) => largest(slot, canvas, style));
    for (const box of boxes) expect([style, inside(box, safeArea(canvas, style))]).toEqual([style, true]);
    boxes.forEach((a, index) =>
      boxes.slice(index + 1).forEach((b) => expect([style, a, b, apart(a, b)]).toEqual([style, a, b, true])),
    );
    expect(largest('correction', canvas, style)).toEqual(largest('lower-third', canvas, style));
  }
});

test('the cards go to the corner that is asked for, the product first', () => {
  const canvas = { width: 1920, height: 1080 };
  const style = { ...DEFAULT_STYLE, stack: 'top-right', clock: 'bottom-left' } as const;
  const safe = safeArea(canvas, style);
  const product = largest('product', canvas, style);
  expect([product.x + product.width, product.y]).toEqual([safe.x + safe.width, safe.y]);
  expect(largest('coupon', canvas, style).y).toBeGreaterThan(product.y + product.height);
  expect(largest('countdown', canvas, style).x).toBe(safe.x);
});

test('16:9 and 9:16 keep their size, whatever else the kit has learnt since', () => {
  expect(scaleOf({ width: 1920, height: 1080 })).toBe(1);
  expect(scaleOf({ width: 1080, height: 1920 })).toBe(1.15);
  expect(scaleOf({ width: 720, height: 1280 })).toBeCloseTo(1.15 * (2 / 3), 9);
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
