/** The lamp: the mode, and whether viewers see it. Words, shape and colour together, on every screen of a producer. */
import { useTranslation } from 'react-i18next';
import { useShow } from '../../app/seat.ts';
import styles from './TopBar.module.css';

/** Stands at the beginning of the top line. */
export function Lamp() {
  const { t } = useTranslation();
  const mode = useShow((state) => state.mode);
  const phase = useShow((state) => state.phase);
  const on = phase === 'running' || phase === 'paused';
  const air =
    phase === 'ended'
      ? t('common.air.ended')
      : phase === 'paused'
        ? t('common.air.paused')
        : !on
          ? t('common.air.off')
          : mode === 'live'
            ? t('common.lamp.on')
            : t('common.lamp.rehearsing');
  return (
    <div className={styles['lamp']} data-on={on} data-mode={mode} role="status">
      <strong>{t(`common.mode.${mode}`)}</strong>
      <span>{air}</span>
    </div>
  );
}
