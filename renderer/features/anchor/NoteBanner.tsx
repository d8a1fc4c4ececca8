/** The producer's word: laid over the top line, never over the script, and gone with one press. */
import { TriangleAlert, MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAsk, useShow } from '../../app/seat.ts';
import styles from './NoteBanner.module.css';

/** Shown until seen. Long notes are set smaller, in the same place. */
export function NoteBanner() {
  const { t } = useTranslation();
  const ask = useAsk();
  const note = useShow((state) => state.notes.findLast((one) => one.seenAt === null) ?? null);
  if (note === null) return null;
  const urgent = note.urgency === 'urgent';
  const Sign = urgent ? TriangleAlert : MessageSquare;
  return (
    <div
      className={styles['note']}
      data-urgent={urgent}
      data-long={note.text.length > 26}
      role={urgent ? 'alert' : 'status'}
    >
      <Sign aria-hidden="true" />
      <span className={styles['from']}>{t(urgent ? 'anchor.note.urgent' : 'anchor.note.from')}</span>
      <p>{note.text}</p>
      <button type="button" onClick={() => void ask({ type: 'see-note', note: note.id })}>
        {t('anchor.note.seen')} <kbd>Enter</kbd>
      </button>
    </div>
  );
}
