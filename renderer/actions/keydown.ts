/**
 * What comes of a key press. A press is one press: never repeated, never while typing, never when a focused button would take it (then that
 * button alone is pressed). Pure, so that each rule is a row of its test.
 */
import { specOf, type ActionId, type ActionSpec } from './actions.ts';
import { actionAt, type Bindings } from './bindings.ts';
import { chordOf, type Pressed } from './chords.ts';

/** Where a key was pressed: in a text field, on something that takes Space and Enter itself, or on the bare screen. */
export type Where = 'typing' | 'control' | 'screen';

/** `swallow`: nothing may come of it, e.g. of a held Enter that would press a button again and again. */
export type Outcome = ActionId | 'swallow' | null;

/** Decides for one key press. */
export function outcomeOf(
  event: Pressed & Pick<KeyboardEvent, 'repeat' | 'isComposing'>,
  where: Where,
  bindings: Bindings,
  on: ActionSpec['on'] = 'console',
): Outcome {
  const chord = chordOf(event);
  if (chord === null) return null;
  // Some clickers send Shift+F5 for F5; on the anchor's screen a key that Shift means nothing for is that key.
  const bare = on === 'anchor' && chord.startsWith('Shift+') ? chord.slice('Shift+'.length) : chord;
  const id = actionAt(bindings, chord, on) ?? actionAt(bindings, bare, on);
  const spec = id === null ? null : specOf(id);
  // An input method's Enter, Escape and letters are its own; a chord with Alt or Ctrl is not, and the panic key must work.
  const plain = !/^(?:Mod|Ctrl|Alt)\+/.test(chord);
  if (event.isComposing && plain) return null;
  if (where === 'typing' && (spec?.typing !== true || (plain && chord !== 'Escape'))) return null;
  const presses = chord === 'Space' || chord === 'Enter' || chord === 'NumpadEnter';
  if (presses && event.repeat) return 'swallow';
  if (presses && where === 'control') return null;
  if (id === null) return null;
  return event.repeat && spec?.repeats !== true ? 'swallow' : id;
}

/** Where the event happened. The segment list and other plain ground count as the screen. */
export function whereOf(target: EventTarget | null): Where {
  if (!(target instanceof HTMLElement)) return 'screen';
  if (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])')
  )
    return 'typing';
  // A list or menu that is open takes letters and arrows for itself.
  if (target.closest('[role=menu], [role=combobox], [role=dialog], [role=grid], [data-own-keys]')) return 'typing';
  return target.closest('button, a[href], summary, input, [role=tab], [role=separator]') ? 'control' : 'screen';
}
