/** The quick replies of this studio, to change. Kept for all shows and all seats. */
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuickReply } from '../../../../core/chat/rules.ts';
import { useAsk, useSnapshot } from '../../../app/seat.ts';
import { Button } from '../../../ui/Button.tsx';
import { MarkedArea } from '../../compliance/MarkedArea.tsx';
import styles from './Outgoing.module.css';

const LONGEST = 500;
const MOST = 200;

/** Each is saved as it is left. */
export function QuickReplies() {
  const { t } = useTranslation();
  const ask = useAsk();
  const replies = useSnapshot(({ settings }) => settings.chat.quickReplies);
  const [added, setAdded] = useState('');
  const keep = (next: readonly QuickReply[]) => ask({ type: 'chat.quick-replies.set', replies: [...next] });
  const add = async () => {
    const text = added.trim();
    if (text === '' || replies.length >= MOST) return;
    const kept = await keep([...replies, { id: crypto.randomUUID(), text }]);
    if (kept.ok) setAdded('');
  };
  return (
    <div className={styles['replies']}>
      <p className={styles['help']}>{t('chat.replies.help')}</p>
      <ul aria-label={t('chat.replies.title')}>
        {replies.map((one) => (
          <ReplyRow
            key={one.id}
            reply={one}
            onKeep={(text) => void keep(replies.map((other) => (other.id === one.id ? { ...one, text } : other)))}
            onDrop={() => void keep(replies.filter(({ id }) => id !== one.id))}
          />
        ))}
      </ul>
      <form
        className={styles['say']}
        aria-label={t('chat.replies.add')}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <MarkedArea
          oneLine
          value={added}
          maxLength={LONGEST}
          aria-label={t('chat.replies.add')}
          placeholder={t('chat.replies.add')}
          onChange={({ target }) => setAdded(target.value)}
        />
        <Button type="submit" icon aria-label={t('chat.replies.add')} aria-disabled={added.trim() === ''}>
          <Plus size={15} aria-hidden="true" />
        </Button>
      </form>
    </div>
  );
}

interface ReplyRowProps {
  readonly reply: QuickReply;
  readonly onKeep: (text: string) => void;
  readonly onDrop: () => void;
}

function ReplyRow({ reply, onKeep, onDrop }: ReplyRowProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(reply.text);
  const leave = () => {
    const words = text.trim();
    if (words === '') setText(reply.text);
    else if (words !== reply.text) onKeep(words);
  };
  return (
    <li className={styles['say']}>
      <MarkedArea
        oneLine
        value={text}
        maxLength={LONGEST}
        aria-label={t('chat.replies.one')}
        onChange={({ target }) => setText(target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave();
        }}
      />
      <Button tone="quiet" icon aria-label={t('chat.replies.drop', { text: reply.text })} onClick={onDrop}>
        <X size={14} aria-hidden="true" />
      </Button>
    </li>
  );
}
