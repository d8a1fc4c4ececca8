/** Starts the studio's process in the way that this shell can. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { utilityProcess } from 'electron';
import { childStudio } from './child.ts';
import type { StudioProcess } from './process.ts';
import { utilityStudio } from './utility.ts';

/** The studio's store is built for Node 22 and later. */
const OLDEST_NODE = 22;

/** Whether this shell's own Node (`process.versions.node`) can run the studio. True for every Electron that the product ships with. */
export function canHost(nodeVersion: string): boolean {
  return Number(nodeVersion.split('.')[0]) >= OLDEST_NODE;
}

/** Starts `entry`, an absolute path. `appPath` is where the project's own Node is looked for when the shell's is too old. */
export function spawnStudio(fork: typeof utilityProcess.fork, entry: string, appPath: string): StudioProcess {
  if (canHost(process.versions.node)) {
    return utilityStudio(fork(entry, [], { serviceName: 'Anchor Studio', stdio: 'inherit' }));
  }
  const own = join(appPath, 'node_modules', '.bin', 'node');
  const node = process.env['ANCHOR_STUDIO_NODE'] ?? (existsSync(own) ? own : 'node');
  return childStudio(spawn(node, [entry], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }));
}
