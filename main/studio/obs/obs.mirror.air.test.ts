import { expect, test } from 'vitest';
import { airedAfter, mayShowEdits, type Aired, type Airing } from './obs.mirror.air.ts';
import type { ItemRecord } from './obs.state.ts';

function item(source: string, change: Partial<ItemRecord> = {}): ItemRecord {
  const place = { x: 0, y: 0, width: 0, height: 0, scaled: false };
  const plain = { id: 1, index: 0, source, isScene: false, isGroup: false, enabled: true, locked: false, place };
  return { ...plain, arrangement: 'as it was', ...change };
}

function scene(program: string, items: Record<string, ItemRecord[]>, studioMode = true): Airing {
  return { studioMode, program, items: new Map(Object.entries(items)) };
}

/** Goes through readings, each with whether a take was seen before it; gives for each whether the picture may show edits. */
function watch(readings: readonly (readonly [Airing, taken?: boolean])[]): boolean[] {
  let before: (Airing & { aired: Aired | null }) | null = null;
  return readings.map(([now, taken = false]) => {
    before = { ...now, aired: airedAfter(before, now, taken) };
    return mayShowEdits(now, before.aired);
  });
}

const CAMERA = { A: [item('camera')] };
const EDITED = { A: [item('camera', { enabled: false })] };

test('outside of Studio Mode the picture is exact whatever is edited', () => {
  expect(watch([[scene('A', CAMERA, false)], [scene('A', EDITED, false)]])).toEqual([false, false]);
});

test('in a Studio Mode that was on before we came nobody knows, until a take', () => {
  expect(watch([[scene('A', CAMERA)], [scene('A', CAMERA)], [scene('A', CAMERA), true]])).toEqual([true, true, false]);
});

test('an edit parts the picture from the air, taking it back or taking it on air joins them', () => {
  const start = [scene('A', CAMERA, false)] as const;
  const readings = [start, [scene('A', CAMERA)], [scene('A', EDITED)], [scene('A', CAMERA)]] as const;
  expect(watch(readings)).toEqual([false, false, true, false]);
  expect(watch([start, [scene('A', CAMERA)], [scene('A', EDITED)], [scene('A', EDITED), true]])).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test('moving counts as an edit, a source that changed its size does not', () => {
  const moved = { A: [item('camera', { arrangement: 'elsewhere' })] };
  const grown = { A: [item('camera', { place: { x: 0, y: 0, width: 9, height: 9, scaled: false } })] };
  const on = [[scene('A', CAMERA, false)], [scene('A', CAMERA)]] as const;
  expect(watch([...on, [scene('A', moved)]]).at(-1)).toBe(true);
  expect(watch([...on, [scene('A', grown)]]).at(-1)).toBe(false);
});

test('an edit inside a group of the scene counts, one inside a nested scene goes on air by itself', () => {
  const items = (inGroup: boolean, inScene: boolean) => ({
    A: [item('G', { isGroup: true }), item('N', { id: 2, isScene: true })],
    G: [item('logo', { enabled: inGroup })],
    N: [item('card', { enabled: inScene })],
  });
  const on = [[scene('A', items(true, true), false)], [scene('A', items(true, true))]] as const;
  expect(watch([...on, [scene('A', items(false, true))]]).at(-1)).toBe(true);
  expect(watch([...on, [scene('A', items(true, false))]]).at(-1)).toBe(false);
});

test('another scene on air is exact again', () => {
  const both = { ...EDITED, B: [item('slides')] };
  expect(watch([[scene('A', both, false)], [scene('A', both)], [scene('B', both)]])).toEqual([false, false, false]);
});
