import { expect, test } from 'vitest';
import { keyAct, type KeyAct, type Where } from './keys.ts';

const key = (name: string, extra: Partial<Parameters<typeof keyAct>[0]> = {}) => ({
  key: name,
  code: '',
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...extra,
});

const PANIC = key('Process', { code: 'KeyX', altKey: true, isComposing: true });

const rows: readonly [string, ReturnType<typeof key>, Where, KeyAct][] = [
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
  ['P pauses', key('P'), 'screen', 'pause'],
  ['P pauses with the focus on a button too', key('p'), 'control', 'pause'],
  ['Enter arms or fires a jump', key('Enter'), 'screen', 'jump'],
  ['Esc lets go, also of a field', key('Escape'), 'typing', 'release'],
  ['an input method’s Enter is its own', key('Enter', { isComposing: true }), 'screen', null],
  ['the browser’s own keys are left alone', key('l', { ctrlKey: true }), 'screen', null],
  ['arrows select', key('ArrowDown'), 'control', 'down'],
  ['Alt+X clears the overlays', key('x', { code: 'KeyX', altKey: true }), 'screen', 'clear'],
  ['Alt+X clears while typing, whatever the input method makes of it', PANIC, 'typing', 'clear'],
  ['a held Alt+X clears once', key('≈', { code: 'KeyX', altKey: true, repeat: true }), 'control', 'swallow'],
  ['AltGr+X is a letter', key('»', { code: 'KeyX', altKey: true, ctrlKey: true }), 'typing', null],
  ['other keys do nothing', key('x'), 'screen', null],
];

test.each(rows)('%s', (_, event, where, act) => {
  expect(keyAct(event, where)).toBe(act);
});
