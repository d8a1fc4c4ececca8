/** Finds the product's own Electron. Plain JavaScript for Node 20: it runs before Node 24 is there. Never downloads anything. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXECUTABLE = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * The Electron that may show the product: the folder in ELECTRON_OVERRIDE_DIST_PATH, else the binary of the `electron` package.
 * `import 'electron'` is not used, since it starts a download where the binary is missing.
 * @param {{ env?: Record<string, string | undefined>, root?: string, platform?: string }} [options]
 * @returns {{ path: string } | { missing: string }}
 */
export function findElectron({ env = process.env, root = ROOT, platform = process.platform } = {}) {
  const executable = EXECUTABLE[platform] ?? 'electron';
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const path = join(override, executable);
    if (isFile(path) && opensFolders(override, platform)) return { path };
    if (isFile(path)) {
      return {
        missing: `The Electron in ${override} has no default app, so it can't open the studio. The studio runs in the browser.`,
      };
    }
    return { missing: `ELECTRON_OVERRIDE_DIST_PATH is set to ${override}, but there is no ${executable} in it.` };
  }
  const home = join(root, 'node_modules', 'electron');
  const note = join(home, 'path.txt');
  const path = join(home, 'dist', existsSync(note) ? readFileSync(note, 'utf8').trim() : executable);
  if (isFile(path)) return { path };
  return {
    missing:
      "Electron's binary is not here (`npx install-electron --no` fetches it; ELECTRON_MIRROR names a mirror). The studio runs in the browser.",
  };
}

/** A stock Electron opens the folder that it is called with; a repacked one may lack the part that does. */
function opensFolders(dist, platform) {
  const resources = platform === 'darwin' ? join(dist, 'Electron.app/Contents/Resources') : join(dist, 'resources');
  return ['default_app.asar', 'app', 'app.asar'].some((name) => existsSync(join(resources, name)));
}

function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
