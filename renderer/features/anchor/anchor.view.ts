/** How this anchor likes this screen. Kept on this machine, for each display by itself: the glass on the camera is not the tablet on the desk. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Each like has its few values, in order: a clicker can only step. */
export const CHOICES = {
  /** Times the base size; 2.14 is 120 px on 1080 lines. */
  scale: [0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2.14, 2.6, 3],
  /** The longest line in em; 0: as wide as the screen. Short lines need no movement of the eyes. */
  measure: [8, 10, 12, 14, 18, 24, 0],
  /** For a beam splitter (the glass turns it back), or a screen that hangs upside down. */
  mirror: ['none', 'horizontal', 'vertical', 'both'],
  theme: ['dark', 'light', 'contrast'],
  /** Where the line that is read stands, in shares of the script's height. */
  reading: [0.12, 0.2, 0.3, 0.4, 0.5],
  /** Whether the script moves by itself. */
  auto: [true, false],
} as const;

export type Like = keyof typeof CHOICES;
export type AnchorView = { readonly [K in Like]: (typeof CHOICES)[K][number] };

/** Likes whose steps go round; the others stop at their ends. */
const ROUND: readonly Like[] = ['mirror', 'theme', 'auto'];
export const USUAL: AnchorView = { scale: 1, measure: 0, mirror: 'none', theme: 'dark', reading: 0.3, auto: true };
const REMEMBERED = 'anchor-studio.anchor-views';
/** How many displays are remembered. */
const DISPLAYS = 12;

/** The view after one step of one like. A value that is not one of ours steps from the nearest, or from the usual one. */
export function stepView(view: AnchorView, like: Like, by: 1 | -1): AnchorView {
  const values: readonly AnchorView[Like][] = CHOICES[like];
  const at = Math.max(0, values.indexOf(view[like]));
  const count = values.length;
  const next = ROUND.includes(like) ? (at + by + count) % count : Math.min(count - 1, Math.max(0, at + by));
  return { ...view, [like]: values[next] };
}

/** A view out of what was kept: each like that is not one of ours any more is the usual one. */
export function viewOf(stored: unknown): AnchorView {
  const found = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const one = <K extends Like>(like: K): AnchorView[K] =>
    (CHOICES[like] as readonly unknown[]).includes(found[like]) ? (found[like] as AnchorView[K]) : USUAL[like];
  return {
    scale: one('scale'),
    measure: one('measure'),
    mirror: one('mirror'),
    theme: one('theme'),
    reading: one('reading'),
    auto: one('auto'),
  };
}

/** What tells this display from the others, as far as a page may know. */
export function displayKey(display: Pick<Screen, 'width' | 'height'> & { readonly availLeft?: number }): string {
  return `${display.width}x${display.height}@${display.availLeft ?? 0}`;
}

const store = createStore<{ readonly display: string; readonly view: AnchorView }>(() => {
  const display = displayKey(globalThis.screen);
  return { display, view: viewOf(kept()[display]) };
});

/** A part of the anchor's likes on this display. */
export function useAnchorView<T>(select: (view: AnchorView) => T): T {
  return useStore(store, ({ view }) => select(view));
}

/** Steps one like, and remembers it for this display. */
export function stepLike(like: Like, by: 1 | -1): void {
  const { display, view } = store.getState();
  const next = stepView(view, like, by);
  store.setState({ view: next });
  const others = Object.entries(kept()).filter(([key]) => key !== display);
  localStorage.setItem(REMEMBERED, JSON.stringify(Object.fromEntries([...others, [display, next]].slice(-DISPLAYS))));
}

/** The window may have been moved to another display: then that one's likes hold. */
export function followDisplay(): void {
  const display = displayKey(globalThis.screen);
  if (display !== store.getState().display) store.setState({ display, view: viewOf(kept()[display]) });
}

function kept(): Readonly<Record<string, unknown>> {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}');
    return typeof all === 'object' && all !== null ? (all as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
