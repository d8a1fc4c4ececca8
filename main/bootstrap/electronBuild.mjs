// Builds the desktop's programs into out/ when their sources have changed since.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { stampOf } from './build.mjs';
import { Refusal, ROOT, inProject, say } from './paths.mjs';

const SOURCES = ['main/desktop', 'main/studio', 'preload', 'core', 'vite.desktop.config.ts', 'package-lock.json'];
const PROGRAMS = ['main/index.cjs', 'preload/index.cjs', 'studio/host.mjs'].map((file) => inProject('out', file));
const STAMP = inProject('out', 'main', '.sources');

/** Builds with `node` (22.18 or newer) unless the programs are of the sources as they stand. Returns whether it built. */
export function buildDesktop(node) {
  const stamp = stampOf(ROOT, SOURCES);
  const current = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;
  if (current && PROGRAMS.every((program) => existsSync(program))) return false;
  say('Building the desktop …');
  const built = spawnSync(node, [inProject('main', 'bootstrap', 'buildDesktop.ts')], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Refusal(`${built.stdout}${built.stderr}\nThe desktop could not be built.`);
  writeFileSync(STAMP, stamp);
  return true;
}
