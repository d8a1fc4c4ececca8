/** Where the anchor's window goes. */
import type { Display, Rectangle } from 'electron';

type Screen = Pick<Display, 'id' | 'workArea'>;

/** The largest display that is not the console's, or null when there is only that one. */
export function anchorArea(displays: readonly Screen[], consoleDisplay: number): Rectangle | null {
  return displays
    .filter((display) => display.id !== consoleDisplay)
    .map((display) => display.workArea)
    .reduce<Rectangle | null>((best, area) => (best !== null && size(best) >= size(area) ? best : area), null);
}

function size(area: Rectangle): number {
  return area.width * area.height;
}
