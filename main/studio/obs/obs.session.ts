/**
 * Is the OBS that answers now the one that answered before, or was it started again? obs-websocket has no session id, and whatever
 * can be written into OBS is also saved by it. But the count of rendered frames starts at 0 with the program and goes up with the
 * clock (skipped frames are counted too), so it tells when this OBS was born.
 */

/** One reading of GetStats. `at` in ms on a clock that doesn't jump; `fps` as configured. */
export interface Heartbeat {
  readonly at: number;
  readonly frames: number;
  readonly fps: number;
}

/**
 * How far two births may lie apart and still be one: a reading is off by its round trip, and clocks of two machines drift. An OBS that
 * hung has skipped its frames, and counts them when it goes on.
 */
const SLACK_MS = 400;
const DRIFT = 0.001;

/** When the OBS of this reading began to render, ms on the reading's clock. */
export function bornAt(beat: Heartbeat): number {
  return beat.at - (beat.frames / beat.fps) * 1000;
}

/** Whether OBS was started again between the two readings. A changed frame rate leaves only the falling count to judge by. */
export function wasRestarted(before: Heartbeat, now: Heartbeat): boolean {
  if (now.frames < before.frames) return true;
  if (now.fps !== before.fps) return false;
  return bornAt(now) - bornAt(before) > SLACK_MS + DRIFT * (now.at - before.at);
}
