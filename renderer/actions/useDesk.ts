/** The desk for React: what a button needs to do an action and to tell its key. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useSeat, useSnapshot } from '../app/seat.ts';
import { chatReady } from '../features/chat/chat.hands.ts';
import { consoleStore } from '../features/console/console.store.ts';
import type { ActionId } from './actions.ts';
import { isReady } from './actions.ready.ts';
import { deskOf, type Desk } from './actions.run.ts';
import { useCaps } from './useBindings.ts';

/** Everything that can be done at this seat. */
export function useDesk(): Desk {
  return deskOf(useSeat());
}

/** What a kit button needs to be an action's button: its tooltip, its key, whether it can be pressed, and the press. */
export interface ActionButton {
  readonly title: string;
  readonly keys: string | undefined;
  readonly 'aria-disabled': boolean;
  readonly onClick: () => void;
}

/** The properties of an action's button. */
export function useActionButton(id: ActionId): ActionButton {
  const { t } = useTranslation();
  const { run } = useDesk();
  const selected = useStore(consoleStore, (state) => state.selected);
  const ready = useSnapshot((snapshot) => isReady(id, { snapshot, selected, chat: chatReady }));
  return { title: t(`action.${id}`), keys: useCaps(id), 'aria-disabled': !ready, onClick: () => run(id) };
}
