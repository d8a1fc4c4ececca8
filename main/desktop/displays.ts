/** Where the windows beside the console go. */
import type { Display, Rectangle } from 'electron';

type Screen = Pick<Display, 'id' | 'workArea'>;

/** The largest display that none of these uses, or null when there is none. */
export function freeArea(displays: readonly Screen[], used: readonly number[]): Rectangle | null {
  return displays
    .filter((display) => !used.includes(display.id))
    .map((display) => display.workArea)
    .reduce<Rectangle | null>((best, area) => (best !== null && size(best) >= size(area) ? best : area), null);
}

function size(area: Rectangle): number {
  return area.width * area.height;
}
