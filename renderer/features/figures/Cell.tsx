/** One figure: its small plot, its number, what belongs to it, and where it comes from. A figure that nobody told is a dash, never nought. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plot } from '../../../core/contract/figures.schema.ts';
import styles from './Figures.module.css';
import type { Span } from './plot.line.ts';
import { SmallPlot } from './SmallPlot.tsx';

export interface CellProps {
  /** Lines; the first is the figure. null: not told. */
  readonly main: readonly string[] | null;
  /** Beside it, smaller; each a line. */
  readonly more: readonly (string | null)[];
  /** May still change by the rule: dotted, and said to who can't see it. */
  readonly provisional: boolean;
  /** null: nothing was told to draw; undefined: this figure is not drawn. */
  readonly plot: Plot | null | undefined;
  readonly spans: readonly Span[];
  readonly stamp?: ReactNode;
}

/** The figure; its place decides how large it is. */
export function Cell({ main, more, provisional, plot, spans, stamp }: CellProps) {
  const { t } = useTranslation();
  const [first, ...others] = main ?? [];
  if (first === undefined)
    return (
      <div className={styles['cell']}>
        <span className={styles['none']} aria-label={t('figures.untold')}>
          —
        </span>
        <Lines of={more} />
      </div>
    );
  return (
    <div className={styles['cell']}>
      {plot !== undefined && (
        <div className={styles['spark']}>
          <SmallPlot plot={plot} spans={spans} />
        </div>
      )}
      <strong data-provisional={provisional}>
        {first}
        {provisional && <span className="visually-hidden"> {t('figures.provisional')}</span>}
      </strong>
      {others.map((one) => (
        <strong key={one}>{one}</strong>
      ))}
      <Lines of={more} />
      {stamp}
    </div>
  );
}

function Lines({ of }: { readonly of: readonly (string | null)[] }) {
  return of.map((one) => one !== null && <small key={one}>{one}</small>);
}
