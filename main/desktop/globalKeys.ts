/** Keys that work while another program is in front: those that a person chose, and none besides. */
import type { GlobalShortcut } from 'electron';
import { z } from 'zod';
import type { GlobalKey } from '../../preload/bridge.ts';
import { acceleratorOf } from './accelerator.ts';

/** What a page may hand over; anything else is refused whole. */
export const globalKeysSchema = z
  .array(z.object({ chord: z.string().max(60), action: z.string().min(1).max(60) }))
  .max(40);

export interface GlobalKeys {
  /** Gives up the keys of before and takes these. The answer names the actions whose key was not to be had. */
  set(keys: readonly GlobalKey[]): readonly string[];
  dispose(): void;
}

/** Makes them. `pressed` hears of each press with its action. */
export function createGlobalKeys(
  shortcut: Pick<GlobalShortcut, 'register' | 'unregister'>,
  mac: boolean,
  pressed: (action: string) => void,
): GlobalKeys {
  let held: string[] = [];
  const dispose = () => {
    for (const accelerator of held) shortcut.unregister(accelerator);
    held = [];
  };
  return {
    set(keys) {
      dispose();
      const refused: string[] = [];
      for (const { chord, action } of keys) {
        const accelerator = acceleratorOf(chord, mac);
        if (accelerator !== null && !held.includes(accelerator) && take(shortcut, accelerator, () => pressed(action)))
          held.push(accelerator);
        else refused.push(action);
      }
      return refused;
    },
    dispose,
  };
}

/** False where another program has it; a name that Electron does not know throws there. */
function take(shortcut: Pick<GlobalShortcut, 'register'>, accelerator: string, run: () => void): boolean {
  try {
    return shortcut.register(accelerator, run);
  } catch {
    return false;
  }
}
