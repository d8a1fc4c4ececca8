/** The product card (商品卡): image or link number at the left, name, price, and a strip of facts. */
import type { Image } from '@napi-rs/canvas';
import { DESIGN } from '../../../core/cards/card.layout.ts';
import { COLOUR, SPACE, TYPE } from '../../../core/cards/card.style.ts';
import type { ProductContent } from '../../../core/cards/product.card.ts';
import { FACT_GAP, fitProduct, LABEL_GAP, type ProductFit, TAG_GAP } from '../../../core/cards/product.fit.ts';
import { block, ground, hairline, widthOf, write, type Brush } from './brush.ts';
import { font } from './cards.font.ts';
import { cut, wrap } from './wrap.ts';

const { width: W, height: H } = DESIGN.product;
const NAME = { font: font(TYPE.name, 700), fill: COLOUR.ink };
const VARIANT = { font: font(TYPE.variant, 400), fill: COLOUR.quiet };
const LABEL = { font: font(TYPE.label, 500), fill: COLOUR.quiet };
const CHIP = { font: font(TYPE.label, 700), fill: COLOUR.strong };
const FACT = { font: font(TYPE.facts, 500), fill: COLOUR.ink };
const COUPON_FACT = { font: font(TYPE.facts, 700), fill: COLOUR.strong };

/** Draws the card with its top left corner at the origin; `scale` is that of the context. `image` null: the link number instead. */
export function drawProduct(brush: Brush, content: ProductContent, image: Image | null, scale: number): void {
  const fit = fitProduct(content);
  ground(brush, W, H, SPACE.radius, COLOUR.paper, scale);
  if (fit.facts.length > 0) drawFacts(brush, fit);
  if (image !== null) drawImage(brush, content, image, fit.block);
  else if (fit.block > 0) drawNumber(brush, content, fit.block);
  drawName(brush, content, fit);
  drawPrice(brush, content, fit);
  hairline(brush, W, H, SPACE.radius);
}

function drawNumber(brush: Brush, content: ProductContent, side: number): void {
  block(brush, SPACE.pad, SPACE.pad, side, side, SPACE.imageRadius, COLOUR.ink);
  if (content.link === '') return;
  const room = side - 36;
  const natural = widthOf(brush, content.link, font(100, 800));
  const size = Math.min(side * 0.56, (room / natural) * 100);
  const middle = SPACE.pad + side / 2;
  const unitSize = side * 0.135;
  const top = SPACE.pad + (side - size * 0.74 - unitSize * 1.7) / 2;
  brush.textAlign = 'center';
  if (content.badge.startsWith(content.link)) {
    write(brush, content.link, middle, top + size * 0.74, { font: font(size, 800), fill: COLOUR.onInk });
    const y = top + size * 0.74 + unitSize * 1.6;
    write(brush, content.linkUnit, middle, y, { font: font(unitSize, 500), fill: COLOUR.onInkQuiet });
  } else {
    write(brush, content.linkUnit, middle, top + unitSize, { font: font(unitSize, 500), fill: COLOUR.onInkQuiet });
    write(brush, content.link, middle, top + unitSize * 1.7 + size * 0.74, {
      font: font(size, 800),
      fill: COLOUR.onInk,
    });
  }
  brush.textAlign = 'left';
}

function drawImage(brush: Brush, content: ProductContent, image: Image, side: number): void {
  brush.save();
  brush.beginPath();
  brush.roundRect(SPACE.pad, SPACE.pad, side, side, SPACE.imageRadius);
  brush.clip();
  brush.fillStyle = COLOUR.tint;
  brush.fillRect(SPACE.pad, SPACE.pad, side, side);
  const zoom = Math.max(side / image.width, side / image.height);
  const w = image.width * zoom;
  const h = image.height * zoom;
  brush.drawImage(image, SPACE.pad + (side - w) / 2, SPACE.pad + (side - h) / 2, w, h);
  if (content.badge !== '') {
    const ink = { font: font(TYPE.label, 700), fill: COLOUR.onInk };
    const text = cut(content.badge, side - 40, (part) => widthOf(brush, part, ink.font));
    const width = widthOf(brush, text, ink.font) + 28;
    block(brush, SPACE.pad - 20, SPACE.pad - 20, width + 20, 42 + 20, SPACE.imageRadius, COLOUR.ink);
    write(brush, text, SPACE.pad + 14, SPACE.pad + 30, ink);
  }
  brush.restore();
}

function drawName(brush: Brush, content: ProductContent, { left, column }: ProductFit): void {
  const lines = wrap(content.name, column, 2, (text) => widthOf(brush, text, NAME.font));
  let y = SPACE.pad + 29;
  for (const line of lines) {
    write(brush, line, left, y, NAME);
    y += TYPE.nameLine;
  }
  const variant = cut(content.variant, column, (text) => widthOf(brush, text, VARIANT.font));
  if (variant !== '') write(brush, variant, left, y - 1, VARIANT);
}

function drawPrice(brush: Brush, content: ProductContent, fit: ProductFit): void {
  if (content.price === null) return;
  const { price } = content;
  const { base, left } = fit;
  const labelBase = base - fit.priceSize * 0.74 - 22;
  let x = left;
  if (price.withCoupon) x += chip(brush, price.label, x, labelBase, true) + LABEL_GAP;
  else x += write(brush, price.label, x, labelBase, LABEL) + LABEL_GAP;
  if (fit.struck && content.struck !== null) {
    x += write(brush, `${content.struck.label} `, x, labelBase, LABEL) + 4;
    const width = write(brush, content.struck.amount, x, labelBase, LABEL);
    brush.fillRect(x - 2, labelBase - TYPE.label * 0.36, width + 4, 2);
  }
  const small = font(fit.priceSize * TYPE.priceSmall, 700);
  const big = { font: font(fit.priceSize, 800), fill: COLOUR.strong };
  x = left - 2;
  x += write(brush, price.symbol, x, base, { ...big, font: small }) + fit.priceSize * 0.04;
  x += write(brush, price.whole, x, base, big);
  x += write(brush, price.fraction, x, base, { ...big, font: small });
  if (fit.coupon === 'beside') chip(brush, content.coupon, x + TAG_GAP, base - 4, false);
}

/** A small label in the strong colour: tinted for a price's name, outlined for a coupon's. Returns its width. */
function chip(brush: Brush, text: string, x: number, base: number, tinted: boolean): number {
  const width = widthOf(brush, text, CHIP.font) + 2 * SPACE.chipPad;
  const top = base - TYPE.label * 0.88 - 5;
  const height = TYPE.label * 1.12 + 11;
  if (tinted) block(brush, x, top, width, height, 8, COLOUR.strongTint);
  else {
    brush.beginPath();
    brush.roundRect(x + 1, top + 1, width - 2, height - 2, 8);
    brush.strokeStyle = COLOUR.strong;
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
  brush.fillStyle = COLOUR.tint;
  brush.fill();
  const base = top + SPACE.strip / 2 + TYPE.facts * 0.36;
  const looks = facts.map((fact) => (fact.kind === 'coupon' ? COUPON_FACT : FACT));
  const widths = facts.map((fact, index) => widthOf(brush, fact.text, looks[index]?.font ?? FACT.font));
  const used = widths.reduce((sum, width) => sum + width, (facts.length - 1) * FACT_GAP);
  const excess = used - (W - 2 * SPACE.pad);
  const shrinking = Math.max(
    0,
    facts.findIndex((fact) => fact.kind === 'gift'),
  );
  let x = SPACE.pad;
  for (const [index, fact] of facts.entries()) {
    const look = looks[index] ?? FACT;
    const room = (widths[index] ?? 0) - (index === shrinking ? Math.max(0, excess) : 0);
    if (index > 0) x += dot(brush, x, base);
    const measure = (text: string) => widthOf(brush, text, look.font);
    x += write(brush, cut(fact.text, room, measure), x, base, look);
  }
}

/** The dot between two facts. Returns the room that it takes. */
function dot(brush: Brush, x: number, base: number): number {
  brush.beginPath();
  brush.arc(x + FACT_GAP / 2, base - TYPE.facts * 0.34, 2.5, 0, 2 * Math.PI);
  brush.fillStyle = COLOUR.quiet;
  brush.fill();
  return FACT_GAP;
}
