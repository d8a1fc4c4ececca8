/** The two cards that hug their text: countdown (倒计时) and lower third. Measured first, since their size decides the picture's. */
import { DESIGN } from '../../../core/cards/card.layout.ts';
import type { CountdownContent, LowerThirdContent } from '../../../core/cards/card.model.ts';
import { SPACE, TYPE } from '../../../core/cards/card.style.ts';
import { block, ground, widthOf, write, writeCentred, type Brush, type Ink } from './brush.ts';
import { CAPTION, layLowerThird } from '../../../core/cards/caption.fit.ts';
import { cut } from '../../../core/cards/wrap.ts';

/** A card that knows its size (design lengths) before it is drawn. */
export interface Measured {
  readonly width: number;
  readonly height: number;
  draw(brush: Brush, scale: number): void;
}

const { side: SIDE, bar: BAR, top: TOP } = CAPTION;
const LABEL: Ink = { size: TYPE.countdownLabel, weight: 500, fill: 'onSlabQuiet' };
const DIGITS: Ink = { size: TYPE.countdown, weight: 700, fill: 'onSlab' };

/** Lays a countdown out, at most `maxWidth` wide: its label over large digits. */
export function countdownCard(brush: Brush, content: CountdownContent, maxWidth: number): Measured {
  const { height, minWidth } = DESIGN.countdown;
  const label = cut(content.label, maxWidth - 2 * SIDE, (part) => widthOf(brush, part, LABEL));
  // Digits are of one width, so that the card does not change its size while it counts.
  const inner = Math.max(widthOf(brush, label, LABEL), widthOf(brush, content.time, DIGITS), minWidth - 2 * SIDE);
  const width = Math.ceil(inner) + 2 * SIDE;
  return {
    width,
    height,
    draw(target, scale) {
      ground(target, width, height, SPACE.radius, 'slab', scale);
      writeCentred(target, label, width / 2, 46, LABEL);
      writeCentred(target, content.time, width / 2, 115, DIGITS);
    },
  };
}

/** Lays a lower third out, at most `maxWidth` wide, with a bar in the strong colour before its lines. */
export function lowerThirdCard(brush: Brush, content: LowerThirdContent, maxWidth: number): Measured {
  const { lines, face, lineHeight } = layLowerThird(content.text, maxWidth, (text, set) => widthOf(brush, text, set));
  const ink: Ink = { ...face, fill: 'onSlab' };
  const width = Math.ceil(Math.max(0, ...lines.map((line) => widthOf(brush, line, ink)))) + 2 * SIDE + BAR;
  const height = 2 * TOP + Math.max(1, lines.length) * lineHeight;
  return {
    width,
    height,
    draw(target, scale) {
      ground(target, width, height, SPACE.radius, 'slab', scale);
      block(target, SIDE - 8, 24, 8, height - 48, 4, 'accent');
      const first = TOP + lineHeight / 2 + face.size * 0.36;
      lines.forEach((line, index) => write(target, line, SIDE + BAR, first + index * lineHeight, ink));
    },
  };
}
