/** What the anchor's screen holds for itself while it is open: the prompter, and which like is being adjusted. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { CHOICES, type Like } from './anchor.view.ts';
import type { Prompter, PrompterState } from './prompter.ts';

interface AnchorScreen {
  readonly prompter: Prompter | null;
  readonly reading: PrompterState;
  readonly adjusting: Like | null;
}

export const RESTING: PrompterState = { at: null, blocked: false, needed: null };
export const anchorStore = createStore<AnchorScreen>(() => ({ prompter: null, reading: RESTING, adjusting: null }));

/** A part of it. */
export function useAnchorScreen<T>(select: (screen: AnchorScreen) => T): T {
  return useStore(anchorStore, select);
}

/** How long the adjusting stays open when nobody touches it, ms. */
const ADJUST_FOR = 12_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Opens the adjusting at a like, or closes it. It closes by itself: a clicker's keys must read again. */
export function adjust(like: Like | null): void {
  clearTimeout(timer);
  if (like !== null) timer = setTimeout(() => anchorStore.setState({ adjusting: null }), ADJUST_FOR);
  anchorStore.setState({ adjusting: like });
}

/** Goes on to the like before or behind; from the last one by a clicker's single key it closes. */
export function pickLike(by: 1 | -1, closes: boolean): void {
  const likes = Object.keys(CHOICES) as readonly Like[];
  const { adjusting } = anchorStore.getState();
  const at = adjusting === null ? (by === 1 ? -1 : likes.length) : likes.indexOf(adjusting);
  const next = likes[at + by];
  adjust(next ?? (closes ? null : adjusting));
}
