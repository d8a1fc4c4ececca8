/** A segment that begins before the one before it is over. */
import { duration } from '../../../time/time.ts';
import type { Fix, Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { seamsOf, type Seam } from '../time.seams.ts';

export const timeOverlap: Rule = {
  id: 'time.overlap',
  asks: { zh: '环节之间有没有重叠', en: 'Does any segment begin before the one before it ends?' },
  source: { zh: '内部规则：一条时间线', en: 'House rule: one line of time' },
  severities: ['warn'],
  says: {
    overlap: {
      zh: '「{after}」{start} 开始，上一环节「{before}」{end} 才结束，重叠 {by}',
      en: '“{after}” begins at {start}, but “{before}” before it ends at {end}: they overlap by {by}',
    },
    length: {
      zh: '「{after}」{start} 开始，上一环节「{before}」{end} 才结束，重叠 {by}；本行起止相减也不是时长 {length}',
      en: '“{after}” begins at {start}, but “{before}” before it ends at {end} (overlap {by}); nor do begin and end of this row make its length of {length}',
    },
  },
  fixes: {
    move: { zh: '开始改为 {end}', en: 'Begin at {end}' },
    end: { zh: '结束按时长算', en: 'Let begin and length give the end' },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const seam of seamsOf(sheet))
      if (seam.by < 0) yield { ...seamFound(seam, sheet), code: seam.odd ? 'length' : 'overlap' };
  },
};

/** A seam as a finding, without its code. */
export function seamFound(seam: Seam, sheet: CheckSheet): Omit<Found, 'code'> {
  const { line, before, after, start, end, by } = seam;
  return {
    severity: 'warn',
    args: {
      before: before.segment.title,
      after: after.segment.title,
      start: { clock: start },
      end: { clock: end },
      by: { length: duration(Math.abs(by)) },
      length: { length: line.segment.duration },
    },
    segmentId: line.segment.id,
    others: [line === before ? after.segment.id : before.segment.id],
    columns: ['start', 'end'],
    fix: seamFix(seam, sheet),
  };
}

function seamFix({ line, before, end }: Seam, sheet: CheckSheet): Fix {
  const { plannedStart } = line.segment;
  if (line === before)
    return { code: 'end', args: {}, op: setField(sheet, line, ['plannedStart'], plannedStart, ['end']) };
  return { code: 'move', args: { end: { clock: end } }, op: setField(sheet, line, ['plannedStart'], end, ['end']) };
}
