/** One segment as a line of the table. Drawn again only when its own things change. */
import type { TFunction } from 'i18next';
import { Radio } from 'lucide-react';
import { memo } from 'react';
import { cellKey, headOf, useEditor } from '../editor.store.ts';
import type { RowView } from '../model/read.ts';
import { isSelected, selectedIn } from '../model/select.ts';
import { cellOf } from './cell.tsx';
import type { Column } from './columns.ts';
import styles from './Grid.module.css';
import { gravest, useRowMarks } from './marks.ts';
import { Sign } from './Sign.tsx';

export interface LineProps {
  /** Given, for a hook of its own in each of many lines would cost more than all else in it. */
  readonly t: TFunction;
  readonly view: RowView;
  /** Place among the lines, from 0. */
  readonly at: number;
  readonly top: number;
  readonly columns: readonly Column[];
}

/** The line with its head and its cells. */
export const Line = memo(function Line({ t, view, at, top, columns }: LineProps) {
  const { id } = view.segment;
  const spans = useEditor((state) => selectedIn(id, state.ranges, state.order));
  const inHand = useEditor((state) => {
    const head = headOf(state);
    return head?.row === id ? head.column : null;
  });
  const drafts = useEditor((state) => state.drafts);
  const marks = useRowMarks(id);
  const ofLine = gravest(marks.cells.get('') ?? []);
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      data-line={id}
      data-air={marks.air ?? undefined}
      data-taken={spans === '' ? undefined : 'true'}
      className={styles['line']}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" data-grip={id} data-tip={ofLine?.text} className={styles['head']}>
        {marks.air === 'on' && <Radio className={styles['air']} size={14} aria-label={t('editor.air.on')} />}
        {ofLine !== null && <Sign mark={ofLine} />}
      </div>
      {columns.map((column, place) =>
        cellOf(t, view, column, place, {
          inHand: inHand === column.field.key,
          selected: isSelected(spans, place),
          draft: drafts.size === 0 ? null : (drafts.get(cellKey(id, column.field.key)) ?? null),
          marks: marks.cells.get(column.field.key),
          other: marks.others.get(column.field.key),
        }),
      )}
    </div>
  );
});
