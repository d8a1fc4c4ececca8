/** The bottom line: what comes next, so that a sentence can be bent towards it, and whether the script will fit the time. */
import { SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FASTEST } from '../../../core/script/script.pace.ts';
import { nextIndex } from '../../../core/show/show.standing.ts';
import { useLink, useShow, useSnapshot } from '../../app/seat.ts';
import { useCaps } from '../../actions/useBindings.ts';
import { clockLength } from '../../ui/format.ts';
import { adjust, useAnchorScreen } from './anchor.store.ts';
import styles from './NextUp.module.css';

/** A little faster than one's own speed is not worth a word. */
const AT_EASE = 1.1;

/** The next segment, its link and its length; a cut link is told here, in place of nothing that is read aloud. */
export function NextUp() {
  const { t } = useTranslation();
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const onAir = useShow((state) => state.onAir);
  const link = useLink();
  const caps = useCaps('anchor-adjust');
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
      <span className={styles['end']} role="status">
        {link === 'lost' ? t('anchor.lost') : onAir && <Pace />}
      </span>
      <button
        type="button"
        aria-label={t('anchor.adjust.open')}
        title={caps === undefined ? t('anchor.adjust.open') : t('anchor.adjust.help', { keys: caps })}
        onClick={() => adjust('scale')}
      >
        <SlidersHorizontal aria-hidden="true" />
      </button>
    </footer>
  );
}

/** In words, calmly: nobody reads faster for a number. */
function Pace() {
  const { t } = useTranslation();
  const needed = useAnchorScreen((screen) => screen.reading.needed);
  const pace = needed === null ? 'hand' : needed <= AT_EASE ? 'ease' : needed <= FASTEST ? 'faster' : 'tooMuch';
  return <span data-pace={pace}>{t(`anchor.pace.${pace}`)}</span>;
}
