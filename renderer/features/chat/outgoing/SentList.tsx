/** What this desk asked of the platform and how far it has come: nothing counts as done before the platform, or a person, said so. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence } from '../../../app/i18n.ts';
import { useAsk, useShow, useSnapshot } from '../../../app/seat.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { wallTime } from '../../../ui/format.ts';
import { State } from '../../../ui/State.tsx';
import { reasonWords } from '../chat.words.ts';
import { sentOf, type Sent, type SentState } from '../model/sent.ts';
import { useReadOnly } from '../useRoom.ts';
import styles from './Outgoing.module.css';

const TONES = {
  queued: 'plain',
  sent: 'plain',
  'by-hand': 'warn',
  confirmed: 'good',
  refused: 'fault',
  expired: 'warn',
  failed: 'fault',
} as const satisfies Readonly<Record<SentState, 'plain' | 'warn' | 'good' | 'fault'>>;

/** The newest first. */
export function SentList() {
  const { t } = useTranslation();
  const log = useSnapshot((snapshot) => snapshot.log);
  const actions = useShow((state) => state.actions);
  const sent = useMemo(() => sentOf(log, actions), [log, actions]);
  if (sent.length === 0)
    return (
      <State kind="empty" title={t('chat.sent.none')}>
        {t('chat.sent.help')}
      </State>
    );
  return (
    <ul className={styles['sent']} aria-label={t('chat.sent.title')}>
      {sent.map((one) => (
        <SentRow key={one.actionId} sent={one} />
      ))}
    </ul>
  );
}

function SentRow({ sent }: { readonly sent: Sent }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const readOnly = useReadOnly();
  const wallOffset = useShow((state) => state.wallOffset);
  const settle = (status: 'confirmed' | 'refused') =>
    void ask({ type: 'settle', actionId: sent.actionId, status, detail: '' });
  return (
    <li>
      <p>
        <small>{wallTime(sent.at, wallOffset, true)}</small> <span>{t(`chat.sent.what.${sent.what}`)}</span>{' '}
        <b>{sent.what === 'hide' ? reasonWords(t, sent.text) : sent.text}</b>
      </p>
      <p className={styles['how']}>
        <Badge tone={TONES[sent.state]}>{t(`chat.sent.state.${sent.state}`)}</Badge>
        <span>{sent.code === null ? sent.detail : sentence(t, sent.code)}</span>
        {sent.state === 'by-hand' && !readOnly && (
          <>
            <Button onClick={() => settle('confirmed')}>{t('chat.sent.done')}</Button>
            <Button tone="quiet" onClick={() => settle('refused')}>
              {t('chat.sent.notDone')}
            </Button>
          </>
        )}
      </p>
    </li>
  );
}
