/** A row for each segment that was on, in the order of the show: a table to read, to hear and to copy. */
import { useTranslation } from 'react-i18next';
import type { FiguresView, SegmentFigures } from '../../../core/contract/figures.schema.ts';
import type { Instant } from '../../../core/time/time.ts';
import { wallTime } from '../../ui/format.ts';
import { Cell } from './Cell.tsx';
import { CELLS, cellOf } from './figures.cells.ts';
import { rowOf, type Shown } from './figures.choice.ts';
import styles from './Figures.module.css';
import { Stamp } from './Stamp.tsx';

export interface SegmentRowsProps {
  readonly view: FiguresView;
  readonly shown: Shown;
  readonly segments: readonly SegmentFigures[];
  readonly now: Instant;
}

/** The table. */
export function SegmentRows({ view, shown, segments, now }: SegmentRowsProps) {
  const { t } = useTranslation();
  return (
    <table className={styles['table']} aria-label={t('figures.segments')}>
      <thead>
        <tr>
          <th scope="col">{t('figures.segment')}</th>
          {CELLS.map((name) => (
            <th key={name} scope="col">
              {t(`figures.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {segments.map((segment) => (
          <SegmentRow key={segment.segmentId} view={view} shown={shown} segment={segment} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function SegmentRow({ view, shown, segment, now }: Omit<SegmentRowsProps, 'segments'> & { segment: SegmentFigures }) {
  const { t, i18n } = useTranslation();
  const row = rowOf(segment.scopes, shown);
  const live = segment.takes.at(-1)?.to === null;
  const spans = segment.takes.map(({ from, to }) => ({ from, to: to ?? view.at }));
  const first = segment.takes[0];
  return (
    <tr data-live={live}>
      <th scope="row">
        <span>
          {segment.number} {segment.title}
        </span>
        {segment.product !== null && (
          <small>
            {[
              segment.product.link === '' ? '' : t('figures.link', { link: segment.product.link }),
              segment.product.name,
            ]
              .filter((one) => one !== '')
              .join(' · ')}
          </small>
        )}
        <small>
          {first === undefined ? '' : wallTime(first.from, view.wallOffset)}
          {segment.takes.length > 1 && ` · ${t('figures.takes', { count: segment.takes.length })}`}
          {live && ` · ${t('figures.onAir')}`}
        </small>
      </th>
      {CELLS.map((name) => {
        const cell = cellOf(name, row, t, i18n.language, now);
        return (
          <td key={name}>
            <Cell {...cell} spans={spans} stamp={<Stamp view={view} source={cell.source} at={cell.at} live={live} />} />
          </td>
        );
      })}
    </tr>
  );
}
