// Finds a Node that can run the studio: TypeScript without a build (22.18 and newer) and the addon that holds the database (22 and newer).
// As a command, `node main/bootstrap/node24.mjs FILE …` runs a file on it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, packagedNode } from './install.mjs';
import { Refusal, inProject, runMain } from './paths.mjs';
import { runAs } from './run.mjs';

const OLDEST = [22, 18];

/** The path of the packaged Node 24, else of the running Node when it is new enough. Throws a Refusal when neither will do. */
export function findNode() {
  const packaged = inProject('node_modules', packagedNode(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(packaged) && isNewEnough(versionOf(packaged))) return packaged;
  if (isNewEnough(process.version)) return process.execPath;
  throw new Refusal(
    `Anchor Studio needs Node ${OLDEST.join('.')} or newer and this is ${process.version}. ` +
      `The packages usually bring Node 24 (${packagedNode()}), but it is not there or does not run on this machine: install Node 24 by hand.`,
  );
}

/** Whether a version such as `v24.1.0` is at least 22.18. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = (/^v(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function versionOf(path) {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8' });
  } catch {
    return ''; // made for another C library, or not executable
  }
}

async function main() {
  await ensureInstalled();
  await runAs(findNode(), process.argv.slice(2));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(main);
