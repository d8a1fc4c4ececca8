/** The console's own part of the top line: what time is it, and will we end in time. */
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { showElapsed } from '../../../core/forecast/forecast.ts';
import { later } from '../../app/later.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { clockLength, signedLength, wallTime } from '../../ui/format.ts';
import { Tick } from '../../ui/Tick.tsx';
import { forecastAt } from './forecastAt.ts';
import styles from './Clocks.module.css';

const Late = later(() => import('../replan/Late.tsx').then((one) => one.Late));

/** Now, elapsed, expected end, and how far off the plan. */
export function Clocks() {
  const { t } = useTranslation();
  const state = useShow((show) => show);
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const wall = state.wallOffset;
  return (
    <dl className={styles['clocks']}>
      <div>
        <dt>{t('console.header.time')}</dt>
        <dd>
          <Tick of={(now) => wallTime(now, wall, true)} />
        </dd>
      </div>
      <div>
        <dt>{t('console.header.elapsed')}</dt>
        <dd>
          <Tick of={(now) => (state.startedAt === null ? '–' : clockLength(showElapsed(state, now)))} />
        </dd>
      </div>
      <div>
        <dt>{t('console.header.end')}</dt>
        <dd>
          <Tick of={(now) => wallTime(forecastAt(state, sheet, now).expectedEnd, wall)} />
        </dd>
      </div>
      <div title={t('console.header.driftHelp')}>
        <dt>
          <Tick
            of={(now) => {
              const { drift } = forecastAt(state, sheet, now);
              if (drift === null) return t('console.header.drift');
              return Math.abs(drift) < 1_000
                ? t('console.header.onPlan')
                : drift > 0
                  ? t('console.header.over')
                  : t('console.header.under');
            }}
          />
        </dt>
        <dd>
          <Tick
            of={(now) => {
              const { drift } = forecastAt(state, sheet, now);
              return drift === null
                ? '–'
                : { text: signedLength(drift), tone: drift >= 1_000 ? 'over' : drift <= -1_000 ? 'under' : 'even' };
            }}
          />
        </dd>
      </div>
      <Suspense fallback={null}>
        <Late />
      </Suspense>
    </dl>
  );
}
