/**
 * Chords: what a key press, a foot pedal or a clicker sends, as one text. Keys are named by their place on the board (`event.code`), so
 * that an input method or a layout changes nothing: `Space`, `KeyP`, `Alt+KeyX`, `Mod+KeyK`, `PageDown`. `Mod` is ⌘ on a Mac, Ctrl elsewhere.
 */

/** A key press as it arrives. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'OS', 'CapsLock', 'NumLock', 'Fn', 'Dead']);

/** The chord of a press; null for a modifier alone, and for AltGr, which types letters. */
export function chordOf(event: Pressed, mac = IS_MAC): string | null {
  if (MODIFIERS.has(event.key)) return null;
  const place = event.code === '' || event.code === 'Unidentified' ? placeOf(event.key) : event.code;
  if (place === '') return null;
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  // On Windows AltGr arrives as Ctrl+Alt.
  if (event.altKey && mod && !mac) return null;
  // A clicker may send the letter without the Shift that makes it.
  const shift = event.shiftKey || (event.key === '?' && place === 'Slash');
  return [mod && 'Mod', other && 'Ctrl', event.altKey && 'Alt', shift && 'Shift', place].filter(Boolean).join('+');
}

/** The place of a key that only tells its letter. */
function placeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  if (key === ' ') return 'Space';
  if (key === '?') return 'Slash';
  if (key === '+') return 'Equal';
  return PLACES.get(key) ?? key;
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  NumpadEnter: 'Num ↵',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num -',
  NumpadDecimal: 'Num .',
  Escape: 'Esc',
  Minus: '-',
  Equal: '=',
  Slash: '/',
  Period: '.',
  Comma: ',',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};
/** Where a key is whose sign alone is told. */
const PLACES: ReadonlyMap<string, string> = new Map(Object.entries(SIGNS).map(([place, sign]) => [sign, place]));
const WORDS: Readonly<Record<'mac' | 'other', Readonly<Record<string, string>>>> = {
  mac: { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' },
  other: { Mod: 'Ctrl', Ctrl: 'Win', Alt: 'Alt', Shift: 'Shift' },
};

/** What is written on the caps: `Alt+X`, `⌥X`, `?`. One word, so that several can stand side by side. */
export function capsOf(chord: string, mac = IS_MAC): string {
  if (chord === 'Shift+Slash') return '?';
  const parts = chord.split('+');
  const place = parts.pop() ?? '';
  const cap = SIGNS[place] ?? place.replace(/^(?:Key|Digit)/, '').replace(/^Numpad/, 'Num');
  const names = parts.map((part) => WORDS[mac ? 'mac' : 'other'][part] ?? part);
  return [...names, cap].join(mac ? '' : '+');
}

/** Whether this machine is a Mac; false where there is no navigator. */
export const IS_MAC = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);
