/** Quick replies, and what the sheet itself answers about the product in hand. A press writes it into the field; nothing is sent by it. */
import { MessageSquarePlus } from 'lucide-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useShow, useSnapshot } from '../../../app/seat.ts';
import { useCaps } from '../../../actions/useBindings.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { chatStore, focusField, REPLIES_BUTTON, SAY_FIELD, useChatDesk } from '../chat.store.ts';
import { offeredOf, snippetsOf } from '../model/snippets.ts';
import styles from './Outgoing.module.css';

/** Writes a text into the field, behind what stands there. */
export function insert(text: string): void {
  chatStore.setState(({ draft }) => ({ draft: draft.trim() === '' ? text : `${draft.trimEnd()} ${text}` }));
  focusField(SAY_FIELD);
}

/** One line of presses. */
export function Snippets() {
  const { t } = useTranslation();
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const replies = useSnapshot(({ settings }) => settings.chat.quickReplies);
  const segment = useShow(({ onAir }) => onAir?.segment ?? null);
  const answering = useChatDesk((state) => state.replyTo);
  const keys = useCaps('chat-replies');
  const productId = answering?.productId ?? segment?.offer?.productId ?? null;
  const offered = offeredOf(sheet, productId, segment?.id ?? null);
  // Viewers are written to in the sheet's language, whatever the screen speaks.
  const inRoom = i18next.getFixedT(
    i18next.hasResourceBundle(sheet.language, 'translation') ? sheet.language : i18next.language,
  );
  const snippets = offered === null ? [] : snippetsOf(inRoom, offered, sheet.language);
  return (
    <div className={styles['snippets']}>
      <Menu
        trigger={
          <Button id={REPLIES_BUTTON} tone="quiet" keys={keys} title={t('action.chat-replies')}>
            <MessageSquarePlus size={15} aria-hidden="true" />
            {t('chat.replies.title')}
          </Button>
        }
        groups={[
          replies.map(({ id, text }) => ({ id, label: text, onSelect: () => insert(text) })),
          [
            {
              id: 'edit',
              label: t('chat.replies.edit'),
              onSelect: () => chatStore.setState({ side: 'replies' }),
            },
          ],
        ]}
      />
      {snippets.map(({ id, text }) => (
        <Button key={id} tone="quiet" title={text} onClick={() => insert(text)}>
          {t(`chat.snippetName.${id}`)}
        </Button>
      ))}
    </div>
  );
}
