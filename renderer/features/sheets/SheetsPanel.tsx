/** Run sheets: bring one in, open a run of one. Inside the flow of the screen; nothing here covers the show. */
import { FileUp, Printer } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../core/contract/requests.ts';
import { goTo } from '../../app/route.ts';
import { useAsk, useLink, useShow } from '../../app/seat.ts';
import { ArmButton } from '../../ui/ArmButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import styles from './SheetsPanel.module.css';
import { useImport, type Importing } from './useImport.ts';

type Sheets = AnswerOf<'sheet.list'>['sheets'];

/** Import and open. */
export function SheetsPanel() {
  const ask = useAsk();
  const link = useLink();
  const runId = useShow((state) => state.runId);
  const [sheets, setSheets] = useState<Sheets>([]);
  const refresh = useCallback(() => {
    void ask({ type: 'sheet.list' }).then((result) => {
      if (result.ok) setSheets(result.value.sheets);
    });
  }, [ask]);
  useEffect(() => {
    if (link === 'live') refresh();
  }, [link, refresh, runId]);
  const [importing, begin] = useImport(refresh);
  return (
    <div className={styles['panel']}>
      <Drop importing={importing} begin={begin} />
      <Open sheets={sheets} />
    </div>
  );
}

function Drop({ importing, begin }: { readonly importing: Importing; readonly begin: (file: File) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-label={t('sheets.import.title')}>
      <h3 className={styles['heading']}>{t('sheets.import.title')}</h3>
      <div
        className={styles['drop']}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (file) begin(file);
        }}
      >
        <FileUp size={18} aria-hidden="true" />
        {importing.step === 'busy' ? (
          <span>{t('sheets.import.busy', { name: importing.name })}</span>
        ) : over ? (
          <span>{t('sheets.import.dropNow')}</span>
        ) : (
          <>
            <span>{t('sheets.import.drop')}</span>
            <Button onClick={() => input.current?.click()}>{t('sheets.import.pick')}</Button>
            <Button onClick={() => goTo('import')}>{t('sheets.draft.open')}</Button>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.ods,.json,.html,text/csv"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) begin(file);
          }}
        />
      </div>
      {importing.step === 'too-big' && <Notice tone="fault">{t('sheets.import.tooBig')}</Notice>}
      {importing.step === 'done' && <ImportProblems report={importing.report} />}
    </section>
  );
}

function Open({ sheets }: { readonly sheets: Sheets }) {
  const { t, i18n } = useTranslation();
  const ask = useAsk();
  const running = useShow((state) => state.phase === 'running' || state.phase === 'paused');
  const current = useShow((state) => state.sheetId);
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  return (
    <section aria-label={t('sheets.open.title')}>
      <header className={styles['head']}>
        <h3 className={styles['heading']}>{t('sheets.open.title')}</h3>
        <Button tone="quiet" onClick={() => goTo('callsheet')}>
          <Printer size={14} aria-hidden="true" /> {t('callsheet.open')}
        </Button>
      </header>
      {running && <p className={styles['why']}>{t('sheets.open.running')}</p>}
      {sheets.length === 0 && <p className={styles['why']}>{t('sheets.open.none')}</p>}
      <ul className={styles['sheets']}>
        {sheets.map((sheet) => (
          <li key={sheet.sheetId}>
            <div>
              <p className={styles['name']}>
                {sheet.title || t('common.untitled')}
                {sheet.sheetId === current && <b>{t('sheets.open.current')}</b>}
              </p>
              <p className={styles['about']}>
                {t('sheets.open.revision', { revision: sheet.revision })} · {sheet.segments} {t('sheets.segments')} ·{' '}
                {date.format(sheet.createdAt)}
              </p>
            </div>
            {!running && (
              <div className={styles['opens']}>
                <Button onClick={() => void ask({ type: 'run.open', sheetId: sheet.sheetId, mode: 'rehearsal' })}>
                  {t('sheets.open.rehearsal')}
                </Button>
                <ArmButton
                  what={`open-live:${sheet.sheetId}`}
                  armedLabel={t('sheets.open.liveArmed')}
                  onFire={() => void ask({ type: 'run.open', sheetId: sheet.sheetId, mode: 'live' })}
                >
                  {t('sheets.open.live')}
                </ArmButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
