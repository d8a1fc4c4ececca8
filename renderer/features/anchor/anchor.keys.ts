/** What the anchor's actions do on this screen, and what comes of a key press here. Nothing here touches the show. */
import type { AnchorAction } from '../../actions/actions.ts';
import { isAnchorAction } from '../../actions/actions.ts';
import type { Bindings } from '../../actions/bindings.ts';
import { chordOf } from '../../actions/chords.ts';
import { outcomeOf, type Where } from '../../actions/keydown.ts';
import type { Like } from './anchor.view.ts';

export type AnchorAct =
  | { readonly act: 'step'; readonly by: 1 | -1 }
  | { readonly act: 'nudge'; readonly by: 1 | -1 }
  | { readonly act: 'top' | 'seen' | 'full-screen' | 'close' }
  /** Opens the adjusting, or goes to its next like. */
  | { readonly act: 'adjust' }
  | { readonly act: 'pick'; readonly by: 1 | -1 }
  | { readonly act: 'like'; readonly like: Like; readonly by: 1 | -1 }
  /** Nothing, and nothing of the browser's either: a key that is held. */
  | { readonly act: 'swallow' };

const ACTS = {
  'anchor-on': { act: 'step', by: 1 },
  'anchor-back': { act: 'step', by: -1 },
  'anchor-down': { act: 'nudge', by: 1 },
  'anchor-up': { act: 'nudge', by: -1 },
  'anchor-top': { act: 'top' },
  'anchor-auto': { act: 'like', like: 'auto', by: 1 },
  'anchor-seen': { act: 'seen' },
  'anchor-adjust': { act: 'adjust' },
  'anchor-larger': { act: 'like', like: 'scale', by: 1 },
  'anchor-smaller': { act: 'like', like: 'scale', by: -1 },
  'anchor-longer': { act: 'like', like: 'measure', by: 1 },
  'anchor-shorter': { act: 'like', like: 'measure', by: -1 },
  'anchor-mirror': { act: 'like', like: 'mirror', by: 1 },
  'anchor-theme': { act: 'like', like: 'theme', by: 1 },
  'anchor-full': { act: 'full-screen' },
} as const satisfies Readonly<Record<AnchorAction, AnchorAct>>;

/** While adjusting, a clicker's two paging keys change the like that is chosen; an arrow up makes it more. */
const ADJUSTING: { readonly [id in AnchorAction]?: 1 | -1 } = {
  'anchor-on': 1,
  'anchor-back': -1,
  'anchor-up': 1,
  'anchor-down': -1,
};
/** While adjusting, these go along the row, where a person has not given them to something else. */
const ALONG: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** What a key press does; null leaves it to the browser. `adjusting`: the like that is chosen, null while none is. */
export function anchorAct(
  event: Parameters<typeof outcomeOf>[0],
  where: Where,
  bindings: Bindings,
  adjusting: Like | null,
): AnchorAct | null {
  const outcome = outcomeOf(event, where, bindings, 'anchor');
  if (outcome === 'swallow') return { act: 'swallow' };
  if (outcome !== null && isAnchorAction(outcome)) {
    const by = adjusting === null ? undefined : ADJUSTING[outcome];
    return adjusting !== null && by !== undefined ? { act: 'like', like: adjusting, by } : ACTS[outcome];
  }
  if (where === 'typing' || event.isComposing) return null;
  // The way out is nobody's to give away.
  const chord = chordOf(event);
  if (chord === 'Escape') return { act: 'close' };
  const by = adjusting === null || chord === null ? undefined : ALONG[chord];
  return by === undefined ? null : { act: 'pick', by };
}
