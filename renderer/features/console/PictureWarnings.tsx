/** What is wrong with the picture, in a place of its own: one matter with its remedy, the others behind a press. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePictureMatters } from './picture.matters.tsx';
import styles from './PictureWarnings.module.css';

/** The strip below the picture; it takes no room while all is well. */
export function PictureWarnings() {
  const { t } = useTranslation();
  const matters = usePictureMatters(useSnapshot((snapshot) => snapshot.obs));
  const [all, setAll] = useState(false);
  const others = matters.length - 1;
  const toggle = others > 0 && (
    <Button
      tone="quiet"
      className={styles['more']}
      aria-expanded={all}
      aria-label={t('console.warn.more', { count: others })}
      title={t('console.warn.more', { count: others })}
      onClick={() => setAll(!all)}
    >
      +{others}
      {all ? <ChevronUp size={14} aria-hidden="true" /> : <ChevronDown size={14} aria-hidden="true" />}
    </Button>
  );
  return (
    <div className={styles['strip']} role="status">
      {(all ? matters : matters.slice(0, 1)).map(({ id, tone, text, remedy }, place) => (
        <Notice
          key={id}
          tone={tone}
          action={
            <>
              {remedy}
              {place === 0 && toggle}
            </>
          }
        >
          {text}
        </Notice>
      ))}
    </div>
  );
}
