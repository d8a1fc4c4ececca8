/** What an import took, and every row and cell that it dropped, coerced or doubts. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem, ImportReport } from '../../../core/contract/import.schema.ts';
import { problemWords } from '../../app/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ImportProblems.module.css';

const ORDER: Readonly<Record<ImportProblem['severity'], number>> = { error: 0, warn: 1, info: 2 };
/** Drawn at once; the rest comes by a press. */
const SHOWN = 200;
const MORE = 2_000;

/** The report of one import; `ahead`: of one that was not done yet. */
export function ImportProblems({ report, ahead = false }: { readonly report: ImportReport; readonly ahead?: boolean }) {
  const { t } = useTranslation();
  const problems = report.problems.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.row - b.row);
  const taken = report.sheet !== null;
  const [shown, setShown] = useState(SHOWN);
  const hidden = problems.length - shown;
  return (
    <div className={styles['report']} role="status">
      <Notice tone={!taken ? 'fault' : ahead ? 'info' : 'good'}>
        {taken
          ? t(ahead ? 'sheets.import.ahead' : 'sheets.import.done', {
              title: report.title,
              segments: report.segments,
              products: report.products,
              cues: report.cues,
            })
          : t('sheets.import.refused')}{' '}
        {problems.length === 0 ? t('sheets.import.clean') : t('sheets.import.problems', { count: problems.length })}
      </Notice>
      <ol className={styles['problems']}>
        {problems.slice(0, shown).map((problem, place) => (
          <li key={place} data-severity={problem.severity}>
            <span className={styles['severity']}>{t(`sheets.severity.${problem.severity}`)}</span>
            <span className={styles['where']}>
              {problem.row > 0 ? t('sheets.import.row', { row: problem.row }) : t('sheets.import.whole')}
              {problem.column !== '' && ` · ${problem.column}`}
            </span>
            <span className={styles['what']}>{problemWords(problem)}</span>
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <Button tone="quiet" onClick={() => setShown(shown + MORE)}>
          {t('sheets.import.more', { count: Math.min(hidden, MORE), left: hidden })}
        </Button>
      )}
    </div>
  );
}
