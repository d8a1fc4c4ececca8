/**
 * How the desktop's programs are built: the shell (main), what runs before its pages (preload), the studio's own process (studio), and the threads in
 * which it reads files, checks long sheets, keeps the room's lines and runs a gateway (import, check, lines, here).
 */
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';

const ROOT = import.meta.dirname;
/** How a source names the program of a thread of its own. */
const WORKER = /new URL\(['"]\.{1,2}\/[\w./]*?(\w+)\.worker\.ts['"], import\.meta\.url\)/g;

/** What the studio loads from node_modules at run time: binaries lie beside these. */
const NATIVE = ['better-sqlite3', '@napi-rs/canvas'];
/** Speed-ups that `ws` takes when they are there. They are not. */
const ABSENT = ['bufferutil', 'utf-8-validate'];

/** The configurations for programs below `out`, an absolute folder. */
export function desktopConfigs(
  out: string,
): Readonly<Record<'main' | 'preload' | 'studio' | 'import' | 'check' | 'lines' | 'here', InlineConfig>> {
  // The shell and its preload are built for the oldest Electron that the tests run them on.
  return {
    main: program('main/desktop/main.ts', `${out}/main/index.cjs`, 'node18', ['electron']),
    preload: program('preload/index.ts', `${out}/preload/index.cjs`, 'chrome114', ['electron']),
    studio: program('main/studio/host.ts', `${out}/studio/host.mjs`, 'node24', [...NATIVE, ...ABSENT]),
    // Behind the studio, which empties its folder; each thread's program has a folder of its own, for the same reason.
    import: program('main/studio/import/import.worker.ts', `${out}/studio/worker/import/index.mjs`, 'node24', []),
    check: program('main/studio/preflight/check.worker.ts', `${out}/studio/worker/check/index.mjs`, 'node24', []),
    here: program('gateway/here.worker.ts', `${out}/studio/worker/here/index.mjs`, 'node24', [...NATIVE, ...ABSENT]),
    lines: program('main/studio/chat/lines.worker.ts', `${out}/studio/worker/lines/index.mjs`, 'node24', NATIVE),
  };
}

function program(entry: string, file: string, target: string, external: string[]): InlineConfig {
  return {
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root: ROOT,
    plugins: [keepPlaces(basename(dirname(file)))],
    ssr: { noExternal: true, external },
    build: {
      ssr: resolve(ROOT, entry),
      outDir: dirname(file),
      emptyOutDir: true,
      target,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external,
        output: {
          format: file.endsWith('.cjs') ? 'cjs' : 'es',
          entryFileNames: basename(file),
          codeSplitting: false,
        },
      },
    },
  };
}

/**
 * Sources find their files (samples, fonts, migrations) beside themselves by `import.meta`. In the bundle each module keeps the place
 * that it has in the project, seen from out/main, out/preload or out/studio: whatever folder holds `out`, in a package too, holds
 * `resources` and `node_modules`.
 */
function keepPlaces(name: string): Plugin {
  const bundle = resolve(ROOT, 'out', name);
  return {
    name: 'keep-places',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!/\bimport\.meta\.(url|dirname|filename)\b/.test(code) || !file.startsWith(ROOT)) return null;
      const place = (path: string) => JSON.stringify(relative(bundle, path).split(sep).join('/'));
      const url = (path: string) => `new URL(${place(path)}, import.meta.url)`;
      // A thread's program is a bundle of its own; the others stand where they stood.
      const bundled = code.replace(
        WORKER,
        (_all, worker: string) => `new URL('./worker/${worker}/index.mjs', BUNDLE_URL)`,
      );
      const kept = bundled.replace(/\bimport\.meta\.(url|dirname|filename)\b/g, (_all, what: string) => {
        if (what === 'url') return `${url(file)}.href`;
        return `fileOfPlace(${url(what === 'dirname' ? dirname(file) : file)})`;
      });
      return {
        code: `import { fileURLToPath as fileOfPlace } from 'node:url';\n${kept.replaceAll('BUNDLE_URL', 'import.meta.url')}`,
        map: null,
      };
    },
  };
}
