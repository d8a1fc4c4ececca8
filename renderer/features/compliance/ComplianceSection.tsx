/** The words that are watched for: the lexicon with its date, and the shop's own lists beside it. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplianceView } from '../../../core/contract/compliance.ts';
import { useAsk } from '../../app/seat.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ComplianceSection.module.css';
import { ImportList } from './ImportList.tsx';
import { MarkedArea } from './MarkedArea.tsx';
import { WordLists } from './WordLists.tsx';

/** A section of the settings. Nothing here is law: it says so. */
export function ComplianceSection() {
  const { t } = useTranslation();
  const ask = useAsk();
  const [view, setView] = useState<ComplianceView | null>(null);
  const [tried, setTried] = useState('');
  useEffect(() => {
    void ask({ type: 'compliance.read' }).then((result) => result.ok && setView(result.value));
  }, [ask]);
  return (
    <section aria-labelledby="settings-compliance" className={styles['section']}>
      <h2 id="settings-compliance">{t('compliance.title')}</h2>
      {view !== null && (
        <>
          <p>{t('compliance.lexicon', { version: view.version, compiled: view.compiled, ...view.terms })}</p>
          <Notice tone="info">{t('compliance.notAdvice')}</Notice>
          <Field label={t('compliance.try')} help={t('compliance.tryHelp')}>
            <MarkedArea
              // What was found before a list changed is not true any more.
              key={JSON.stringify(view.lists)}
              value={tried}
              maxLength={500}
              rows={2}
              onChange={({ target }) => setTried(target.value)}
            />
          </Field>
          <h3>{t('compliance.lists')}</h3>
          <p className={styles['help']}>{t('compliance.listsHelp')}</p>
          <WordLists lists={view.lists} onView={setView} />
          <ImportList onView={setView} />
        </>
      )}
    </section>
  );
}
