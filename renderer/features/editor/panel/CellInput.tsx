/** One field of a segment or its product in the panel: the same reading, the same refusals as in the table. Writes when it is left. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Input } from '../../../ui/Field.tsx';
import { MarkedArea } from '../../compliance/MarkedArea.tsx';
import { badWords } from '../badWords.ts';
import { columnName } from '../columnName.ts';
import { useDoc } from '../doc.ts';
import { cellKey, setDrafts, useEditor } from '../editor.store.ts';
import { writeCells } from '../grid/cells.ts';
import { useRowMarks } from '../grid/marks.ts';
import { fieldOf, type FieldKey } from '../model/fields.ts';
import { readCell, type RowView } from '../model/read.ts';
import styles from './Panel.module.css';

export interface CellInputProps {
  readonly view: RowView;
  readonly field: FieldKey;
  readonly help?: ReactNode;
  readonly className?: string | undefined;
}

/** A label with its field; several lines for what is spoken. */
export function CellInput({ view, field, help, className }: CellInputProps) {
  const { t } = useTranslation();
  const doc = useDoc();
  const id = view.segment.id;
  const key = cellKey(id, field);
  const draft = useEditor((state) => state.drafts.get(key) ?? null);
  const marks = useRowMarks(id).cells.get(field) ?? [];
  const [typed, setTyped] = useState<string | null>(null);
  const { kind } = fieldOf(field);
  const said = draft?.text ?? shownIn(view, field);
  const leave = () => {
    if (typed !== null && typed !== said) writeCells(doc, [{ row: id, column: field, text: typed }]);
    setTyped(null);
  };
  const common = {
    value: typed ?? said,
    readOnly: !doc.writable(),
    spellCheck: false,
    lang: view.language,
    onBlur: leave,
  };
  const onKey = (event: {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    preventDefault(): void;
  }) => {
    if (event.key === 'Escape' && (typed !== null || draft !== null)) {
      event.preventDefault();
      setTyped(null);
      setDrafts([[key, null]]);
    }
    if (event.key === 'Enter' && (kind !== 'prose' && kind !== 'lines' ? true : event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      leave();
    }
  };
  const note = marks.length > 0 ? marks.map(({ text }) => text).join(' ') : help;
  return (
    <Field
      label={columnName(t, field)}
      error={draft === null ? null : badWords(t, draft.bad)}
      className={className}
      {...(note === undefined ? {} : { help: note })}
    >
      {kind === 'prose' || kind === 'lines' ? (
        <MarkedArea
          {...common}
          rows={1}
          placeholder={kind === 'lines' ? t('editor.script.lines') : undefined}
          category={view.product?.category ?? ''}
          className={styles['area']}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKey}
        />
      ) : (
        <Input {...common} onValueChange={setTyped} onKeyDown={onKey} />
      )}
    </Field>
  );
}

/** Lists stand one below the other here. */
function shownIn(view: RowView, field: FieldKey): string {
  return field === 'keyPoints' || field === 'mustSay' ? view.segment.script[field].join('\n') : readCell(view, field);
}
