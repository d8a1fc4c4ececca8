/**
 * The cards' files: named by what they show, written whole or not at all, and tidied up. Nothing here knows how a card is drawn.
 * The directory belongs to the renderer alone; files with other names are left as they are.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const OURS = /^[a-z-]+-[0-9a-f]{24}\.png$/u;
const HALF_WRITTEN = /^\.[0-9a-f]{12}\.part$/u;

export interface CardFiles {
  /** The path of a card with this key. The same key always has the same path. */
  pathOf(slot: string, key: string): string;
  /** The size of the picture at `path` in pixels, or null when it is not there or not whole. Counts as use. */
  find(path: string): Promise<{ readonly width: number; readonly height: number } | null>;
  /** Writes a picture. Rejects when the disk refuses; then there is no file or the old one. Counts as use. */
  write(path: string, png: Uint8Array): Promise<void>;
}

export interface CardFilesOptions {
  readonly directory: string;
  /** How many files are kept; files used within `restMs` are kept beyond that. */
  readonly keep: number;
  readonly restMs: number;
  readonly now: () => number;
}

/** Opens a directory of card files; it is made when first written to. */
export function openCardFiles(options: CardFilesOptions): CardFiles {
  const { directory } = options;
  const usedAt = new Map<string, number>();
  let writes = 0;
  const use = (path: string) => {
    usedAt.set(path, options.now());
  };
  return {
    pathOf: (slot, key) =>
      join(directory, `${slot}-${createHash('sha256').update(key).digest('hex').slice(0, 24)}.png`),
    async find(path) {
      const size = await readSize(path);
      if (size !== null) use(path);
      return size;
    },
    async write(path, png) {
      await mkdir(directory, { recursive: true });
      const part = join(directory, `.${randomBytes(6).toString('hex')}.part`);
      const file = await open(part, 'wx');
      try {
        await file.writeFile(png);
      } finally {
        await file.close();
      }
      await rename(part, path);
      use(path);
      writes += 1;
      if (writes % 32 === 1) await prune(options, usedAt);
    },
  };
}

/** Of each slot so many are kept however old they are: the card that is on air may have been asked for an hour ago. */
const ON_AIR = 2;

/** Takes the files away that were used longest ago, down to the bound. What another process removed meanwhile is no error. */
async function prune(options: CardFilesOptions, usedAt: Map<string, number>): Promise<void> {
  const { directory, keep, restMs, now } = options;
  const files: { readonly path: string; readonly at: number }[] = [];
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    if (!OURS.test(name) && !HALF_WRITTEN.test(name)) continue;
    const at = usedAt.get(path) ?? (await stat(path).catch(() => null))?.mtimeMs;
    if (at !== undefined) files.push({ path, at });
  }
  files.sort((a, b) => b.at - a.at);
  const perSlot = new Map<string, number>();
  for (const [index, { path, at }] of files.entries()) {
    const slot = path.slice(0, path.lastIndexOf('-'));
    const newer = perSlot.get(slot) ?? 0;
    perSlot.set(slot, newer + 1);
    if (index < keep || newer < ON_AIR || now() - at < restMs) continue;
    await unlink(path).catch(() => undefined);
    usedAt.delete(path);
  }
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const END = Buffer.from('0000000049454e44ae426082', 'hex');

/** Reads a PNG's size from its head, if its end is there too: a file that a power cut left empty or short is not taken for a card. */
async function readSize(path: string): Promise<{ readonly width: number; readonly height: number } | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    if (size < 24 + END.length) return null;
    const head = Buffer.alloc(24);
    const end = Buffer.alloc(END.length);
    await file.read(head, 0, head.length, 0);
    await file.read(end, 0, end.length, size - end.length);
    if (!head.subarray(0, 8).equals(SIGNATURE) || !end.equals(END)) return null;
    return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
  } finally {
    await file.close();
  }
}
