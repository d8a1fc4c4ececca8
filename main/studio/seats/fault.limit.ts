/** How many faults of one connection's screen are written to the log: a screen that fails at every frame says nothing new after a few. */
import { between, type Instant } from '../../../core/time/time.ts';

const MOST = 10;
/** Ms in which they are counted. */
const WITHIN = 60_000;

/** Whether one more may be written now; when so, it is counted. */
export type FaultLimit = (now: Instant) => boolean;

/** Makes the limit of one connection. */
export function createFaultLimit(): FaultLimit {
  let since: Instant | null = null;
  let count = 0;
  return (now) => {
    if (since === null || between(since, now) >= WITHIN) {
      since = now;
      count = 0;
    }
    count += 1;
    return count <= MOST;
  };
}
