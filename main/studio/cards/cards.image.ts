/** Product images: read from the studio's image store, kept decoded while they are in use. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Image } from '@napi-rs/canvas';

export interface ProductImages {
  /** What names this very version of the image, for the card's key; null when there is no such file. */
  stampOf(name: string | null): Promise<string | null>;
  /** The decoded image, or null when it is missing or no picture. */
  load(name: string | null): Promise<Image | null>;
}

const KEPT = 24;

/** Opens the image store. `directory` null: no product has an image. */
export function openProductImages(directory: string | null): ProductImages {
  const decoded = new Map<string, Image>();
  const pathOf = (name: string | null) =>
    // Only names, never paths: the name comes out of a sheet.
    directory === null || name === null || name === '' || name !== basename(name) ? null : join(directory, name);
  const stampOf = async (name: string | null) => {
    const path = pathOf(name);
    const info = path === null ? null : await stat(path).catch(() => null);
    return info?.isFile() === true ? `${name}:${info.size}:${info.mtimeMs}` : null;
  };
  return {
    stampOf,
    async load(name) {
      const path = pathOf(name);
      const stamp = await stampOf(name);
      if (path === null || stamp === null) return null;
      const known = decoded.get(stamp);
      if (known !== undefined) return known;
      const image = await decode(path);
      if (image === null) return null;
      decoded.set(stamp, image);
      const oldest = decoded.keys().next().value;
      if (decoded.size > KEPT && oldest !== undefined) decoded.delete(oldest);
      return image;
    },
  };
}

async function decode(path: string): Promise<Image | null> {
  const image = new Image();
  try {
    image.src = await readFile(path);
    await image.decode();
    return image.width > 0 && image.height > 0 ? image : null;
  } catch {
    return null; // A broken image is drawn as the placeholder; pre-flight is where it is reported.
  }
}
