/** How this anchor likes the screen: size and mirror. Kept on this machine; a clicker sets it, since a clicker is a keyboard. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface AnchorView {
  /** Times the base size. */
  readonly scale: number;
  /** For a beam splitter: the glass turns it back. */
  readonly mirrored: boolean;
}

export const SCALES = [0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.3] as const;
const REMEMBERED = 'anchor-studio.anchor-view';

const store = createStore<AnchorView>(() => remembered());

/** A part of the anchor's likes. */
export function useAnchorView<T>(select: (view: AnchorView) => T): T {
  return useStore(store, select);
}

/** The next scale up or down from this one; the ends hold. */
export function stepped(scale: number, by: 1 | -1): number {
  const at = SCALES.reduce(
    (best, one, index) => (Math.abs(one - scale) < Math.abs((SCALES[best] ?? 1) - scale) ? index : best),
    0,
  );
  return SCALES[Math.max(0, Math.min(SCALES.length - 1, at + by))] ?? 1;
}

/** Puts the size on the page and remembers all. */
export function applyView(view: AnchorView): void {
  document.documentElement.style.setProperty('--scale', String(view.scale));
  localStorage.setItem(REMEMBERED, JSON.stringify(view));
}

function remembered(): AnchorView {
  const usual: AnchorView = { scale: 1, mirrored: false };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return usual;
    const { scale, mirrored } = kept as Record<string, unknown>;
    return { scale: SCALES.find((one) => one === scale) ?? usual.scale, mirrored: mirrored === true };
  } catch {
    return usual;
  }
}

/** Marks the element that arrows and page keys scroll. */
export const SCROLLER = 'anchor-script';

/** The anchor's keys. Enter is "seen"; nothing here touches the show. */
export function useAnchorKeys(onSeen: () => void): void {
  const seen = useRef(onSeen);
  useEffect(() => {
    seen.current = onSeen;
  });
  useEffect(() => {
    const scroll = (share: number) => {
      const box = document.getElementById(SCROLLER);
      box?.scrollBy({ top: box.clientHeight * share, behavior: 'smooth' });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      switch (event.key) {
        case 'ArrowDown':
          scroll(0.25);
          break;
        case 'ArrowUp':
          scroll(-0.25);
          break;
        case 'PageDown':
        case ' ':
          scroll(0.8);
          break;
        case 'PageUp':
          scroll(-0.8);
          break;
        case '+':
        case '=':
          store.setState(({ scale }) => ({ scale: stepped(scale, 1) }));
          break;
        case '-':
        case '_':
          store.setState(({ scale }) => ({ scale: stepped(scale, -1) }));
          break;
        case 'm':
        case 'M':
          if (!event.repeat) store.setState(({ mirrored }) => ({ mirrored: !mirrored }));
          break;
        case 'Enter':
          if (!event.repeat) seen.current();
          break;
        default:
          return;
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
