/**
 * Builds the desktop's three programs: the shell (out/main), what runs before its pages (out/preload), and the studio's own process
 * (out/studio). `--mode main|preload|studio` chooses one; main/bootstrap/buildDesktop.mjs builds them all.
 */
import { dirname, relative, resolve, sep } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const ROOT = import.meta.dirname;

/** What the studio loads from node_modules at run time: binaries lie beside these. */
const NATIVE = ['better-sqlite3', '@napi-rs/canvas'];
/** Speed-ups that `ws` takes when they are there. They are not. */
const ABSENT = ['bufferutil', 'utf-8-validate'];

/**
 * Sources find their files (samples, fonts, migrations) beside themselves by `import.meta.url`. In the bundle each module keeps the
 * place that it has in the project, seen from the bundle's.
 */
function keepPlaces(bundle: string): Plugin {
  return {
    name: 'keep-places',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!code.includes('import.meta.url') || !file.startsWith(ROOT)) return null;
      const place = relative(dirname(bundle), file).split(sep).join('/');
      return {
        code: code.replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`),
        map: null,
      };
    },
  };
}

const bundle = (entry: string, out: string, format: 'cjs' | 'es', target: string, external: string[]): UserConfig => ({
  publicDir: false,
  logLevel: 'warn',
  plugins: [keepPlaces(resolve(ROOT, out))],
  ssr: { noExternal: true, external },
  build: {
    ssr: resolve(ROOT, entry),
    outDir: resolve(ROOT, dirname(out)),
    emptyOutDir: true,
    target,
    minify: false,
    rolldownOptions: {
      external,
      output: { format, entryFileNames: out.split('/').at(-1) ?? 'index.cjs', codeSplitting: false },
    },
  },
});

/** The shell and its preload are built for the oldest Electron that the tests run them on. */
const CONFIGS: Readonly<Record<string, UserConfig>> = {
  main: bundle('main/desktop/main.ts', 'out/main/index.cjs', 'cjs', 'node18', ['electron']),
  preload: bundle('preload/index.ts', 'out/preload/index.cjs', 'cjs', 'chrome114', ['electron']),
  studio: bundle('main/studio/host.ts', 'out/studio/host.mjs', 'es', 'node24', [...NATIVE, ...ABSENT]),
};

export default defineConfig(({ mode }) => {
  const config = CONFIGS[mode];
  if (!config) throw new Error('Say which program to build: --mode main, preload or studio.');
  return config;
});
