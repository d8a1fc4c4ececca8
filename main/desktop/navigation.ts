/** Pages stay where they are: no navigation, no redirect, no frame, no webview, no window. Hung on every page as it is made. */
import type { App, WebContents } from 'electron';
import type { Log } from './log.ts';

/** The part of a page that is guarded. */
export type GuardedPage = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/**
 * Refuses everything a page may do to leave its place. `loadURL` from the shell itself is not a navigation in this sense, but a
 * redirect of it is.
 */
export function guardPage(page: GuardedPage, log: Log): void {
  const refuse = (what: string) => (event: { preventDefault(): void }) => {
    event.preventDefault();
    log('warn', 'navigation-refused', { what });
  };
  page.on('will-navigate', refuse('navigate'));
  page.on('will-redirect', refuse('redirect'));
  page.on('will-frame-navigate', refuse('frame'));
  page.on('will-attach-webview', refuse('webview'));
  page.setWindowOpenHandler(() => {
    log('warn', 'navigation-refused', { what: 'window' });
    return { action: 'deny' };
  });
}

/** Guards every page that will ever be made. */
export function installNavigationGuard(app: Pick<App, 'on'>, log: Log): void {
  app.on('web-contents-created', (_event, page) => guardPage(page, log));
}
