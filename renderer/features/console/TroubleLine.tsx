/** The one line where a refusal is told, and the cut link: above the work, pushing nothing away. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLink, useTrouble } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './TroubleLine.module.css';

/** Shown while there is something to tell. */
export function TroubleLine() {
  const { t } = useTranslation();
  const link = useLink();
  const { text, dismiss } = useTrouble();
  return (
    <div className={styles['line']} role="alert">
      {link === 'lost' && <Notice tone="fault">{t('common.link.lost')}</Notice>}
      {text !== null && (
        <Notice
          tone="warn"
          action={
            <Button tone="quiet" icon aria-label={t('common.close')} onClick={dismiss}>
              <X size={15} aria-hidden="true" />
            </Button>
          }
        >
          {text}
        </Notice>
      )}
    </div>
  );
}
