/** 弹幕触发: what a cue waits for can be written, is not one person's whim, and money does not hang on it. */
import { readable } from '../../../chat/message.text.ts';
import { needsArming } from '../../../show/show.asks.ts';
import type { Cue, Segment } from '../../runsheet.schema.ts';
import type { CheckSheet } from '../check.lines.ts';
import type { Fix, Found, Rule } from '../check.model.ts';

export const chatTrigger: Rule = {
  id: 'chat.trigger',
  asks: {
    zh: '等弹幕关键词的动作点，词写了、读得出，人数不是一个人，不指望它自己发券改价',
    en: 'Do cues that wait for viewers’ words name words that can be read, wait for more than one viewer, and leave money to a person?',
  },
  source: {
    zh: '内部规则：发券、改价、开关播不由弹幕执行',
    en: 'House rule: coupons, prices and the stream are never fired by what viewers write',
  },
  severities: ['warn', 'info'],
  says: {
    none: {
      zh: '有个动作点等弹幕关键词，却没写词：它永远不会执行',
      en: 'A cue waits for viewers’ words and names none: it never fires',
    },
    unreadable: {
      zh: '弹幕关键词「{words}」只有表情，读不出来，等不到',
      en: 'The keywords “{words}” are emoji alone, which are not read as words',
    },
    onePerson: {
      zh: '一个观众说「{words}」动作点就自己执行：谁都能替中控按',
      en: 'One viewer who writes “{words}” fires the cue: anybody can press for the producer',
    },
    offersOnly: {
      zh: '动作点等「{words}」，但要发券、改价或开关播：喊到了也只提醒中控，不会自己执行',
      en: 'A cue waits for “{words}”, but drops a coupon, sets a price or touches the stream: the desk gets a hint, nothing fires',
    },
  },
  fixes: {
    offer: { zh: '改成只提醒中控', en: 'Only hint to the desk' },
  },
  *look({ sheet }: CheckSheet): Iterable<Found> {
    for (const segment of sheet.segments) for (const cue of segment.cues) yield* found(segment, cue);
  },
};

function* found(segment: Segment, cue: Cue): Iterable<Found> {
  const { trigger } = cue;
  if (trigger.on !== 'chat-keyword') return;
  const place = { segmentId: segment.id, columns: ['producerNote'] } as const;
  const words = trigger.words.filter((word) => readable(word) !== '');
  if (trigger.words.length === 0) return yield { ...place, severity: 'warn', code: 'none', args: {} };
  const lost = trigger.words.filter((word) => !words.includes(word));
  if (lost.length > 0) yield { ...place, severity: 'warn', code: 'unreadable', args: { words: lost } };
  if (words.length === 0 || trigger.does === 'offer') return;
  const told = { ...place, args: { words } };
  const fix: Fix = {
    code: 'offer',
    args: {},
    op: {
      op: 'set',
      target: { of: 'cue', in: segment.id, ids: [cue.id] },
      path: ['trigger'],
      value: { ...trigger, does: 'offer' },
    },
  };
  if (needsArming(cue)) yield { ...told, severity: 'info', code: 'offersOnly', fix };
  else if (trigger.people === 1) yield { ...told, severity: 'warn', code: 'onePerson', fix };
}
