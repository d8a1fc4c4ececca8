/** Step three: a show to try. A sample, or one's own sheet; either opens as a rehearsal, which reaches no viewer and spends no money. */
import { FileUp, Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../app/locales.ts';
import { useAsk } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ImportProblems } from '../sheets/ImportProblems.tsx';
import { useImport } from '../sheets/useImport.ts';
import styles from './Welcome.module.css';

const NOTHING = () => undefined;

/** `done`: leaves the first run for the console, where the rehearsal stands ready. */
export function SampleStep({ done }: { readonly done: () => void }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const open = async (sheetId: string) => {
    const opened = await ask({ type: 'run.open', sheetId, mode: 'rehearsal' });
    if (opened.ok) done();
  };
  const sample = async (language: (typeof LANGUAGES)[number]['id']) => {
    const report = await ask({ type: 'sheet.sample', language });
    if (report.ok && report.value.sheet !== null) await open(report.value.sheet);
  };
  return (
    <>
      <div className={styles['choices']} role="group" aria-label={t('welcome.sample.name')}>
        {LANGUAGES.map(({ id }) => (
          <button key={id} type="button" onClick={() => void sample(id)}>
            <b>{t(`welcome.sample.of.${id}.name`)}</b>
            <span>{t(`welcome.sample.of.${id}.about`)}</span>
            <Play size={18} aria-hidden="true" />
          </button>
        ))}
      </div>
      <Own open={(sheetId) => void open(sheetId)} />
    </>
  );
}

/** One's own file; what was dropped or guessed in it is told before it is opened. */
function Own({ open }: { readonly open: (sheetId: string) => void }) {
  const { t } = useTranslation();
  const [importing, begin] = useImport(NOTHING);
  const input = useRef<HTMLInputElement>(null);
  const report = importing.step === 'done' ? importing.report : null;
  const sheet = report?.sheet ?? null;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (sheet !== null) first.current?.focus();
  }, [sheet]);
  return (
    <div className={styles['own']}>
      <Button onClick={() => input.current?.click()}>
        <FileUp size={15} aria-hidden="true" />
        {importing.step === 'busy' ? t('sheets.import.busy', { name: importing.name }) : t('welcome.sample.own')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) begin(file);
        }}
      />
      {importing.step === 'too-big' && <Notice tone="fault">{t('sheets.import.tooBig')}</Notice>}
      {report && <ImportProblems report={report} />}
      {sheet !== null && (
        <Button ref={first} tone="go" onClick={() => open(sheet)}>
          {t('welcome.sample.rehearse')}
        </Button>
      )}
    </div>
  );
}
