/** Risky words below the text that holds them: each a button, and for one of them what the law is and what to say instead. */
import { Ban, CircleHelp, Lightbulb, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Risk } from '../../../core/contract/compliance.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Compliance.module.css';

const SIGNS = { block: Ban, warn: TriangleAlert, review: CircleHelp, info: Lightbulb } as const;

export interface RiskLineProps {
  readonly id?: string;
  readonly risks: readonly Risk[];
  /** Index of the one that is told in full; null: none. */
  readonly shown: number | null;
  readonly onShow: (index: number | null) => void;
  /** A press: goes to the words in their text. */
  readonly onGo?: (index: number) => void;
}

/** Nothing while there is nothing. */
export function RiskLine({ id, risks, shown, onShow, onGo }: RiskLineProps) {
  const { t } = useTranslation();
  const line = useRef<HTMLDivElement>(null);
  const some = risks.length > 0;
  // In a small panel it would come up below the edge.
  useEffect(() => {
    if (some) line.current?.scrollIntoView({ block: 'nearest' });
  }, [some]);
  if (!some) return null;
  const told = shown === null ? null : (risks[shown] ?? null);
  return (
    <div id={id} ref={line} className={styles['risks']}>
      <ul aria-label={t('compliance.found', { count: risks.length })}>
        {risks.map((risk, index) => {
          const Sign = SIGNS[risk.severity];
          return (
            <li key={`${risk.term} ${risk.start}`}>
              <button
                type="button"
                className={cx(styles['risk'], styles[risk.severity])}
                aria-pressed={shown === index}
                onMouseEnter={() => onShow(index)}
                onFocus={() => onShow(index)}
                onClick={() => onGo?.(index)}
              >
                <Sign size={13} aria-hidden="true" />
                <span>{risk.words}</span>
                <small>{t(`compliance.severity.${risk.severity}`)}</small>
              </button>
            </li>
          );
        })}
      </ul>
      <div role="status">{told && <RiskWords risk={told} />}</div>
    </div>
  );
}

/** One risk in full: what to do, in which words, and by which law. */
export function RiskWords({ risk }: { readonly risk: Risk }) {
  const { t } = useTranslation();
  return (
    <dl className={styles['told']}>
      <dt>{t('compliance.do')}</dt>
      <dd>{t(`compliance.action.${risk.action}`)}</dd>
      {risk.suggest !== '' && (
        <>
          <dt>{t('compliance.suggest')}</dt>
          <dd>{risk.suggest}</dd>
        </>
      )}
      <dt>{t('compliance.law')}</dt>
      <dd>
        {risk.laws.length === 0
          ? t('compliance.own')
          : risk.laws.map(({ name, ref }) => <span key={`${name} ${ref}`}>{`${name} ${ref}`}</span>)}
      </dd>
    </dl>
  );
}
