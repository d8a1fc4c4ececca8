/** Keeps the display awake while a show runs, and only then. */
import type { PowerSaveBlocker } from 'electron';

/** Told whether a show runs; safe to tell twice. */
export function createPowerGuard(blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>): (running: boolean) => void {
  let held: number | null = null;
  return (running) => {
    if (running && held === null) held = blocker.start('prevent-display-sleep');
    if (!running && held !== null) {
      blocker.stop(held);
      held = null;
    }
  };
}
