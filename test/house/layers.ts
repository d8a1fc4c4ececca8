/** The law of the layers: who may import whom. A type-only import counts like any other. Checked by `npm test`, step `layers`. */
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { isTest, sourceFiles, textOf } from './files.ts';
import { report } from './report.ts';

/** What a layer may import: places of ours and packages. */
interface Layer {
  readonly folder: string;
  /** Ending of the files that this binds; absent: all in the folder. */
  readonly only?: string;
  readonly mayImport: readonly string[];
  /** Packages by name, `node:` for Node's own modules, `*` for any that is not forbidden to all but a few. */
  readonly packages: readonly string[];
  readonly why: string;
}

const LAYERS: readonly Layer[] = [
  {
    folder: 'core',
    mayImport: ['core'],
    // Pure packages: the schemas; a regular expression read as a tree.
    packages: ['zod', '@eslint-community/regexpp'],
    why: 'core is pure and runs anywhere',
  },
  {
    folder: 'main/bootstrap',
    only: '.mjs',
    mayImport: ['main/bootstrap'],
    packages: ['node:'],
    why: 'the bootstrap runs before anything is installed',
  },
  {
    folder: 'main/studio',
    mayImport: ['main/studio', 'core'],
    packages: ['node:', '*'],
    why: 'the studio knows nothing of Electron or of the screens',
  },
  {
    folder: 'main/desktop',
    mayImport: ['main/desktop', 'main/studio', 'core', 'preload'],
    packages: ['node:', '*', 'electron'],
    why: 'the shell starts the studio and shows the screens, it does not contain them',
  },
  {
    folder: 'preload',
    mayImport: ['preload', 'core'],
    packages: ['electron'],
    why: 'the preload is one small sandboxed file',
  },
  {
    folder: 'renderer',
    mayImport: ['renderer', 'core', 'preload/bridge.ts', 'resources'],
    packages: ['*'],
    why: 'a screen reaches the studio through the contract only',
  },
  {
    folder: 'gateway',
    mayImport: ['gateway', 'core'],
    packages: ['node:', '*'],
    why: 'the gateway is a service of its own',
  },
];
/** Named here, a package is closed to a layer that does not name it, `*` or not. */
const RESERVED = ['electron'];
/** What a test beside the code may import on top of what its layer may. */
const FOR_TESTS = ['node:', 'vitest', 'fast-check', '*'];

export interface Import {
  readonly from: string;
  /** As written: `../result.ts`, `zod`, `node:fs`. */
  readonly to: string;
  readonly line: number;
  readonly typeOnly: boolean;
}

/** All imports, re-exports and dynamic imports with a literal name in a source text. */
export function importsOf(from: string, source: string): readonly Import[] {
  const { module, errors } = parseSync(from, source);
  if (errors.length > 0) throw new Error(`${from} can't be read: ${errors[0]?.message}`);
  const line = (offset: number) => source.slice(0, offset).split('\n').length;
  return [
    ...module.staticImports.map((found) => ({
      from,
      to: found.moduleRequest.value,
      line: line(found.start),
      typeOnly: found.entries.length > 0 && found.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) =>
        entry.moduleRequest === null
          ? []
          : [{ from, to: entry.moduleRequest.value, line: line(found.start), typeOnly: entry.isType }],
      ),
    ),
    ...module.dynamicImports.flatMap((found) => {
      const literal = /^(['"])(.*)\1$/s.exec(source.slice(found.moduleRequest.start, found.moduleRequest.end));
      // A type such as `import('x').Y` is among them; it binds the layers as much.
      return literal?.[2] === undefined ? [] : [{ from, to: literal[2], line: line(found.start), typeOnly: true }];
    }),
  ];
}

/** The sentence that says what is wrong with an import, or null. Files outside the layers (`test/`, configuration) may import all. */
export function violation({ from, to, line }: Import): string | null {
  const layer = layerOf(from);
  if (layer === undefined) return null;
  const allowed = to.startsWith('.')
    ? mayImportFile(layer, from, resolve(from, to))
    : mayImportPackage(layer, to, isTest(from));
  return allowed ? null : `${from}:${line} imports ${to}: ${layer.why}`;
}

/** Rings of imports at run time, each as the files in order. Type-only imports vanish and bind nothing. */
export function rings(imports: readonly Import[]): readonly (readonly string[])[] {
  const graph = Map.groupBy(
    imports.filter(({ to, typeOnly }) => to.startsWith('.') && !typeOnly),
    ({ from }) => from,
  );
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) return void found.push([...path.slice(path.indexOf(file)), file]);
    if (done.has(file)) return;
    for (const { to } of graph.get(file) ?? []) visit(resolve(file, to), [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

function layerOf(file: string): Layer | undefined {
  return LAYERS.find(({ folder, only }) => within(file, folder) && (only === undefined || file.endsWith(only)));
}

function mayImportFile(layer: Layer, from: string, file: string): boolean {
  if (isTest(file) && !isTest(from)) return false;
  if (isTest(from) && within(file, 'test')) return true;
  return layer.mayImport.some((place) => within(file, place));
}

function mayImportPackage(layer: Layer, specifier: string, inTest: boolean): boolean {
  if (specifier.startsWith('node:')) return inTest || layer.packages.includes('node:');
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (RESERVED.includes(name)) return layer.packages.includes(name);
  return (inTest ? FOR_TESTS : layer.packages).some((allowed) => allowed === name || allowed === '*');
}

function resolve(from: string, to: string): string {
  return posix.normalize(posix.join(posix.dirname(from), to));
}

function within(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}

if (import.meta.main) {
  const files = sourceFiles(/\.(ts|tsx|mjs)$/);
  const imports = files.flatMap((file) => importsOf(file, textOf(file)));
  const problems = [
    ...imports.flatMap((found) => violation(found) ?? []),
    ...rings(imports).map((ring) => `a ring of imports: ${ring.join(' → ')}`),
  ];
  report('layers', problems, `${imports.length} imports of ${files.length} files keep the law`);
}
