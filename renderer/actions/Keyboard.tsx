/** The keyboard of a producer's screens, and whatever behaves like one: pedals, clickers, and the desktop's global keys. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../app/route.ts';
import { useSnapshot } from '../app/seat.ts';
import { consoleStore } from '../features/console/console.store.ts';
import { toast } from '../ui/toasts.ts';
import { isAction } from './actions.ts';
import { globalKeysOf } from './bindings.ts';
import { outcomeOf, whereOf } from './keydown.ts';
import { useBindings } from './useBindings.ts';
import { useDesk } from './useDesk.ts';

/** Listens while a producer's screen is shown; draws nothing. */
export function Keyboard() {
  const desk = useDesk();
  const bindings = useBindings();
  const screen = useScreen();
  const on = screen === 'console' || screen === 'chat' ? screen : 'any';
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      // The palette was asked for and its field is not there yet: what is typed is for it, and for nothing else.
      if (consoleStore.getState().paletteShown && whereOf(event.target) !== 'typing' && event.key !== 'Escape') {
        event.preventDefault();
        if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
          consoleStore.setState(({ typed }) => ({ typed: typed + event.key }));
        return;
      }
      const outcome = outcomeOf(event, whereOf(event.target), bindings, on);
      if (outcome === null) return;
      event.preventDefault();
      if (outcome !== 'swallow') desk.run(outcome);
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
  }, [desk, bindings, on]);
  const { t } = useTranslation();
  const choices = useSnapshot((snapshot) => snapshot.settings.keys);
  useEffect(() => {
    const shell = window.anchorStudio;
    if (shell?.view !== 'console') return;
    void shell.setGlobalKeys(globalKeysOf(choices)).then((taken) => {
      const refused = taken.ok ? taken.value.refused.filter(isAction) : [];
      for (const id of refused) toast('warn', t('keys.globalTaken', { name: t(`action.${id}`) }));
    });
  }, [choices, t]);
  useEffect(() => window.anchorStudio?.onGlobalKey((id) => isAction(id) && desk.run(id)), [desk]);
  return null;
}
