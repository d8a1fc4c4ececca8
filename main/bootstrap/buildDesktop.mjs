/** Builds the desktop's three programs into out/: shell, preload and the studio's process. Run with the project's Node 24. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const CONFIG = fileURLToPath(new URL('../../vite.desktop.config.ts', import.meta.url));

/** Builds them one after another; about a second in all. */
export async function buildDesktop() {
  for (const mode of ['main', 'preload', 'studio']) await build({ configFile: CONFIG, mode });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDesktop();
