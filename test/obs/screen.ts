/** Pictures by their pixels: PNGs, and that of a virtual display, read from its frame buffer file, which Xvfb keeps in the X Window Dump format. */
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';

export type Colour = readonly [number, number, number];

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of a pixel. */
  at(x: number, y: number): Colour;
}

/** A frozen copy of the display with 32 bits a pixel as of now; the server may be drawing into it meanwhile. */
export function readScreen(file: string): Screen {
  const bytes = readFileSync(file);
  const field = (index: number) => bytes.readUInt32BE(index * 4);
  const [headerSize, width, height, lineBytes, colours] = [field(0), field(4), field(5), field(12), field(19)];
  const start = headerSize + colours * 12;
  return {
    width,
    height,
    at: (x, y) => {
      const pixel = start + y * lineBytes + x * 4;
      return [bytes.readUInt8(pixel + 2), bytes.readUInt8(pixel + 1), bytes.readUInt8(pixel)];
    },
  };
}

/** A PNG of a canvas so wide, which may be made smaller: places are the canvas's. */
export function pngScreen(bytes: Buffer, canvasWidth = 1280): Screen {
  const { width, height, data } = PNG.sync.read(bytes);
  const scale = width / canvasWidth;
  const channel = (pixel: number) => data[pixel] ?? 0;
  return {
    width: canvasWidth,
    height: Math.round(height / scale),
    at: (x, y) => {
      const pixel = (Math.floor(y * scale) * width + Math.floor(x * scale)) * 4;
      return [channel(pixel), channel(pixel + 1), channel(pixel + 2)];
    },
  };
}

/** The largest difference of two colours in one channel, 0 to 255. */
export function distance(a: Colour, b: Colour): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
}
