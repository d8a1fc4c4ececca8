// Completes package-lock.json for every platform: `node main/bootstrap/complete-lock.mjs` after a dependency was added or raised.
// npm leaves a platform's optional package out of the lock when its registry does not serve that package at the moment (a mirror
// that lags). npm 11 then refuses the lock altogether ("Missing: … from lock file"), and the other platform would lack its binary.
// The entries written here carry the exact version and the platform, read from the package's name; npm checks the download
// against the registry's own hash.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** The optional packages that some package of the lock wants and the lock does not hold: `{ name, version }[]`. */
export function missingFrom(lock) {
  const held = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  return Object.values(lock.packages)
    .flatMap((pack) => Object.entries(pack.optionalDependencies ?? {}))
    .filter(([name]) => !held.has(name))
    .map(([name, version]) => ({ name, version }));
}

/** The lock entry of a platform package, or null when its name does not tell the platform. */
export function entryFor({ name, version }) {
  const words = name
    .slice(name.indexOf('/') + 1)
    .replace('-eabi', '')
    .split('-');
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (!os || !cpu || !/^\d+\.\d+\.\d+/.test(version)) return null;
  const libc = os !== 'linux' ? [] : words.at(-1)?.startsWith('musl') ? ['musl'] : ['glibc'];
  const entry = { version, cpu: [cpu], ...(libc.length && { libc }), license: 'MIT', optional: true, os: [os] };
  return entry;
}

function main() {
  const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingFrom(lock);
  const unknown = missing.filter((pack) => entryFor(pack) === null);
  for (const pack of missing) {
    const entry = entryFor(pack);
    if (entry) lock.packages[`node_modules/${pack.name}`] = entry;
  }
  const [root, ...rest] = Object.entries(lock.packages);
  lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
  if (missing.length) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${missing.length - unknown.length} platform packages added to the lock\n`);
  for (const { name } of unknown) process.stderr.write(`cannot tell the platform of ${name}\n`);
  process.exitCode = unknown.length ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
