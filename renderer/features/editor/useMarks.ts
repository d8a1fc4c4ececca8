/** Gathers what stands beside cells: clashes, findings of the checks, and the segment that is on air. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { fixWordsOf, sourceWordsOf, wordsOf } from '../../../core/runsheet/check/check.words.ts';
import { useShow } from '../../app/seat.ts';
import { clashCell, clashWords } from './clash/clashWords.ts';
import { useDocState } from './doc.ts';
import { fieldOfColumn } from './model/fields.ts';
import { useFindings } from './useFindings.ts';
import { marksStore, type Mark, type RowMarks } from './grid/marks.ts';

export function useMarks(): void {
  const { t, i18n } = useTranslation();
  const { clashed, sheet, sheetId } = useDocState();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const findings = useFindings();
  const own = useShow((state) => state.sheetId === sheetId);
  const onAir = useShow((state) => state.onAir?.segment.id ?? null);
  const takes = useShow((state) => state.takes);
  useEffect(() => {
    const rows = new Map<string, { cells: Map<string, Mark[]>; others: Map<string, string>; air: RowMarks['air'] }>();
    const rowOf = (id: string) => {
      const held = rows.get(id) ?? { cells: new Map<string, Mark[]>(), others: new Map<string, string>(), air: null };
      rows.set(id, held);
      return held;
    };
    if (own) {
      for (const { segmentId } of takes) rowOf(segmentId).air = 'done';
      if (onAir !== null) rowOf(onAir).air = 'on';
    }
    for (const finding of findings) {
      if (finding.segmentId === null) continue;
      const { cells } = rowOf(finding.segmentId);
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
    for (const { clashes } of clashed)
      for (const clash of clashes)
        for (const { row, column } of clashCell(clash, sheet)) {
          const { cells } = rowOf(row);
          cells.set(column, [...(cells.get(column) ?? []), { tone: 'clash', text: clashWords(t, clash, language) }]);
        }
    marksStore.setState({ rows });
  }, [clashed, findings, sheet, own, onAir, takes, t, language]);
}
