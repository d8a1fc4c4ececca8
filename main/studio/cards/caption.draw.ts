/** The two cards that hug their text: countdown (倒计时) and lower third. Measured first, since their size decides the picture's. */
import { DESIGN } from '../../../core/cards/card.layout.ts';
import type { CountdownContent, LowerThirdContent } from '../../../core/cards/card.model.ts';
import { COLOUR, SPACE, TYPE } from '../../../core/cards/card.style.ts';
import { block, ground, widthOf, write, type Brush } from './brush.ts';
import { font } from './cards.font.ts';
import { cut, wrap } from './wrap.ts';

/** A card that knows its size (design lengths) before it is drawn. */
export interface Measured {
  readonly width: number;
  readonly height: number;
  draw(brush: Brush, scale: number): void;
}

const SIDE = 34;
/** Bar of the lower third and the room behind it. */
const BAR = 22;

/** Lays a countdown out: its label over large digits. */
export function countdownCard(brush: Brush, content: CountdownContent): Measured {
  const { height, maxWidth } = DESIGN.countdown;
  const label = { font: font(TYPE.countdownLabel, 500), fill: COLOUR.onInkQuiet };
  const digits = { font: font(TYPE.countdown, 700), fill: COLOUR.onInk };
  const text = cut(content.label, maxWidth - 2 * SIDE, (part) => widthOf(brush, part, label.font));
  // Digits are of one width, so that the card does not change its size while it counts.
  const inner = Math.max(widthOf(brush, text, label.font), widthOf(brush, content.time, digits.font), 180);
  const width = Math.ceil(inner) + 2 * SIDE;
  return {
    width,
    height,
    draw(target, scale) {
      ground(target, width, height, SPACE.radius, COLOUR.ink, scale);
      target.textAlign = 'center';
      write(target, text, width / 2, 46, label);
      write(target, content.time, width / 2, 115, digits);
      target.textAlign = 'left';
    },
  };
}

/** Lays a lower third out, at most `maxWidth` wide, with a bar in the strong colour before its lines. */
export function lowerThirdCard(brush: Brush, content: LowerThirdContent, maxWidth: number): Measured {
  const room = maxWidth - 2 * SIDE - BAR;
  const [large, small] = TYPE.lowerThird;
  const measure = (size: number) => (part: string) => widthOf(brush, part, font(size, 600));
  const set = wrap(content.text, room, large.lines + 1, measure(large.size)).length > large.lines ? small : large;
  const ink = { font: font(set.size, 600), fill: COLOUR.onInk };
  const lines = wrap(content.text, room, set.lines, measure(set.size));
  const width = Math.ceil(Math.max(0, ...lines.map(measure(set.size)))) + 2 * SIDE + BAR;
  const height = 40 + Math.max(1, lines.length) * set.line;
  return {
    width,
    height,
    draw(target, scale) {
      ground(target, width, height, SPACE.radius, COLOUR.ink, scale);
      block(target, SIDE - 8, 24, 8, height - 48, 4, COLOUR.strong);
      const first = 20 + set.line / 2 + set.size * 0.36;
      lines.forEach((line, index) => write(target, line, SIDE + BAR, first + index * set.line, ink));
    },
  };
}
