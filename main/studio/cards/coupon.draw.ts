/** The coupon card (券卡): a ticket, its worth on the stub, its conditions beside it. */
import { DESIGN } from '../../../core/cards/card.layout.ts';
import type { CouponContent } from '../../../core/cards/card.model.ts';
import { COLOUR, SPACE, TYPE } from '../../../core/cards/card.style.ts';
import { block, ground, hairline, widthOf, write, type Brush } from './brush.ts';
import { font } from './cards.font.ts';
import { cut } from './wrap.ts';

const { width: W, height: H } = DESIGN.coupon;
const STUB = SPACE.couponStub;

/** Draws the card with its top left corner at the origin. */
export function drawCoupon(brush: Brush, content: CouponContent, scale: number): void {
  ground(brush, W, H, SPACE.radius, COLOUR.paper, scale);
  brush.save();
  brush.beginPath();
  brush.roundRect(0, 0, W, H, SPACE.radius);
  brush.clip();
  brush.fillStyle = COLOUR.strong;
  brush.fillRect(0, 0, STUB, H);
  // The perforation between stub and ticket.
  for (let y = 16; y < H; y += 16) block(brush, STUB - 4, y - 4, 8, 8, 4, COLOUR.paper);
  brush.restore();
  drawStub(brush, content);
  drawTerms(brush, content);
  hairline(brush, W, H, SPACE.radius);
}

function drawStub(brush: Brush, content: CouponContent): void {
  const middle = (STUB - 4) / 2;
  const room = STUB - 40;
  brush.textAlign = 'left';
  const { symbol, whole, fraction } = content.value ?? { symbol: '', whole: content.word, fraction: '' };
  const widthAt = (size: number) =>
    widthOf(brush, symbol + fraction, font(size * TYPE.priceSmall, 700)) + widthOf(brush, whole, font(size, 800));
  const wanted = content.value === null ? 44 : TYPE.couponValue;
  const size = Math.min(wanted, (wanted * room) / widthAt(wanted));
  const base = content.threshold === '' ? H / 2 + size * 0.37 : 80;
  const small = { font: font(size * TYPE.priceSmall, 700), fill: COLOUR.onStrong };
  let x = middle - widthAt(size) / 2;
  x += write(brush, symbol, x, base, small);
  x += write(brush, whole, x, base, { font: font(size, 800), fill: COLOUR.onStrong });
  write(brush, fraction, x, base, small);
  if (content.threshold === '') return;
  const line = font(TYPE.couponLine, 500);
  const natural = widthOf(brush, content.threshold, line);
  const fitted = natural <= room ? line : font((TYPE.couponLine * room) / natural, 500);
  brush.textAlign = 'center';
  write(brush, content.threshold, middle, 119, { font: fitted, fill: COLOUR.onStrong });
  brush.textAlign = 'left';
}

function drawTerms(brush: Brush, content: CouponContent): void {
  const left = STUB + 24;
  const room = W - left - SPACE.pad;
  const name = { font: font(TYPE.couponName, 700), fill: COLOUR.ink };
  const line = { font: font(TYPE.couponLine, 400), fill: COLOUR.quiet };
  const until = { font: font(TYPE.couponLine, 600), fill: COLOUR.strong };
  const within = (text: string, width: number, look: string) => cut(text, width, (part) => widthOf(brush, part, look));
  const scope = [content.scope, content.quantity].filter((part) => part !== '').join(' · ');
  const rows = [scope, content.validUntil].filter((row) => row !== '').length;
  let y = [84, 66, 50][rows] ?? 50;
  const typeWidth = content.type === '' ? 0 : widthOf(brush, content.type, line.font) + 16;
  const shown = within(content.name, room - typeWidth, name.font);
  const end = left + write(brush, shown, left, y, name);
  if (content.type !== '') write(brush, content.type, end + 14, y, line);
  if (scope !== '') write(brush, within(scope, room, line.font), left, (y += 38), line);
  if (content.validUntil !== '') write(brush, within(content.validUntil, room, until.font), left, y + 34, until);
}
