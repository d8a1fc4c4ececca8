/** This page's seat: the replica as a store for React, and the hooks that screens read it by. One small selector per widget. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore, type StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Snapshot } from '../../core/contract/messages.ts';
import type { Asking, Link, Replica, ReplicaView } from '../../core/contract/replica.ts';
import type { AnswerOf } from '../../core/contract/requests.ts';
import type { Result } from '../../core/result.ts';
import type { ShowState } from '../../core/show/show.state.ts';
import { sentence } from './i18n.ts';
import { ticker } from './ticker.ts';

/** What a page knows of its seat. `trouble` is the last refusal, worded when shown; it goes with the next success. */
export interface SeatStore {
  readonly view: ReplicaView;
  readonly trouble: { readonly code: string; readonly detail: Readonly<Record<string, unknown>> } | null;
}

export interface Seat {
  readonly store: StoreApi<SeatStore>;
  readonly replica: Replica;
}

/** Makes the seat of a replica. Lives as long as the page. */
export function createSeat(replica: Replica): Seat {
  const store = createStore<SeatStore>(() => ({ view: replica.view(), trouble: null }));
  replica.subscribe(() => store.setState({ view: replica.view() }));
  ticker.follow(replica.now);
  return { store, replica };
}

export const SeatContext = createContext<Seat | null>(null);

/** The seat of this page. */
export function useSeat(): Seat {
  const seat = useContext(SeatContext);
  if (seat === null) throw new Error('A screen was drawn outside of its seat.');
  return seat;
}

/** A part of the snapshot. Drawn only behind the first welcome, so there always is one. */
export function useSnapshot<T>(select: (snapshot: Snapshot) => T): T {
  return useStore(useSeat().store, ({ view }) => {
    if (view.snapshot === null) throw new Error('A screen was drawn before the studio answered.');
    return select(view.snapshot);
  });
}

/** A part of the show's state. */
export function useShow<T>(select: (state: ShowState) => T): T {
  return useSnapshot((snapshot) => select(snapshot.state));
}

/** How the link to the studio stands. */
export function useLink(): Link {
  return useStore(useSeat().store, (seat) => seat.view.link);
}

export type Ask = <A extends Asking>(asking: A, deadline?: number) => Promise<Result<AnswerOf<A['type']>>>;

/** Asks the studio, and shows a refusal in the screen's one line for trouble. */
export function askOf(seat: Seat): Ask {
  return async (asking, deadline) => {
    const result = await seat.replica.request(asking, deadline);
    seat.store.setState({ trouble: result.ok ? null : { code: result.code, detail: result.detail } });
    return result;
  };
}

/** {@link askOf} for this page's seat. */
export function useAsk(): Ask {
  const seat = useSeat();
  return useMemo(() => askOf(seat), [seat]);
}

/** The last refusal in words, or null. */
export function useTrouble(): { readonly text: string | null; readonly dismiss: () => void } {
  const seat = useSeat();
  const { t } = useTranslation();
  const trouble = useStore(seat.store, (state) => state.trouble);
  const dismiss = useCallback(() => seat.store.setState({ trouble: null }), [seat]);
  useEffect(() => {
    if (trouble === null) return;
    const timer = setTimeout(dismiss, 12_000);
    return () => clearTimeout(timer);
  }, [trouble, dismiss]);
  return { text: trouble === null ? null : sentence(t, trouble.code, trouble.detail), dismiss };
}

/** A stream's newest picture as a data URL while this component is on the screen; null before the first frame. */
export function usePicture(stream: 'program' | 'preview'): string | null {
  const { replica } = useSeat();
  const [image, setImage] = useState<string | null>(null);
  useEffect(() => replica.watch(stream, setImage), [replica, stream]);
  return image;
}
