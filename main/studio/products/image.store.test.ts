import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openImageStore } from './image.store.ts';

const SIDE = 40;
const canvas = createCanvas(SIDE, SIDE);
const PICTURES = {
  png: canvas.toBuffer('image/png'),
  jpg: canvas.toBuffer('image/jpeg'),
  webp: canvas.toBuffer('image/webp', 100),
};
let folder = '';

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'anchor-images-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('takes the same picture as often as it comes, at once too, and keeps it once', async () => {
  const images = openImageStore(folder);
  const names = await Promise.all(Array.from({ length: 20 }, () => images.put(PICTURES.png)));
  expect(names.every((name) => name.ok)).toBe(true);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(readdirSync(join(folder, 'thumbs'))).toHaveLength(1);
});

it.each(['png', 'jpg', 'webp'] as const)('a %s is taken as it is', async (kind) => {
  expect(await openImageStore(folder).put(PICTURES[kind])).toMatchObject({
    ok: true,
    value: expect.stringMatching(new RegExp(`\\.${kind}$`)),
  });
});

/** The same file with another size in its header: what it holds is not so large, and is never looked at. */
function claiming(kind: keyof typeof PICTURES, width: number, height: number): Buffer {
  const bytes = Buffer.from(PICTURES[kind]);
  switch (kind) {
    case 'png':
      bytes.writeUInt32BE(width, 16);
      bytes.writeUInt32BE(height, 20);
      return bytes;
    case 'jpg': {
      const frame = bytes.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(bytes[at + 1] ?? 0));
      bytes.writeUInt16BE(height, frame + 5);
      bytes.writeUInt16BE(width, frame + 7);
      return bytes;
    }
    case 'webp':
      return Buffer.concat([
        Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0', 'latin1'),
        threeBytes(width - 1),
        threeBytes(height - 1),
      ]);
    default:
      return kind satisfies never;
  }
}

function threeBytes(count: number): Buffer {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntLE(count, 0, 3);
  return bytes;
}

it.each([
  ['png', 12_001, 40],
  ['png', 9000, 9000],
  ['jpg', 9000, 9000],
  ['jpg', 40, 65_000],
  ['webp', 16_000, 16_000],
] as const)('a small %s that claims %i × %i pixels is refused with its size', async (kind, width, height) => {
  expect(await openImageStore(folder).put(claiming(kind, width, height))).toMatchObject({
    ok: false,
    code: 'image-broken',
    message: expect.stringContaining(`it is ${width} × ${height} pixels`),
  });
  expect(readdirSync(folder)).toEqual([]);
});

it('a head without a picture is refused', async () => {
  const head = PICTURES.jpg.subarray(0, 12);
  expect(await openImageStore(folder).put(head)).toMatchObject({ ok: false, code: 'image-broken' });
});
