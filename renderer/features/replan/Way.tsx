/** One way back: what it does, what it wins, what it costs, and the press that does it. */
import { useTranslation } from 'react-i18next';
import type { Duration } from '../../../core/time/time.ts';
import type { Replan } from '../../../core/forecast/replan.ts';
import { clockLength } from '../../ui/format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Late.module.css';
import { brokenWords, costWords, segmentsWords } from './replan.words.ts';
import { useTakeReplan } from './useTakeReplan.ts';

export interface WayProps {
  readonly plan: Replan;
  readonly late: Duration;
  /** A promised time would break if nothing is done: then it is worth telling that none does. */
  readonly promised: boolean;
  /** It was taken: what is offered next is another question. */
  readonly onTaken: () => void;
}

/** Within a minute of its plan a show ends on time. */
const IN_TIME_MS = 60_000;

/** A card of the panel. */
export function Way({ plan, late, promised, onTaken }: WayProps) {
  const { t, i18n } = useTranslation();
  const { take, busy } = useTakeReplan(onTaken);
  const { kind, wins, drift, broken } = plan;
  const end =
    wins <= 0
      ? t('replan.noWin', { late: clockLength(drift) })
      : drift < IN_TIME_MS
        ? t('replan.onTime')
        : t('replan.stillLate', { late: clockLength(drift) });
  return (
    <li className={styles['way']}>
      <h3>
        <Badge tone="info">{t(`replan.kind.${kind}`)}</Badge>
        <span>{wins > 0 ? `${t('replan.wins', { wins: clockLength(wins) })} · ${end}` : end}</span>
      </h3>
      <p>{t(`replan.what.${kind}`, { segments: segmentsWords(plan, t) })}</p>
      <ul>
        {costWords(plan, t, i18n.language).map((cost) => (
          <li key={cost}>{cost}</li>
        ))}
        {broken.length > 0 && <li data-bad="true">{t('replan.breaks', { broken: brokenWords(broken, t) })}</li>}
        {broken.length === 0 && promised && <li>{t('replan.keeps')}</li>}
      </ul>
      <Button disabled={busy} onClick={() => void take(plan, late)}>
        {t('replan.do')}
      </Button>
    </li>
  );
}
