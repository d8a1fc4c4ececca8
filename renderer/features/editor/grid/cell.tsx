/**
 * One cell. A function and no component, and where it only says something its text is the element's own: a screen of the table has hundreds,
 * and scrolling makes new ones with every frame.
 */
import type { TFunction } from 'i18next';
import { AlertTriangle } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { signedLength } from '../../../ui/format.ts';
import { badWords } from '../badWords.ts';
import type { Draft } from '../editor.store.ts';
import { alignsAtEnd, type FieldKey } from '../model/fields.ts';
import { paceOf } from '../model/pace.ts';
import { keptText, showCell, type RowView } from '../model/read.ts';
import type { Column } from './columns.ts';
import styles from './Grid.module.css';
import { gravest, type Mark } from './marks.ts';
import { Sign } from './Sign.tsx';

export interface CellState {
  readonly inHand: boolean;
  readonly selected: boolean;
  readonly draft: Draft | null;
  readonly marks: readonly Mark[] | undefined;
  readonly other: string | undefined;
}

const NONE: readonly Mark[] = [];

/** The cell of a column in a line, as it stands. */
export function cellOf(t: TFunction, view: RowView, column: Column, place: number, state: CellState): ReactElement {
  const { inHand, selected, draft, other } = state;
  const { field } = column;
  const own = showCell(view, field.key);
  const kept = keptText(view, field.key);
  const marks = withKept(t, state.marks ?? NONE, kept);
  const mark = marks.length === 0 ? null : gravest(marks);
  const tip = draft !== null ? badWords(t, draft.bad) : marks.length > 0 ? wordsOf(marks) : undefined;
  const text = draft?.text ?? (own === '' ? (kept ?? '') : own);
  const sign =
    draft !== null ? (
      <AlertTriangle className={styles['sign']} size={12} aria-hidden="true" />
    ) : (
      mark && <Sign mark={mark} />
    );
  const before = draft === null ? leadOf(view, field.key) : null;
  return (
    <div
      key={field.key}
      id={inHand ? 'cell-in-hand' : undefined}
      role="gridcell"
      aria-colindex={place + 2}
      aria-selected={selected}
      aria-invalid={draft !== null || undefined}
      {...(tip === undefined ? {} : { 'aria-description': tip, 'data-tip': tip })}
      data-column={field.key}
      data-frozen={column.frozen ? place : undefined}
      data-end={alignsAtEnd(field.kind) || undefined}
      data-hand={inHand || undefined}
      data-bad={draft !== null || undefined}
      data-mark={mark?.tone}
      data-homeless={isHomeless(view, field.needs) || undefined}
      data-dim={isDim(view, field.key, own) || undefined}
      data-other={other}
      className={styles['cell']}
    >
      {sign === null && before === null ? (
        text
      ) : (
        <span className={styles['rich']}>
          {before}
          <span className={styles['text']}>{text}</span>
          {sign}
        </span>
      )}
    </div>
  );
}

function withKept(t: TFunction, marks: readonly Mark[], kept: string | null): readonly Mark[] {
  if (kept === null || kept === '') return marks;
  return [...marks, { tone: 'info', text: t('editor.grid.kept', { text: kept }) }];
}

function wordsOf(marks: readonly Mark[]): string {
  return marks.map(({ text }) => text).join('\n');
}

/** What stands in front of the text: how far a start is off what is before it, and a script too long for its time. */
function leadOf(view: RowView, key: FieldKey): ReactNode {
  if (key === 'start' && view.planned.gap !== 0)
    return <i className={styles['gap']}>{signedLength(view.planned.gap)}</i>;
  if (key === 'reading' && isTooLong(view))
    return <AlertTriangle className={styles['warn']} size={12} aria-hidden="true" />;
  return null;
}

function isTooLong({ segment, language }: RowView): boolean {
  return paceOf(segment.script, language) > segment.duration;
}

function isDim(view: RowView, key: FieldKey, own: string): boolean {
  if (key === 'start') return !view.planned.fixed;
  if (key === 'reading') return !isTooLong(view);
  return own === '';
}

/** Whether there is no home for a value: no product, so no price; no coupon, so no threshold. */
function isHomeless({ segment: { offer } }: RowView, needs: 'product' | 'coupon' | null): boolean {
  return needs !== null && (offer === null || (needs === 'coupon' && offer.coupon === null));
}
