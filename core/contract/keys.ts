/** Which keys a person chose for which action. The actions themselves are the screens', the anchor's too; a choice for one that is no more stays and does nothing. */
import { z } from 'zod';

/** A chord such as `Space`, `Alt+KeyX`, `Mod+KeyK`, `PageDown`: keys by their place on the board, `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export const chordSchema = z
  .string()
  .max(60)
  .regex(/^(?:(?:Mod|Ctrl|Alt|Shift)\+)*[A-Za-z0-9]+$/);

/** Chords by action. An empty list: no key at all. `global`: they work while another program is in front, in the desktop shell. */
export const keyChoicesSchema = z.record(
  z.string().min(1).max(60),
  z.object({ keys: z.array(chordSchema).max(4), global: z.boolean() }),
);
export type KeyChoices = Readonly<z.infer<typeof keyChoicesSchema>>;
