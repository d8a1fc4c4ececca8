/** Where the studio keeps its data when nobody says otherwise: the platform's own place for application data. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The default data folder for a platform (`process.platform`) and its environment. */
export function defaultDataDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home = homedir()): string {
  switch (platform) {
    case 'win32':
      return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Anchor Studio');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Anchor Studio');
    default:
      return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'anchor-studio');
  }
}
