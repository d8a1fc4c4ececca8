/** The product card (商品卡): image or link number at the left, name, price, and a strip of facts. */
import type { Image } from '@napi-rs/canvas';
import { DESIGN } from '../../../core/cards/card.layout.ts';
import { SPACE, TYPE } from '../../../core/cards/card.style.ts';
import type { ProductContent } from '../../../core/cards/product.card.ts';
import { FACT_GAP, fitProduct, LABEL_GAP, type ProductFit, TAG_GAP } from '../../../core/cards/product.fit.ts';
import { block, ground, hairline, strike, widthOf, write, writeCentred, type Brush, type Ink } from './brush.ts';
import { cut, wrap } from '../../../core/cards/wrap.ts';

const { width: W, height: H } = DESIGN.product;
const NAME: Ink = { size: TYPE.name, weight: 700, fill: 'ink' };
const VARIANT: Ink = { size: TYPE.variant, weight: 400, fill: 'quiet' };
const LABEL: Ink = { size: TYPE.label, weight: 500, fill: 'quiet' };
const CHIP: Ink = { size: TYPE.label, weight: 700, fill: 'strong' };
const BADGE: Ink = { size: TYPE.label, weight: 700, fill: 'onSlab' };
const FACT: Ink = { size: TYPE.facts, weight: 500, fill: 'ink' };
const COUPON_FACT: Ink = { size: TYPE.facts, weight: 700, fill: 'strong' };
/** Height of digits and capitals, in em. */
const CAP = 0.74;

/** Draws the card with its top left corner at the origin; `scale` is that of the context. `image` null: the link number instead. */
export function drawProduct(brush: Brush, content: ProductContent, image: Image | null, scale: number): void {
  const fit = fitProduct(content);
  ground(brush, W, H, SPACE.radius, 'paper', scale);
  if (fit.facts.length > 0) drawFacts(brush, fit);
  if (image !== null) drawImage(brush, content, image, fit.block);
  else if (fit.block > 0) drawNumber(brush, content, fit.block);
  drawName(brush, content, fit);
  drawPrice(brush, content, fit);
  hairline(brush, W, H, SPACE.radius);
}

/** The link number as the picture: what a buyer looks for in the shopping bag. */
function drawNumber(brush: Brush, content: ProductContent, side: number): void {
  block(brush, SPACE.pad, SPACE.pad, side, side, SPACE.imageRadius, 'slab');
  if (content.link === '') return;
  const natural = widthOf(brush, content.link, { size: 100, weight: 800 });
  const number: Ink = {
    size: Math.min(side * 0.56, ((side - 36) / natural) * 100),
    weight: 800,
    fill: 'onSlab',
  };
  const unit: Ink = { size: side * 0.135, weight: 500, fill: 'onSlabQuiet' };
  const middle = SPACE.pad + side / 2;
  const top = SPACE.pad + (side - number.size * CAP - unit.size * 1.7) / 2;
  const numberFirst = content.badge.startsWith(content.link);
  const numberBase = top + number.size * CAP + (numberFirst ? 0 : unit.size * 1.7);
  writeCentred(brush, content.link, middle, numberBase, number);
  writeCentred(brush, content.linkUnit, middle, numberFirst ? numberBase + unit.size * 1.6 : top + unit.size, unit);
}

function drawImage(brush: Brush, content: ProductContent, image: Image, side: number): void {
  brush.save();
  brush.beginPath();
  brush.roundRect(SPACE.pad, SPACE.pad, side, side, SPACE.imageRadius);
  brush.clip();
  brush.fillStyle = brush.colours.tint;
  brush.fillRect(SPACE.pad, SPACE.pad, side, side);
  const zoom = Math.max(side / image.width, side / image.height);
  const w = image.width * zoom;
  const h = image.height * zoom;
  brush.drawImage(image, SPACE.pad + (side - w) / 2, SPACE.pad + (side - h) / 2, w, h);
  if (content.badge !== '') {
    const text = cut(content.badge, side - 40, (part) => widthOf(brush, part, BADGE));
    const width = widthOf(brush, text, BADGE) + 28;
    block(brush, SPACE.pad - 20, SPACE.pad - 20, width + 20, 42 + 20, SPACE.imageRadius, 'slab');
    write(brush, text, SPACE.pad + 14, SPACE.pad + 30, BADGE);
  }
  brush.restore();
}

function drawName(brush: Brush, content: ProductContent, { left, column }: ProductFit): void {
  const lines = wrap(content.name, column, 2, (text) => widthOf(brush, text, NAME));
  let y = SPACE.pad + 29;
  for (const line of lines) {
    write(brush, line, left, y, NAME);
    y += TYPE.nameLine;
  }
  const variant = cut(content.variant, column, (text) => widthOf(brush, text, VARIANT));
  if (variant !== '') write(brush, variant, left, y - 1, VARIANT);
}

function drawPrice(brush: Brush, content: ProductContent, fit: ProductFit): void {
  if (content.price === null) return;
  const { price } = content;
  const { base, left, priceSize } = fit;
  const labelBase = base - priceSize * CAP - 22;
  let x = left;
  if (price.withCoupon) x += chip(brush, price.label, x, labelBase, true) + LABEL_GAP;
  else x += write(brush, price.label, x, labelBase, LABEL) + LABEL_GAP;
  if (fit.struck && content.struck !== null) {
    x += write(brush, `${content.struck.label} `, x, labelBase, LABEL) + 4;
    write(brush, content.struck.amount, x, labelBase, LABEL);
    strike(brush, x, labelBase, content.struck.amount, LABEL);
  }
  const big: Ink = { size: priceSize, weight: 800, fill: 'strong' };
  const small: Ink = { size: priceSize * TYPE.priceSmall, weight: 700, fill: 'strong' };
  x = left - 2;
  x += write(brush, price.symbol, x, base, small) + priceSize * 0.04;
  x += write(brush, price.whole, x, base, big);
  x += write(brush, price.fraction, x, base, small);
  if (fit.coupon === 'beside') chip(brush, content.coupon, x + TAG_GAP, base - 4, false);
}

/** A small label in the strong colour: tinted for a price's name, outlined for a coupon's. Returns its width. */
function chip(brush: Brush, text: string, x: number, base: number, tinted: boolean): number {
  const width = widthOf(brush, text, CHIP) + 2 * SPACE.chipPad;
  const height = SPACE.chip;
  const top = base - TYPE.label * 0.38 - height / 2;
  if (tinted) block(brush, x, top, width, height, 8, 'strongTint');
  else {
    brush.beginPath();
    brush.roundRect(x + 1, top + 1, width - 2, height - 2, 8);
    brush.strokeStyle = brush.colours.strong;
    brush.lineWidth = 2;
    brush.stroke();
  }
  write(brush, text, x + SPACE.chipPad, base, CHIP);
  return width;
}

function drawFacts(brush: Brush, { facts }: ProductFit): void {
  const top = H - SPACE.strip;
  brush.beginPath();
  brush.roundRect(0, top, W, SPACE.strip, [0, 0, SPACE.radius, SPACE.radius]);
  brush.fillStyle = brush.colours.tint;
  brush.fill();
  const base = top + SPACE.strip / 2 + TYPE.facts * 0.36;
  const items = facts.map(({ kind, text }) => {
    const ink = kind === 'coupon' ? COUPON_FACT : FACT;
    return { kind, text, ink, width: widthOf(brush, text, ink) };
  });
  const used = items.reduce((sum, item) => sum + item.width, (items.length - 1) * FACT_GAP);
  const excess = Math.max(0, used - (W - 2 * SPACE.pad));
  const shrinking = items.find((item) => item.kind === 'gift') ?? items[0];
  let x = SPACE.pad;
  for (const item of items) {
    if (item !== items[0]) x += dot(brush, x, base);
    const room = item.width - (item === shrinking ? excess : 0);
    const text = excess === 0 ? item.text : cut(item.text, room, (part) => widthOf(brush, part, item.ink));
    x += write(brush, text, x, base, item.ink);
  }
}

/** The dot between two facts. Returns the room that it takes. */
function dot(brush: Brush, x: number, base: number): number {
  brush.beginPath();
  brush.arc(x + FACT_GAP / 2, base - TYPE.facts * 0.34, 2.5, 0, 2 * Math.PI);
  brush.fillStyle = brush.colours.quiet;
  brush.fill();
  return FACT_GAP;
}
