import { expect, test } from 'vitest';
import { bindingsOf } from './bindings.ts';
import { outcomeOf, type Outcome, type Where } from './keydown.ts';

const key = (name: string, extra: Partial<Parameters<typeof outcomeOf>[0]> = {}) => ({
  key: name,
  code: '',
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...extra,
});

const PANIC = key('Process', { code: 'KeyX', altKey: true, isComposing: true });

const rows: readonly [string, ReturnType<typeof key>, Where, Outcome][] = [
  ['Space is GO on the bare screen', key(' '), 'screen', 'go'],
  ['a focused button keeps its Space, so that one press is one thing', key(' '), 'control', null],
  ['a held Space is one GO', key(' ', { repeat: true }), 'screen', 'swallow'],
  [
    'a held Enter does not press a focused button again and again',
    key('Enter', { repeat: true }),
    'control',
    'swallow',
  ],
  ['Space types a space', key(' '), 'typing', null],
  ['P types a P', key('p'), 'typing', null],
  ['a question mark is typed', key('?', { shiftKey: true }), 'typing', null],
  ['P pauses', key('P'), 'screen', 'pause'],
  ['P pauses with the focus on a button too', key('p'), 'control', 'pause'],
  ['a held P pauses once', key('p', { repeat: true }), 'screen', 'swallow'],
  ['P pauses while an input method is on', key('Process', { code: 'KeyP' }), 'screen', 'pause'],
  ['Enter arms or fires a jump', key('Enter'), 'screen', 'jump'],
  ['Esc lets go, also of a field', key('Escape'), 'typing', 'release'],
  ['Esc closes an input method’s list, not more', key('Escape', { isComposing: true }), 'typing', null],
  ['an input method’s Enter is its own', key('Enter', { isComposing: true }), 'screen', null],
  ['the browser’s own keys are left alone', key('l', { ctrlKey: true }), 'screen', null],
  ['arrows select', key('ArrowDown'), 'control', 'select-down'],
  ['a held arrow goes on selecting', key('ArrowDown', { repeat: true }), 'screen', 'select-down'],
  ['Alt+X clears the overlays', key('x', { code: 'KeyX', altKey: true }), 'screen', 'clear'],
  ['Alt+X clears while typing, whatever the input method makes of it', PANIC, 'typing', 'clear'],
  ['a held Alt+X clears once', key('≈', { code: 'KeyX', altKey: true, repeat: true }), 'control', 'swallow'],
  ['AltGr+X is a letter', key('»', { code: 'KeyX', altKey: true, ctrlKey: true }), 'typing', null],
  ['Ctrl+K opens the palette, while typing too', key('k', { code: 'KeyK', ctrlKey: true }), 'typing', 'palette'],
  ['other keys do nothing', key('x'), 'screen', null],
];

test.each(rows)('%s', (_, event, where, outcome) => {
  expect(outcomeOf(event, where, bindingsOf({}))).toBe(outcome);
});

test('on another screen Space is nobody’s', () => {
  expect(outcomeOf(key(' '), 'screen', bindingsOf({}), 'any')).toBeNull();
});

test('a pedal that a person taught is GO, once however long it is held', () => {
  const bindings = bindingsOf({ go: { keys: ['Space', 'KeyB'], global: false } });
  expect(outcomeOf(key('b'), 'screen', bindings)).toBe('go');
  expect(outcomeOf(key('b', { repeat: true }), 'screen', bindings)).toBe('swallow');
  expect(outcomeOf(key('b'), 'typing', bindings)).toBeNull();
});

test('the panic key on a plain key does not clear in the middle of a word', () => {
  const bindings = bindingsOf({ clear: { keys: ['KeyC'], global: false } });
  expect(outcomeOf(key('c'), 'typing', bindings)).toBeNull();
  expect(outcomeOf(key('c'), 'screen', bindings)).toBe('clear');
});
