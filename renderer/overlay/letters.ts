/** The page's font: fetched before a card is shown, and measured where lines are broken. */
import type { Face } from '../../core/cards/caption.fit.ts';

const FAMILY = '"Noto Sans SC Variable"';
const LONGEST_WAIT = 600;

/**
 * Resolves when the letters of `text` are there, or after a moment anyway: a card in a system font is better than none. The font comes in
 * a hundred small files; without this a card would change its letters on air. Never rejects.
 */
export async function lettersLoaded(text: string): Promise<void> {
  const fonts = document.fonts.load(`700 32px ${FAMILY}`, text).catch(() => []);
  await Promise.race([fonts, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))]);
}

let ruler: CanvasRenderingContext2D | null = null;

/** Width of a text whose letters are loaded, in the unit of the face's size. */
export function measureText(text: string, face: Face): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (ruler === null) return text.length * face.size;
  ruler.font = `${face.weight} ${face.size}px ${FAMILY}`;
  return ruler.measureText(text).width;
}
