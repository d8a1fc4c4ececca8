/** Changing the keys of an action: the choices are kept by the studio, whole. */
import { useTranslation } from 'react-i18next';
import { specOf, type ActionId } from '../../actions/actions.ts';
import { holdersOf } from '../../actions/bindings.ts';
import { capsOf } from '../../actions/chords.ts';
import { useBindings } from '../../actions/useBindings.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { toast } from '../../ui/toasts.ts';

/** At most this many chords for one action. */
const MOST = 4;

export interface KeyChoosing {
  readonly keys: readonly string[];
  readonly global: boolean;
  readonly changed: boolean;
  /** Gives the action one more chord; whoever had it loses it, and a toast says so. */
  readonly add: (chord: string) => void;
  readonly remove: (chord: string) => void;
  readonly setGlobal: (global: boolean) => void;
  readonly reset: () => void;
}

/** The keys of one action, and the ways to change them. */
export function useKeyChoices(id: ActionId): KeyChoosing {
  const { t } = useTranslation();
  const ask = useAsk();
  const choices = useSnapshot((snapshot) => snapshot.settings.keys);
  const bindings = useBindings();
  const keys = bindings.get(id) ?? [];
  const global = choices[id]?.global ?? false;
  const set = (change: typeof choices) => void ask({ type: 'keys.set', keys: { ...choices, ...change } });
  return {
    keys,
    global,
    changed: id in choices,
    add(chord) {
      if (keys.includes(chord)) return;
      const losers = holdersOf(bindings, chord, id);
      const lost = Object.fromEntries(
        losers.map((loser) => [
          loser,
          {
            keys: (bindings.get(loser) ?? []).filter((one) => one !== chord),
            global: choices[loser]?.global ?? false,
          },
        ]),
      );
      set({ ...lost, [id]: { keys: [...keys, chord].slice(-MOST), global } });
      for (const loser of losers) toast('warn', t('keys.moved', { chord: capsOf(chord), from: t(`action.${loser}`) }));
    },
    remove: (chord) => set({ [id]: { keys: keys.filter((one) => one !== chord), global } }),
    setGlobal: (on) => set({ [id]: { keys: [...keys], global: on } }),
    reset() {
      const { [id]: _, ...others } = choices;
      const taken = specOf(id).keys.flatMap((chord) => holdersOf(bindings, chord, id));
      if (taken.length > 0)
        toast('warn', t('keys.conflict', { with: taken.map((one) => t(`action.${one}`)).join(', ') }));
      void ask({ type: 'keys.set', keys: others });
    },
  };
}
