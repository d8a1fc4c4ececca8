import { expect, test, vi } from 'vitest';

const memory = new Map([
  ['anchor-studio.anchor-views', '{"1920x1080@0":{"scale":1.3,"mirror":"vertical","theme":"pink"}}'],
]);
vi.stubGlobal('localStorage', {
  getItem: (key: string) => memory.get(key) ?? null,
  setItem: (key: string, value: string) => void memory.set(key, value),
});
vi.stubGlobal('screen', { width: 1920, height: 1080, availLeft: 0 });
const { CHOICES, followDisplay, stepLike, stepView, USUAL, viewOf } = await import('./anchor.view.ts');
const kept = () => JSON.parse(memory.get('anchor-studio.anchor-views') ?? '{}') as Record<string, unknown>;

test('sizes step one at a time and stop at their ends; mirrors and themes go round', () => {
  expect(stepView(USUAL, 'scale', 1).scale).toBe(1.15);
  const largest = { ...USUAL, scale: CHOICES.scale.at(-1) ?? 1 };
  expect(stepView(largest, 'scale', 1)).toEqual(largest);
  const mirrors = [1, 2, 3, 4].reduce((views) => [...views, stepView(views.at(-1) ?? USUAL, 'mirror', 1)], [USUAL]);
  expect(mirrors.map(({ mirror }) => mirror)).toEqual(['none', 'horizontal', 'vertical', 'both', 'none']);
});

test('what was kept and is not ours any more is the usual', () => {
  expect(viewOf({ scale: 1.3, theme: 'pink', auto: false })).toEqual({ ...USUAL, scale: 1.3, auto: false });
  expect(viewOf('nonsense')).toEqual(USUAL);
});

test('each display has its own likes', () => {
  stepLike('scale', 1);
  expect(kept()['1920x1080@0']).toEqual({ ...USUAL, scale: 1.5, mirror: 'vertical' });
  vi.stubGlobal('screen', { width: 1280, height: 800, availLeft: 1920 });
  followDisplay();
  stepLike('theme', 1);
  expect(kept()).toMatchObject({
    '1920x1080@0': { scale: 1.5, theme: 'dark' },
    '1280x800@1920': { scale: 1, theme: 'light', mirror: 'none' },
  });
});
