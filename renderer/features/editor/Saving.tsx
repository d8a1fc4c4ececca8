/** Whether everything is kept, who else edits, and what they did last. Said in one quiet line. */
import { Check, CloudOff, LoaderCircle, Lock, UserPen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { EditRecord } from '../../../core/contract/sheet.edits.ts';
import { useLink, useSeat } from '../../app/seat.ts';
import { useDoc, useDocState } from './doc.ts';
import styles from './Editor.module.css';
import { editWords } from './history/editWords.ts';
import { byWords } from '../console/byWords.ts';

export function Saving() {
  const { t } = useTranslation();
  const doc = useDoc();
  const link = useLink();
  const { pending, revision } = useDocState();
  if (!doc.writable())
    return (
      <span className={styles['saving']}>
        <Lock size={14} aria-hidden="true" /> {t('editor.saving.readOnly')}
      </span>
    );
  if (link !== 'live')
    return (
      <span className={styles['saving']} data-tone="warn" role="status">
        <CloudOff size={14} aria-hidden="true" />{' '}
        {pending === 0 ? t('editor.saving.offline') : t('editor.saving.kept', { count: pending })}
      </span>
    );
  return (
    <>
      <span className={styles['saving']} data-saved={pending === 0}>
        {pending > 0 ? <LoaderCircle size={14} aria-hidden="true" /> : <Check size={14} aria-hidden="true" />}
        {pending > 0 ? t('editor.saving.busy') : t('editor.saving.done', { revision })}
      </span>
      <Others />
    </>
  );
}

/** How long somebody's edit is told, ms. */
const TOLD = 10_000;

/** What another seat did last, for a moment. */
function Others() {
  const { t, i18n } = useTranslation();
  const { replica, store } = useSeat();
  const me = useStore(store, ({ view }) => view.seat);
  const { sheetId, revision, sheet } = useDocState();
  const [last, setLast] = useState<EditRecord | null>(null);
  const seen = useRef(revision);
  useEffect(() => {
    if (revision === seen.current) return undefined;
    seen.current = revision;
    let here = true;
    // Past the line for trouble: that nobody can tell is no trouble.
    void replica.request({ type: 'sheet.history', sheetId, before: null, limit: 1 }).then((result) => {
      const record = result.ok ? result.value.edits[0] : undefined;
      if (here && record !== undefined && record.by !== me) setLast(record);
    });
    return () => {
      here = false;
    };
  }, [replica, sheetId, revision, me]);
  useEffect(() => {
    if (last === null) return undefined;
    const timer = setTimeout(() => setLast(null), TOLD);
    return () => clearTimeout(timer);
  }, [last]);
  return (
    <span className={styles['others']} role="status" lang={sheet.language}>
      {last !== null && (
        <>
          <UserPen size={14} aria-hidden="true" />{' '}
          {t('editor.saving.other', { by: byWords(t, last.by), what: editWords(t, last, i18n.language) })}
        </>
      )}
    </span>
  );
}
