/** Stream health (推流健康): one sentence with its sign; the figures for whoever points at it or comes to it by keyboard. */
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObsHealth } from '../../../core/contract/obs.health.ts';
import styles from './Health.module.css';
import { healthFigures, healthTone, healthWords } from './health.words.ts';

const SIGNS = { good: CircleCheck, warn: TriangleAlert, bad: CircleX } as const;

/** The line of health under the picture. */
export function Health({ health }: { readonly health: ObsHealth }) {
  const { t } = useTranslation();
  const id = useId();
  const tone = healthTone(health);
  const Sign = SIGNS[tone];
  const [first, ...others] = health.codes.map((code) => healthWords(t, code, health));
  return (
    <button type="button" className={styles['health']} data-tone={tone} aria-describedby={id}>
      <Sign size={14} aria-hidden="true" />
      <span>{others.length === 0 ? first : t('obs.health.more', { first, count: others.length })}</span>
      <span id={id} className={styles['figures']} data-figures="">
        {others.map((words) => (
          <b key={words}>{words}</b>
        ))}
        {healthFigures(t, health).map(({ name, value }) => (
          <span key={name}>
            <i>{name}</i> {value}
          </span>
        ))}
      </span>
    </button>
  );
}
