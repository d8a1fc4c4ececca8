/** Before and after the show: what is loaded, what starting it means, and the way to another sheet. */
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { plannedLength } from '../../../core/forecast/forecast.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { useArmed } from '../../ui/arm.ts';
import { clockLength, timeOfDay } from '../../ui/format.ts';
import { cx } from '../../ui/cx.ts';
import type { Presses } from '../../actions/presses.ts';
import { PreflightLine } from '../preflight/PreflightLine.tsx';
import styles from './ReadyPanel.module.css';
import standby from './Standby.module.css';

const SheetsPanel = lazy(() => import('../sheets/SheetsPanel.tsx').then((one) => ({ default: one.SheetsPanel })));

/** The centre of the console while nothing is on air. */
export function ReadyPanel({ presses }: { readonly presses: Presses }) {
  const { t } = useTranslation();
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const phase = useShow((state) => state.phase);
  const mode = useShow((state) => state.mode);
  const armed = useArmed('start');
  const first = sheet.segments[0];
  const length = plannedLength(sheet);
  const cues = sheet.segments.reduce((total, segment) => total + segment.cues.length, 0);
  const figures = [
    [sheet.segments.length, t('sheets.segments')],
    [sheet.products.length, t('sheets.products')],
    [cues, t('sheets.cues')],
    [clockLength(length), t('sheets.length')],
  ] as const;
  return (
    <div className={styles['ready']}>
      <section className={styles['show']} aria-label={sheet.title}>
        <p className={styles['phase']}>
          {t(`common.phase.${phase}`)} · {t(mode === 'live' ? 'common.mode.livePlan' : 'common.mode.rehearsalPlan')}
        </p>
        <h2 className={styles['title']}>{sheet.title || t('common.untitled')}</h2>
        <dl className={styles['figures']}>
          {figures.map(([value, name]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className={styles['start']}>
          <div>
            {first && phase === 'ready' && (
              <p className={styles['first']}>
                {t('sheets.first', { number: first.number, title: first.title })}
                {first.plannedStart !== null && (
                  <span>
                    {t('sheets.window', {
                      start: timeOfDay(first.plannedStart),
                      end: timeOfDay(first.plannedStart + length),
                    })}
                  </span>
                )}
              </p>
            )}
            <p className={styles['note']}>
              {t(phase === 'ended' ? 'sheets.endedNote' : mode === 'live' ? 'sheets.liveNote' : 'sheets.rehearsalNote')}
            </p>
          </div>
          {phase === 'ready' && (
            <button
              type="button"
              className={cx(standby['go'], styles['go'])}
              data-long="true"
              data-armed={armed}
              aria-keyshortcuts="Space"
              aria-live="polite"
              onClick={presses.go}
            >
              <strong>
                {armed
                  ? t('console.standby.startArmed')
                  : t(mode === 'live' ? 'console.standby.start' : 'console.standby.startRehearsal')}
              </strong>
              <kbd>Space</kbd>
            </button>
          )}
        </div>
        {phase === 'ready' && <PreflightLine />}
      </section>
      <Suspense>
        <SheetsPanel />
      </Suspense>
    </div>
  );
}
