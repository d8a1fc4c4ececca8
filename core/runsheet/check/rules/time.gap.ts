/** A hole in the plan: nobody knows what is on air. */
import { duration, timeOfDay } from '../../../time/time.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { seamsOf } from '../time.seams.ts';

export const timeGap: Rule = {
  id: 'time.gap',
  asks: { zh: '环节之间有没有空档', en: 'Is there a hole between two segments?' },
  source: { zh: '内部规则：一条时间线', en: 'House rule: one line of time' },
  severities: ['warn'],
  says: {
    gap: {
      zh: '{start} 才开始，上一环节“{before}”{end} 就结束了，空 {by}',
      en: 'It begins at {start}, but “{before}” before it ends at {end}: {by} with nothing planned',
    },
  },
  fixes: { move: { zh: '开始改为 {end}', en: 'Begin at {end}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const { line, at, before, by } of seamsOf(sheet)) {
      if (by <= 0) continue;
      const end = timeOfDay(at.start - by);
      yield {
        severity: 'warn',
        code: 'gap',
        args: {
          start: { clock: at.start },
          before: before.segment.title,
          end: { clock: end },
          by: { length: duration(by) },
        },
        segmentId: line.segment.id,
        others: [before.segment.id],
        columns: ['start', 'end'],
        fix: { code: 'move', args: { end: { clock: end } }, op: setField(sheet, line, ['plannedStart'], end, ['end']) },
      };
    }
  },
};
