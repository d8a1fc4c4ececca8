/**
 * The cards' own font: Noto Sans SC as a variable font in a hundred small files, registered under one family name, so that Chinese
 * looks the same on every machine and needs no system font. Emoji and rare scripts come from system fonts where there are any.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

const FAMILY = 'Anchor Cards';

/** The CSS font string for a size in px and a weight of the variable font. Its digits are of one width as they are. */
export function font(size: number, weight: 400 | 500 | 600 | 700 | 800): string {
  return `${weight} ${size}px "${FAMILY}"`;
}

let loading: Promise<void> | null = null;

/** Registers the font's files, once per process; between two files others may run. Rejects when the package is not there. */
export function loadFont(): Promise<void> {
  loading ??= register();
  return loading;
}

async function register(): Promise<void> {
  const home = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));
  const files = (await readdir(join(home, 'files'))).filter((name) => name.endsWith('.woff2')).sort();
  // Bytes, not paths: in a packaged program they lie in an archive that only Node's own file calls can read.
  for (const name of files) GlobalFonts.register(await readFile(join(home, 'files', name)), FAMILY);
  if (!GlobalFonts.has(FAMILY)) throw new Error(`The card font has no usable file in ${home}`);
}
