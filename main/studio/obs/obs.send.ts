/** Sends units of writes and says what went wrong, if anything did. */
import type { Unit, Write } from './obs.diff.ts';
import type { ObsQueue } from './obs.queue.ts';
import { isIdempotent, ObsError } from './obs.request.ts';

/**
 * Sends the units one after the other and gives the writes, sleeps left out. "It was so already" is a success. Rejects with an
 * ObsError at the first refusal, or with the signal's reason once that is given up; what stood before it in a unit has been done.
 */
export async function sendWrites(queue: ObsQueue, units: readonly Unit[], signal: AbortSignal): Promise<Write[]> {
  const sent: Write[] = [];
  for (const { mode, requests } of units) {
    if (requests.length === 0) continue;
    const plain = requests.map(({ type, data }) => (data === undefined ? { type } : { type, data }));
    const answers = await queue.write(plain, mode, { signal });
    const refused = answers.find((answer) => !answer.ok && !isIdempotent(answer.status));
    if (refused !== undefined) {
      throw new ObsError('refused', `${refused.type}: ${refused.comment} (${refused.status})`, refused.status);
    }
    sent.push(...requests.filter(({ type }) => type !== 'Sleep'));
  }
  return sent;
}
