import fc from 'fast-check';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { encodePng } from './png.ts';

test('another reader gets the same pixels back', async () => {
  const size = fc.integer({ min: 1, max: 12 });
  const picture = fc
    .tuple(size, size)
    .chain(([width, height]) =>
      fc
        .uint8ClampedArray({ minLength: width * height * 4, maxLength: width * height * 4 })
        .map((pixels) => ({ width, height, pixels })),
    );
  await fc.assert(
    fc.asyncProperty(picture, async ({ width, height, pixels }) => {
      const read = PNG.sync.read(Buffer.from(await encodePng(width, height, pixels)));
      expect([read.width, read.height]).toEqual([width, height]);
      expect([...read.data]).toEqual([...pixels]);
    }),
    { numRuns: 50 },
  );
});

test('a wrong number of pixels is refused', async () => {
  await expect(encodePng(2, 2, new Uint8ClampedArray(4))).rejects.toThrow(RangeError);
});
