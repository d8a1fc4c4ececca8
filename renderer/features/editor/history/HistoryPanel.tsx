/** What was done to the sheet, by whom, newest first: every line in words. Undo and redo go along it. */
import { Redo2, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditRecord } from '../../../../core/contract/sheet.edits.ts';
import { useAsk } from '../../../app/seat.ts';
import { Button } from '../../../ui/Button.tsx';
import { State } from '../../../ui/State.tsx';
import { useDoc, useDocState } from '../doc.ts';
import panel from '../panel/Panel.module.css';
import { byWords } from '../../console/byWords.ts';
import { editWords } from './editWords.ts';
import styles from './HistoryPanel.module.css';

/** Lines asked for at a time. */
const PAGE = 100;

export function HistoryPanel() {
  const { t, i18n } = useTranslation();
  const doc = useDoc();
  const ask = useAsk();
  const { sheetId, revision, steps, sheet } = useDocState();
  const [records, setRecords] = useState<readonly EditRecord[]>([]);
  const [more, setMore] = useState(true);
  const load = useCallback(
    (before: number | null) => {
      void ask({ type: 'sheet.history', sheetId, before, limit: PAGE }).then((answer) => {
        if (!answer.ok) return;
        const { edits } = answer.value;
        setMore(edits.length === PAGE);
        setRecords((held) => (before === null ? edits : [...held, ...edits]));
      });
    },
    [ask, sheetId],
  );
  useEffect(() => load(null), [load, revision]);
  const time = new Intl.DateTimeFormat(i18n.language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const day = new Intl.DateTimeFormat(i18n.language, { month: 'short', day: 'numeric' });
  return (
    <>
      <header className={panel['title']}>
        <p>{t('editor.history.title')}</p>
      </header>
      <div className={styles['steps']}>
        <Button disabled={steps.undo === 0 || !doc.writable()} onClick={doc.undo} keys="Ctrl+Z">
          <Undo2 size={14} aria-hidden="true" /> {t('editor.history.undo', { count: steps.undo })}
        </Button>
        <Button disabled={steps.redo === 0 || !doc.writable()} onClick={doc.redo} keys="Ctrl+Y">
          <Redo2 size={14} aria-hidden="true" /> {t('editor.history.redo', { count: steps.redo })}
        </Button>
      </div>
      {records.length === 0 && <State kind="empty" title={t('editor.history.none')} />}
      <ol className={styles['list']}>
        {records.map((record) => (
          <li key={record.revision} data-kind={record.kind}>
            <p lang={sheet.language}>{editWords(t, record, i18n.language)}</p>
            <small>
              {byWords(t, record.by)} · {isToday(record.at) ? '' : `${day.format(record.at)} `}
              {time.format(record.at)}
            </small>
          </li>
        ))}
        {more && records.length > 0 && (
          <li>
            <Button tone="quiet" onClick={() => load(records.at(-1)?.revision ?? null)}>
              {t('editor.history.more')}
            </Button>
          </li>
        )}
      </ol>
    </>
  );
}

function isToday(at: number): boolean {
  return new Date(at).toDateString() === new Date().toDateString();
}
