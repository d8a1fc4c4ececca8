import { expect, test } from 'vitest';
import { anchorAct } from './anchor.keys.ts';

const press = (key: string, more: { repeat?: boolean; ctrlKey?: boolean } = {}) => ({
  key,
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

test('a clicker of four keys reads, says seen and adjusts', () => {
  expect(anchorAct(press('PageDown'), null)).toEqual({ act: 'step', by: 1 });
  expect(anchorAct(press('F5'), null)).toEqual({ act: 'seen' });
  expect(anchorAct(press('.'), null)).toEqual({ act: 'adjust' });
  expect(anchorAct(press('PageDown'), 'mirror')).toEqual({ act: 'like', like: 'mirror', by: 1 });
  expect(anchorAct(press('.'), 'mirror'), 'and on to the next').toEqual({ act: 'adjust' });
});

test('a held key scrolls and sizes, and says seen only once', () => {
  expect(anchorAct(press('ArrowDown', { repeat: true }), null)).toEqual({ act: 'nudge', by: 1 });
  expect(anchorAct(press('+', { repeat: true }), null)).toEqual({ act: 'like', like: 'scale', by: 1 });
  expect(anchorAct(press('Enter', { repeat: true }), null)).toBe(null);
});

test('the browser keeps its own keys', () => {
  expect(anchorAct(press('r', { ctrlKey: true }), null)).toBe(null);
  expect(anchorAct(press('x'), null)).toBe(null);
  expect(anchorAct(press('constructor'), null)).toBe(null);
});

test('capitals are the same key', () => {
  expect(anchorAct(press('M'), null)).toEqual({ act: 'like', like: 'mirror', by: 1 });
});
