import { expect, test } from 'vitest';
import { present, withoutLeft } from './presence.ts';

const a = { key: 'a', value: 'card a' };
const b = { key: 'b', value: 'card b' };
const states = (list: readonly { key: string; leaving: boolean }[]) =>
  list.map(({ key, leaving }) => (leaving ? `-${key}` : key)).join(' ');

test('a card comes, is replaced while it leaves, and is gone', () => {
  const first = present([], a);
  expect(states(first)).toBe('a');
  const both = present(first, b);
  expect(states(both)).toBe('-a b');
  expect(states(withoutLeft(both))).toBe('b');
});

test('nothing to show lets all leave', () => {
  expect(states(present(present([], a), null))).toBe('-a');
});

test('a card that comes back while it leaves is on the page once', () => {
  expect(states(present(present(present([], a), b), a))).toBe('-b a');
});

test('a list without leavers stays the same list', () => {
  const list = present([], a);
  expect(withoutLeft(list)).toBe(list);
});
