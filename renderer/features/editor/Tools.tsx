/** What may be done with the sheet, in the heading: each with its key in its tooltip. */
import { History, PackageSearch, PanelRight, Plus, Redo2, Search, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { Button } from '../../ui/Button.tsx';
import { CapsPopover } from './CapsPopover.tsx';
import { ColumnsPopover } from './ColumnsPopover.tsx';
import { useDoc } from './doc.ts';
import styles from './Editor.module.css';
import { editorStore, useEditor, type Side } from './editor.store.ts';
import { insertLine } from './grid/lines.ts';
import type { FieldKey } from './model/fields.ts';

export interface ToolsProps {
  readonly sheet: RunSheet;
  readonly customs: readonly FieldKey[];
  readonly toFind: (replacing: boolean) => void;
}

export function Tools({ sheet, customs, toFind }: ToolsProps) {
  const { t } = useTranslation();
  const doc = useDoc();
  const side = useEditor((state) => state.side);
  const showing = (which: Side) => ({
    'aria-pressed': side === which,
    onClick: () => editorStore.setState({ side: side === which ? null : which }),
  });
  return (
    <>
      <Button disabled={!doc.writable()} onClick={() => insertLine(doc, t('editor.newSegment'))} keys="Insert">
        <Plus size={14} aria-hidden="true" /> {t('editor.tool.add')}
      </Button>
      <span className={styles['rule']} />
      <Button tone="quiet" icon aria-label={t('editor.tool.undo')} keys="Ctrl+Z" onClick={doc.undo}>
        <Undo2 size={16} aria-hidden="true" />
      </Button>
      <Button tone="quiet" icon aria-label={t('editor.tool.redo')} keys="Ctrl+Y" onClick={doc.redo}>
        <Redo2 size={16} aria-hidden="true" />
      </Button>
      <Button tone="quiet" icon aria-label={t('editor.tool.history')} {...showing('history')}>
        <History size={16} aria-hidden="true" />
      </Button>
      <span className={styles['rule']} />
      <Button tone="quiet" icon aria-label={t('editor.tool.find')} keys="Ctrl+F" onClick={() => toFind(true)}>
        <Search size={16} aria-hidden="true" />
      </Button>
      <ColumnsPopover customs={customs} />
      <CapsPopover sheet={sheet} />
      <span className={styles['rule']} />
      <Button tone="quiet" {...showing('products')}>
        <PackageSearch size={16} aria-hidden="true" /> {t('editor.tool.products')}
      </Button>
      <Button tone="quiet" icon aria-label={t('editor.tool.segment')} keys="Ctrl+Enter" {...showing('segment')}>
        <PanelRight size={16} aria-hidden="true" />
      </Button>
    </>
  );
}
