/** The run-sheet editor (排品表编辑): the table, and beside it the segment in hand, the products or the history. It works while a show runs. */
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { sentence } from '../../app/i18n.ts';
import { useShow } from '../../app/seat.ts';
import { State } from '../../ui/State.tsx';
import { Screen } from '../frame/Screen.tsx';
import { editSheet, useEditedSheet } from '../sheets/editedSheet.ts';
import { Clashes } from './clash/Clashes.tsx';
import { DocProvider, DocStateProvider, useOpenSheet } from './doc.ts';
import styles from './Editor.module.css';
import { editorStore, turnTo, useEditor } from './editor.store.ts';
import { FindBar } from './find/FindBar.tsx';
import { useCustoms } from './grid/columns.ts';
import { Grid } from './grid/Grid.tsx';
import { HistoryPanel } from './history/HistoryPanel.tsx';
import { SegmentPanel } from './panel/SegmentPanel.tsx';
import { ProductsSide } from './products/ProductsSide.tsx';
import { Saving } from './Saving.tsx';
import { SheetChoice } from './SheetChoice.tsx';
import { StatusBar } from './StatusBar.tsx';
import { Tools } from './Tools.tsx';
import { useMarks } from './useMarks.ts';
import { usePresence } from './usePresence.ts';

/** The whole screen, on the sheet of the run at first. */
export function Editor() {
  const { t } = useTranslation();
  const runId = useShow((state) => state.runId);
  const shown = useEditedSheet();
  const open = useOpenSheet(shown);
  usePresence(open.doc);
  const { sheet, problem } = open.view;
  const choice = (
    <SheetChoice sheetId={shown} title={sheet?.title ?? ''} onChoose={(sheetId) => editSheet(runId, sheetId)} />
  );
  if (sheet === null) {
    return (
      <Screen title={t('editor.title')} aside={choice} wide>
        {problem === null ? (
          <State kind="loading" title={t('editor.loading')} />
        ) : (
          <State kind="error" title={sentence(t, problem.code, problem.detail)} />
        )}
      </Screen>
    );
  }
  return (
    <DocProvider value={open.doc}>
      <DocStateProvider value={{ ...open.view, sheet }}>
        <Work sheet={sheet} choice={choice} />
      </DocStateProvider>
    </DocProvider>
  );
}

function Work({ sheet, choice }: { readonly sheet: RunSheet; readonly choice: React.ReactNode }) {
  const { t } = useTranslation();
  const side = useEditor((state) => state.side);
  const find = useEditor((state) => state.find);
  const customs = useCustoms(sheet.segments);
  const work = useRef<HTMLDivElement>(null);
  useMarks();
  useEffect(() => turnTo(sheet.id), [sheet.id]);
  const toGrid = useCallback(() => work.current?.querySelector<HTMLElement>('textarea')?.focus(), []);
  const toPanel = useCallback(() => {
    if (editorStore.getState().side === null) editorStore.setState({ side: 'segment' });
    // The panel may only come with this press.
    requestAnimationFrame(() =>
      work.current
        ?.querySelector<HTMLElement>(
          'aside [role="tab"][aria-selected="true"], aside input, aside button:not(:disabled)',
        )
        ?.focus(),
    );
  }, []);
  const toFind = useCallback((replacing: boolean) => editorStore.setState({ find: { open: true, replacing } }), []);
  const closeFind = useCallback(() => {
    editorStore.setState({ find: { open: false, replacing: false } });
    toGrid();
  }, [toGrid]);
  useEffect(() => {
    if (!find.open) return undefined;
    // A press of a button leaves the keyboard to the page: Esc closes from there too.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.target === document.body) closeFind();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [find.open, closeFind]);
  const aside = (
    <span className={styles['about']}>
      {choice}
      <Saving />
    </span>
  );
  return (
    <Screen
      title={t('editor.title')}
      aside={aside}
      actions={<Tools sheet={sheet} customs={customs} toFind={toFind} />}
      wide
    >
      <Clashes />
      {find.open && <FindBar sheet={sheet} onClose={closeFind} />}
      <div
        ref={work}
        role="presentation"
        className={styles['work']}
        onKeyDown={(event) => {
          if (event.key !== 'F6' || event.defaultPrevented) return;
          event.preventDefault();
          toGrid();
        }}
      >
        <Grid sheet={sheet} toPanel={toPanel} toFind={toFind} leave={toPanel} />
        {side !== null && (
          <aside className={styles['side']} aria-label={t(`editor.tool.${side}`)}>
            {side === 'products' ? (
              <ProductsSide sheet={sheet} />
            ) : side === 'history' ? (
              <HistoryPanel />
            ) : (
              <SegmentPanel sheet={sheet} />
            )}
          </aside>
        )}
      </div>
      <StatusBar sheet={sheet} />
    </Screen>
  );
}
