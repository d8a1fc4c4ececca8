/** Where a number comes from and how old it is: beside what is on, its age; beside what is over, when the platform said so. */
import { useTranslation } from 'react-i18next';
import type { Duration, Instant } from '../../../core/time/time.ts';
import { wallTime } from '../../ui/format.ts';
import { Tick } from '../../ui/Tick.tsx';
import styles from './Figures.module.css';
import { ageWords } from './figures.words.ts';

export interface StampProps {
  readonly source: string;
  /** Made up: said beside every number of it. */
  readonly simulated: boolean;
  /** null: of no single word, e.g. that nothing was sold. */
  readonly at: Instant | null;
  readonly wallOffset: Duration;
  /** Its age counts on; else it is dated. */
  readonly live: boolean;
  /** How old it may get before it is missing, ms. */
  readonly holds?: number | undefined;
}

/** One quiet line. */
export function Stamp({ source, simulated, at, wallOffset, live, holds = Infinity }: StampProps) {
  const { t } = useTranslation();
  return (
    <small className={styles['stamp']}>
      {simulated && <i>{t('figures.simulated')}</i>}
      <span>{source}</span>
      {at === null ? null : live ? (
        <Tick
          of={(now: Instant) => {
            const age = now - at;
            const text = ageWords(t, age);
            return age > holds ? { text: t('figures.age.old', { age: text }), tone: 'old' } : { text };
          }}
        />
      ) : (
        <time>{wallTime(at, wallOffset, true)}</time>
      )}
    </small>
  );
}
