/** One segment in the list: number, kind, title, link, length; the time it began or is expected, beside the planned one. */
import { Radio, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeLeft } from '../../../core/forecast/forecast.ts';
import type { Segment } from '../../../core/runsheet/runsheet.schema.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { clockLength, signedLength, timeOfDay, wallTime } from '../../ui/format.ts';
import { Tick, type Shown } from '../../ui/Tick.tsx';
import { consoleStore } from './console.store.ts';
import { forecastAt } from './forecastAt.ts';
import styles from './SegmentRow.module.css';

export interface SegmentRowProps {
  readonly segment: Segment;
  readonly index: number;
  readonly link: string | null;
  readonly selected: boolean;
  readonly next: boolean;
}

/** A row of the list. */
export const SegmentRow = memo(function SegmentRow({ segment, index, link, selected, next }: SegmentRowProps) {
  const { t } = useTranslation();
  const state = useShow((show) => show);
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const onAir = state.onAir?.segment.id === segment.id ? state.onAir : null;
  const lacks = useSnapshot(({ obs }) => segment.scene !== null && obs.unmapped.includes(segment.scene));
  const done = !onAir && state.takes.some((take) => take.segmentId === segment.id);

  const passed = !onAir && !done && state.onAir !== null && index < state.onAir.index;

  const start = (now: Parameters<typeof forecastAt>[2]): Shown => {
    const row = forecastAt(state, sheet, now).rows[index];
    if (row?.start) return { text: wallTime(row.start, state.wallOffset), tone: row.status };
    return {
      text: segment.plannedStart === null || done || passed ? '–' : timeOfDay(segment.plannedStart),
      tone: 'planned',
    };
  };
  const drift = (now: Parameters<typeof forecastAt>[2]): Shown => {
    const over = onAir ? -timeLeft(state, onAir, now) : (forecastAt(state, sheet, now).rows[index]?.drift ?? 0);
    if (onAir ? over <= 0 : Math.abs(over) < 1_000) return { text: '' };
    return { text: signedLength(over), tone: over > 0 ? 'over' : 'under' };
  };

  return (
    <li
      id={`segment-${segment.id}`}
      role="option"
      aria-selected={selected}
      aria-current={onAir !== null}
      className={styles['row']}
      data-status={onAir ? 'on-air' : done ? 'done' : passed ? 'passed' : next ? 'next' : 'coming'}
      onClick={() => consoleStore.setState({ selected: selected ? null : segment.id })}
    >
      <span className={styles['number']}>{segment.number || index + 1}</span>
      <span className={styles['title']} title={segment.title} lang={sheet.language}>
        {segment.title}
      </span>
      <span className={styles['start']}>
        <Tick of={start} />
      </span>
      <span className={styles['meta']}>
        {onAir ? (
          <b className={styles['tally']}>
            <Radio size={12} aria-hidden="true" /> {t('console.segments.onAir')}
          </b>
        ) : next ? (
          <b className={styles['next']}>{t('console.segments.next')}</b>
        ) : passed ? (
          <span>{t('console.segments.passed')}</span>
        ) : null}
        {lacks && (
          <b className={styles['lacks']} title={t('console.segments.lacksHelp', { scene: segment.scene ?? '' })}>
            <TriangleAlert size={12} aria-hidden="true" /> {t('console.segments.lacks')}
          </b>
        )}
        <span>{segment.kindLabel || t(`common.kind.${segment.kind}`)}</span>
        {link !== null && link !== '' && <span className={styles['link']}>{t('common.linkNo', { link })}</span>}
        <span>{clockLength(segment.duration)}</span>
        <Tick className={styles['drift']} of={drift} />
      </span>
      <span className={styles['plan']}>
        {segment.plannedStart !== null && state.startedAt !== null && timeOfDay(segment.plannedStart)}
      </span>
    </li>
  );
});
