import { expect, test } from 'vitest';
import { acceleratorOf } from './accelerator.ts';
import { createGlobalKeys, globalKeysSchema } from './globalKeys.ts';

/** The system's table of keys; `taken` belongs to another program. */
function system(taken: readonly string[] = []) {
  const keys = new Map<string, () => void>();
  return {
    keys,
    register(accelerator: string, run: () => void) {
      if (accelerator.includes('?')) throw new TypeError('conversion failure');
      if (taken.includes(accelerator) || keys.has(accelerator)) return false;
      keys.set(accelerator, run);
      return true;
    },
    unregister: (accelerator: string) => void keys.delete(accelerator),
  };
}

test.each([
  ['Alt+KeyX', 'Alt+X'],
  ['Mod+Alt+KeyG', 'CommandOrControl+Alt+G'],
  ['Shift+F9', 'Shift+F9'],
  ['F13', 'F13'],
  ['Alt+PageDown', 'Alt+PageDown'],
  ['Ctrl+Digit1', 'Super+1'],
])('%s is %s to Electron', (chord, accelerator) => expect(acceleratorOf(chord, false)).toBe(accelerator));

test.each(['Space', 'KeyG', 'Shift+KeyG', 'PageDown', 'Alt+Nowhere', 'Hyper+KeyG', ''])(
  '%s is not taken from the whole machine',
  (chord) => expect(acceleratorOf(chord, false)).toBeNull(),
);

test('only what was chosen is taken, and given back when something else is', () => {
  const os = system();
  const pressed: string[] = [];
  const keys = createGlobalKeys(os, false, (action) => pressed.push(action));
  expect(keys.set([{ chord: 'F9', action: 'go' }])).toEqual([]);
  os.keys.get('F9')?.();
  expect(pressed).toEqual(['go']);
  expect(keys.set([{ chord: 'Alt+KeyX', action: 'clear' }])).toEqual([]);
  expect([...os.keys.keys()]).toEqual(['Alt+X']);
  keys.dispose();
  expect(os.keys.size).toBe(0);
});

test('a key that another program has, or two actions want, is refused by name', () => {
  const keys = createGlobalKeys(system(['F9']), false, () => undefined);
  expect(
    keys.set([
      { chord: 'F9', action: 'go' },
      { chord: 'F8', action: 'pause' },
      { chord: 'F8', action: 'clear' },
      { chord: 'Space', action: 'note' },
    ]),
  ).toEqual(['go', 'clear', 'note']);
});

test('what is no list of keys is refused', () => {
  expect(globalKeysSchema.safeParse([{ chord: 'F9', action: 'go' }]).success).toBe(true);
  for (const odd of [
    null,
    'F9',
    [{ chord: 1, action: 'go' }],
    [{ chord: 'F9' }],
    Array.from({ length: 41 }, () => ({ chord: 'F9', action: 'go' })),
  ])
    expect(globalKeysSchema.safeParse(odd).success).toBe(false);
});
