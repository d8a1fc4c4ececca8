/** Which sheet the editor is to show where it is not the run's own: one that was chosen there, or has just come in. Another run begins with its own again. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useShow } from '../../app/seat.ts';

interface Edited {
  readonly runId: string;
  readonly sheetId: string;
}

const store = createStore<{ readonly edited: Edited | null }>(() => ({ edited: null }));

/** Turns the editor to a sheet, for as long as this run is loaded. */
export function editSheet(runId: string, sheetId: string): void {
  store.setState({ edited: { runId, sheetId } });
}

/** The sheet that the editor shows. */
export function useEditedSheet(): string {
  const own = useShow((state) => state.sheetId);
  const runId = useShow((state) => state.runId);
  const edited = useStore(store, (state) => state.edited);
  return edited?.runId === runId ? edited.sheetId : own;
}
