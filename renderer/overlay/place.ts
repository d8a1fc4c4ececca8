/** Where the slots stand and what the style sheet measures by, from the same numbers that the pictures are drawn with. */
import type { CSSProperties } from 'react';
import {
  anchorOf,
  countdownRoom,
  DESIGN,
  lowerThirdRoom,
  scaleOf,
  type CanvasSize,
  type CardSlot,
} from '../../core/cards/card.layout.ts';
import { PALETTES, SPACE, TYPE } from '../../core/cards/card.style.ts';
import { FLASH } from '../../core/cards/flash.fit.ts';
import { NEXT, NOTICE } from '../../core/cards/notice.fit.ts';
import type { OverlayStyle } from '../../core/cards/overlay.style.ts';

/** Custom properties for the page: `--u` is one design length, `--name` a type size, `--ink` a colour, and so on. */
export function cardVariables(canvas: CanvasSize, style: OverlayStyle): CSSProperties {
  const u = scaleOf(canvas, style);
  const lengths = {
    u: 1,
    'product-width': DESIGN.product.width,
    'product-height': DESIGN.product.height,
    'coupon-width': DESIGN.coupon.width,
    'coupon-height': DESIGN.coupon.height,
    'flash-width': DESIGN.flashSale.width,
    'flash-height': DESIGN.flashSale.height,
    'next-width': DESIGN.whatsNext.width,
    'next-height': DESIGN.whatsNext.height,
    'countdown-height': DESIGN.countdown.height,
    'countdown-min': DESIGN.countdown.minWidth,
    'countdown-max': countdownRoom(canvas, style),
    'lower-third-max': lowerThirdRoom(canvas, style),
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
    'flash-sign': SPACE.flashSign,
    'flash-clock': SPACE.flashClock,
    'flash-inset': FLASH.inset,
    'flash-gap': FLASH.gap,
    'flash-name': TYPE.flashName,
    'flash-line': TYPE.flashLine,
    'flash-name-base': FLASH.nameBase,
    'flash-price-base': FLASH.priceBase,
    'flash-first-base': FLASH.asideBases[0],
    'flash-second-base': FLASH.asideBases[1],
    'flash-clock-label': FLASH.clockLabel,
    'notice-side': NOTICE.side,
    'notice-top': NOTICE.top,
    'notice-gap': NOTICE.gap,
    'notice-sign': NOTICE.sign.size,
    'notice-sign-height': NOTICE.signHeight,
    'next-side': NEXT.side,
    'next-label': TYPE.nextLabel,
    'next-sign-pad': NEXT.signPad,
    'next-sign-height': NEXT.signHeight,
    'next-row-base': NEXT.rowBase,
    'next-name': TYPE.nextName,
    'next-price': TYPE.nextPrice,
    'next-price-base': NEXT.priceBase,
  };
  const colours = Object.entries(PALETTES[style.theme]).map(([name, value]) => [`--${name}`, value] as const);
  const sizes = Object.entries(lengths).map(([name, value]) => [`--${name}`, `${value * u}px`] as const);
  return Object.fromEntries([...colours, ...sizes]) as CSSProperties;
}

/** A slot's pinned corner: the card grows away from it. */
export function placeOf(slot: CardSlot, canvas: CanvasSize, style: OverlayStyle): CSSProperties {
  const { x, y, fromRight, fromBottom } = anchorOf(slot, canvas, style);
  return {
    ...(fromRight ? { right: canvas.width - x, justifyItems: 'end' } : { left: x, justifyItems: 'start' }),
    ...(fromBottom ? { bottom: canvas.height - y, alignItems: 'end' } : { top: y, alignItems: 'start' }),
  };
}
