/** The flash-sale bar (秒杀条): its sign, name and price, and the countdown while one runs. */
import { DESIGN } from '../../../core/cards/card.layout.ts';
import { SPACE, TYPE } from '../../../core/cards/card.style.ts';
import type { FlashContent } from '../../../core/cards/flash.card.ts';
import { asideText, fitFlash, FLASH, type FlashFit } from '../../../core/cards/flash.fit.ts';
import { cut } from '../../../core/cards/wrap.ts';
import { block, ground, strike, widthOf, write, writeCentred, type Brush, type Ink } from './brush.ts';

const { width: W, height: H } = DESIGN.flashSale;
const NAME: Ink = { size: TYPE.flashName, weight: 700, fill: 'onStrong' };
const LINE: Ink = { size: TYPE.flashLine, weight: 500, fill: 'onStrongQuiet' };
const CLOCK_LABEL: Ink = { size: FLASH.clockLabel, weight: 500, fill: 'onSlabQuiet' };

/** Draws the bar with its top left corner at the origin; `scale` is that of the context. */
export function drawFlash(brush: Brush, content: FlashContent, scale: number): void {
  const fit = fitFlash(content);
  ground(brush, W, H, SPACE.radius, 'strongFill', scale);
  drawSign(brush, content, fit);
  write(
    brush,
    cut(content.name, fit.column, (part) => widthOf(brush, part, NAME)),
    fit.left,
    FLASH.nameBase,
    NAME,
  );
  drawPrice(brush, content, fit);
  if (content.countdown !== null && fit.clock !== null) drawClock(brush, content.countdown, fit.clock);
}

function drawSign(brush: Brush, { sign, badge }: FlashContent, { signSize, badgeSize }: FlashFit): void {
  brush.beginPath();
  brush.roundRect(0, 0, SPACE.flashSign, H, [SPACE.radius, 0, 0, SPACE.radius]);
  brush.fillStyle = brush.colours.strongDeep;
  brush.fill();
  const line = signSize * 1.2;
  const badgeLine = badge === '' ? 0 : 32;
  const top = (H - sign.length * line - badgeLine) / 2;
  const middle = SPACE.flashSign / 2;
  sign.forEach((word, index) => {
    const ink: Ink = { size: signSize, weight: 800, fill: 'onStrong' };
    writeCentred(brush, word, middle, top + line * (index + 0.5) + signSize * 0.36, ink);
  });
  const base = top + sign.length * line + badgeLine / 2 + badgeSize * 0.36;
  writeCentred(brush, badge, middle, base, { size: badgeSize, weight: 500, fill: 'onStrongQuiet' });
}

function drawPrice(brush: Brush, content: FlashContent, { left, priceSize, aside }: FlashFit): void {
  let x = left;
  if (content.price !== null) {
    const { symbol, whole, fraction } = content.price;
    const big: Ink = { size: priceSize, weight: 800, fill: 'onStrong' };
    const small: Ink = { size: priceSize * TYPE.priceSmall, weight: 700, fill: 'onStrong' };
    if (content.condition !== '') x += write(brush, content.condition, x, FLASH.priceBase, LINE) + 10;
    x += write(brush, symbol, x, FLASH.priceBase, small) + priceSize * 0.04;
    x += write(brush, whole, x, FLASH.priceBase, big);
    x += write(brush, fraction, x, FLASH.priceBase, small) + FLASH.gap;
  }
  aside.forEach((part, index) => {
    const base = aside.length === 1 ? FLASH.priceBase : (FLASH.asideBases[index] ?? FLASH.priceBase);
    const width = write(brush, asideText(content, part), x, base, LINE);
    if (part !== 'struck' || content.struck === null) return;
    strike(brush, x + width - widthOf(brush, content.struck.amount, LINE), base, content.struck.amount, LINE);
  });
}

function drawClock(
  brush: Brush,
  { label, time }: NonNullable<FlashContent['countdown']>,
  { left, size }: NonNullable<FlashFit['clock']>,
): void {
  const [top, width] = [FLASH.inset, SPACE.flashClock];
  block(brush, left, top, width, H - 2 * top, SPACE.imageRadius, 'slab');
  const room = width - 2 * FLASH.clockPad;
  const words = cut(label, room, (part) => widthOf(brush, part, CLOCK_LABEL));
  writeCentred(brush, words, left + width / 2, top + 33, CLOCK_LABEL);
  writeCentred(brush, time, left + width / 2, top + 79, { size, weight: 700, fill: 'onSlab' });
}
