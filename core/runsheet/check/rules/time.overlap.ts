/** A segment that begins before the one before it is over. */
import { duration, timeOfDay } from '../../../time/time.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { seamsOf } from '../time.seams.ts';

export const timeOverlap: Rule = {
  id: 'time.overlap',
  asks: { zh: '环节之间有没有重叠', en: 'Does any segment begin before the one before it ends?' },
  source: { zh: '内部规则：一条时间线', en: 'House rule: one line of time' },
  severities: ['warn'],
  says: {
    overlap: {
      zh: '{start} 开始，上一环节“{before}”{end} 才结束，重叠 {by}',
      en: 'It begins at {start}, but “{before}” before it ends at {end}: they overlap by {by}',
    },
    length: {
      zh: '{start} 开始，上一环节“{before}”{end} 才结束，重叠 {by}；起止相减也不是时长 {length}',
      en: 'It begins at {start}, but “{before}” before it ends at {end} (overlap {by}); nor do begin and end make its length of {length}',
    },
  },
  fixes: { move: { zh: '开始改为 {end}', en: 'Begin at {end}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const { line, at, before, by, odd } of seamsOf(sheet)) {
      if (by >= 0) continue;
      const end = timeOfDay(at.start - by);
      yield {
        severity: 'warn',
        code: odd ? 'length' : 'overlap',
        args: {
          start: { clock: at.start },
          before: before.segment.title,
          end: { clock: end },
          by: { length: duration(-by) },
          length: { length: line.segment.duration },
        },
        segmentId: line.segment.id,
        others: [before.segment.id],
        columns: ['start', 'end'],
        fix: { code: 'move', args: { end: { clock: end } }, op: setField(sheet, line, ['plannedStart'], end, ['end']) },
      };
    }
  },
};
