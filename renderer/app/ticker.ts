/**
 * The one clock of a page. Times never go through React: a widget hands a function here, and its text is written to the element when
 * it changes. Runs on animation frames, so it costs nothing in a hidden window; draws at most 20 times a second.
 */
import type { Instant } from '../../core/time/time.ts';
import { instant } from '../../core/time/time.ts';

type Draw = (now: Instant) => void;

const MIN_GAP = 48;

function createTicker() {
  const draws = new Set<Draw>();
  let clock: () => Instant = () => instant(Date.now());
  let frame = 0;
  let last = 0;

  function run(time: number): void {
    frame = draws.size > 0 ? requestAnimationFrame(run) : 0;
    if (time - last < MIN_GAP) return;
    last = time;
    const now = clock();
    for (const draw of draws) draw(now);
  }

  return {
    /** Takes the time from here, the studio's clock. */
    follow(source: () => Instant): void {
      clock = source;
    },
    now: (): Instant => clock(),
    /** Draws at once and then on each tick, until the returned function is called. */
    add(draw: Draw): () => void {
      draws.add(draw);
      draw(clock());
      if (frame === 0) frame = requestAnimationFrame(run);
      return () => void draws.delete(draw);
    },
  };
}

export const ticker = createTicker();
