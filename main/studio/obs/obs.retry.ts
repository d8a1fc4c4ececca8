/** What to do when OBS says no: wait while it is busy (207), and look again once when something has gone (600). */
import { setTimeout as delay } from 'node:timers/promises';
import { isNotReady } from './obs.mirror.read.ts';
import type { ObsMirror } from './obs.mirror.ts';
import { ObsError, STATUS } from './obs.request.ts';
import type { ObsState } from './obs.state.ts';

const BUSY_STEP_MS = 150;
const BUSY_MS = 10_000;

/** Runs `attempt` on a settled state. Rejects with the last ObsError when that can't help. */
export async function retrying<T>(mirror: ObsMirror, attempt: (state: ObsState) => Promise<T>): Promise<T> {
  const giveUp = performance.now() + BUSY_MS;
  for (let looked = false; ;) {
    try {
      if (mirror.frozen) throw new ObsError('refused', 'OBS is changing scene collections', STATUS.notReady);
      // A settled mirror is not waited for: the cue leaves in the very turn of the loop in which it was pressed.
      return await attempt(mirror.settled ?? (await mirror.settle()));
    } catch (error) {
      if (isNotReady(error) && performance.now() < giveUp) await delay(BUSY_STEP_MS);
      else if (error instanceof ObsError && error.status === STATUS.notFound && !looked) {
        looked = true;
        await mirror.sync();
      } else throw error;
    }
  }
}
