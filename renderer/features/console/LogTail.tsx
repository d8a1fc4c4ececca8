/** The tail of the as-run log, newest at the top: what happened, who asked, what was answered. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../core/show/show.facts.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { wallTime } from '../../ui/format.ts';
import { byWords } from './byWords.ts';
import { logWords } from './logWords.ts';
import styles from './LogTail.module.css';
import { targetWords } from './targetWords.ts';

/** Lines kept in the page; the whole log is the studio's. */
const SHOWN = 60;

/** The log's last lines. */
export function LogTail() {
  const { t } = useTranslation();
  const log = useSnapshot((snapshot) => snapshot.log);
  const lines = log.filter(isTold).slice(-SHOWN).reverse();
  if (lines.length === 0) return <p className={styles['empty']}>{t('console.log.empty')}</p>;
  return (
    <ol className={styles['log']}>
      {lines.map((entry) => (
        <Line key={`${entry.runId}/${entry.seq}`} entry={entry} />
      ))}
    </ol>
  );
}

/** Receipts on their way are in the whole log; the tail tells only how each action ended. */
function isTold({ fact }: Entry): boolean {
  return fact.kind !== 'action-answered' || (fact.status !== 'sent' && fact.status !== 'acknowledged');
}

const Line = memo(function Line({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const wallOffset = useShow((state) => state.wallOffset);
  const kind = useShow((state) =>
    entry.fact.kind === 'action-answered' ? state.actions[entry.fact.actionId]?.do : undefined,
  );
  const mode = useShow((state) => state.mode);
  const link = useSnapshot((snapshot) => snapshot.obs.link);
  const { text, outcome, weight } = logWords(t, entry.fact, sheet, {
    target: (target) => targetWords(t, target, mode, link),
    action: () => (kind === undefined ? '' : t(`console.cue.verb.${kind}`)),
  });
  return (
    <li className={styles['line']} data-weight={weight} data-outcome={outcome}>
      <time>{wallTime(entry.at, wallOffset, true)}</time>
      <span className={styles['text']}>{text}</span>
      <span className={styles['by']}>{byWords(t, entry.by)}</span>
    </li>
  );
});
