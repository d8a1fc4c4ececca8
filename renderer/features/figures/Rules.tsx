/** What the numbers mean and when they are settled: said where they stand. */
import { useTranslation } from 'react-i18next';
import { AUDIENCE_LAG, PAID_LAG, REFUND_LAG } from '../../../core/figures/settle.ts';
import styles from './Figures.module.css';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Below the table. */
export function Rules() {
  const { t } = useTranslation();
  const lengths = { audience: AUDIENCE_LAG / MINUTE, orders: PAID_LAG / MINUTE, days: REFUND_LAG / DAY };
  return (
    <section className={styles['rules']} aria-labelledby="figures-rules">
      <h2 id="figures-rules">{t('figures.rules.title')}</h2>
      <ul>
        <li>{t('figures.rules.provisional', lengths)}</li>
        <li>{t('figures.rules.orders')}</li>
        <li>{t('figures.rules.money')}</li>
        <li>{t('figures.rules.conversion')}</li>
        <li>{t('figures.rules.gaps')}</li>
      </ul>
    </section>
  );
}
