/** Short words about what has just happened, from anywhere in the page. They stack in a corner, take no focus, and go by themselves. */
import { createStore } from 'zustand/vanilla';

export interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'warn' | 'fault' | 'info';
  readonly text: string;
  /** One thing to do about it, e.g. take it back. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** How long a toast stays, ms; one with something to do about it stays twice as long. */
export const TOAST_LIFE = 6_000;
/** More than this at once is noise: the oldest go. */
export const TOASTS_KEPT = 3;

let last = 0;

/** The toasts in sight, oldest first. */
export const toasts = createStore<{ readonly shown: readonly Toast[] }>(() => ({ shown: [] }));

/** Shows a toast. The same words again stay one toast. */
export function toast(tone: Toast['tone'], text: string, action?: Toast['action']): void {
  const made: Toast = { id: ++last, tone, text, ...(action === undefined ? {} : { action }) };
  const others = toasts.getState().shown.filter((one) => one.text !== text);
  toasts.setState({ shown: [...others, made].slice(-TOASTS_KEPT) });
  setTimeout(() => dismissToast(made.id), action === undefined ? TOAST_LIFE : 2 * TOAST_LIFE);
}

/** Takes one away. */
export function dismissToast(id: number): void {
  toasts.setState(({ shown }) => ({ shown: shown.filter((one) => one.id !== id) }));
}
