// Draws the program's icons from icon.svg: PNGs for Linux, one .ico for Windows, one .icns for macOS. Run after a change of icon.svg.
import { readFileSync, writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const here = (name) => new URL(name, import.meta.url);
const drawing = await loadImage(readFileSync(here('icon.svg')));

/** The icon as a PNG, `size` px square. */
function png(size) {
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(drawing, 0, 0, size, size);
  return canvas.toBuffer('image/png');
}

/** An .ico whose images are PNGs, as Windows takes them since Vista: a header, an entry of 16 bytes each, then the images. */
function ico(sizes) {
  const images = sizes.map(png);
  const header = Buffer.alloc(6 + 16 * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  sizes.forEach((size, index) => {
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry); // 256 is written as 0
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(images[index].length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += images[index].length;
  });
  return Buffer.concat([header, ...images]);
}

/** An .icns: each image with its type and its length, all in one with the whole length. */
function icns(types) {
  const parts = Object.entries(types).map(([type, size]) => {
    const image = png(size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(image.length + 8, 4);
    return Buffer.concat([head, image]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

for (const size of [16, 32, 48, 64, 128, 256, 512]) writeFileSync(here(`png/${size}x${size}.png`), png(size));
writeFileSync(here('icon.ico'), ico([16, 24, 32, 48, 64, 256]));
writeFileSync(here('icon.icns'), icns({ ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512 }));
