import { expect, test, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => '{"scale":1.3,"mirrored":true}', setItem: () => undefined });
const { SCALES, stepped } = await import('./anchor.view.ts');

test('sizes step one at a time and stop at their ends', () => {
  expect(stepped(1, 1)).toBe(1.15);
  expect(stepped(1, -1)).toBe(0.9);
  expect(stepped(SCALES[0], -1)).toBe(SCALES[0]);
  expect(stepped(SCALES.at(-1) ?? 0, 1)).toBe(SCALES.at(-1));
});

test('a size that is not one of ours steps from the nearest', () => {
  expect(stepped(1.04, 1)).toBe(1.15);
});
