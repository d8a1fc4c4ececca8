/** The files that let OBS start without asking anything: no first-run wizard, no update check, a canvas of 1280×720 at 30 fps; recordings and
 * replays go into the same home. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name of the scene collection and of its file: plain ASCII, for OBS spells file names its own way. */
export const COLLECTION = 'AnchorTest';
const PROFILE = 'AnchorTest';

const GLOBAL = `[General]
FirstRun=true
EnableAutoUpdates=false
InfoIncrement=99
Pre19Defaults=false
Pre21Defaults=false
Pre23Defaults=false
Pre24.1Defaults=false

[Basic]
Profile=${PROFILE}
ProfileDir=${PROFILE}
SceneCollection=${COLLECTION}
SceneCollectionFile=${COLLECTION}
ConfigOnNewProfile=false

[BasicWindow]
SysTrayEnabled=false

[OBSWebSocket]
FirstLoad=false
ServerEnabled=true
AlertsEnabled=false
AuthRequired=true
`;

const BASIC = `[General]
Name=${PROFILE}

[Video]
BaseCX=1280
BaseCY=720
OutputCX=1280
OutputCY=720
FPSCommon=30
`;

/** What OBS's WebSocket server is set to. */
interface Server {
  readonly port: number;
  readonly password: string;
}

/** Where OBS keeps its configuration below such a home. */
export function configDir(home: string): string {
  return join(home, 'config', 'obs-studio');
}

/** Writes OBS's configuration below `home` and gives the environment that makes OBS use it and draw in software. */
export function writeObsHome(home: string, server: Server, collectionFile: string | null): NodeJS.ProcessEnv {
  const root = configDir(home);
  for (const folder of ['basic/profiles/' + PROFILE, 'basic/scenes'])
    mkdirSync(join(root, folder), { recursive: true });
  mkdirSync(join(home, 'run'), { recursive: true, mode: 0o700 });
  const { port, password } = server;
  writeFileSync(join(root, 'global.ini'), `${GLOBAL}ServerPort=${port}\nServerPassword=${password}\n`);
  const videos = join(home, 'videos');
  mkdirSync(videos, { recursive: true });
  const output = `\n[SimpleOutput]\nFilePath=${videos}\nRecFormat=mkv\nRecRB=true\nRecRBTime=5\n`;
  writeFileSync(join(root, 'basic', 'profiles', PROFILE, 'basic.ini'), BASIC + output);
  if (collectionFile !== null) {
    const collection: unknown = JSON.parse(readFileSync(collectionFile, 'utf8'));
    const renamed = { ...(collection as Record<string, unknown>), name: COLLECTION };
    writeFileSync(collectionPath(home), JSON.stringify(renamed));
  }
  return {
    PATH: process.env['PATH'],
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_RUNTIME_DIR: join(home, 'run'),
    LIBGL_ALWAYS_SOFTWARE: '1',
    QT_QPA_PLATFORM: 'xcb',
    LANG: 'C.UTF-8',
  };
}

/** Where OBS keeps the scene collection that it has loaded. */
export function collectionPath(home: string): string {
  return join(configDir(home), 'basic', 'scenes', `${COLLECTION}.json`);
}

/** Removes the sources of that prefix, and the items that show them, from a saved collection. */
export function dropSources(file: string, prefix: string): void {
  const keep = (one: { name?: unknown }) => !String(one.name).startsWith(prefix);
  const collection = JSON.parse(readFileSync(file, 'utf8')) as {
    sources: { name?: unknown; settings?: { items?: { name?: unknown }[] } }[];
    scene_order: { name?: unknown }[];
  };
  for (const { settings } of collection.sources) if (settings?.items) settings.items = settings.items.filter(keep);
  const { sources, scene_order: order } = collection;
  writeFileSync(
    file,
    JSON.stringify({ ...collection, sources: sources.filter(keep), scene_order: order.filter(keep) }),
  );
}
