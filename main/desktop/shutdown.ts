/** Going away: the studio closes its store first. A show that runs is not ended by it: it stands in the journal and goes on at the next start. */
import type { App } from 'electron';
import type { Log } from './log.ts';

export interface ShutdownParts {
  readonly app: Pick<App, 'on' | 'quit'>;
  readonly platform: NodeJS.Platform;
  readonly running: () => boolean;
  /** Asks a person whether to leave a running show. Not asked when the system itself ends the program. */
  readonly confirm: () => Promise<boolean>;
  readonly letWindowsGo: () => void;
  readonly closeStudio: () => Promise<void>;
  readonly log: Log;
}

/** Returns how to go without asking, for signals. */
export function installShutdown(parts: ShutdownParts): () => void {
  const { app } = parts;
  let state: 'open' | 'asking' | 'closing' | 'closed' = 'open';

  const leave = () => {
    if (state === 'closing' || state === 'closed') return;
    state = 'closing';
    parts.letWindowsGo();
    void parts
      .closeStudio()
      .catch((error: unknown) => parts.log('error', 'studio-not-closed', { error: String(error) }))
      .then(() => {
        state = 'closed';
        app.quit();
      });
  };

  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state !== 'open') return;
    if (!parts.running()) return leave();
    state = 'asking';
    void parts.confirm().then((sure) => {
      state = 'open';
      if (sure) leave();
    });
  });
  app.on('window-all-closed', () => {
    // On macOS a program stays without windows; elsewhere it goes, unless a show runs.
    if (parts.platform !== 'darwin' && !parts.running()) app.quit();
  });
  return leave;
}
