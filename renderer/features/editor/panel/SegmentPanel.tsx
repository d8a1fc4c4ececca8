/** The segment in hand, whole: what is said, what is offered, what happens when, and the notes for everybody. */
import { Radio } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { State } from '../../../ui/State.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { CuesTab } from '../cues/CuesTab.tsx';
import { useDoc } from '../doc.ts';
import { editorStore, headOf, useEditor, type PanelTab } from '../editor.store.ts';
import { allMarks, useRowMarks } from '../grid/marks.ts';
import { MarkList } from '../MarkList.tsx';
import { NotesTab } from './NotesTab.tsx';
import { OfferTab } from './OfferTab.tsx';
import styles from './Panel.module.css';
import { ScriptTab } from './ScriptTab.tsx';

/** Follows the cell in hand. `sheet` is given so that it is drawn again when the sheet changes. */
export function SegmentPanel({ sheet }: { readonly sheet: RunSheet }) {
  const { t } = useTranslation();
  const doc = useDoc();
  const row = useEditor((state) => headOf(state)?.row ?? '');
  const tab = useEditor((state) => state.tab);
  const marks = useRowMarks(row);
  const { air } = marks;
  const told = allMarks(marks);
  const view = doc.views().byId.get(row);
  if (view === undefined) return <State kind="empty" title={t('editor.panel.none')} />;
  const tabs: readonly { readonly value: PanelTab; readonly label: string; readonly panel: React.ReactNode }[] = [
    { value: 'script', label: t('editor.panel.script'), panel: <ScriptTab view={view} /> },
    { value: 'offer', label: t('editor.panel.offer'), panel: <OfferTab view={view} sheet={sheet} /> },
    {
      value: 'cues',
      label: `${t('editor.panel.cues')} ${view.segment.cues.length}`,
      panel: <CuesTab view={view} sheet={sheet} />,
    },
    { value: 'notes', label: t('editor.panel.notes'), panel: <NotesTab view={view} /> },
  ];
  return (
    <>
      <header className={styles['title']}>
        <p lang={view.language}>
          <span>{view.segment.number}</span> {view.segment.title}
        </p>
        {air === 'on' && (
          <p className={styles['air']}>
            <Radio size={14} aria-hidden="true" /> {t('editor.air.frozen')}
          </p>
        )}
        {told.length > 0 && (
          <details className={styles['told']} open={told.some(({ tone }) => tone === 'block' || tone === 'clash')}>
            <summary>{t('editor.panel.marks', { count: told.length })}</summary>
            <MarkList marks={told} />
          </details>
        )}
      </header>
      <Tabs
        key={row}
        label={t('editor.panel.name')}
        value={tab}
        tabs={tabs}
        className={styles['tabs']}
        onChange={(next) => editorStore.setState({ tab: next })}
      />
    </>
  );
}
