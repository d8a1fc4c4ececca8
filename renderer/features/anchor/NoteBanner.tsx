/** The producer's word: laid over the top line, never over the script, and gone with one press that the producer sees. */
import { BellRing, MessageSquare, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCaps } from '../../actions/useBindings.ts';
import styles from './NoteBanner.module.css';
import { useUnseenNotes, type SeenPress } from './useSeen.ts';

const SIGNS = { normal: MessageSquare, soon: BellRing, urgent: TriangleAlert } as const;

/** Shown until seen, the most urgent first; how many wait behind it is told. Long notes are set smaller, in the same place. */
export function NoteBanner({ seen }: { readonly seen: SeenPress }) {
  const { t } = useTranslation();
  const caps = useCaps('anchor-seen');
  const [note, ...others] = useUnseenNotes();
  // The region is there before its words, or a screen reader would miss them.
  return (
    <div className={styles['region']} role="status">
      {note && (
        <div key={note.id} className={styles['note']} data-urgency={note.urgency} data-long={note.text.length > 26}>
          <Sign urgency={note.urgency} />
          <span className={styles['from']}>{t(`anchor.note.${note.urgency}`)}</span>
          <p>{note.text}</p>
          {others.length > 0 && (
            <span className={styles['more']}>{t('anchor.note.more', { count: others.length })}</span>
          )}
          <button type="button" onClick={seen}>
            {t('anchor.note.seen')} {caps !== undefined && <kbd>{caps}</kbd>}
          </button>
        </div>
      )}
    </div>
  );
}

function Sign({ urgency }: { readonly urgency: keyof typeof SIGNS }) {
  const Icon = SIGNS[urgency];
  return <Icon aria-hidden="true" />;
}
