/**
 * Draws what a simulated OBS would show: a plain ground with the scene's name, so that nobody takes it for the real program, and on it the
 * very cards that viewers would see.
 */
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Picture } from '../../../core/show/show.state.ts';
import type { Instant } from '../../../core/time/time.ts';
import type { CardShelf } from '../obs/obs.cards.ts';

/** Where the cards come from: the shelf that OBS's cards would come from, at the studio's time. */
export interface CardDrawer {
  readonly shelf: CardShelf;
  now(): Instant;
}

/** A program of a rehearsal, as it is drawn only when it has changed. */
export interface ProgramPicture {
  /** A JPEG as a data URL, 16:9 and `width` pixels wide; null where the drawing library can't be loaded. */
  draw(picture: Picture, width: number): Promise<string | null>;
}

const CANVAS = { width: 1280, height: 720 };
const GROUND = '#17181c';

/** Makes one. Without a drawer it shows the scene alone. */
export function programPicture(drawer: CardDrawer | null): ProgramPicture {
  let drawn: { readonly key: string; readonly image: string } | null = null;
  return {
    async draw(picture, width) {
      // Loaded on first use: most runs without a screen never look.
      const library = await import('@napi-rs/canvas').catch(() => null);
      if (!library) return null;
      const shown = drawer ? Object.values(await drawer.shelf.fetch(picture, CANVAS, drawer.now())) : [];
      const cards = shown.filter((card) => card !== null);
      const key = JSON.stringify([width, picture.scene, cards.map(({ path, x, y }) => [path, x, y])]);
      if (drawn?.key === key) return drawn.image;
      const canvas = library.createCanvas(width, Math.round((width * CANVAS.height) / CANVAS.width));
      const pen = canvas.getContext('2d');
      pen.scale(width / CANVAS.width, width / CANVAS.width);
      await drawScene(pen, picture.scene);
      for (const card of cards) pen.drawImage(await library.loadImage(card.path), card.x, card.y);
      const image = `data:image/jpeg;base64,${(await canvas.encode('jpeg', 80)).toString('base64')}`;
      drawn = { key, image };
      return image;
    },
  };
}

async function drawScene(pen: SKRSContext2D, scene: string | null): Promise<void> {
  pen.fillStyle = scene === null ? GROUND : `hsl(${hueOf(scene)}, 24%, 24%)`;
  pen.fillRect(0, 0, CANVAS.width, CANVAS.height);
  if (scene === null) return;
  // The cards' own font, so that a machine without Chinese fonts shows the name too.
  const { loadFont, fontOf, runsOf } = await import('../cards/cards.font.ts');
  await loadFont();
  const runs = runsOf(scene).map(({ text, family }) => {
    const font = fontOf({ size: 56, weight: 600 }, family);
    pen.font = font;
    return { text, font, width: pen.measureText(text).width };
  });
  let at = (CANVAS.width - runs.reduce((total, run) => total + run.width, 0)) / 2;
  pen.fillStyle = '#ffffff';
  for (const run of runs) {
    pen.font = run.font;
    pen.fillText(run.text, at, 300);
    at += run.width;
  }
}

/** A colour of its own for each scene, so that a change is seen; none of the reds, which mean on air. */
function hueOf(scene: string): number {
  let sum = 0;
  for (const character of scene) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 260;
  return 40 + sum;
}
