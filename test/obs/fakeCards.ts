/** Cards as plain coloured rectangles, each content with a colour of its own, so that a test can tell them apart on the picture. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { CardPicture, CardRenderer } from '../../main/studio/cards/cards.port.ts';
import type { CardSlot } from '../../core/cards/card.layout.ts';
import { DEFAULT_STYLE } from '../../core/cards/overlay.style.ts';

export const CARD_BOXES: Readonly<Record<CardSlot, Omit<CardPicture, 'path'>>> = {
  product: { x: 40, y: 300, width: 320, height: 200 },
  coupon: { x: 900, y: 60, width: 300, height: 120 },
  countdown: { x: 500, y: 40, width: 240, height: 90 },
  'lower-third': { x: 200, y: 600, width: 800, height: 80 },
  'flash-sale': { x: 40, y: 180, width: 320, height: 80 },
  'whats-next': { x: 40, y: 40, width: 240, height: 90 },
  correction: { x: 480, y: 300, width: 300, height: 100 },
};

/** How far to the right cards of another corner lie, and in another theme they have another colour. */
export const MOVED = 400;

/** The colour [r, g, b] in which a content is drawn. */
export function colourOf(content: unknown): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = createHash('sha256').update(JSON.stringify(content)).digest();
  return [r, g, b];
}

export interface FakeCards extends CardRenderer {
  /** Contents drawn so far, by slot. */
  readonly drawn: { readonly slot: CardSlot; readonly content: unknown }[];
  /** Makes each drawing take this long, ms. */
  slowness: number;
  /** What each drawing waits for, besides. */
  held: Promise<void> | null;
}

/** A renderer that writes into `dir`. */
export function fakeCards(dir: string): FakeCards {
  mkdirSync(dir, { recursive: true });
  const cards: FakeCards = {
    drawn: [],
    slowness: 0,
    held: null,
    async warmUp() {},
    async idle() {},
    async render(slot, content, _canvas, _language, style = DEFAULT_STYLE) {
      if (cards.slowness > 0) await new Promise((resolve) => setTimeout(resolve, cards.slowness));
      await cards.held;
      cards.drawn.push({ slot, content });
      const box = { ...CARD_BOXES[slot], x: CARD_BOXES[slot].x + (style.stack === DEFAULT_STYLE.stack ? 0 : MOVED) };
      const colour = style.theme === DEFAULT_STYLE.theme ? colourOf(content) : colourOf([style.theme, content]);
      const png = new PNG({ width: box.width, height: box.height });
      for (let at = 0; at < png.data.length; at += 4) png.data.set([...colour, 255], at);
      const path = join(dir, `${slot}-${colour.join('-')}.png`);
      writeFileSync(path, PNG.sync.write(png));
      return { path, ...box };
    },
  };
  return cards;
}
