/** A number out of the show's truth. When it changes in the middle of a take it lights up once, and what it was stays beside it, struck. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Live.module.css';

/** `now`: the value as it is written. Key it by the take: what changed in the last take is no news. */
export function Live({ now }: { readonly now: string }) {
  const { t } = useTranslation();
  const [was, setWas] = useState<string | null>(null);
  const before = useRef(now);
  useEffect(() => {
    if (before.current === now) return;
    setWas(before.current);
    before.current = now;
  }, [now]);
  const changed = was !== null && was !== now;
  return (
    <span className={styles['live']} data-changed={changed}>
      <span key={now} className={styles['now']}>
        {now}
      </span>
      {changed && (
        <s>
          <span className="visually-hidden">{t('anchor.truth.was')}</span>
          {was}
        </s>
      )}
    </span>
  );
}
