/** What can be done with the line in hand. It stands below the list and moves nothing in it. */
import { EyeOff, MonitorUp, Reply, UserRound, Volume2, VolumeX, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCaps } from '../../../actions/useBindings.ts';
import { useAsk, useShow, useSnapshot } from '../../../app/seat.ts';
import { Button } from '../../../ui/Button.tsx';
import { chatStore, replyTo, useChatDesk } from '../chat.store.ts';
import { lineWords, mutedWords, namesOf } from '../chat.words.ts';
import type { Feed } from '../feed.ts';
import { release } from '../list/list.hand.ts';
import { useQuestionActs } from '../questions/useQuestionActs.ts';
import { useChat } from '../useFeed.ts';
import { useMutedLine, useUnmute } from '../useMuted.ts';
import { useReadOnly } from '../useRoom.ts';
import { ModerateForm } from './ModerateForm.tsx';
import styles from './Outgoing.module.css';

export interface LineBarProps {
  readonly feed: Feed;
  readonly onPerson: () => void;
}

/** Nothing while no line is in hand. */
export function LineBar({ feed, onPerson }: LineBarProps) {
  const { t, i18n } = useTranslation();
  const ask = useAsk();
  const acts = useQuestionActs();
  const line = useChat((view) => view.selected);
  const moderating = useChatDesk((state) => state.moderating);
  const muted = useMutedLine(line);
  const unmute = useUnmute();
  const products = useSnapshot(({ sheet }) => sheet.products);
  const readOnly = useReadOnly();
  const wallOffset = useShow((state) => state.wallOffset);
  const keys = {
    reply: useCaps('chat-reply'),
    hide: useCaps('chat-hide'),
    mute: useCaps('chat-mute'),
    person: useCaps('chat-person'),
  };
  if (line === null) return null;
  const said = line.kind === 'comment' || line.kind === 'question';
  const toAnchor = () => {
    if (line.clusterKey !== null) return acts.toAnchor(line.clusterKey);
    const { text, productId } = line;
    void ask({ type: 'question', text, askedBy: line.by?.name ?? '', count: 1, answer: '', productId });
  };
  if (moderating !== null && !readOnly && !(moderating === 'mute' && muted !== null)) {
    const done = () => chatStore.setState({ moderating: null });
    return <ModerateForm key={moderating} act={moderating} line={line} onDone={done} />;
  }
  return (
    <div className={styles['line']} role="group" aria-label={t('chat.line.title')}>
      <p>
        {line.by?.name} <b>{lineWords(t, line, namesOf(products, i18n.language))}</b>
      </p>
      <div className={styles['buttons']}>
        {!readOnly && said && (
          <Button keys={keys.reply} title={t('action.chat-reply')} onClick={() => replyTo(line)}>
            <Reply size={15} aria-hidden="true" />
            {t('chat.line.reply')}
          </Button>
        )}
        {!readOnly && said && (
          <Button title={t('chat.questions.toAnchorHelp')} onClick={toAnchor}>
            <MonitorUp size={15} aria-hidden="true" />
            {t('chat.questions.toAnchor')}
          </Button>
        )}
        {!readOnly && said && line.moderation?.status !== 'confirmed' && (
          <Button
            keys={keys.hide}
            title={t('action.chat-hide')}
            onClick={() => chatStore.setState({ moderating: 'hide' })}
          >
            <EyeOff size={15} aria-hidden="true" />
            {t('chat.line.hide')}
          </Button>
        )}
        {!readOnly && muted !== null && (
          <Button title={mutedWords(t, muted, wallOffset)} onClick={() => unmute(muted)}>
            <Volume2 size={15} aria-hidden="true" />
            {t('chat.line.unmute')}
          </Button>
        )}
        {!readOnly && muted === null && said && (
          <Button
            keys={keys.mute}
            title={t('action.chat-mute')}
            onClick={() => chatStore.setState({ moderating: 'mute' })}
          >
            <VolumeX size={15} aria-hidden="true" />
            {t('chat.line.mute')}
          </Button>
        )}
        {line.by !== null && !readOnly && (
          <Button tone="quiet" keys={keys.person} title={t('action.chat-person')} onClick={onPerson}>
            <UserRound size={15} aria-hidden="true" />
            {t('chat.line.person')}
          </Button>
        )}
        <Button tone="quiet" icon aria-label={t('chat.line.close')} keys="Esc" onClick={() => release(feed)}>
          <X size={15} aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}
