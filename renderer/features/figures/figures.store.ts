/** What a person chose on the figures' screen, for as long as the page lives. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { NO_CHOICE, type Choice } from './figures.choice.ts';

interface FiguresChoice {
  readonly sources: Choice;
  /** Only segments that sell this; null: all. */
  readonly productId: string | null;
}

export const figuresStore = createStore<FiguresChoice>(() => ({ sources: NO_CHOICE, productId: null }));

/** What is chosen. */
export function useFiguresChoice(): FiguresChoice {
  return useStore(figuresStore);
}
