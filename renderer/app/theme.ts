/** How the screens look, kept on this machine. Dark unless a person chose otherwise: a control room is dark. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export const THEMES = ['dark', 'light', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const REMEMBERED = 'anchor-studio.theme';

const store = createStore<{ readonly theme: Theme }>(() => ({ theme: 'dark' }));

/** The theme in force. */
export function theme(): Theme {
  return store.getState().theme;
}

/** The theme in force, as it changes. */
export function useTheme(): Theme {
  return useStore(store, (state) => state.theme);
}

/** Puts the remembered theme on the page. Call before the first render. */
export function startTheme(): void {
  const kept = localStorage.getItem(REMEMBERED);
  show(THEMES.find((one) => one === kept) ?? 'dark');
}

/** Changes the theme and remembers it. */
export function setTheme(next: Theme): void {
  show(next);
  localStorage.setItem(REMEMBERED, next);
}

function show(next: Theme): void {
  document.documentElement.dataset['theme'] = next;
  store.setState({ theme: next });
}
