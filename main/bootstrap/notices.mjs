// The licences of what ships: every package that ours depend on, with its text as its authors wrote it. Made at build time from what is installed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** Files that hold a licence, a notice or the names of authors. */
const TEXTS = /^(?:licen[cs]e|copying|notice|authors)(?:[.-].*)?$/i;

/**
 * One entry for each package and version in the closure of `dependencies` below `root`, by name. `texts` is empty where a package brings
 * no file: its stated licence and its authors stand for it then.
 */
export function noticesOf(root = ROOT) {
  const found = new Map();
  const visit = (folder, names) => {
    for (const name of names) {
      const path = resolve(root, folder, name);
      // A platform's binary that is not for this machine.
      if (path === null || found.has(path)) continue;
      const pack = readPack(path);
      found.set(path, {
        name,
        version: pack.version ?? '',
        licence: licenceOf(pack),
        authors: authorOf(pack),
        home: homeOf(pack),
        texts: textsOf(path),
      });
      visit(path, Object.keys({ ...pack.dependencies, ...pack.optionalDependencies }));
    }
  };
  const own = readPack(root);
  visit(root, Object.keys(own.dependencies ?? {}));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version));
}

/** Serves the notices as `licences.json` while developing, and writes them into the build. */
export function noticesPlugin() {
  const json = () => JSON.stringify(noticesOf());
  return {
    name: 'licences',
    configureServer(server) {
      server.middlewares.use('/licences.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(json());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: json() });
    },
  };
}

/** As Node does: the nearest node_modules above. */
function resolve(root, from, name) {
  for (let folder = from; folder.startsWith(root); folder = join(folder, '..')) {
    const path = join(folder, 'node_modules', name);
    if (existsSync(join(path, 'package.json'))) return path;
    if (folder === root) break;
  }
  return null;
}

function readPack(path) {
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
}

function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license;
  return [license, ...(licenses ?? [])].flatMap((one) => one?.type ?? []).join(' AND ');
}

function authorOf({ author, contributors = [] }) {
  const name = (one) => (typeof one === 'string' ? one : (one?.name ?? ''));
  return name(author) || contributors.map(name).filter(Boolean).join(', ');
}

function homeOf({ homepage, repository }) {
  const address = typeof repository === 'string' ? repository : repository?.url;
  return homepage ?? address?.replace(/^git\+/, '').replace(/\.git$/, '') ?? '';
}

function textsOf(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXTS.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((name) => readFileSync(join(path, name), 'utf8').trim());
}
