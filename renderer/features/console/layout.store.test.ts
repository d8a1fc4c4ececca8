import { expect, test } from 'vitest';
import { layoutFrom, nextPreset, sharesOf, withShares, type Layout } from './layout.store.ts';

test('a machine that is new here gets the preset for its display', () => {
  expect(layoutFrom(null, false).preset).toBe('laptop');
  expect(layoutFrom(null, true).preset).toBe('desk');
});

test('what a person dragged is kept, for its preset alone', () => {
  const dragged = withShares(layoutFrom(null, false), 'columns', [20, 50, 30]);
  const again = layoutFrom(JSON.stringify(dragged), true);
  expect(again.preset).toBe('laptop');
  expect(sharesOf(again, 'columns')).toEqual([20, 50, 30]);
  expect(sharesOf(nextPreset(again), 'columns'), 'another preset has its own').not.toEqual([20, 50, 30]);
  expect(sharesOf(withShares(again, 'columns', null), 'columns')).toEqual([22, 45, 33]);
});

test.each([
  'not json',
  'null',
  '{"preset":"gone","shares":{"laptop.columns":[1,2]}}',
  '{"shares":{"laptop.columns":[1,"2",3],"laptop.side":[0,100],"gone.columns":[1]}}',
])('what cannot be read is left out: %s', (text) => {
  const layout = layoutFrom(text, false);
  expect(layout).toEqual<Layout>({ preset: 'laptop', shares: {} });
});

test('the presets come round', () => {
  const first = layoutFrom(null, false);
  expect(nextPreset(nextPreset(nextPreset(first))).preset).toBe(first.preset);
});
