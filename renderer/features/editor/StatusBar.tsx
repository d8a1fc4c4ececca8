/** The last line: how long the plan is and whether its times fit, what is selected, and what could not be taken. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { plannedLength } from '../../../core/forecast/forecast.ts';
import { toDecimal } from '../../../core/money/money.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { useShow } from '../../app/seat.ts';
import { clockLength, signedLength, timeOfDay, wallTime } from '../../ui/format.ts';
import { Tick } from '../../ui/Tick.tsx';
import { forecastAt } from '../console/forecastAt.ts';
import { useDoc } from './doc.ts';
import styles from './Editor.module.css';
import { editorStore, headOf, select, useEditor } from './editor.store.ts';
import { marksStore } from './grid/marks.ts';
import type { RowView } from './model/read.ts';
import { summary } from './model/summary.ts';

export function StatusBar({ sheet }: { readonly sheet: RunSheet }) {
  const { t } = useTranslation();
  const doc = useDoc();
  const drafts = useEditor((state) => state.drafts);
  const { all, byId } = doc.views();
  const first = all[0]?.planned.start ?? null;
  const last = all.at(-1);
  const end = last === undefined || last.planned.start === null ? null : last.planned.start + last.segment.duration;
  const gaps = all.filter(({ planned }) => planned.gap !== 0);
  const [draft] = drafts.keys();
  return (
    <footer className={styles['status']}>
      <span>
        {t('editor.status.segments', { count: all.length })} · {clockLength(plannedLength(sheet))}
        {first !== null && end !== null && ` · ${timeOfDay(first)}–${timeOfDay(end)}`}
      </span>
      <Running sheet={sheet} />
      {gaps.length > 0 && (
        <button
          type="button"
          data-tone="warn"
          onClick={() => select({ row: gaps[0]?.segment.id ?? '', column: 'start' })}
        >
          {t('editor.status.gaps', { count: gaps.length })}
        </button>
      )}
      <Found />
      {draft !== undefined && (
        <button
          type="button"
          data-tone="fault"
          onClick={() => {
            const [row = '', column = ''] = draft.split('\n');
            select({ row, column });
          }}
        >
          {t('editor.status.drafts', { count: drafts.size })}
        </button>
      )}
      <Taken rows={byId} />
    </footer>
  );
}

/** How much the checks find in the whole sheet; a press goes to the next line that has something grave. */
function Found() {
  const { t } = useTranslation();
  const { counts, places } = useStore(marksStore, (state) => state.found);
  if (counts.block + counts.warn === 0) return null;
  const next = () => {
    const { order } = editorStore.getState();
    const inHand = order.rowAt.get(headOf(editorStore.getState())?.row ?? '') ?? -1;
    const at = places.map((row) => order.rowAt.get(row) ?? -1).filter((place) => place >= 0);
    const place = at.toSorted((a, b) => a - b).find((one) => one > inHand) ?? Math.min(...at);
    const row = order.rows[place];
    if (row !== undefined) select({ row, column: 'title' });
  };
  return (
    <button
      type="button"
      data-tone={counts.block > 0 ? 'fault' : 'warn'}
      data-tip={t('editor.status.next')}
      onClick={next}
    >
      {[
        ...(counts.block > 0 ? [t('editor.status.blocks', { count: counts.block })] : []),
        ...(counts.warn > 0 ? [t('editor.status.warns', { count: counts.warn })] : []),
      ].join(' · ')}
    </button>
  );
}

/** What is selected adds up to. */
function Taken({ rows }: { readonly rows: ReadonlyMap<string, RowView> }) {
  const { t } = useTranslation();
  const ranges = useEditor((state) => state.ranges);
  const order = useEditor((state) => state.order);
  const taken = useMemo(() => summary(ranges, order, rows), [ranges, order, rows]);
  return (
    <span className={styles['taken']}>
      {taken.cells > 1 && t('editor.status.taken', { count: taken.cells })}
      {taken.length !== null && ` · ${clockLength(taken.length)}`}
      {taken.money !== null && ` · ${t('editor.status.sum', { amount: toDecimal(taken.money) })}`}
      {taken.count !== null && ` · ${t('editor.status.sum', { amount: taken.count })}`}
    </span>
  );
}

/** While the show runs: when it is expected to end, and how far it is over. */
function Running({ sheet }: { readonly sheet: RunSheet }) {
  const { t } = useTranslation();
  const state = useShow((show) => show);
  if (state.sheetId !== sheet.id || state.phase === 'ready' || state.phase === 'ended') return null;
  return (
    <Tick
      of={(now) => {
        const { expectedEnd, drift } = forecastAt(state, sheet, now);
        return t('editor.status.running', {
          end: wallTime(expectedEnd, state.wallOffset),
          drift: drift === null ? '–' : signedLength(drift),
        });
      }}
    />
  );
}
