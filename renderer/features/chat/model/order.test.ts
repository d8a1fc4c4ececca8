import { expect, test } from 'vitest';
import { inHeldOrder } from './order.ts';

const of = (...keys: string[]) => keys.map((key, place) => ({ key, people: 10 - place }));

test('under a hand places stand still while the figures go on', () => {
  const now = of('b', 'a', 'c');
  expect(inHeldOrder(now, ['a', 'b', 'c']).map(({ key, people }) => `${key}${people}`)).toEqual(['a9', 'b10', 'c8']);
});

test('what is new stands behind, what is gone leaves no hole', () => {
  expect(inHeldOrder(of('new', 'c', 'a'), ['a', 'b', 'c']).map(({ key }) => key)).toEqual(['a', 'c', 'new']);
});

test('without a hand the ranking counts', () => {
  const now = of('b', 'a');
  expect(inHeldOrder(now, null)).toBe(now);
});
