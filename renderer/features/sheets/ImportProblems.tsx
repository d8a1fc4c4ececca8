/** What an import took, and every row and cell that it dropped, coerced or doubts. */
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/contract/import.schema.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ImportProblems.module.css';
import { Problems } from './Problems.tsx';

/** The report of one import; `ahead`: of one that was not done yet. */
export function ImportProblems({ report, ahead = false }: { readonly report: ImportReport; readonly ahead?: boolean }) {
  const { t } = useTranslation();
  const { problems } = report;
  const taken = report.sheet !== null;
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
      <Problems problems={problems} />
    </div>
  );
}
