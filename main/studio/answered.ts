/** Keeps a fault of one request to that request: the show, the other seats and the log go on. */
import { fail, type Result } from '../../core/result.ts';
import type { Log } from './log.ts';

/** What `answer` gives; `studio-fault` when it throws, with the whole of it in the log. Never rejects. */
export async function answered(
  log: Log,
  type: string,
  answer: () => Result<unknown> | Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  try {
    return await answer();
  } catch (error) {
    log.warn('request-failed', {
      type,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return fail(
      'studio-fault',
      'The studio could not do this because of a fault of its own. The show goes on. Look whether it was done before you ask again; studio.log has the rest.',
      { type },
    );
  }
}
