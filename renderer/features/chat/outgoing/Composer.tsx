/** A word to the room: an answer to a message, or to all; pinned where that is wanted. Risky words are marked while they are typed. */
import { Pin, Send, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { aboutNow } from '../../../../core/compliance/note.gate.ts';
import { useCaps } from '../../../actions/useBindings.ts';
import { later } from '../../../app/later.ts';
import { useAsk, useShow } from '../../../app/seat.ts';
import { Button } from '../../../ui/Button.tsx';
import { DespiteRow } from '../../compliance/DespiteRow.tsx';
import { MarkedArea } from '../../compliance/MarkedArea.tsx';
import { chatStore, focusField, SAY_FIELD, useChatDesk } from '../chat.store.ts';
import { useChat } from '../useFeed.ts';
import { useWhyNot } from '../useRoom.ts';
import styles from './Outgoing.module.css';
import { wordsRefused } from './refused.ts';

const Snippets = later(() => import('./Snippets.tsx').then((one) => one.Snippets));

const LONGEST = 500;

type Way = 'say' | 'pin';

/** One line at the foot of the desk; `small`: quick replies only behind an answer. What was refused stays in it: nothing has to be typed twice. */
export function Composer({ small }: { readonly small: boolean }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const draft = useChatDesk((state) => state.draft);
  const answering = useChatDesk((state) => state.replyTo);
  const category = useShow(({ onAir }) => aboutNow({ onAir }).category ?? '');
  const noSaying = useWhyNot('say');
  const noPinning = useWhyNot('pin-comment');
  const keys = useCaps('chat-say');
  const [refused, setRefused] = useState<{ readonly way: Way; readonly words: readonly string[] } | null>(null);
  if (noSaying === 'read-only') return <p className={styles['whyNot']}>{t('chat.whyNot.read-only')}</p>;

  const send = async (way: Way, reason?: string) => {
    const text = draft.trim();
    if (text === '' || (way === 'say' ? noSaying : noPinning) !== null) return;
    const despite = reason === undefined ? {} : { despite: { reason } };
    const result =
      way === 'say'
        ? await ask({ type: 'chat.say', text, replyTo: answering?.id ?? null, ...despite })
        : await ask({ type: 'chat.pin', text, ...despite });
    if (result.ok) {
      setRefused(null);
      // What was typed meanwhile is another message.
      chatStore.setState((state) => (state.draft.trim() === text ? { draft: '', replyTo: null } : {}));
      return;
    }
    setRefused(result.code === 'risky-words' ? { way, words: wordsRefused(result.detail) } : null);
  };
  return (
    <div className={styles['composer']}>
      {answering !== null && (
        <p className={styles['answering']}>
          <span>{t('chat.say.replyTo', { name: answering.by?.name ?? '', text: answering.text })}</span>
          <Button
            tone="quiet"
            icon
            aria-label={t('chat.say.noReply')}
            onClick={() => chatStore.setState({ replyTo: null })}
          >
            <X size={14} aria-hidden="true" />
          </Button>
        </p>
      )}
      {(!small || answering !== null) && (
        <Suspense fallback={<div className={styles['snippets']} aria-busy="true" />}>
          <Snippets />
        </Suspense>
      )}
      {refused !== null ? (
        <DespiteRow
          words={refused.words}
          onSend={(reason) => void send(refused.way, reason)}
          onBack={() => {
            setRefused(null);
            focusField(SAY_FIELD);
          }}
        />
      ) : (
        <form
          className={styles['say']}
          aria-label={t('chat.say.title')}
          onSubmit={(event) => {
            event.preventDefault();
            void send('say');
          }}
        >
          <MarkedArea
            id={SAY_FIELD}
            oneLine
            value={draft}
            category={category}
            maxLength={LONGEST}
            aria-label={t('chat.say.title')}
            aria-keyshortcuts={keys}
            placeholder={t('chat.say.placeholder')}
            onChange={({ target }) => chatStore.setState({ draft: target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              chatStore.setState({ replyTo: null });
              event.currentTarget.blur();
            }}
          />
          <Button
            type="submit"
            icon
            aria-label={t('chat.say.send')}
            aria-disabled={draft.trim() === '' || noSaying !== null}
          >
            <Send size={15} aria-hidden="true" />
          </Button>
          <Button
            icon
            aria-label={t('chat.say.pin')}
            aria-disabled={draft.trim() === '' || noPinning !== null}
            onClick={() => void send('pin')}
          >
            <Pin size={15} aria-hidden="true" />
          </Button>
        </form>
      )}
      {noSaying !== null && <p className={styles['whyNot']}>{t(`chat.whyNot.${noSaying}`)}</p>}
    </div>
  );
}

/** What is pinned by us, with the press that takes it down. */
export function Pinned() {
  const { t } = useTranslation();
  const ask = useAsk();
  const pinned = useChat(({ desk }) => desk?.pinned ?? null);
  const whyNot = useWhyNot('pin-comment');
  if (pinned === null) return null;
  return (
    <p className={styles['pinned']}>
      <Pin size={14} aria-hidden="true" />
      <span title={pinned}>{t('chat.pinned', { text: pinned })}</span>
      {whyNot === null && (
        <Button
          tone="quiet"
          icon
          aria-label={t('chat.unpin')}
          onClick={() => void ask({ type: 'chat.pin', text: null })}
        >
          <X size={14} aria-hidden="true" />
        </Button>
      )}
    </p>
  );
}
