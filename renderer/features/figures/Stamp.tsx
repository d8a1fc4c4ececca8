/** Where a number comes from and how old it is: beside what is on, its age; beside what is over, when the platform said so. */
import { useTranslation } from 'react-i18next';
import type { FiguresView } from '../../../core/contract/figures.schema.ts';
import type { Instant } from '../../../core/time/time.ts';
import { wallTime } from '../../ui/format.ts';
import { Tick } from '../../ui/Tick.tsx';
import { sourceWords } from '../gateway/gateway.words.ts';
import styles from './Figures.module.css';
import { ageWords } from './figures.words.ts';

export interface StampProps {
  readonly view: FiguresView;
  /** null: nobody told the number. */
  readonly source: string | null;
  /** null: of no single word, e.g. that nothing was sold. */
  readonly at: Instant | null;
  /** Its age counts on; else it is dated. */
  readonly live: boolean;
  /** How old it may get before it is missing, ms. */
  readonly holds?: number | undefined;
}

/** One quiet line; none where nobody told the number. */
export function Stamp({ view, source, at, live, holds = Infinity }: StampProps) {
  const { t } = useTranslation();
  const told = view.sources.find((one) => one.source === source);
  if (told === undefined) return null;
  return (
    <small className={styles['stamp']}>
      {told.simulated && told.source !== 'simulated' && <i>{t('figures.simulated')}</i>}
      <span>{sourceWords(t, told.source)}</span>
      {at === null ? null : live ? (
        <Tick
          of={(now: Instant) => {
            const age = now - at;
            const text = ageWords(t, age);
            return age > holds ? { text: t('figures.age.old', { age: text }), tone: 'old' } : { text };
          }}
        />
      ) : (
        <time>{wallTime(at, view.wallOffset, true)}</time>
      )}
    </small>
  );
}
