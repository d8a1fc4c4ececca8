/** The coupon card (券卡): a ticket, its worth on the stub, its conditions beside it. */
import { DESIGN } from '../../../core/cards/card.layout.ts';
import type { CouponContent } from '../../../core/cards/card.model.ts';
import { SPACE, TYPE } from '../../../core/cards/card.style.ts';
import { block, ground, hairline, widthOf, write, writeCentred, type Brush, type Ink } from './brush.ts';
import { cut } from '../../../core/cards/wrap.ts';
import { fitStub } from '../../../core/cards/caption.fit.ts';

const { width: W, height: H } = DESIGN.coupon;
const STUB = SPACE.couponStub;
const NAME: Ink = { size: TYPE.couponName, weight: 700, fill: 'ink' };
const LINE: Ink = { size: TYPE.couponLine, weight: 400, fill: 'quiet' };
const UNTIL: Ink = { size: TYPE.couponLine, weight: 600, fill: 'strong' };

/** Draws the card with its top left corner at the origin; `scale` is that of the context. */
export function drawCoupon(brush: Brush, content: CouponContent, scale: number): void {
  ground(brush, W, H, SPACE.radius, 'paper', scale);
  brush.beginPath();
  brush.roundRect(0, 0, STUB, H, [SPACE.radius, 0, 0, SPACE.radius]);
  brush.fillStyle = brush.colours.strongFill;
  brush.fill();
  // The perforation between stub and ticket.
  for (let y = 16; y < H; y += 16) block(brush, STUB - 4, y - 4, 8, 8, 4, 'paper');
  drawStub(brush, content);
  drawTerms(brush, content);
  hairline(brush, W, H, SPACE.radius);
}

function drawStub(brush: Brush, content: CouponContent): void {
  const middle = (STUB - 4) / 2;
  const fit = fitStub(content, (text, face) => widthOf(brush, text, face));
  const { symbol, whole, fraction } = content.value ?? { symbol: '', whole: content.word, fraction: '' };
  const big: Ink = { size: fit.worth, weight: 800, fill: 'onStrong' };
  const small: Ink = { size: fit.worth * TYPE.priceSmall, weight: 700, fill: 'onStrong' };
  const base = content.threshold === '' ? H / 2 + fit.worth * 0.37 : 80;
  let x = middle - (widthOf(brush, symbol + fraction, small) + widthOf(brush, whole, big)) / 2;
  x += write(brush, symbol, x, base, small);
  x += write(brush, whole, x, base, big);
  write(brush, fraction, x, base, small);
  writeCentred(brush, content.threshold, middle, 119, { size: fit.threshold, weight: 500, fill: 'onStrong' });
}

function drawTerms(brush: Brush, content: CouponContent): void {
  const left = STUB + 24;
  const room = W - left - SPACE.pad;
  const within = (text: string, width: number, ink: Ink) => cut(text, width, (part) => widthOf(brush, part, ink));
  const scope = [content.scope, content.quantity].filter((part) => part !== '').join(' · ');
  const rows = [scope, content.validUntil].filter((row) => row !== '').length;
  let y = [84, 66, 50][rows] ?? 50;
  const typeRoom = content.type === '' ? 0 : widthOf(brush, content.type, LINE) + 14;
  const end = left + write(brush, within(content.name, room - typeRoom, NAME), left, y, NAME);
  if (content.type !== '') write(brush, content.type, end + 14, y, LINE);
  if (scope !== '') write(brush, within(scope, room, LINE), left, (y += 38), LINE);
  if (content.validUntil !== '') write(brush, within(content.validUntil, room, UNTIL), left, y + 34, UNTIL);
}
