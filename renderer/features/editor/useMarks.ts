/** Gathers what stands beside cells: clashes, findings of the checks, who else is there, and the segment that is on air. */
import type { TFunction } from 'i18next';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../core/runsheet/check/check.model.ts';
import { fixWordsOf, sourceWordsOf, wordsOf } from '../../../core/runsheet/check/check.words.ts';
import type { SheetLanguage } from '../../../core/runsheet/columns.ts';
import type { OtherSeat } from '../../../core/contract/messages.ts';
import { useLink, useShow } from '../../app/seat.ts';
import { byWords } from '../console/byWords.ts';
import { clashCell, clashWords } from './clash/clashWords.ts';
import { useDocState } from './doc.ts';
import { fieldOfColumn } from './model/fields.ts';
import { useFindings } from './useFindings.ts';
import { marksStore, type Mark, type RowMarks } from './grid/marks.ts';

type Cells = ReadonlyMap<string, readonly Mark[]>;

const NOBODY: RowMarks['others'] = new Map();
const NO_CELLS: Cells = new Map();

export function useMarks(): void {
  const { t, i18n } = useTranslation();
  const { clashed, others: seats, sheet, sheetId } = useDocState();
  const live = useLink() === 'live';
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const found = useFindings();
  const own = useShow((state) => state.sheetId === sheetId);
  const onAir = useShow((state) => state.onAir?.segment.id ?? null);
  const takes = useShow((state) => state.takes);
  // Sentences are made when findings come, not with every letter that is typed.
  const findings = useMemo(() => cellsOf(found.findings, language), [found, language]);
  useEffect(() => {
    const rows = new Map<string, RowMarks>();
    for (const [row, cells] of findings) rows.set(row, { cells, others: NOBODY, air: null });
    const change = (row: string, to: (marks: RowMarks) => RowMarks) =>
      rows.set(row, to(rows.get(row) ?? { cells: NO_CELLS, others: NOBODY, air: null }));
    if (own) {
      for (const { segmentId } of takes) change(segmentId, (marks) => ({ ...marks, air: 'done' }));
      if (onAir !== null) change(onAir, (marks) => ({ ...marks, air: 'on' }));
    }
    for (const { clashes } of clashed)
      for (const clash of clashes)
        for (const { row, column } of clashCell(clash, sheet)) {
          const mark: Mark = { tone: 'clash', text: clashWords(t, clash, language) };
          change(row, (marks) => ({ ...marks, cells: withMark(marks.cells, column, mark) }));
        }
    // Where others were before the link went is no news of them.
    if (live)
      for (const seat of seats) {
        const { row, column } = seat.cell;
        change(row, (marks) => ({ ...marks, others: new Map([...marks.others, [column, nameOf(t, seat, seats)]]) }));
      }
    const before = marksStore.getState().rows;
    // A line whose marks are as they were keeps the very same ones, and is not drawn again.
    for (const [row, marks] of rows) {
      const old = before.get(row);
      if (old?.cells === marks.cells && old.others === marks.others && old.air === marks.air) rows.set(row, old);
    }
    marksStore.setState({ rows, found });
  }, [clashed, findings, found, sheet, own, onAir, takes, seats, live, t, language]);
}

/** The marks of each line by column; '' for the line as a whole. */
function cellsOf(findings: readonly Finding[], language: SheetLanguage): ReadonlyMap<string, Cells> {
  const rows = new Map<string, Map<string, Mark[]>>();
  for (const finding of findings) {
    if (finding.segmentId === null) continue;
    const cells = rows.get(finding.segmentId) ?? new Map<string, Mark[]>();
    rows.set(finding.segmentId, cells);
    const mark: Mark = {
      tone: finding.severity,
      text: wordsOf(finding, language),
      source: sourceWordsOf(finding, language),
      fix: finding.fix === null ? null : { op: finding.fix.op, words: fixWordsOf(finding, language) },
    };
    for (const column of new Set(finding.columns.map(fieldOfColumn)))
      cells.set(column, [...(cells.get(column) ?? []), mark]);
    if (finding.severity === 'block' || finding.severity === 'warn') cells.set('', [...(cells.get('') ?? []), mark]);
  }
  return rows;
}

/** A seat's name; with a number where there are several of that name. */
function nameOf(t: TFunction, seat: OtherSeat, seats: readonly OtherSeat[]): string {
  const same = seats.filter(({ name }) => name === seat.name).map(({ id }) => id);
  const name = byWords(t, seat.name);
  return same.length === 1 ? name : `${name} ${same.toSorted((a, b) => a - b).indexOf(seat.id) + 1}`;
}

function withMark(cells: Cells, column: string, mark: Mark): Cells {
  return new Map([...cells, [column, [...(cells.get(column) ?? []), mark]]]);
}
