/** What this screen alone knows: which segment is selected, which panel is open. Nothing of it is the show's. */
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';

export type Tab = 'log' | 'chat' | 'obs' | 'sheets';

export interface ConsoleState {
  /** Id of the segment under the selection, or null. */
  readonly selected: string | null;
  readonly tab: Tab;
  readonly keysShown: boolean;
  readonly paletteShown: boolean;
  /** What was typed into the palette: also before its field is there. */
  readonly typed: string;
}

export const consoleStore = createStore<ConsoleState>(() => ({
  selected: null,
  // What a producer looks at after cue, picture and time.
  tab: 'chat',
  keysShown: false,
  paletteShown: false,
  typed: '',
}));

/** A part of the console's own state. */
export function useConsole<T>(select: (state: ConsoleState) => T): T {
  return useStore(consoleStore, select);
}

/** Whether something is being set up: its panel needs the room, and the picture steps back but stays in sight. */
export function isSetUp({ tab }: ConsoleState): boolean {
  return tab === 'obs' || tab === 'sheets';
}
