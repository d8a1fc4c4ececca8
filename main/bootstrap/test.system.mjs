// What the tests need of the system: the browser, OBS, a display without a screen, Chinese fonts. Brought by apt where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal, say } from './paths.mjs';

/** Debian package → whether what it brings is there, whoever brought it. */
const NEEDS = {
  chromium: () => Boolean(process.env.CHROMIUM) || onPath('chromium') || onPath('google-chrome'),
  'obs-studio': () => onPath('obs'),
  xvfb: () => onPath('Xvfb'),
  xauth: () => onPath('xauth'),
  'fonts-noto-cjk': hasChineseFont,
};

/** Installs what is missing, or throws a Refusal that names the exact command. */
export function ensureSystemPackages() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const prefix = asRoot();
  const command = `apt-get update && ${prefix ? '' : 'sudo '}apt-get install -y ${missing.join(' ')}`;
  if (prefix === null || !onPath('apt-get')) {
    throw new Refusal(
      onPath('apt-get')
        ? `The tests need ${missing.join(', ')}. Install with\n\n  sudo ${command}\n\nand run the tests again. (Without them: npm test -- --only types,lint,format,layers,dead,sizes,licences,skips,unit)`
        : `The tests need ${missing.join(', ')} (Debian's names) and this system has no apt: install them in its own way.`,
    );
  }
  say(`Installing ${missing.join(', ')} …`);
  apt(prefix, ['update', '-q']);
  apt(prefix, ['install', '-y', '-q', ...missing]);
  const still = missingPackages();
  if (still.length > 0)
    throw new Refusal(`${still.join(', ')} could not be installed. Try by hand:\n\n  sudo ${command}`);
}

/** The packages whose programs or fonts are not there. */
export function missingPackages() {
  return Object.entries(NEEDS).flatMap(([name, isThere]) => (isThere() ? [] : [name]));
}

/** How to become root without asking anything: nothing, sudo, or null when it can't be had. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

function apt(prefix, args) {
  const words = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  const { status, stdout, stderr } = spawnSync(words[0], words.slice(1), { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Refusal(`${stdout}${stderr}\n${words.join(' ')} ended with ${status}.`);
}

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}

function hasChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}
