/** The keys for React: alone, so that the anchor's screen loads them without the producer's desk. */
import { useMemo } from 'react';
import { useSnapshot } from '../app/seat.ts';
import type { ActionId } from './actions.ts';
import { bindingsOf, type Bindings } from './bindings.ts';
import { capsOf } from './chords.ts';

/** Which key does what now. */
export function useBindings(): Bindings {
  const choices = useSnapshot((snapshot) => snapshot.settings.keys);
  return useMemo(() => bindingsOf(choices), [choices]);
}

/** The caps of an action's first key; undefined where it has none. */
export function useCaps(id: ActionId): string | undefined {
  const [chord] = useBindings().get(id) ?? [];
  return chord === undefined ? undefined : capsOf(chord);
}
