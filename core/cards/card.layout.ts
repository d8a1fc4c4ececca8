/**
 * Where cards stand on the canvas. All lengths of the design are given for a shorter side of 1080 and scaled from it; every slot has its
 * own place, so that no card moves when another one comes or goes, and none overlaps another.
 */
export type CardSlot = 'product' | 'coupon' | 'countdown' | 'lower-third';

/** The size of OBS's canvas in pixels. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
}

/** A rectangle on the canvas in whole pixels. */
export interface Box extends CanvasSize {
  readonly x: number;
  readonly y: number;
}

/** Design lengths (for a shorter side of 1080): sizes of the fixed cards, the gap between cards and the widest that hugging cards get. */
export const DESIGN = {
  product: { width: 720, height: 342 },
  coupon: { width: 720, height: 144 },
  countdown: { maxWidth: 560, height: 140 },
  lowerThird: { maxWidth: 1080, maxHeight: 160 },
  gap: 20,
  /** Room around a card for its shadow; part of the picture, not of the card. */
  shadow: 28,
} as const;

/** Whether the picture is higher than wide: it is then watched on a phone held upright. */
export function isPortrait(canvas: CanvasSize): boolean {
  return canvas.height > canvas.width;
}

/** Pixels per design length. A portrait picture fills a phone's width, so its cards are drawn larger. */
export function scaleOf(canvas: CanvasSize): number {
  return (Math.min(canvas.width, canvas.height) / 1080) * (isPortrait(canvas) ? 1.15 : 1);
}

/**
 * The part of the canvas where cards may stand. On a phone the platform lays its own top bar and its chat over a portrait picture:
 * those strips are left free.
 */
export function safeArea(canvas: CanvasSize): Box {
  const portrait = isPortrait(canvas);
  const side = Math.round(Math.min(canvas.width, canvas.height) * (portrait ? 0.045 : 0.05));
  const top = portrait ? Math.round(canvas.height * 0.12) : side;
  const bottom = portrait ? Math.round(canvas.height * 0.26) : side;
  return { x: side, y: top, width: canvas.width - 2 * side, height: canvas.height - top - bottom };
}

/** The widest that a lower third may get on this canvas, as a design length. */
export function lowerThirdRoom(canvas: CanvasSize): number {
  const whole = safeArea(canvas).width / scaleOf(canvas);
  const room = isStacked(canvas) ? whole : whole - DESIGN.product.width - DESIGN.gap;
  return Math.floor(Math.min(DESIGN.lowerThird.maxWidth, room));
}

/** The corner of a slot that does not move when its card gets larger, in canvas pixels. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly fromRight: boolean;
  readonly fromBottom: boolean;
}

/**
 * Where a slot is pinned. Product lower left, coupon above it, countdown top right; the lower third stands at the bottom: right of the
 * product card on a wide canvas, below it on a narrow one.
 */
export function anchorOf(slot: CardSlot, canvas: CanvasSize): Anchor {
  const safe = safeArea(canvas);
  const scale = scaleOf(canvas);
  const bottom = safe.y + safe.height;
  const right = safe.x + safe.width;
  const gap = Math.round(DESIGN.gap * scale);
  const stacked = isStacked(canvas);
  const productBottom = stacked ? bottom - Math.round(DESIGN.lowerThird.maxHeight * scale) - gap : bottom;
  switch (slot) {
    case 'product':
      return { x: safe.x, y: productBottom, fromRight: false, fromBottom: true };
    case 'coupon': {
      const y = productBottom - Math.round(DESIGN.product.height * scale) - gap;
      return { x: safe.x, y, fromRight: false, fromBottom: true };
    }
    case 'countdown':
      return { x: right, y: safe.y, fromRight: true, fromBottom: false };
    case 'lower-third':
      return stacked
        ? { x: safe.x, y: productBottom + gap, fromRight: false, fromBottom: false }
        : { x: right, y: bottom, fromRight: true, fromBottom: true };
    default:
      return slot satisfies never;
  }
}

/** The box of a card of `size` (pixels, without shadow) in its slot. */
export function placeCard(slot: CardSlot, size: CanvasSize, canvas: CanvasSize): Box {
  const { x, y, fromRight, fromBottom } = anchorOf(slot, canvas);
  const { width, height } = size;
  return { width, height, x: fromRight ? x - width : x, y: fromBottom ? y - height : y };
}

function isStacked(canvas: CanvasSize): boolean {
  return canvas.width < 1.5 * canvas.height;
}

/** The picture's box: the card's, with room for the shadow on all sides. */
export function withShadow(card: Box, canvas: CanvasSize): Box {
  const room = Math.round(DESIGN.shadow * scaleOf(canvas));
  return { x: card.x - room, y: card.y - room, width: card.width + 2 * room, height: card.height + 2 * room };
}
