/**
 * The anchor's keys, all of them within reach of a presenter's clicker, which is a keyboard of four: Page Up, Page Down, F5 and a full stop
 * (or B). Nothing here touches the show.
 */
import type { Like } from './anchor.view.ts';

export type AnchorAct =
  | { readonly act: 'step'; readonly by: 1 | -1 }
  | { readonly act: 'nudge'; readonly by: 1 | -1 }
  | { readonly act: 'top' | 'seen' | 'full-screen' | 'close' }
  /** Opens the adjusting, or goes to its next like. */
  | { readonly act: 'adjust' }
  | { readonly act: 'pick'; readonly by: 1 | -1 }
  | { readonly act: 'like'; readonly like: Like; readonly by: 1 | -1 };

type Pressed = Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const ONCE: Readonly<Record<string, AnchorAct>> = {
  Enter: { act: 'seen' },
  F5: { act: 'seen' },
  '.': { act: 'adjust' },
  b: { act: 'adjust' },
  f: { act: 'full-screen' },
  m: { act: 'like', like: 'mirror', by: 1 },
  t: { act: 'like', like: 'theme', by: 1 },
  ' ': { act: 'like', like: 'auto', by: 1 },
  Escape: { act: 'close' },
  Home: { act: 'top' },
};
const AGAIN: Readonly<Record<string, AnchorAct>> = {
  ArrowDown: { act: 'nudge', by: 1 },
  ArrowUp: { act: 'nudge', by: -1 },
  PageDown: { act: 'step', by: 1 },
  PageUp: { act: 'step', by: -1 },
  '+': { act: 'like', like: 'scale', by: 1 },
  '=': { act: 'like', like: 'scale', by: 1 },
  '-': { act: 'like', like: 'scale', by: -1 },
  _: { act: 'like', like: 'scale', by: -1 },
  ']': { act: 'like', like: 'measure', by: 1 },
  '[': { act: 'like', like: 'measure', by: -1 },
};
/** While adjusting, a clicker's two paging keys change the like that is chosen. */
const ADJUSTING: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1, ArrowUp: 1, ArrowDown: -1 };

/** What a key does; null leaves it to the browser. `adjusting`: the like that is chosen, null while none is. */
export function anchorAct(event: Pressed, adjusting: Like | null): AnchorAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (adjusting !== null) {
    const by = ADJUSTING[key];
    if (by !== undefined) return { act: 'like', like: adjusting, by };
    if (key === 'ArrowRight' || key === 'ArrowLeft') return { act: 'pick', by: key === 'ArrowRight' ? 1 : -1 };
  }
  if (Object.hasOwn(AGAIN, key)) return AGAIN[key] ?? null;
  return Object.hasOwn(ONCE, key) && !event.repeat ? (ONCE[key] ?? null) : null;
}
