/** What is on air, in one line with its clock: for screens from which the show is not moved. */
import { Radio } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeLeft } from '../../../core/forecast/forecast.ts';
import type { OnAir } from '../../../core/show/show.state.ts';
import { useShow } from '../../app/seat.ts';
import { countdown } from '../../ui/format.ts';
import { Tick } from '../../ui/Tick.tsx';
import styles from './OnAirPanel.module.css';

/** Tally, title, and the time left in the segment. */
export function OnAirNow({ onAir }: { readonly onAir: OnAir }) {
  const { t } = useTranslation();
  const state = useShow((show) => show);
  const lang = state.mode === 'live' ? 'common.air.on' : 'common.air.rehearsing';
  return (
    <section className={styles['now']} aria-label={onAir.segment.title}>
      <p className={styles['tally']}>
        <Radio size={14} aria-hidden="true" />
        {t(lang)}
      </p>
      <h2>
        <span>{onAir.segment.number}</span> {onAir.segment.title}
      </h2>
      <Tick
        className={styles['nowWord']}
        of={(now) => t(timeLeft(state, onAir, now) < 0 ? 'console.onAir.over' : 'console.onAir.left')}
      />
      <Tick
        className={styles['nowLeft']}
        label={t('console.onAir.left')}
        of={(now) => {
          const left = timeLeft(state, onAir, now);
          return { text: countdown(left), tone: left < 0 ? 'over' : left < 60_000 ? 'soon' : 'calm' };
        }}
      />
    </section>
  );
}
