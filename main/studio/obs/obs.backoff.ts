/** How long to wait before the next attempt to reach OBS. */

const FIRST_MS = 250;
const GROWTH = 1.6;
const JITTER = 0.2;
/** An OBS on this machine costs nothing to knock at, and its return should be seen at once. */
const CAP_LOCAL_MS = 400;
const CAP_REMOTE_MS = 5000;

/**
 * The wait in ms before attempt number `attempt` (0 is the first retry). `random` in [0, 1) spreads it by ±20 %, so that many
 * studios don't knock in step.
 */
export function backoffMs(attempt: number, local: boolean, random: number): number {
  const cap = local ? CAP_LOCAL_MS : CAP_REMOTE_MS;
  const plain = Math.min(cap, FIRST_MS * GROWTH ** Math.min(attempt, 20));
  return Math.round(plain * (1 - JITTER + 2 * JITTER * random));
}
