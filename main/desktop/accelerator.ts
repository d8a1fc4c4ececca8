/** A chord as the screens write it (`Alt+KeyX`) in Electron's words (`Alt+X`). Pure. */

const PLACES: Readonly<Record<string, string>> = {
  Space: 'Space',
  Enter: 'Return',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Home: 'Home',
  End: 'End',
  Insert: 'Insert',
  Delete: 'Delete',
  Minus: '-',
  Equal: '=',
  Period: '.',
  Comma: ',',
  Slash: '/',
};
const MODIFIERS: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  Ctrl: 'Super',
  Alt: 'Alt',
  Shift: 'Shift',
};

/**
 * The accelerator, or null for what must not be taken from the whole machine: a key without Ctrl, ⌘ or Alt that is no F-key, or a place
 * that has no name there. `mac`: there `Ctrl` is the Control key.
 */
export function acceleratorOf(chord: string, mac: boolean): string | null {
  const parts = chord.split('+');
  const place = parts.pop() ?? '';
  const key = PLACES[place] ?? /^(?:Key([A-Z])|Digit(\d)|(F(?:[1-9]|1\d|2[0-4])))$/.exec(place)?.slice(1).find(Boolean);
  if (key === undefined || parts.some((part) => !(part in MODIFIERS))) return null;
  if (!/^F\d/.test(key) && !parts.some((part) => part !== 'Shift')) return null;
  return [...parts.map((part) => (part === 'Ctrl' && mac ? 'Control' : MODIFIERS[part])), key].join('+');
}
