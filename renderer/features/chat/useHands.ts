/** What keys, palette and console ask of the desk that is shown. */
import { useEffect } from 'react';
import { chatStore, focusField, REPLIES_BUTTON, replyTo, SAY_FIELD, SEARCH_FIELD } from './chat.store.ts';
import { offerHands, type ChatAction } from './chat.hands.ts';
import type { Feed } from './feed.ts';
import { latest } from './list/list.hand.ts';
import { useQuestionActs } from './questions/useQuestionActs.ts';
import { useReadOnly } from './useRoom.ts';

/** Offers them while this desk is on the screen. @param onPerson Shows who wrote the line in hand. */
export function useHands(feed: Feed, onPerson: () => void): void {
  const acts = useQuestionActs();
  const readOnly = useReadOnly();
  useEffect(() => {
    const clusters = () => feed.store.getState().desk?.clusters ?? [];
    /** The one with the focus, else the one that most people ask. */
    const asked = () => {
      const row = document.activeElement?.closest<HTMLElement>('[data-cluster]');
      const key = row?.dataset['cluster'];
      return clusters().find((one) => (key === undefined ? one.state === 'open' : one.key === key)) ?? null;
    };
    const onScreen = () => clusters().find(({ state }) => state === 'on-screen') ?? null;
    const line = () => feed.store.getState().selected;
    const said = () => {
      const one = line();
      return one !== null && (one.kind === 'comment' || one.kind === 'question');
    };
    const ready = (action: ChatAction): boolean => {
      switch (action) {
        case 'chat-search':
        case 'chat-floods':
        case 'chat-noise':
          return true;
        case 'chat-latest':
          return feed.reader.heldBy !== null;
        case 'chat-say':
        case 'chat-replies':
          return !readOnly;
        case 'chat-reply':
        case 'chat-hide':
          return !readOnly && said();
        case 'chat-mute': {
          const one = line();
          return !readOnly && said() && one !== null && !feed.reader.isMuted(one);
        }
        case 'chat-person':
          return !readOnly && (line()?.by ?? null) !== null;
        case 'chat-question':
          return !readOnly && asked() !== null;
        case 'chat-answered':
          return !readOnly && onScreen() !== null;
        default:
          return action satisfies never;
      }
    };
    const run = (action: ChatAction): void => {
      if (!ready(action)) return;
      switch (action) {
        case 'chat-say':
          return focusField(SAY_FIELD);
        case 'chat-replies':
          return document.getElementById(REPLIES_BUTTON)?.click();
        case 'chat-reply':
          return replyTo(line());
        case 'chat-search':
          chatStore.setState({ searching: true });
          return focusField(SEARCH_FIELD);
        case 'chat-latest':
          return latest(feed);
        case 'chat-question': {
          const cluster = asked();
          if (cluster) acts.toAnchor(cluster.key);
          return;
        }
        case 'chat-answered': {
          const cluster = onScreen();
          if (cluster) acts.answered(cluster);
          return;
        }
        case 'chat-hide':
          return chatStore.setState({ moderating: 'hide' });
        case 'chat-mute':
          return chatStore.setState({ moderating: 'mute' });
        case 'chat-person':
          return onPerson();
        case 'chat-floods':
          return feed.change((reader, held) =>
            reader.filter({ ...reader.filters, floods: !reader.filters.floods }, held),
          );
        case 'chat-noise':
          return feed.change((reader, held) =>
            reader.filter({ ...reader.filters, noise: !reader.filters.noise }, held),
          );
        default:
          action satisfies never;
      }
    };
    return offerHands({ ready, run });
  }, [feed, acts, readOnly, onPerson]);
}
