/**
 * Pictures of products in the studio's own store: a file named by the hash of its bytes, so that the same picture is there once and a name
 * never means another. What can't be decoded is not taken.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createCanvas, Image } from '@napi-rs/canvas';
import { imageSize } from 'image-size';
import { fail, ok, type Result } from '../../../core/result.ts';

/** Larger files are no product pictures. */
export const LARGEST_IMAGE = 15 * 1024 * 1024;
/** Pixels on a side, and in all: decoding needs four bytes for each, and a small file can claim very many. A phone's largest usual picture has 50 million. */
const WIDEST = 12_000;
const MOST_PIXELS = 64_000_000;
/** Pixels on a side of a thumbnail: twice what a list shows, for sharp screens. */
const THUMBNAIL = 128;

const KINDS: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xd8, 0xff], 'jpg'],
  [[0x89, 0x50, 0x4e, 0x47], 'png'],
  [[0x47, 0x49, 0x46, 0x38], 'gif'],
  [[0x52, 0x49, 0x46, 0x46], 'webp'],
];

export interface ImageStore {
  /** Takes a picture in; its name in the store. Fails with `image-broken` and why. */
  put(bytes: Uint8Array): Promise<Result<string, 'image-broken'>>;
  /** A small picture as a data URL; null when there is none of that name. Kept as a file once it is made. */
  thumbnail(name: string): Promise<string | null>;
}

/** Opens the store in a folder, which is made when something is put in. */
export function openImageStore(directory: string): ImageStore {
  const thumbs = join(directory, 'thumbs');

  async function decode(bytes: Uint8Array): Promise<Image | null> {
    const image = new Image();
    try {
      image.src = Buffer.from(bytes);
      await image.decode();
      return image.width > 0 && image.height > 0 ? image : null;
    } catch {
      return null;
    }
  }

  return {
    async put(bytes) {
      const kind = KINDS.find(([head]) => head.every((byte, at) => bytes[at] === byte))?.[1];
      if (bytes.length > LARGEST_IMAGE) return broken('it is larger than 15 MB');
      if (kind === undefined) return broken('it is neither JPEG, PNG, GIF nor WebP');
      const size = sizeOf(bytes);
      if (size !== null && isTooLarge(size)) {
        const most = `${WIDEST} on a side and ${MOST_PIXELS / 1_000_000} million in all`;
        return broken(`it is ${size.width} × ${size.height} pixels, and ${most} are the most`);
      }
      const image = size === null ? null : await decode(bytes);
      if (image === null) return broken('it can’t be decoded');
      const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 40)}.${kind}`;
      await mkdir(thumbs, { recursive: true });
      await keep(join(directory, name), bytes);
      await keep(join(thumbs, `${name}.webp`), small(image));
      return ok(name);
    },
    async thumbnail(name) {
      // Only names, never paths: the name comes out of a sheet.
      if (name === '' || name !== basename(name)) return null;
      const path = join(thumbs, `${name}.webp`);
      const kept = await readFile(path).catch(() => null);
      if (kept !== null) return dataUrl(kept);
      const bytes = await readFile(join(directory, name)).catch(() => null);
      const image = bytes === null ? null : await decode(bytes);
      if (image === null) return null;
      const made = small(image);
      await mkdir(thumbs, { recursive: true });
      await keep(path, made);
      return dataUrl(made);
    },
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size that a file says of itself, in pixels, before anything is decoded; null where it says none. */
function sizeOf(bytes: Uint8Array): Size | null {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}

function isTooLarge({ width, height }: Size): boolean {
  return Math.max(width, height) > WIDEST || width * height > MOST_PIXELS;
}

/** The whole picture within a square, its proportions kept. */
function small(image: Image): Buffer {
  const scale = Math.min(1, THUMBNAIL / Math.max(image.width, image.height));
  const [width, height] = [image.width * scale, image.height * scale].map((side) => Math.max(1, Math.round(side)));
  const canvas = createCanvas(width ?? 1, height ?? 1);
  canvas.getContext('2d').drawImage(image, 0, 0, width ?? 1, height ?? 1);
  return canvas.toBuffer('image/webp', 80);
}

/** Written aside and moved into place, so that half a picture never has a name. Two at once who keep the same one do not meet. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  const aside = `${path}.${randomUUID()}.part`;
  await writeFile(aside, bytes);
  await rename(aside, path);
}

function dataUrl(bytes: Uint8Array): string {
  return `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`;
}

function broken(why: string): Result<never, 'image-broken'> {
  return fail('image-broken', `The picture can’t be used: ${why}. It was not taken.`, { why });
}
