/**
 * Which cards a picture comes to, decided once for drawn pictures and live page. Two places are shared: a countdown stands in the
 * flash-sale bar while there is one, and a lower third makes way for a correction.
 */
import type { Picture } from '../show/show.state.ts';
import { duration, type Duration, type Instant } from '../time/time.ts';

export type ShownCards = Omit<Picture, 'scene'>;

/** The picture's cards, without those that make way for others. */
export function shownCards({ scene: _scene, ...cards }: Picture): ShownCards {
  return {
    ...cards,
    countdown: cards.flashSale === null ? cards.countdown : null,
    lowerThird: cards.correction === null ? cards.lowerThird : null,
  };
}

/** The countdown that stands in the flash-sale bar. */
export function flashCountdown({ flashSale, countdown }: Picture): Picture['countdown'] {
  return flashSale && countdown;
}

const SECOND = 1_000;
const MINUTE = 60_000;

/** What is left of a countdown, in whole seconds and never below 0, as ms. */
export function wholeSeconds(endsAt: Instant, now: Instant): Duration {
  return whole(endsAt, now, SECOND);
}

/** The time until something announced, in whole minutes and never below 0, as ms. */
export function wholeMinutes(expectedAt: Instant, now: Instant): Duration {
  return whole(expectedAt, now, MINUTE);
}

function whole(at: Instant, now: Instant, unit: number): Duration {
  return duration(Math.max(0, Math.ceil((at - now) / unit)) * unit);
}
