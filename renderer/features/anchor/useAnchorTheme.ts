/** The anchor's own theme on this page, beside the one that the console has. */
import { useLayoutEffect } from 'react';
import { startTheme } from '../../app/theme.ts';
import type { AnchorView } from './anchor.view.ts';

/** Puts it on the page, and the console's back when the screen is left. */
export function useAnchorTheme(theme: AnchorView['theme']): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useLayoutEffect(() => startTheme, []);
}
