/** Where the slots stand and what the style sheet measures by, from the same numbers that the pictures are drawn with. */
import type { CSSProperties } from 'react';
import {
  anchorOf,
  DESIGN,
  lowerThirdRoom,
  scaleOf,
  type CanvasSize,
  type CardSlot,
} from '../../core/cards/card.layout.ts';
import { COLOUR, SPACE, TYPE } from '../../core/cards/card.style.ts';

/** Custom properties for the page: `--u` is one design length, `--name` a type size, `--ink` a colour, and so on. */
export function cardVariables(canvas: CanvasSize): CSSProperties {
  const u = scaleOf(canvas);
  const lengths = {
    u: 1,
    'product-width': DESIGN.product.width,
    'product-height': DESIGN.product.height,
    'coupon-width': DESIGN.coupon.width,
    'coupon-height': DESIGN.coupon.height,
    'countdown-height': DESIGN.countdown.height,
    'countdown-max': DESIGN.countdown.maxWidth,
    'lower-third-max': lowerThirdRoom(canvas),
    name: TYPE.name,
    'name-line': TYPE.nameLine,
    variant: TYPE.variant,
    label: TYPE.label,
    facts: TYPE.facts,
    'coupon-name': TYPE.couponName,
    'coupon-line': TYPE.couponLine,
    countdown: TYPE.countdown,
    'countdown-label': TYPE.countdownLabel,
    radius: SPACE.radius,
    pad: SPACE.pad,
    strip: SPACE.strip,
    'image-radius': SPACE.imageRadius,
    stub: SPACE.couponStub,
    'chip-pad': SPACE.chipPad,
  };
  const colours = Object.entries(COLOUR).map(([name, value]) => [`--${name}`, value] as const);
  const sizes = Object.entries(lengths).map(([name, value]) => [`--${name}`, `${value * u}px`] as const);
  return Object.fromEntries([...colours, ...sizes]) as CSSProperties;
}

/** A slot's pinned corner: the card grows away from it. */
export function placeOf(slot: CardSlot, canvas: CanvasSize): CSSProperties {
  const { x, y, fromRight, fromBottom } = anchorOf(slot, canvas);
  return {
    ...(fromRight ? { right: canvas.width - x, justifyItems: 'end' } : { left: x, justifyItems: 'start' }),
    ...(fromBottom ? { bottom: canvas.height - y, alignItems: 'end' } : { top: y, alignItems: 'start' }),
  };
}
