/** The few strokes that all cards are drawn with. Lengths are design lengths: the context is scaled before. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { COLOUR } from '../../../core/cards/card.style.ts';

export type Brush = SKRSContext2D;

/** A text's look: a font string and a fill. */
export interface Ink {
  readonly font: string;
  readonly fill: string;
}

/** A filled rounded rectangle. */
export function block(brush: Brush, x: number, y: number, w: number, h: number, radius: number, fill: string): void {
  brush.beginPath();
  brush.roundRect(x, y, w, h, radius);
  brush.fillStyle = fill;
  brush.fill();
}

/** A card's ground: solid, with a soft shadow and a hairline that keeps its edge on a picture of its own colour. */
export function ground(brush: Brush, w: number, h: number, radius: number, fill: string, scale: number): void {
  brush.save();
  brush.shadowColor = COLOUR.shadow;
  brush.shadowBlur = 20 * scale; // Shadows are measured in device pixels, whatever the scale is.
  brush.shadowOffsetY = 6 * scale;
  block(brush, 0, 0, w, h, radius, fill);
  brush.restore();
}

/** The hairline, drawn last so that it lies over everything at the edge. */
export function hairline(brush: Brush, w: number, h: number, radius: number): void {
  brush.beginPath();
  brush.roundRect(0.75, 0.75, w - 1.5, h - 1.5, radius - 0.75);
  brush.strokeStyle = COLOUR.hairline;
  brush.lineWidth = 1.5;
  brush.stroke();
}

/** Text from `x` on its baseline `y`. Returns its width. */
export function write(brush: Brush, text: string, x: number, y: number, ink: Ink): number {
  brush.font = ink.font;
  brush.fillStyle = ink.fill;
  brush.fillText(text, x, y);
  return brush.measureText(text).width;
}

/** Width of a text. */
export function widthOf(brush: Brush, text: string, fontString: string): number {
  brush.font = fontString;
  return brush.measureText(text).width;
}
