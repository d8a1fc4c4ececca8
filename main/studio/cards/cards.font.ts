/**
 * The cards' own font: Noto Sans SC as a variable font in a hundred small files, each for its own part of Unicode. Every file is
 * registered under a family name of its own and text is split by file before it is measured or drawn: with one name for all of them the
 * text engine searches through a hundred files for each new string, which takes forty times as long.
 * Emoji come from system fonts where there are any.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { z } from 'zod';
import type { Face } from '../../../core/cards/caption.fit.ts';

/** A stretch of text that one font file draws, with the family name of that file. */
export interface Run {
  readonly text: string;
  readonly family: string;
}

const LATIN = '"Anchor latin"';
const EMOJI = '"Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", "Anchor latin"';
const families = new Map<number, string>();
let loading: Promise<void> | null = null;

/** Registers the font's files, once per process; between two files others may run. Rejects when the package is not there. */
export function loadFont(): Promise<void> {
  loading ??= register();
  return loading;
}

async function register(): Promise<void> {
  const home = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));
  const ranges = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(join(home, 'unicode.json'), 'utf8')));
  for (const [subset, range] of Object.entries(ranges)) {
    const name = subset.replace(/[[\]]/gu, '');
    // Bytes, not paths: in a packaged program they lie in an archive that only Node's own file calls can read.
    const bytes = await readFile(join(home, 'files', `noto-sans-sc-${name}-wght-normal.woff2`));
    if (GlobalFonts.register(bytes, `Anchor ${name}`) === null)
      throw new Error(`The card font's file ${name} is broken`);
    for (const [first, last] of rangesOf(range))
      for (let code = first; code <= last; code += 1) families.set(code, `"Anchor ${name}"`);
  }
}

/** Reads a CSS `unicode-range`. */
function rangesOf(range: string): readonly (readonly [number, number])[] {
  return range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/u, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** The CSS font string of a run. The digits of this font are of one width as they are. */
export function fontOf(face: Face, family: string): string {
  return `${face.weight} ${face.size}px ${family}`;
}

/** Splits text by font file. Marks, joiners and variation selectors stay with what they modify. */
export function runsOf(text: string): readonly Run[] {
  const runs: { text: string; family: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const family = familyOf(character);
    if (last !== undefined && (family === null || family === last.family || last.text.endsWith('\u200d')))
      last.text += character;
    else runs.push({ text: character, family: family ?? LATIN });
  }
  return runs;
}

function familyOf(character: string): string | null {
  if (/\p{M}|\p{Emoji_Modifier}|\u200d/u.test(character)) return null;
  if (/\p{Emoji_Presentation}/u.test(character)) return EMOJI;
  return families.get(character.codePointAt(0) ?? 0) ?? LATIN;
}
