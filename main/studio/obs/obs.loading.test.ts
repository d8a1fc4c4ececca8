import { expect, test } from 'vitest';
import { untilLoaded } from './obs.loading.ts';

const obs = (renderTotalFrames: number, fps = 30) => ({
  call: async ({ type }: { type: string }) =>
    type === 'GetStats'
      ? { renderTotalFrames }
      : {
          fpsNumerator: fps * 1001,
          fpsDenominator: 1001,
          baseWidth: 1280,
          baseHeight: 720,
          outputWidth: 1280,
          outputHeight: 720,
        },
});

test('an OBS that has just begun to render is left alone for the rest of its first 700 ms', async () => {
  expect(await untilLoaded(obs(6))).toBeCloseTo(500);
  expect(await untilLoaded(obs(12, 60))).toBeCloseTo(500);
});

test('an OBS that has been on for long is not waited for', async () => {
  expect(await untilLoaded(obs(100_000))).toBeLessThan(0);
});
