/** One studio at a time for one set of data: a second start brings the first one's console to the front. */
import type { App } from 'electron';

/**
 * Takes the lock. The lock belongs to the user data folder, so that must be set before. When it is taken already, quits and
 * returns false: nothing more may be started then.
 */
export function takeSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on' | 'quit'>,
  onSecond: () => void,
): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', onSecond);
  return true;
}
