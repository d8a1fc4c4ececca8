/** Begin, end and length of one segment that do not agree; a length of nothing. */
import { duration, timeOfDay } from '../../../time/time.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { seamsOf, spansOf } from '../time.seams.ts';

export const timeLength: Rule = {
  id: 'time.length',
  asks: {
    zh: '开始 + 时长 = 结束，时长不为零',
    en: 'Do start and length add up to the end, and is there a length at all?',
  },
  source: { zh: '内部规则：一条时间线', en: 'House rule: one line of time' },
  severities: ['warn'],
  says: {
    differs: {
      zh: '{start} + {length} = {reckoned}，结束却写 {end}',
      en: '{start} + {length} is {reckoned}, but the end says {end}',
    },
    zero: { zh: '没有时长：排不进时间线', en: 'It has no length, so it has no place in the running order' },
  },
  fixes: { set: { zh: '时长改为 {to}', en: 'Set the length to {to}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    const told = new Set(seamsOf(sheet).flatMap(({ line, odd }) => (odd ? [line.index] : [])));
    for (const { line, at } of spansOf(sheet)) {
      const { segment } = line;
      if (segment.duration <= 0) {
        yield { severity: 'warn', code: 'zero', args: {}, segmentId: segment.id, columns: ['duration'] };
        continue;
      }
      if (at === null || at.stated === null || told.has(line.index)) continue;
      const reckoned = timeOfDay(at.start + segment.duration);
      if (reckoned === at.stated) continue;
      const to = duration(at.stated - at.start);
      yield {
        severity: 'warn',
        code: 'differs',
        args: {
          start: { clock: at.start },
          length: { length: segment.duration },
          reckoned: { clock: reckoned },
          end: { clock: at.stated },
        },
        segmentId: segment.id,
        columns: ['end', 'duration'],
        fix:
          to <= 0
            ? null
            : {
                code: 'set',
                args: { to: { length: to } },
                op: setField(sheet, line, ['duration'], to, ['end', 'duration']),
              },
      };
    }
  },
};
