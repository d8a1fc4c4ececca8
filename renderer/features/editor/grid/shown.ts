/** Which lines the table shows: written as it scrolls, read a moment after by what asks about them. Outside React, for scrolling draws enough. */
import { createStore } from 'zustand/vanilla';

export interface Shown {
  readonly from: number;
  /** Behind the last one. */
  readonly to: number;
}

export const shownStore = createStore<Shown>(() => ({ from: 0, to: 0 }));
