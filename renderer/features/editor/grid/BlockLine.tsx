/** The heading of a block: its name, how many segments, how long; a press or Enter closes and opens it. */
import type { TFunction } from 'i18next';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { clockLength } from '../../../ui/format.ts';
import { headOf, useEditor } from '../editor.store.ts';
import type { BlockRow } from '../model/rows.ts';
import { toggleBlock } from './act.ts';
import styles from './Grid.module.css';

export interface BlockLineProps {
  readonly row: BlockRow;
  readonly at: number;
  readonly top: number;
  readonly columns: number;
}

/** One line over all columns. */
export const BlockLine = memo(function BlockLine({ row, at, top, columns }: BlockLineProps) {
  const { t } = useTranslation();
  const inHand = useEditor((state) => headOf(state)?.row === row.key);
  const Chevron = row.collapsed ? ChevronRight : ChevronDown;
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      data-line={row.key}
      data-block="true"
      className={styles['block']}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        role="gridcell"
        id={inHand ? 'cell-in-hand' : undefined}
        aria-colindex={1}
        aria-colspan={columns + 1}
        aria-expanded={!row.collapsed}
        data-hand={inHand || undefined}
        className={styles['heading']}
      >
        <button type="button" tabIndex={-1} className={styles['fold']} onClick={() => toggleBlock(row.key)}>
          <Chevron size={16} aria-hidden="true" />
          <b>{blockName(t, row.block)}</b>
        </button>
        <span>
          {t('editor.grid.block', { count: row.count })} · {clockLength(row.length)}
        </span>
      </div>
    </div>
  );
});

/** A block's name; a bare number or letter is said with its word. */
function blockName(t: TFunction, block: string): string {
  if (block === '') return t('editor.grid.noBlock');
  return /^[\p{N}a-z]{1,3}$/iu.test(block) ? t('editor.grid.blockNo', { block }) : block;
}
