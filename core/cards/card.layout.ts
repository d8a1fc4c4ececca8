/**
 * Where cards stand on the canvas. All lengths of the design are given for a shorter side of 1080 and scaled from it; every slot has its
 * own place, so that no card moves when another one comes or goes, and none overlaps another. Lower third and correction share one.
 */
import { columnsOf, deepest, type Group } from './card.columns.ts';
import { DESIGN } from './card.design.ts';
import { DEFAULT_STYLE, type OverlayStyle } from './overlay.style.ts';

export { DESIGN } from './card.design.ts';

export type CardSlot = 'product' | 'coupon' | 'flash-sale' | 'countdown' | 'whats-next' | 'lower-third' | 'correction';

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

/** Whether the picture is higher than wide: it is then watched on a phone held upright. */
export function isPortrait(canvas: CanvasSize): boolean {
  return canvas.height > canvas.width;
}

/** Whether captions stand below the other cards, for want of room beside them. */
export function isStacked(canvas: CanvasSize): boolean {
  return canvas.width < 1.5 * canvas.height;
}

/**
 * Pixels per design length. A portrait picture fills a phone's width, so its cards are drawn larger; where margins leave too little
 * room for all cards at once, they are drawn smaller.
 */
export function scaleOf(canvas: CanvasSize, style: OverlayStyle = DEFAULT_STYLE): number {
  const natural = (Math.min(canvas.width, canvas.height) / 1080) * (isPortrait(canvas) ? 1.15 : 1);
  const { width, height } = safeArea(canvas, style);
  const stacked = isStacked(canvas);
  const clocks = DESIGN.whatsNext.width + DESIGN.gap + DESIGN.countdown.minWidth;
  const beside = DESIGN.product.width + DESIGN.gap + DESIGN.countdown.maxWidth;
  return Math.min(natural, width / (stacked ? clocks : beside), height / deepest(style, stacked));
}

/**
 * The part of the canvas where cards may stand. On a phone the platform lays its own top bar and its chat over a portrait picture:
 * those strips are left free, however small the margin.
 */
export function safeArea(canvas: CanvasSize, style: OverlayStyle = DEFAULT_STYLE): Box {
  const portrait = isPortrait(canvas);
  const side = Math.round(Math.min(canvas.width, canvas.height) * (style.margin ?? (portrait ? 0.045 : 0.05)));
  const top = Math.max(side, portrait ? Math.round(canvas.height * 0.12) : 0);
  const bottom = Math.max(side, portrait ? Math.round(canvas.height * 0.26) : 0);
  return { x: side, y: top, width: canvas.width - 2 * side, height: canvas.height - top - bottom };
}

/** The widest that a lower third or a correction may get on this canvas, as a design length. */
export function lowerThirdRoom(canvas: CanvasSize, style: OverlayStyle = DEFAULT_STYLE): number {
  const whole = safeArea(canvas, style).width / scaleOf(canvas, style);
  const room = isStacked(canvas) ? whole : whole - DESIGN.product.width - DESIGN.gap;
  return Math.floor(Math.min(DESIGN.lowerThird.maxWidth, room));
}

/** The widest that a countdown may get on this canvas, as a design length: what's next stands beside it. */
export function countdownRoom(canvas: CanvasSize, style: OverlayStyle = DEFAULT_STYLE): number {
  if (!isStacked(canvas)) return DESIGN.countdown.maxWidth;
  const whole = safeArea(canvas, style).width / scaleOf(canvas, style);
  return Math.floor(Math.min(DESIGN.countdown.maxWidth, whole - DESIGN.whatsNext.width - DESIGN.gap));
}

/** The corner of a slot that does not move when its card gets larger, in canvas pixels. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly fromRight: boolean;
  readonly fromBottom: boolean;
}

const GROUPS: Readonly<Record<CardSlot, Group>> = {
  product: 'product',
  coupon: 'coupon',
  'flash-sale': 'flash',
  countdown: 'clock',
  'whats-next': 'next',
  'lower-third': 'words',
  correction: 'words',
};

/**
 * Where a slot is pinned, as the style says: by default product lower left with coupon and flash-sale bar above it, countdown top right,
 * what's next top left. Captions stand at the bottom: beside the product card's side on a wide canvas, below all else on a narrow one.
 */
export function anchorOf(slot: CardSlot, canvas: CanvasSize, style: OverlayStyle = DEFAULT_STYLE): Anchor {
  const safe = safeArea(canvas, style);
  const scale = scaleOf(canvas, style);
  const stacked = isStacked(canvas);
  const { side, end, depth } = columnsOf(style, stacked)[GROUPS[slot]];
  const fromRight = side === 'right';
  const away = Math.round(depth * scale);
  const x = fromRight ? safe.x + safe.width : safe.x;
  // Captions below other cards hang from these, so that a short one stands close to them.
  if (GROUPS[slot] === 'words' && stacked) {
    const y = safe.y + safe.height - Math.round(DESIGN.lowerThird.maxHeight * scale);
    return { x, y, fromRight, fromBottom: false };
  }
  return end === 'bottom'
    ? { x, y: safe.y + safe.height - away, fromRight, fromBottom: true }
    : { x, y: safe.y + away, fromRight, fromBottom: false };
}

/** The box of a card of `size` (pixels, without shadow) in its slot. */
export function placeCard(
  slot: CardSlot,
  size: CanvasSize,
  canvas: CanvasSize,
  style: OverlayStyle = DEFAULT_STYLE,
): Box {
  const { x, y, fromRight, fromBottom } = anchorOf(slot, canvas, style);
  const { width, height } = size;
  return { width, height, x: fromRight ? x - width : x, y: fromBottom ? y - height : y };
}

/** The picture's box: the card's, with room for the shadow on all sides. */
export function withShadow(card: Box, canvas: CanvasSize, style: OverlayStyle = DEFAULT_STYLE): Box {
  const room = Math.round(DESIGN.shadow * scaleOf(canvas, style));
  return { x: card.x - room, y: card.y - room, width: card.width + 2 * room, height: card.height + 2 * room };
}
