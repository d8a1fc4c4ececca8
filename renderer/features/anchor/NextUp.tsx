/** The bottom line: what comes next, so that a sentence can be bent towards it. */
import { useTranslation } from 'react-i18next';
import { nextIndex } from '../../../core/show/show.standing.ts';
import { useLink, useShow, useSnapshot } from '../../app/seat.ts';
import { clockLength } from '../../ui/format.ts';
import styles from './NextUp.module.css';

/** The next segment, its link and its length; a cut link is told here, in place of nothing that is read aloud. */
export function NextUp() {
  const { t } = useTranslation();
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const onAir = useShow((state) => state.onAir);
  const link = useLink();
  const next = onAir ? sheet.segments[nextIndex(onAir, sheet)] : undefined;
  const product = sheet.products.find((one) => one.id === next?.offer?.productId);
  return (
    <footer className={styles['next']}>
      <span className={styles['label']}>{t('anchor.next')}</span>
      {next ? (
        <>
          {product && product.link !== '' && <b>{t('common.linkNo', { link: product.link })}</b>}
          <strong>{next.title}</strong>
          {product && <span className={styles['name']}>{product.name}</span>}
          <span>{clockLength(next.duration)}</span>
        </>
      ) : (
        <span>{onAir ? t('anchor.nextNone') : ''}</span>
      )}
      <span className={styles['help']}>{link === 'lost' ? t('common.link.lost') : t('anchor.help')}</span>
    </footer>
  );
}
