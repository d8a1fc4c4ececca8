/** The project's own files, and what kind they are. Paths are relative to the project's folder, with forward slashes. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['core', 'main', 'preload', 'renderer', 'gateway', 'test'];

/** A path inside the project, made absolute. */
export function inProject(path: string): string {
  return join(ROOT, path);
}

/** The text of a project file. */
export function textOf(path: string): string {
  return readFileSync(inProject(path), 'utf8');
}

/** All files of the source folders whose name matches, sorted. */
export function sourceFiles(name: RegExp): readonly string[] {
  return FOLDERS.filter((folder) => existsSync(inProject(folder)))
    .flatMap((folder) =>
      readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && name.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/')),
    )
    .sort();
}

/** Whether a file is a test, or what tests and development run on: samples, drivers, the harness of the screens. */
export function isTest(path: string): boolean {
  return (
    /^(test|renderer\/dev)\//.test(path) ||
    path.includes('/testing/') ||
    /\.(test|spec|samples)\.(ts|tsx|mjs)$/.test(path)
  );
}
