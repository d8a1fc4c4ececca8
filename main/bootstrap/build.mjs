// Builds the screens into out/renderer when their sources have changed since. Built aside and moved into place whole, so that a studio
// that starts meanwhile never serves half a build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { findNode } from './node24.mjs';
import { Refusal, ROOT, inProject, runMain, say } from './paths.mjs';

const OUT = inProject('out', 'renderer');
const SOURCES = [
  'renderer',
  'core',
  'resources/locales',
  'vite.config.ts',
  'main/bootstrap/notices.mjs',
  'package-lock.json',
];
// Lies inside the build, so that the two can't part; a name with a dot is not served.
const STAMP = '.sources';

/** Builds the screens with `node` (22.18 or newer) unless out/renderer is of the sources as they stand. Returns whether it built. */
export function ensureBuilt(node) {
  const stamp = stampOf(ROOT, SOURCES);
  if (isCurrent(stamp)) return false;
  say('Building the screens …');
  const begun = Date.now();
  const aside = inProject('out', `renderer-${process.pid}`);
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
  // Nothing of the build may reach stdout: with --headless that belongs to the studio.
  const built = spawnSync(node, [vite, 'build', '--outDir', aside, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (built.status !== 0) {
    rmSync(aside, { recursive: true, force: true });
    throw new Refusal(
      `${built.stdout}${built.stderr}\nThe screens could not be built; the build before, if any, was kept.`,
    );
  }
  writeFileSync(join(aside, STAMP), stamp);
  moveIntoPlace(aside, stamp);
  say(`Screens built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
  return true;
}

/** A hash of the names, sizes and times of all files under `sources`; tests do not count. */
export function stampOf(root, sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(root, source))).sort()) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

function isCurrent(stamp) {
  const file = join(OUT, STAMP);
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

function moveIntoPlace(aside, stamp) {
  const old = `${aside}-old`;
  mkdirSync(inProject('out'), { recursive: true });
  try {
    if (existsSync(OUT)) renameSync(OUT, old);
    renameSync(aside, OUT);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!isCurrent(stamp)) throw error; // else another start has just put the same build there
  }
  rmSync(old, { recursive: true, force: true });
}

async function main() {
  await ensureInstalled();
  if (!ensureBuilt(findNode())) say('The screens are built and current.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(main);
