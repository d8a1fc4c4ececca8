import { expect, test } from 'vitest';
import { bindingsOf } from '../../actions/bindings.ts';
import type { Where } from '../../actions/keydown.ts';
import { anchorAct } from './anchor.keys.ts';
import type { Like } from './anchor.view.ts';

const press = (key: string, more: Partial<Parameters<typeof anchorAct>[0]> = {}) => ({
  key,
  code: '',
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});
const USUAL = bindingsOf({});
const act = (event: ReturnType<typeof press>, adjusting: Like | null = null, where: Where = 'screen') =>
  anchorAct(event, where, USUAL, adjusting);

test('a clicker of four keys reads, says seen and adjusts', () => {
  expect(act(press('PageDown'))).toEqual({ act: 'step', by: 1 });
  expect(act(press('F5'))).toEqual({ act: 'seen' });
  expect(act(press('F5', { shiftKey: true })), 'as some send it').toEqual({ act: 'seen' });
  expect(act(press('.'))).toEqual({ act: 'adjust' });
  expect(act(press('PageDown'), 'mirror')).toEqual({ act: 'like', like: 'mirror', by: 1 });
  expect(act(press('.'), 'mirror'), 'and on to the next').toEqual({ act: 'adjust' });
  expect(act(press('Escape'), 'mirror')).toEqual({ act: 'close' });
});

test('a held key scrolls and sizes, and says seen only once', () => {
  expect(act(press('ArrowDown', { repeat: true }))).toEqual({ act: 'nudge', by: 1 });
  expect(act(press('+', { repeat: true }))).toEqual({ act: 'like', like: 'scale', by: 1 });
  expect(act(press('Enter', { repeat: true }))).toEqual({ act: 'swallow' });
});

test('the browser keeps its own keys, a focused button its Enter and Space', () => {
  expect(act(press('r', { ctrlKey: true }))).toBe(null);
  expect(act(press('x'))).toBe(null);
  expect(act(press('constructor'))).toBe(null);
  expect(act(press('Enter'), null, 'control')).toBe(null);
  expect(act(press('PageDown'), null, 'control')).toEqual({ act: 'step', by: 1 });
});

test('capitals are the same key, by caps lock and by Shift', () => {
  expect(act(press('M'))).toEqual({ act: 'like', like: 'mirror', by: 1 });
  expect(act(press('M', { shiftKey: true }))).toEqual({ act: 'like', like: 'mirror', by: 1 });
});

test('a pedal that was taught pages, sets a like while adjusting, and the old key is nobody’s', () => {
  const taught = bindingsOf({ 'anchor-on': { keys: ['ArrowRight'], global: false } });
  const at = (key: string, adjusting: Like | null) => anchorAct(press(key), 'screen', taught, adjusting);
  expect(at('ArrowRight', null)).toEqual({ act: 'step', by: 1 });
  expect(at('ArrowRight', 'theme'), 'no longer along the row').toEqual({ act: 'like', like: 'theme', by: 1 });
  expect(at('ArrowLeft', 'theme')).toEqual({ act: 'pick', by: -1 });
  expect(at('PageDown', null)).toBe(null);
});

test('a key with Shift that a person taught is that key, not the one without', () => {
  const taught = bindingsOf({ 'anchor-top': { keys: ['Shift+F5'], global: false } });
  expect(anchorAct(press('F5', { shiftKey: true }), 'screen', taught, null)).toEqual({ act: 'top' });
  expect(anchorAct(press('F5'), 'screen', taught, null)).toEqual({ act: 'seen' });
});
