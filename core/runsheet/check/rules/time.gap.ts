/** A hole in the plan: nobody knows what is on air. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { seamsOf } from '../time.seams.ts';
import { seamFound, timeOverlap } from './time.overlap.ts';

export const timeGap: Rule = {
  id: 'time.gap',
  asks: { zh: '环节之间有没有空档', en: 'Is there a gap between two segments?' },
  source: { zh: '内部规则：一条时间线', en: 'House rule: one line of time' },
  severities: ['warn'],
  says: {
    gap: {
      zh: '「{after}」{start} 才开始，上一环节「{before}」{end} 就结束了，空 {by}',
      en: '“{after}” begins at {start}, but “{before}” before it ends at {end}: {by} with nothing planned',
    },
  },
  fixes: timeOverlap.fixes ?? {},
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const seam of seamsOf(sheet)) if (seam.by > 0) yield { ...seamFound(seam, sheet), code: 'gap' };
  },
};
