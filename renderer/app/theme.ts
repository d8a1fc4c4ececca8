/** Dark or light, kept on this machine. Dark unless a person chose otherwise: a control room is dark. */
export type Theme = 'dark' | 'light';

const REMEMBERED = 'anchor-studio.theme';

/** The theme in force. */
export function theme(): Theme {
  return document.documentElement.dataset['theme'] === 'light' ? 'light' : 'dark';
}

/** Puts the remembered theme on the page. Call before the first render. */
export function startTheme(): void {
  document.documentElement.dataset['theme'] = localStorage.getItem(REMEMBERED) === 'light' ? 'light' : 'dark';
}

/** Changes the theme and remembers it. */
export function setTheme(next: Theme): void {
  document.documentElement.dataset['theme'] = next;
  localStorage.setItem(REMEMBERED, next);
}
