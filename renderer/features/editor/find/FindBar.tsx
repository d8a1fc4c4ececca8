/** Find and replace, above the table. Enter goes on, Shift+Enter back, Esc closes. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Input } from '../../../ui/Field.tsx';
import { useDoc } from '../doc.ts';
import { editorStore, headOf, select as selectCell, useEditor } from '../editor.store.ts';
import { writeCells } from '../grid/cells.ts';
import { choose, useCustoms } from '../grid/columns.ts';
import { FIELDS } from '../model/fields.ts';
import { findCells, replaceCells, type Found } from '../model/find.ts';
import styles from './FindBar.module.css';

/** All cells of the sheet are searched, those of hidden columns too: a find there brings its column into sight. */
export function FindBar({ sheet, onClose }: { readonly sheet: RunSheet; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const doc = useDoc();
  const field = useRef<HTMLInputElement>(null);
  const { replacing } = useEditor((state) => state.find);
  const head = useEditor(headOf);
  const customs = useCustoms(sheet.segments);
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const columns = useMemo(() => [...FIELDS.map(({ key }) => key), ...customs], [customs]);
  const search = useMemo(() => ({ text, matchCase }), [text, matchCase]);
  const { all } = doc.views();
  const found = useMemo(() => findCells(all, columns, search), [all, columns, search]);
  const at = found.findIndex((one) => one.row === head?.row && one.column === head.column);
  useEffect(() => field.current?.focus(), [replacing]);

  const go = (step: 1 | -1) => {
    const next = found.at(at === -1 && step === -1 ? -1 : (at + step) % Math.max(1, found.length));
    if (next !== undefined) show(next);
  };
  const replace = (cells: readonly Found[]) => writeCells(doc, replaceCells(doc.views().byId, cells, search, by));
  const here = found[at];
  return (
    <div role="search">
      <div
        role="presentation"
        className={styles['bar']}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement) go(event.shiftKey ? -1 : 1);
        }}
      >
        <Input
          ref={field}
          aria-label={t('editor.find.text')}
          placeholder={t('editor.find.text')}
          value={text}
          onValueChange={setText}
          className={styles['text']}
        />
        <span className={styles['count']} role="status">
          {text === ''
            ? ''
            : found.length === 0
              ? t('editor.find.none')
              : `${at === -1 ? '–' : at + 1} / ${found.length}`}
        </span>
        <Button tone="quiet" icon aria-label={t('editor.find.previous')} onClick={() => go(-1)}>
          <ChevronUp size={16} aria-hidden="true" />
        </Button>
        <Button tone="quiet" icon aria-label={t('editor.find.next')} onClick={() => go(1)}>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
        <Checkbox label={t('editor.find.case')} checked={matchCase} onChange={setMatchCase} />
        {replacing && (
          <>
            <Input
              aria-label={t('editor.find.by')}
              placeholder={t('editor.find.by')}
              value={by}
              onValueChange={setBy}
              className={styles['text']}
            />
            <Button
              disabled={here === undefined || !doc.writable()}
              onClick={() => {
                if (here !== undefined) replace([here]);
                go(1);
              }}
            >
              {t('editor.find.replace')}
            </Button>
            <Button disabled={found.length === 0 || !doc.writable()} onClick={() => replace(found)}>
              {t('editor.find.replaceAll', { count: found.length })}
            </Button>
          </>
        )}
        <Button tone="quiet" icon aria-label={t('common.close')} onClick={onClose} className={styles['close']}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}

/** Takes a find in hand; its column and its block are opened for it. */
function show({ row, column }: Found): void {
  const { order, columns, rows } = editorStore.getState();
  if (!order.columnAt.has(column)) choose({ ...columns, shown: { ...columns.shown, [column]: true } });
  if (!order.rowAt.has(row) && rows.some((one) => one.kind === 'block' && one.collapsed))
    editorStore.setState({ collapsed: new Set() });
  selectCell({ row, column });
}
