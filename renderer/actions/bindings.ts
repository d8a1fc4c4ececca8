/** Which key does what: the defaults, and what a person changed. Pure. */
import type { KeyChoices } from '../../core/contract/keys.ts';
import { ACTION_IDS, isAnchorAction, specOf, type ActionId, type ActionSpec } from './actions.ts';

export type Bindings = ReadonlyMap<ActionId, readonly string[]>;

/** Each action's chords: those that a person chose, else the defaults. Choices for actions that are no more are left alone. */
export function bindingsOf(choices: KeyChoices): Bindings {
  return new Map(ACTION_IDS.map((id) => [id, choices[id]?.keys ?? specOf(id).keys]));
}

/** What a chord does, on the console, on the chat desk, on another screen, or on the anchor's. Where two actions share a chord the first of the list counts. */
export function actionAt(bindings: Bindings, chord: string, on: ActionSpec['on']): ActionId | null {
  for (const [id, keys] of bindings) if (worksOn(id, on) && keys.includes(chord)) return id;
  return null;
}

function worksOn(id: ActionId, on: ActionSpec['on']): boolean {
  const its = specOf(id).on;
  if (on === 'anchor' || its === 'anchor') return its === on;
  return on === 'console' || its === 'any' || its === on;
}

/** Who else has a chord where this action's keys work: what a person must know before giving it away. The anchor's keys and a producer's never meet. */
export function holdersOf(bindings: Bindings, chord: string, except: ActionId): readonly ActionId[] {
  return ACTION_IDS.filter(
    (id) =>
      id !== except && isAnchorAction(id) === isAnchorAction(except) && bindings.get(id)?.includes(chord) === true,
  );
}

/** Chords that more than one action of the same screens has, each with those actions. */
export function conflictsOf(bindings: Bindings): ReadonlyMap<string, readonly ActionId[]> {
  const found = new Map<string, readonly ActionId[]>();
  for (const [id, keys] of bindings)
    for (const chord of keys)
      if (holdersOf(bindings, chord, id).length > 0) found.set(chord, [...(found.get(chord) ?? []), id]);
  return found;
}

/** Chords that stay what they are: without them a person could lock himself out, or the browser would take them first. */
const RESERVED = /^(?:Tab|Shift\+Tab|Escape|F5|F11|F12|Mod\+(?:Key[ACLNQRTVWXZ]|Tab|Digit\d)|Mod\+Shift\+.*|Ctrl\+.*)$/;

/** Whether a chord can be given to an action of these screens at all. A clicker's start key is F5: the anchor's screen takes it. */
export function isFree(chord: string, on: ActionSpec['on'] = 'console'): boolean {
  return !RESERVED.test(chord) || (chord === 'F5' && on === 'anchor');
}

/**
 * Whether a chord may work while another program is in front. A bare letter or the space bar would be taken from everything that is
 * typed on this machine.
 */
export function mayBeGlobal(chord: string): boolean {
  return /^(?:Mod|Alt|Ctrl)\+/.test(chord) || /^(?:Shift\+)?F(?:[1-9]|1\d|2[0-4])$/.test(chord);
}

/** The keys that a person wants for the whole machine. */
export function globalKeysOf(choices: KeyChoices): readonly { readonly chord: string; readonly action: ActionId }[] {
  return ACTION_IDS.filter((id) => choices[id]?.global === true && specOf(id).mayBeGlobal === true).flatMap((action) =>
    (choices[action]?.keys ?? []).filter(mayBeGlobal).map((chord) => ({ chord, action })),
  );
}
