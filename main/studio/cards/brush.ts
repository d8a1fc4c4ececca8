/** The few strokes that all cards are drawn with. Lengths are design lengths: the context is scaled before. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Palette } from '../../../core/cards/card.style.ts';
import type { Face } from '../../../core/cards/caption.fit.ts';
import { fontOf, runsOf } from './cards.font.ts';

export type Brush = SKRSContext2D & { readonly colours: Palette };
export type ColourName = keyof Palette;

/** A text's look. */
export interface Ink extends Face {
  readonly fill: ColourName;
}

/** Gives a context the colours of a theme. */
export function brushOf(context: SKRSContext2D, colours: Palette): Brush {
  return Object.assign(context, { colours });
}

/** A filled rounded rectangle. */
export function block(
  brush: Brush,
  x: number,
  y: number,
  w: number,
  h: number,
  radius: number,
  fill: ColourName,
): void {
  brush.beginPath();
  brush.roundRect(x, y, w, h, radius);
  brush.fillStyle = brush.colours[fill];
  brush.fill();
}

/** A card's ground: solid, with a soft shadow that sets it off from the picture. */
export function ground(brush: Brush, w: number, h: number, radius: number, fill: ColourName, scale: number): void {
  brush.save();
  brush.shadowColor = brush.colours.shadow;
  brush.shadowBlur = 20 * scale; // Shadows are measured in device pixels, whatever the scale is.
  brush.shadowOffsetY = 6 * scale;
  block(brush, 0, 0, w, h, radius, fill);
  brush.restore();
}

/** The hairline, drawn last so that it lies over everything at the edge: it holds a card together on a picture of its own colour. */
export function hairline(brush: Brush, w: number, h: number, radius: number): void {
  brush.beginPath();
  brush.roundRect(0.75, 0.75, w - 1.5, h - 1.5, radius - 0.75);
  brush.strokeStyle = brush.colours.hairline;
  brush.lineWidth = 1.5;
  brush.stroke();
}

/** Text from `x` on its baseline `y`. Returns its width. */
export function write(brush: Brush, text: string, x: number, y: number, ink: Ink): number {
  let at = x;
  brush.fillStyle = brush.colours[ink.fill];
  for (const run of runsOf(text)) {
    const font = fontOf(ink, run.family);
    brush.font = font;
    brush.fillText(run.text, at, y);
    at += runWidth(brush, run.text, font);
  }
  return at - x;
}

/** Text centred on `middle`. */
export function writeCentred(brush: Brush, text: string, middle: number, y: number, ink: Ink): void {
  write(brush, text, middle - widthOf(brush, text, ink) / 2, y, ink);
}

/** Strikes a text through that was written from `x` on the baseline `y`. */
export function strike(brush: Brush, x: number, y: number, text: string, ink: Ink, line: ColourName = ink.fill): void {
  brush.fillStyle = brush.colours[line];
  brush.fillRect(x - 2, y - ink.size * 0.36, widthOf(brush, text, ink) + 4, Math.max(2, ink.size * 0.07));
}

/** Width of a text. */
export function widthOf(brush: Brush, text: string, face: Face): number {
  return runsOf(text).reduce((sum, run) => sum + runWidth(brush, run.text, fontOf(face, run.family)), 0);
}

const KEPT = 10_000;
const widths = new Map<string, number>();

/** Lines are measured many times over while they are broken, and mostly of the same few pieces. */
function runWidth(brush: Brush, text: string, font: string): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  brush.font = font;
  const { width } = brush.measureText(text);
  if (widths.size >= KEPT) widths.clear();
  widths.set(key, width);
  return width;
}
