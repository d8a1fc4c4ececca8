/** The heads of the columns: a press takes the column, the edge at its end is dragged to make it wider. */
import { memo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { editorStore, selectRange } from '../editor.store.ts';
import { columnName } from '../columnName.ts';
import { alignsAtEnd, type FieldKey } from '../model/fields.ts';
import { setWidth, type Column } from './columns.ts';
import styles from './Grid.module.css';

/** The first line of the table; it stays in sight. */
export const HeadLine = memo(function HeadLine({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={styles['heads']}>
      <div role="row" aria-rowindex={1} className={styles['headLine']}>
        <div role="columnheader" aria-colindex={1} className={styles['corner']}>
          <span className="visually-hidden">{t('editor.grid.place')}</span>
        </div>
        {columns.map(({ field, frozen, width }, place) => (
          <div
            key={field.key}
            role="columnheader"
            aria-colindex={place + 2}
            data-frozen={frozen ? place : undefined}
            data-end={alignsAtEnd(field.kind) || undefined}
            className={styles['columnHead']}
            onPointerDown={(event) => {
              event.preventDefault();
              takeColumn(field.key, event.shiftKey);
            }}
          >
            <span data-tip={columnName(t, field.key)}>{columnName(t, field.key)}</span>
            <i
              className={styles['edge']}
              onPointerDown={(event) => dragEdge(event, field.key, width)}
              onDoubleClick={() => setWidth(field.key, field.width)}
            />
          </div>
        ))}
      </div>
    </div>
  );
});

function takeColumn(column: FieldKey, extend: boolean): void {
  const { order, ranges } = editorStore.getState();
  const first = order.rows[0];
  const last = order.rows.at(-1);
  if (first === undefined || last === undefined) return;
  const from = extend ? (ranges.at(-1)?.anchor.column ?? column) : column;
  // The head stays in the first line, so that the view does not run to the end of the sheet.
  selectRange({ row: last, column: from }, { row: first, column });
}

function dragEdge(event: PointerEvent<HTMLElement>, key: FieldKey, width: number): void {
  if (event.button !== 0) return;
  event.preventDefault();
  event.stopPropagation();
  const edge = event.currentTarget;
  const from = event.clientX;
  edge.setPointerCapture(event.pointerId);
  const move = (moved: globalThis.PointerEvent) => setWidth(key, width + moved.clientX - from);
  edge.addEventListener('pointermove', move);
  edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
}
