/** A file of words as a new list, and what of it was not taken. */
import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnSeverity } from '../../../core/compliance/shop.words.ts';
import type { ComplianceView } from '../../../core/contract/compliance.ts';
import type { AnswerOf } from '../../../core/contract/requests.ts';
import { useAsk } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { base64Of } from '../sheets/importFile.ts';
import styles from './ComplianceSection.module.css';

/** Some 20 MB would be no word list. */
const LARGEST = 5 * 1024 * 1024;
const DEADLINE = 30_000;
/** Words of a list that says nothing itself are only pointed out. */
const USUAL: OwnSeverity = 'warn';

interface Done extends AnswerOf<'compliance.import'> {
  readonly name: string;
}

/** One file at a time. */
export function ImportList({ onView }: { readonly onView: (view: ComplianceView) => void }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const picker = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<Done | null>(null);
  const take = async (file: File | undefined) => {
    setDone(null);
    if (!file || file.size > LARGEST) return;
    const content = await base64Of(file);
    const result = await ask({ type: 'compliance.import', name: file.name, content, severity: USUAL }, DEADLINE);
    if (!result.ok) return;
    setDone({ ...result.value, name: file.name });
    onView(result.value.view);
  };
  return (
    <div className={styles['import']}>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".txt,.csv,.tsv,.json"
        onChange={({ target }) => {
          void take(target.files?.[0]);
          target.value = '';
        }}
      />
      <Button onClick={() => picker.current?.click()}>
        <Upload size={15} aria-hidden="true" />
        {t('compliance.import')}
      </Button>
      <p className={styles['help']}>{t('compliance.importHelp')}</p>
      {done && (
        <Notice tone={done.problems.length === 0 ? 'good' : 'warn'}>
          {t('compliance.imported', { name: done.name, taken: done.taken })}
          {done.problems.length > 0 && (
            <>
              <p>{t('compliance.notTaken', { count: done.problems.length })}</p>
              <ul className={styles['problems']}>
                {done.problems.map(({ line, text, code }) => (
                  <li key={line}>
                    {t('compliance.line', { line, text })}
                    {t(`compliance.problem.${code}`)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </div>
  );
}
