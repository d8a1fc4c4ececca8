/** Who it is that writes: what they said, asked, ordered and sent in this show, and what was done about it. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatPerson } from '../../../../core/contract/chat.schema.ts';
import { useSeat, useShow } from '../../../app/seat.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { count } from '../../../ui/format.ts';
import { State } from '../../../ui/State.tsx';
import styles from '../Chat.module.css';
import { moderationWords, mutedWords } from '../chat.words.ts';
import { feedOf } from '../feed.ts';
import { jumpTo } from '../feed.pages.ts';
import { LineButtons } from '../SearchResults.tsx';
import { timeWords } from '../time.words.ts';
import { useChat } from '../useFeed.ts';
import { useMutedLine } from '../useMuted.ts';
import { useReadOnly } from '../useRoom.ts';
import { MutedList } from './MutedList.tsx';

const COUNTS = ['messages', 'questions', 'orders', 'refunds', 'gifts', 'likes', 'hidden'] as const;

/** Of the line in hand; read anew when something is done about it. */
export function PersonCard() {
  const { t, i18n } = useTranslation();
  const { replica } = useSeat();
  const line = useChat((view) => view.selected);
  const readOnly = useReadOnly();
  const [known, setKnown] = useState<ChatPerson | null>(null);
  const personId = line?.by?.id ?? null;
  const status = line?.moderation?.status;
  useEffect(() => {
    if (personId === null || readOnly) return;
    let current = true;
    void replica.request({ type: 'chat.person', personId }).then((answer) => {
      if (current && answer.ok) setKnown(answer.value);
    });
    return () => void (current = false);
  }, [replica, personId, status, readOnly]);
  const muted = useMutedLine(line);
  const wallOffset = useShow((state) => state.wallOffset);
  if (readOnly) return <State kind="read-only" title={t('chat.whyNot.read-only')} />;
  if (personId === null)
    return (
      <div className={styles['person']}>
        <State kind="empty" title={t('chat.person.none')}>
          {t('chat.person.help')}
        </State>
        <MutedList />
      </div>
    );
  if (known?.person.id !== personId) return <State kind="loading" title={t('common.loading')} />;
  const { person, counts, firstAt, lines, orders, acts } = known;
  const go = (one: (typeof lines)[number]) => void jumpTo(feedOf(replica), one, 120);
  return (
    <div className={styles['person']}>
      <h3>{person.name}</h3>
      <p className={styles['badges']}>
        {person.badges.map((badge) => (
          <Badge key={badge}>{badge}</Badge>
        ))}
        <small>{t('chat.person.since', { time: timeWords(firstAt) })}</small>
      </p>
      {muted !== null && (
        <p className={styles['deeds']}>
          <em>{mutedWords(t, muted, wallOffset)}</em>
        </p>
      )}
      <dl className={styles['counts']}>
        {COUNTS.map((what) => (
          <div key={what}>
            <dt>{t(`chat.person.count.${what}`)}</dt>
            <dd>{count(counts[what], i18n.language)}</dd>
          </div>
        ))}
      </dl>
      {acts.length > 0 && (
        <section aria-label={t('chat.person.acts')}>
          <h4>{t('chat.person.acts')}</h4>
          <ul className={styles['deeds']}>
            {acts.map(({ line: about, moderation }) => (
              <li key={about.seq}>
                <small>{timeWords(about.at)}</small> {about.text} <em>{moderationWords(t, moderation)}</em>
              </li>
            ))}
          </ul>
        </section>
      )}
      {orders.length > 0 && (
        <section aria-label={t('chat.person.orders')}>
          <h4>{t('chat.person.orders')}</h4>
          <LineButtons lines={orders} query="" label={t('chat.person.orders')} onPick={go} />
        </section>
      )}
      <section aria-label={t('chat.person.lines')}>
        <h4>{t('chat.person.lines')}</h4>
        <LineButtons lines={lines} query="" label={t('chat.person.lines')} onPick={go} />
      </section>
      <MutedList />
    </div>
  );
}
