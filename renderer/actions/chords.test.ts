import { expect, test } from 'vitest';
import { capsOf, chordOf, type Pressed } from './chords.ts';

const press = (code: string, extra: Partial<Pressed> = {}): Pressed => ({
  key: '',
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...extra,
});

test.each<[string, Pressed, string | null]>([
  ['the space bar', press('Space', { key: ' ' }), 'Space'],
  ['a letter, whatever the input method makes of it', press('KeyP', { key: 'Process' }), 'KeyP'],
  ['a letter with caps lock', press('KeyP', { key: 'P' }), 'KeyP'],
  ['Alt with a letter that it turns into another', press('KeyX', { key: '≈', altKey: true }), 'Alt+KeyX'],
  ['Ctrl+K', press('KeyK', { key: 'k', ctrlKey: true }), 'Mod+KeyK'],
  ['AltGr types', press('KeyX', { key: '»', ctrlKey: true, altKey: true }), null],
  ['a modifier alone is nothing', press('ShiftLeft', { key: 'Shift', shiftKey: true }), null],
  ['a clicker’s page key', press('PageDown', { key: 'PageDown' }), 'PageDown'],
  ['a question mark without its Shift', press('Slash', { key: '?' }), 'Shift+Slash'],
  ['a pedal that names no place', press('', { key: 'b' }), 'KeyB'],
  ['a clicker that names only its sign', press('', { key: '.' }), 'Period'],
  ['a pad’s plus that names no place', press('', { key: '+' }), 'Equal'],
  ['a pedal that names nothing', press('', { key: '' }), null],
])('%s', (_, event, chord) => expect(chordOf(event, false)).toBe(chord));

test('⌘ is what Ctrl is elsewhere, and Ctrl is its own there', () => {
  expect(chordOf(press('KeyK', { metaKey: true }), true)).toBe('Mod+KeyK');
  expect(chordOf(press('KeyK', { ctrlKey: true }), true)).toBe('Ctrl+KeyK');
});

test.each([
  ['Alt+KeyX', 'Alt+X', '⌥X'],
  ['Mod+KeyK', 'Ctrl+K', '⌘K'],
  ['Space', 'Space', 'Space'],
  ['ArrowUp', '↑', '↑'],
  ['Shift+Slash', '?', '?'],
  ['Shift+KeyE', 'Shift+E', '⇧E'],
  ['Numpad4', 'Num4', 'Num4'],
  ['NumpadAdd', 'Num +', 'Num +'],
])('%s is written %s, on a Mac %s', (chord, other, mac) => {
  expect([capsOf(chord, false), capsOf(chord, true)]).toEqual([other, mac]);
});
