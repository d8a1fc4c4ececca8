/** The program monitor: while somebody watches, a small picture of OBS's program a few times a second, never two asked for at once. */
import type { PicturePort } from './obs/picture.port.ts';

/** 5 a second at 480 px costs OBS no lagged frame; see docs/architecture.md. */
const INTERVAL_MS = 200;
const WIDTH_PX = 480;

export interface Monitor {
  watchers(count: number): void;
  dispose(): void;
}

/** Polls `picture()` while there are watchers and hands each image to `show`. */
export function createMonitor(picture: () => PicturePort, show: (image: string) => void): Monitor {
  let timer: NodeJS.Timeout | null = null;
  let watched = false;
  /** Which start this is: a picture that was asked for before a stop must not revive its loop. */
  let round = 0;
  let last = '';

  const tick = async (mine: number) => {
    const image = await picture().screenshot(WIDTH_PX);
    if (!watched || mine !== round) return;
    if (image !== null && image !== last) show(image);
    last = image ?? '';
    timer = setTimeout(() => void tick(mine), INTERVAL_MS);
  };
  const stop = () => {
    watched = false;
    if (timer) clearTimeout(timer);
    timer = null;
  };
  return {
    watchers(count) {
      if (count === 0) stop();
      else {
        // A new watcher has not seen the picture that stands.
        last = '';
        if (!watched) {
          watched = true;
          void tick(++round);
        }
      }
    },
    dispose: stop,
  };
}
