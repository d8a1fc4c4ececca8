/** The correction (更正), which hugs its words, and what's next (下一个). */
import { DESIGN } from '../../../core/cards/card.layout.ts';
import { SPACE, TYPE } from '../../../core/cards/card.style.ts';
import type { CorrectionContent, NextContent } from '../../../core/cards/notice.card.ts';
import { layCorrection, layNext, NEXT, NOTICE, type Lines } from '../../../core/cards/notice.fit.ts';
import { block, ground, strike, widthOf, write, writeCentred, type Brush, type Ink } from './brush.ts';
import type { Measured } from './caption.draw.ts';

/** Lays a correction out, at most `maxWidth` wide: the wrong words struck through, the right ones below them. */
export function correctionCard(brush: Brush, content: CorrectionContent, maxWidth: number): Measured {
  const fit = layCorrection(content, maxWidth, (text, face) => widthOf(brush, text, face));
  const left = NOTICE.side + fit.signWidth + NOTICE.gap;
  const widest = [fit.wrong, fit.right].flatMap(({ lines, face }) => lines.map((line) => widthOf(brush, line, face)));
  const width = left + Math.ceil(Math.max(0, ...widest)) + NOTICE.side;
  const { height } = fit;
  const inner = fit.wrong.lines.length * fit.wrong.lineHeight + fit.right.lines.length * fit.right.lineHeight;
  return {
    width,
    height,
    draw(target, scale) {
      ground(target, width, height, SPACE.radius, 'slab', scale);
      const sign: Ink = { ...NOTICE.sign, fill: 'onAccent' };
      const top = (height - NOTICE.signHeight) / 2;
      block(target, NOTICE.side, top, fit.signWidth, NOTICE.signHeight, 10, 'accent');
      const base = height / 2 + NOTICE.sign.size * 0.36;
      writeCentred(target, content.sign, NOTICE.side + fit.signWidth / 2, base, sign);
      const first = (height - inner) / 2;
      writeLines(target, fit.wrong, left, first, 'onSlabQuiet', true);
      writeLines(target, fit.right, left, first + fit.wrong.lines.length * fit.wrong.lineHeight, 'onSlab', false);
    },
  };
}

function writeLines(
  brush: Brush,
  { lines, face, lineHeight }: Lines,
  x: number,
  top: number,
  fill: Ink['fill'],
  struck: boolean,
): void {
  const ink: Ink = { ...face, fill };
  lines.forEach((line, index) => {
    const base = top + (index + 0.5) * lineHeight + face.size * 0.36;
    write(brush, line, x, base, ink);
    if (struck) strike(brush, x, base, line, ink, 'strike');
  });
}

const { width: W, height: H } = DESIGN.whatsNext;

/** Draws what's next with its top left corner at the origin; `scale` is that of the context. */
export function drawNext(brush: Brush, content: NextContent, scale: number): void {
  const { name, badge } = layNext(content, (text, face) => widthOf(brush, text, face));
  const quiet: Ink = { ...NEXT.quiet, fill: 'onSlabQuiet' };
  const label: Ink = { ...NEXT.label, fill: 'onAccent' };
  ground(brush, W, H, SPACE.radius, 'slab', scale);
  const signWidth = widthOf(brush, content.label, label) + 2 * NEXT.signPad;
  const signTop = NEXT.rowBase - NEXT.label.size * 0.36 - NEXT.signHeight / 2;
  block(brush, NEXT.side, signTop, signWidth, NEXT.signHeight, 8, 'accent');
  write(brush, content.label, NEXT.side + NEXT.signPad, NEXT.rowBase, label);
  write(brush, badge, NEXT.side + signWidth + 14, NEXT.rowBase, quiet);
  write(brush, content.when, W - NEXT.side - widthOf(brush, content.when, quiet), NEXT.rowBase, quiet);
  const ink: Ink = { ...NEXT.name, fill: 'onSlab' };
  name.forEach((line, index) => {
    const base = content.price === null ? (NEXT.bases[index] ?? NEXT.nameBase) : NEXT.nameBase;
    write(brush, line, NEXT.side, base, ink);
  });
  if (content.price === null) return;
  const big: Ink = { size: TYPE.nextPrice, weight: 800, fill: 'onSlab' };
  const small: Ink = { size: TYPE.nextPrice * TYPE.priceSmall, weight: 700, fill: 'onSlab' };
  let x = NEXT.side + write(brush, content.priceLabel, NEXT.side, NEXT.priceBase, quiet) + 12;
  x += write(brush, content.price.symbol, x, NEXT.priceBase, small) + 2;
  x += write(brush, content.price.whole, x, NEXT.priceBase, big);
  write(brush, content.price.fraction, x, NEXT.priceBase, small);
}
