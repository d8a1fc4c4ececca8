/** “Seen” (看到了): one press for the first of what asks for the anchor's eye: a note, the must-say line at the reading height, a question. */
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { AnchorNote } from '../../../core/show/show.state.ts';
import { useAsk, useSeat, useShow } from '../../app/seat.ts';
import { anchorStore } from './anchor.store.ts';

const WEIGHT = { urgent: 0, soon: 1, normal: 2 } as const;
/** A press so soon after another note was drawn was meant for the one before, ms. */
const MEANT_FOR_BEFORE = 400;

/** Of a key or a button: when it went down, on the page's clock. A busy machine hands it over later. */
export type SeenPress = (event: { readonly timeStamp: number }) => void;

/** The notes that nobody has seen, the most urgent first, of one urgency the oldest first. */
export function unseenNotes(notes: readonly AnchorNote[]): readonly AnchorNote[] {
  return notes.filter((note) => note.seenAt === null).toSorted((a, b) => WEIGHT[a.urgency] - WEIGHT[b.urgency]);
}

/** The notes to show. */
export function useUnseenNotes(): readonly AnchorNote[] {
  const notes = useShow((state) => state.notes);
  return useMemo(() => unseenNotes(notes), [notes]);
}

/** Makes the press. */
export function useSeenPress(): SeenPress {
  const { replica } = useSeat();
  const ask = useAsk();
  const shown = useRef<{ id: string | null; before: string | null; at: number }>({ id: null, before: null, at: 0 });
  const [first] = useUnseenNotes();
  const id = first?.id ?? null;
  useLayoutEffect(() => {
    if (shown.current.id === id) return;
    // Nobody has seen it before the frame that draws it.
    const now = { id, before: shown.current.id, at: Number.POSITIVE_INFINITY };
    shown.current = now;
    requestAnimationFrame(() => (now.at = performance.now()));
  }, [id]);
  return useCallback<SeenPress>(
    ({ timeStamp }) => {
      const state = replica.view().snapshot?.state;
      if (!state) return;
      const [note] = unseenNotes(state.notes);
      if (note) {
        const { before, at } = shown.current;
        const early = before !== null && timeStamp - at < MEANT_FOR_BEFORE;
        return void ask({ type: 'see-note', note: early ? before : note.id });
      }
      if (anchorStore.getState().prompter?.confirm() === true) return;
      const question = state.questions[0];
      if (question) void ask({ type: 'close-question', question: question.id, outcome: 'answered' });
    },
    [ask, replica],
  );
}
