/** What the OBS of this machine is set to listen on, read from its own configuration. The password stays with who asks; see obs.find.ts. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { DEFAULT_PORT } from './obs.url.ts';

/** OBS's WebSocket server as configured. */
export interface LocalServer {
  readonly source: 'config.json' | 'global.ini';
  readonly enabled: boolean;
  readonly port: number;
  /** Null when the server asks for none, or has none yet. */
  readonly password: string | null;
}

const configSchema = z.object({
  server_enabled: z.boolean().catch(false),
  server_port: z.int().min(1).max(65_535).catch(DEFAULT_PORT),
  auth_required: z.boolean().catch(true),
  server_password: z.string().catch(''),
});

/** Where OBS keeps its configuration on a platform (`process.platform`): installed as usual, and on Linux as Flatpak or Snap too. */
export function obsConfigDirs(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home = homedir()): readonly string[] {
  switch (platform) {
    case 'win32':
      return [join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'obs-studio')];
    case 'darwin':
      return [join(home, 'Library', 'Application Support', 'obs-studio')];
    default:
      return [
        join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'obs-studio'),
        join(home, '.var', 'app', 'com.obsproject.Studio', 'config', 'obs-studio'),
        join(home, 'snap', 'obs-studio', 'current', '.config', 'obs-studio'),
      ];
  }
}

/** The servers that are configured in these folders, one each at most. The server has a file of its own since OBS 30.2; that one counts. */
export function localServers(dirs: readonly string[]): readonly LocalServer[] {
  return dirs.flatMap((dir) => fromConfig(dir) ?? fromIni(dir) ?? []);
}

/** The port of the first server that is configured, or null when none is. */
export function configuredPort(dirs: readonly string[]): number | null {
  return localServers(dirs)[0]?.port ?? null;
}

function fromConfig(dir: string): LocalServer | null {
  const parsed = configSchema.safeParse(parseJson(read(join(dir, 'plugin_config', 'obs-websocket', 'config.json'))));
  if (!parsed.success) return null;
  const { server_enabled: enabled, server_port: port, auth_required: locked, server_password: password } = parsed.data;
  return { source: 'config.json', enabled, port, password: locked && password !== '' ? password : null };
}

function fromIni(dir: string): LocalServer | null {
  const section = iniSection(read(join(dir, 'global.ini')), 'OBSWebSocket');
  if (section === null) return null;
  const port = Number(section.get('ServerPort') ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return null;
  const password = section.get('AuthRequired') === 'false' ? '' : (section.get('ServerPassword') ?? '');
  return {
    source: 'global.ini',
    enabled: section.get('ServerEnabled') === 'true',
    port,
    password: password === '' ? null : password,
  };
}

/** The values of one section as OBS writes them (`\\`, `\r` and `\n` stand for what they look like); null when there is no such section. */
function iniSection(text: string, name: string): ReadonlyMap<string, string> | null {
  let values: Map<string, string> | null = null;
  let inside = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const header = /^\[(.*)\]$/.exec(line.trim())?.[1];
    if (header !== undefined) {
      inside = header === name;
      if (inside) values ??= new Map();
      continue;
    }
    const equals = line.indexOf('=');
    if (inside && equals > 0) values?.set(line.slice(0, equals).trim(), unescape(line.slice(equals + 1)));
  }
  return values;
}

function unescape(value: string): string {
  return value.replaceAll(/\\([\\rn])/g, (_, letter: string) => (letter === 'r' ? '\r' : letter === 'n' ? '\n' : '\\'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
