/**
 * The console's keyboard. Space is GO and a press is one press: never repeated, never while typing, never when a focused button would take
 * it (then that button alone is pressed). Esc only lets go.
 */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useSeat } from '../../app/seat.ts';
import { disarm } from '../../ui/arm.ts';
import { consoleStore } from './console.store.ts';
import type { Presses } from './presses.ts';

/** Where a key was pressed: in a text field, on something that takes Space and Enter itself, or on the bare screen. */
export type Where = 'typing' | 'control' | 'screen';

/** The panic key, Alt+X: one movement of one hand, which no typing and no browser makes. */
const PANIC_CODE = 'KeyX';

/** What the console does for a key, or null. Pure, so that each rule is a row of its test. */
export type KeyAct =
  | 'go'
  | 'up'
  | 'down'
  | 'jump'
  | 'pause'
  | 'note'
  | 'language'
  | 'help'
  | 'clear'
  | 'release'
  | 'swallow'
  | null;

/** Decides for one key. `swallow`: nothing may come of it, e.g. a held Enter that would press a button again and again. */
export function keyAct(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>,
  where: Where,
): KeyAct {
  // The panic key is told by its place on the board: it works while typing and with any input method. AltGr counts as Ctrl too.
  if (event.code === PANIC_CODE && event.altKey && !event.ctrlKey && !event.metaKey)
    return event.repeat ? 'swallow' : 'clear';
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Escape') return 'release';
  if (where === 'typing') return null;
  const presses = event.key === ' ' || event.key === 'Enter';
  if (presses && event.repeat) return 'swallow';
  if (presses && where === 'control') return null;
  switch (event.key) {
    case ' ':
      return 'go';
    case 'Enter':
      return 'jump';
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'p':
    case 'P':
      return event.repeat ? null : 'pause';
    case 'n':
    case 'N':
      return 'note';
    case 'l':
    case 'L':
      return event.repeat ? null : 'language';
    case '?':
      return event.repeat ? null : 'help';
    default:
      return null;
  }
}

/** Where the event happened. The segment list and other plain ground count as the screen. */
export function whereOf(target: EventTarget | null): Where {
  if (!(target instanceof HTMLElement)) return 'screen';
  if (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])')
  )
    return 'typing';
  return target.closest('button, a[href], summary, input, [role=tab]') ? 'control' : 'screen';
}

/** Listens for the console's keys while it is on the screen. */
export function useConsoleKeys(presses: Presses): void {
  const { replica } = useSeat();
  const ask = useAsk();
  const { i18n } = useTranslation();
  useEffect(() => {
    const move = (by: number) => {
      const { segments } = replica.view().snapshot?.sheet ?? { segments: [] };
      const from = consoleStore.getState().selected ?? replica.view().snapshot?.state.onAir?.segment.id;
      const index = segments.findIndex((segment) => segment.id === from);
      const next = segments[Math.max(0, Math.min(segments.length - 1, index === -1 ? 0 : index + by))];
      if (next) consoleStore.setState({ selected: next.id });
    };
    const onKey = (event: KeyboardEvent) => {
      const act = keyAct(event, whereOf(event.target));
      if (act === null) return;
      // A tab list moves by its own arrows sideways; up and down are ours.
      event.preventDefault();
      switch (act) {
        case 'go':
          return presses.go();
        case 'up':
          return move(-1);
        case 'down':
          return move(1);
        case 'jump': {
          const { selected } = consoleStore.getState();
          const onAir = replica.view().snapshot?.state.onAir;
          if (selected !== null && onAir && selected !== onAir.segment.id) presses.jump(selected);
          return;
        }
        case 'pause':
          return presses.pauseOrResume();
        case 'note':
          return document.getElementById('note-to-anchor')?.focus();
        case 'language':
          return void ask({ type: 'settings.set', language: i18n.language === 'en' ? 'zh-CN' : 'en' });
        case 'help':
          return consoleStore.setState((state) => ({ keysShown: !state.keysShown }));
        case 'clear':
          return presses.clear();
        case 'release':
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          disarm();
          return consoleStore.setState({ selected: null, keysShown: false });
        case 'swallow':
          return;
        default:
          act satisfies never;
      }
    };
    // A mouse leaves no focus behind on a button, so that the next Space is GO and not that button again.
    const onClick = (event: MouseEvent) => {
      if (event.detail > 0 && event.target instanceof Element) event.target.closest('button')?.blur();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('click', onClick);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('click', onClick);
    };
  }, [presses, replica, ask, i18n]);
}
