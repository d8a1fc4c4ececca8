/** Builds the desktop's three programs: shell, preload and the studio's process. Runs on Node 24. */
import { resolve } from 'node:path';
import { build } from 'vite';
import { desktopConfigs } from '../../vite.desktop.config.ts';

/** Builds them below `out`, an absolute folder, one after another; about a second in all. */
export async function buildDesktop(out: string): Promise<void> {
  for (const config of Object.values(desktopConfigs(out))) await build(config);
}

if (process.argv[1] === import.meta.filename) {
  await buildDesktop(resolve(process.argv[2] ?? resolve(import.meta.dirname, '../../out')));
}
