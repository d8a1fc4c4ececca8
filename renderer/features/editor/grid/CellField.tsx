/**
 * The one field of the table. It always has the keyboard: while a cell is looked at it is unseen and stands at that cell, so that typing, an
 * input method and the clipboard go where they are expected; while a cell is written it is the cell.
 */
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { useTranslation } from 'react-i18next';
import { badWords } from '../badWords.ts';
import { columnName } from '../columnName.ts';
import { cellKey, editorStore, headOf, useEditor } from '../editor.store.ts';
import { alignsAtEnd, fieldOf, type FieldKey } from '../model/fields.ts';
import { gridAct } from '../model/gridKeys.ts';
import { readCell } from '../model/read.ts';
import { narrowed, type Choice } from '../model/words.ts';
import { carryOut, commit, type ActDeps } from './act.ts';
import { clearCells, copyCells, pasteCells, writeCells } from './cells.ts';
import { Choices } from './Choices.tsx';
import type { Column } from './columns.ts';
import { MarkList } from '../MarkList.tsx';
import styles from './CellField.module.css';
import { useRowMarks } from './marks.ts';
import { useChoices } from './useChoices.ts';

export interface CellFieldHandle {
  readonly focus: () => void;
  /** Begins to write in the cell in hand; `text` in the place of what it says. */
  readonly begin: (text?: string) => void;
}

export interface CellFieldProps {
  readonly ref: Ref<CellFieldHandle>;
  readonly gridId: string;
  readonly columns: readonly Column[];
  /** What the table scrolls in. */
  readonly frame: HTMLDivElement | null;
  /** Top of the line in hand, px within the table. */
  readonly top: number;
  readonly deps: ActDeps;
}

/** Least room to write long text in, px. */
const ROOM = 320;

export function CellField({ ref, gridId, columns, frame, top, deps }: CellFieldProps) {
  const { t } = useTranslation();
  const { doc } = deps;
  const area = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const head = useEditor(headOf);
  const editing = useEditor((state) => state.editing);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(-1);
  /** Begun by typing: then the arrows take the text and go on, as in any spreadsheet. */
  const [quick, setQuick] = useState(false);
  const column = columns.find(({ field }) => field.key === head?.column);
  const bad = useEditor((state) =>
    head === null ? null : (state.drafts.get(cellKey(head.row, head.column))?.bad ?? null),
  );
  const marks = useRowMarks(head?.row ?? '').cells.get(head?.column ?? '-') ?? [];
  const choices = useChoices(editing === null ? null : (column?.field ?? null), doc);
  const offered = quick || typed === '' ? narrowed(choices, typed) : choices;

  const begin = useCallback(
    (text?: string) => {
      const cell = headOf(editorStore.getState());
      const view = cell === null ? undefined : doc.views().byId.get(cell.row);
      const element = area.current;
      if (cell === null || view === undefined || element === null || !doc.writable()) return;
      const key = cell.column as FieldKey;
      if (fieldOf(key).kind === 'sum') return;
      const draft = editorStore.getState().drafts.get(cellKey(cell.row, key));
      if (text === undefined) element.value = draft?.text ?? readCell(view, key);
      setQuick(text !== undefined);
      setTyped(element.value);
      setChosen(-1);
      editorStore.setState({ editing: cell });
      element.focus();
      if (text === undefined) element.setSelectionRange(element.value.length, element.value.length);
    },
    [doc],
  );

  useImperativeHandle(ref, () => ({ focus: () => area.current?.focus({ preventScroll: true }), begin }), [begin]);

  // Empty while looking: what is typed then is the new text, and nothing else.
  useEffect(() => {
    if (editing === null && area.current !== null) area.current.value = '';
  }, [editing]);

  const left = column?.left ?? 0;
  useLayoutEffect(() => {
    const place = () => {
      if (box.current === null || frame === null) return;
      const x = column?.frozen === true ? left + frame.scrollLeft : left;
      box.current.style.transform = `translate(${x}px, ${Math.max(0, top)}px)`;
    };
    place();
    if (column?.frozen !== true || frame === null) return undefined;
    frame.addEventListener('scroll', place, { passive: true });
    return () => frame.removeEventListener('scroll', place);
  }, [column, left, top, frame]);

  const take = (text: string, then: Parameters<typeof commit>[2]) => commit(deps, text, then);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const element = event.currentTarget;
    const listed = editing !== null && offered.length > 0;
    if (listed && !event.nativeEvent.isComposing && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((now) => (now + by + offered.length + (now === -1 && by === -1 ? 1 : 0)) % offered.length);
      return;
    }
    if (editing === null && event.key === ' ' && !event.shiftKey && column?.field.kind === 'yes-no') {
      event.preventDefault();
      toggleYesNo(deps);
      return;
    }
    const arrow = /^Arrow(Up|Down|Left|Right)$/.test(event.key);
    if (editing !== null && quick && arrow && !listed && !event.nativeEvent.isComposing) {
      take(element.value, 'stay');
      const moves = gridAct(event.nativeEvent, false);
      event.preventDefault();
      if (moves !== null) carryOut(moves, deps);
      return;
    }
    const act = gridAct(event.nativeEvent, editing !== null);
    if (act === null) return;
    if (act.act === 'commit') {
      event.preventDefault();
      take(offered[chosen]?.text ?? element.value, act.next);
    } else if (act.act === 'break') {
      event.preventDefault();
      element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
      setTyped(element.value);
    } else if (act.act === 'release' && editing !== null) {
      event.preventDefault();
      editorStore.setState({ editing: null });
    } else {
      if (editing !== null) take(element.value, 'stay');
      if (carryOut(act, deps)) event.preventDefault();
    }
  };

  const wide = column?.field.kind === 'prose' || column?.field.kind === 'lines';
  return (
    <div ref={box} className={styles['box']} data-editing={editing !== null}>
      <textarea
        ref={area}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={
          head === null || column === undefined
            ? t('editor.grid.field')
            : t('editor.grid.cell', { column: columnName(t, column.field.key) })
        }
        aria-controls={gridId}
        aria-activedescendant={
          editing === null ? (head === null ? undefined : 'cell-in-hand') : chosen >= 0 ? `choice-${chosen}` : undefined
        }
        aria-readonly={!doc.writable()}
        data-end={column !== undefined && alignsAtEnd(column.field.kind)}
        className={styles['area']}
        style={{ minInlineSize: column === undefined ? 1 : wide ? Math.max(ROOM, column.width) : column.width }}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(-1);
          if (editing === null) begin(event.currentTarget.value);
        }}
        onCompositionStart={() => {
          if (editing === null) begin('');
        }}
        onBlur={(event) => {
          if (editing !== null) take(event.currentTarget.value, 'stay');
        }}
        onCopy={(event) => copied(event, deps, false)}
        onCut={(event) => copied(event, deps, true)}
        onPaste={(event) => {
          if (editing !== null) return;
          event.preventDefault();
          pasteCells(doc, event.clipboardData.getData('text/plain'), deps.newTitle);
        }}
      />
      {editing === null && bad !== null && (
        <p role="alert" className={styles['why']}>
          {badWords(t, bad)}
        </p>
      )}
      {editing === null && bad === null && marks.length > 0 && (
        <div className={styles['note']}>
          <MarkList marks={marks} />
        </div>
      )}
      {editing !== null && offered.length > 0 && (
        <Choices choices={offered} chosen={chosen} onChoose={(choice: Choice) => take(choice.text, 'stay')} />
      )}
    </div>
  );
}

interface Clip {
  readonly clipboardData: DataTransfer;
  readonly preventDefault: () => void;
}

function copied(event: Clip, { doc }: ActDeps, cut: boolean): void {
  if (editorStore.getState().editing !== null) return;
  const text = copyCells(doc);
  if (text === null) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
  if (cut) clearCells(doc);
}

function toggleYesNo({ doc }: ActDeps): void {
  const head = headOf(editorStore.getState());
  const view = head === null ? undefined : doc.views().byId.get(head.row);
  if (head === null || view === undefined) return;
  const yes = readCell(view, head.column as FieldKey) === 'yes' || readCell(view, head.column as FieldKey) === '是';
  writeCells(doc, [{ row: head.row, column: head.column as FieldKey, text: yes ? 'no' : 'yes' }]);
}
