/** Every row and cell that an import dropped, coerced, guessed or doubts, what is gravest first. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../../core/contract/import.schema.ts';
import { problemWords } from '../../app/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ImportProblems.module.css';

const ORDER: Readonly<Record<ImportProblem['severity'], number>> = { error: 0, warn: 1, info: 2 };
/** Drawn at once; the rest comes by a press. */
const SHOWN = 200;
const MORE = 2_000;

export function Problems({ problems: told }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  const problems = told.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.row - b.row);
  const hidden = problems.length - shown;
  return (
    <>
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
    </>
  );
}
