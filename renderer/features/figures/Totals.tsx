/** The whole show on top: what is now, how it went, and where each number comes from. */
import { useTranslation } from 'react-i18next';
import type { FiguresSource, FiguresView } from '../../../core/contract/figures.schema.ts';
import type { Instant } from '../../../core/time/time.ts';
import { Cell } from './Cell.tsx';
import { cellOf, type CellName, type CellWords } from './figures.cells.ts';
import { rowOf, type Shown } from './figures.choice.ts';
import styles from './Figures.module.css';
import { whole } from './figures.words.ts';
import type { Span } from './plot.line.ts';
import { Stamp } from './Stamp.tsx';

const TILES = ['viewers', 'visitors', 'likes', 'orders', 'gross', 'conversion'] as const satisfies readonly CellName[];

export interface TotalsProps {
  readonly view: FiguresView;
  readonly shown: Shown;
  readonly spans: readonly Span[];
  /** The show goes on. */
  readonly live: boolean;
  readonly now: Instant;
}

/** A tile for each figure. */
export function Totals({ view, shown, spans, live, now }: TotalsProps) {
  const { t, i18n } = useTranslation();
  const row = rowOf(view.show, shown);
  return (
    <dl className={styles['totals']} aria-label={t('figures.totals')}>
      {TILES.map((name) => {
        const cell = withNow(name, cellOf(name, row, t, i18n.language, now), view, shown, i18n.language);
        const told = view.sources.find(({ source }) => source === cell.source);
        const holds = name === 'viewers' ? told?.now.viewers?.holds : undefined;
        return (
          <div key={name} className={styles['tile']}>
            <dt>{t(`figures.metric.${name}`)}</dt>
            <dd>
              <Cell
                {...cell}
                spans={spans}
                stamp={<Stamp view={view} source={cell.source} at={cell.at} live={live} holds={holds} />}
              />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** On top stands what is now: the mean and the gain go below it. Also before the show, when there is no stretch yet. */
function withNow(name: CellName, cell: CellWords, view: FiguresView, shown: Shown, locale: string): CellWords {
  if (name !== 'viewers' && name !== 'visitors' && name !== 'likes') return cell;
  const audience: FiguresSource | undefined = view.sources.find(({ source }) => source === shown.audience);
  const now = audience?.now[name] ?? null;
  if (audience === undefined || now === null) return cell;
  return { ...cell, main: [whole(now.value, locale)], source: audience.source, at: now.at };
}
