/** Arm and fire: what is dangerous takes two presses, and one thing at a time is armed on a screen. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** How long an armed press waits for its second, ms. */
export const ARMED_FOR = 5_000;
/** Presses closer than this count as one: a double click must not arm and fire. */
export const ARM_GAP = 350;

interface Armed {
  readonly what: string | null;
  readonly at: number;
}

const store = createStore<Armed>(() => ({ what: null, at: 0 }));
let timer: ReturnType<typeof setTimeout> | undefined;

/** The first press arms, the second fires. `what` names the thing, e.g. `end` or `jump:seg-4`. */
export function press(what: string, fire: () => void, now = performance.now()): void {
  const armed = store.getState();
  if (armed.what !== what) {
    store.setState({ what, at: now });
    clearTimeout(timer);
    timer = setTimeout(disarm, ARMED_FOR);
  } else if (now - armed.at >= ARM_GAP) {
    disarm();
    fire();
  }
}

/** Lets go of whatever is armed. */
export function disarm(): void {
  clearTimeout(timer);
  store.setState({ what: null, at: 0 });
}

/** What is armed now, outside of React. */
export function armedNow(): string | null {
  return store.getState().what;
}

/** Whether this thing is armed. */
export function useArmed(what: string): boolean {
  return useStore(store, (armed) => armed.what === what);
}
