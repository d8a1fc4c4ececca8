/** One segment in the list: number, kind, title, link, length; the time it began or is expected, beside the planned one. */
import { Radio, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeLeft } from '../../../core/forecast/forecast.ts';
import type { RunSheet, Segment } from '../../../core/runsheet/runsheet.schema.ts';
import { nextIndex } from '../../../core/show/show.standing.ts';
import type { ShowState } from '../../../core/show/show.state.ts';
import type { Instant } from '../../../core/time/time.ts';
import { useSeat, useShow, useSnapshot } from '../../app/seat.ts';
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
  const { replica } = useSeat();
  const id = segment.id;
  // Only what changes the row draws it anew. The rest of the show is read when the clock ticks: there are as many rows as segments.
  const status = useSnapshot(({ state, sheet }) => statusOf(state, sheet, id, index));
  const language = useSnapshot(({ sheet }) => sheet.language);
  const begun = useShow((state) => state.startedAt !== null);
  const lacks = useSnapshot(({ obs }) => segment.scene !== null && obs.unmapped.includes(segment.scene));
  const onAir = status === 'on-air';

  const start = (now: Instant): Shown => {
    const known = replica.view().snapshot;
    const row = known === null ? undefined : forecastAt(known.state, known.sheet, now).rows[index];
    if (known !== null && row?.start) return { text: wallTime(row.start, known.state.wallOffset), tone: row.status };
    const gone = status === 'done' || status === 'passed';
    return { text: segment.plannedStart === null || gone ? '–' : timeOfDay(segment.plannedStart), tone: 'planned' };
  };
  const drift = (now: Instant): Shown => {
    const known = replica.view().snapshot;
    if (known === null) return { text: '' };
    const { state, sheet } = known;
    const over =
      onAir && state.onAir
        ? -timeLeft(state, state.onAir, now)
        : (forecastAt(state, sheet, now).rows[index]?.drift ?? 0);
    if (onAir ? over <= 0 : Math.abs(over) < 1_000) return { text: '' };
    return { text: signedLength(over), tone: over > 0 ? 'over' : 'under' };
  };

  return (
    <li
      id={`segment-${segment.id}`}
      role="option"
      aria-selected={selected}
      aria-current={onAir}
      className={styles['row']}
      data-status={status === 'coming' && next ? 'next' : status}
      onClick={() => consoleStore.setState({ selected: selected ? null : segment.id })}
    >
      <span className={styles['number']}>{segment.number || index + 1}</span>
      <span className={styles['title']} title={segment.title} lang={language}>
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
        ) : status === 'passed' ? (
          <span>{t('console.segments.passed')}</span>
        ) : null}
        {lacks && (
          <b className={styles['lacks']} title={t('console.segments.lacksHelp', { scene: segment.scene ?? '' })}>
            <TriangleAlert size={12} aria-hidden="true" /> {t('console.segments.lacks')}
          </b>
        )}
        <span className={styles['kind']}>{segment.kindLabel || t(`common.kind.${segment.kind}`)}</span>
        {link !== null && link !== '' && <span className={styles['link']}>{t('common.linkNo', { link })}</span>}
        <span>{clockLength(segment.duration)}</span>
        <Tick className={styles['drift']} of={drift} />
      </span>
      <span className={styles['plan']}>
        {segment.plannedStart !== null && begun && timeOfDay(segment.plannedStart)}
      </span>
    </li>
  );
});

/** How a segment stands in the show. */
function statusOf(
  { onAir, takes }: ShowState,
  sheet: RunSheet,
  id: string,
  index: number,
): 'on-air' | 'done' | 'passed' | 'coming' {
  if (onAir?.segment.id === id) return 'on-air';
  if (takes.some((take) => take.segmentId === id)) return 'done';
  return onAir !== null && index < nextIndex(onAir, sheet) ? 'passed' : 'coming';
}
