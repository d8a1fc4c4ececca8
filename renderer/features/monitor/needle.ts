/** How a meter's bar and peak mark move between two messages: up at once, down slowly, so that the eye can follow. Pure. */

/** What one channel's meter shows, dB. `held`: how long the peak mark has stood, ms. */
export interface Needle {
  readonly level: number;
  readonly peak: number;
  readonly held: number;
}

/** Below this nothing is drawn, dB. */
export const FLOOR = -60;
/** From here to the next it is as loud as speech should be; above, it will soon distort, dB. As OBS draws them. */
export const LOUD = -20;
export const HOT = -9;
/** How fast bar and mark come down, dB a second; and how long the mark stands first, ms. */
const FALL = 24;
const HOLD = 1_200;

export const SILENT: Needle = { level: FLOOR, peak: FLOOR, held: 0 };

/** The needle `ms` later, while the input's level and peak are these. */
export function moved(needle: Needle, level: number, peak: number, ms: number): Needle {
  const fall = (FALL * ms) / 1_000;
  const next = Math.max(level, needle.level - fall, FLOOR);
  if (peak >= needle.peak) return { level: next, peak: Math.max(peak, FLOOR), held: 0 };
  const held = needle.held + ms;
  return { level: next, peak: held < HOLD ? needle.peak : Math.max(peak, needle.peak - fall, FLOOR), held };
}

/** Where a level stands on the bar, 0 to 1. */
export function shareOf(db: number): number {
  return Math.min(1, Math.max(0, 1 - db / FLOOR));
}
