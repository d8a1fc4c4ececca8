/** Whether a card that the studio renders is on a picture of OBS. */
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';

/** Where a rendered card belongs on the canvas, and its file. */
export interface Placed {
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The mean difference (0 to 255 a channel) between the card's solid pixels and the same place of a picture at canvas size. The soft
 * shadow is left out, since the scene shows through it.
 */
export function cardDifference(picture: Buffer, card: Placed): number {
  const seen = PNG.sync.read(picture);
  const drawn = PNG.sync.read(readFileSync(card.path));
  let sum = 0;
  let solid = 0;
  for (let y = 0; y < drawn.height; y++) {
    for (let x = 0; x < drawn.width; x++) {
      const at = (y * drawn.width + x) * 4;
      if (drawn.data[at + 3] !== 255) continue;
      const there = ((y + card.y) * seen.width + x + card.x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        sum += Math.abs((drawn.data[at + channel] ?? 0) - (seen.data[there + channel] ?? 0));
      }
      solid += 3;
    }
  }
  if (solid === 0) throw new Error('The card has no solid pixel');
  return sum / solid;
}
