/** What the OBS of this machine is set to listen on, read from its own configuration. Only the port; the password is not ours to read. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where OBS keeps its configuration on a platform (`process.platform`). */
export function obsConfigDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home = homedir()): string {
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'obs-studio');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'obs-studio');
    default:
      return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'obs-studio');
  }
}

/** The port of OBS's WebSocket server as configured, or null when there is no configuration. Since OBS 31 it has a file of its own. */
export function configuredPort(configDir: string): number | null {
  const own = read(join(configDir, 'plugin_config', 'obs-websocket', 'config.json'));
  const json = /"server_port"\s*:\s*(\d+)/.exec(own)?.[1];
  const ini = /^\[OBSWebSocket\]$[^[]*?^ServerPort=(\d+)/m.exec(read(join(configDir, 'global.ini')))?.[1];
  const port = Number(json ?? ini ?? 0);
  return port > 0 && port < 65_536 ? port : null;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
