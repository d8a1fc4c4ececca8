/** The card pops before anybody knows the price. */
import { duration, seconds, type Duration } from '../../../time/time.ts';
import { narrow } from '../../cells/cell.ts';
import type { Segment, Trigger } from '../../runsheet.schema.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet, OfferLine } from '../check.lines.ts';

/** Sooner than this, and than this share of the segment, no price can have been told. */
const SOONEST = seconds(60);
const SOONEST_SHARE = 0.1;

export const pinBeforePrice: Rule = {
  id: 'pin.before_price',
  asks: {
    zh: '弹窗是不是在报价、发券之后，与中控动作写的时点一致',
    en: 'Does the card pop after price and coupon, when the producer’s note says?',
  },
  source: { zh: '内部规则：先讲价，再发券，再弹链接', en: 'House rule: price first, then coupon, then the card' },
  severities: ['warn'],
  says: {
    note: {
      zh: '第 {at} 弹窗，中控动作写的是 {said}',
      en: 'The card pops at {at}, but the producer’s note says {said}',
    },
    noteEarly: {
      zh: '第 {at} 弹窗，中控动作写的是 {said}：早于报价和发券',
      en: 'The card pops at {at}, but the producer’s note says {said}: before price and coupon',
    },
    coupon: {
      zh: '第 {at} 弹窗，券 {drop} 才发：买家点进去领不到券',
      en: 'The card pops at {at}, but the coupon drops at {drop}: buyers find none',
    },
    early: {
      zh: '{length} 的环节第 {at} 就弹窗，还没报价',
      en: 'In a segment of {length} the card pops at {at}, before the price can be told',
    },
    late: {
      zh: '第 {at} 弹窗，环节只有 {length}：弹不出来',
      en: 'The card pops at {at}, but the segment lasts {length}: it never does',
    },
  },
  fixes: { set: { zh: '弹窗改到 {said}', en: 'Pop at {said}' } },
  *look({ offers }: CheckSheet): Iterable<Found> {
    for (const line of offers) {
      const pop = popOf(line);
      if (pop === null) continue;
      const verdict = judge(line, pop.at);
      if (verdict === null) continue;
      const { to, ...found } = verdict;
      yield {
        ...found,
        severity: 'warn',
        segmentId: line.segment.id,
        columns: ['pinAt', 'producerNote'],
        fix:
          to === null
            ? null
            : {
                code: 'set',
                args: { said: { length: to } },
                op: {
                  op: 'set',
                  target: { of: 'cue', in: line.segment.id, ids: [pop.cueId] },
                  path: ['trigger'],
                  value: { on: 'offset', at: to } satisfies Trigger,
                },
              },
      };
    }
  },
};

type Verdict = Pick<Found, 'code' | 'args'> & { readonly to: Duration | null };

function judge({ segment }: OfferLine, at: Duration): Verdict | null {
  const length = { length: segment.duration };
  const here = { length: at };
  if (segment.duration > 0 && at >= segment.duration) return { code: 'late', args: { at: here, length }, to: null };
  const pops = timesOf(segment, POPS);
  const drops = timesOf(segment, DROPS);
  const early = at < SOONEST && at < segment.duration * SOONEST_SHARE;
  const [said] = pops;
  if (said !== undefined && !pops.includes(at))
    return {
      code: early || drops.some((drop) => drop > at) ? 'noteEarly' : 'note',
      args: { at: here, said: { length: said } },
      to: said,
    };
  const drop = drops.find((time) => time > at) ?? laterDrop(segment.cues, at);
  if (drop !== undefined) return { code: 'coupon', args: { at: here, drop: { length: drop } }, to: null };
  return early ? { code: 'early', args: { at: here, length }, to: null } : null;
}

/** The line's own card: the first cue that pops its product by the clock of the segment. */
function popOf({ segment, product }: OfferLine): { readonly cueId: string; readonly at: Duration } | null {
  for (const { id, trigger, actions } of segment.cues) {
    const pops = actions.some((action) => action.do === 'pop' && action.productId === product.id);
    if (!pops) continue;
    if (trigger.on === 'offset') return { cueId: id, at: trigger.at };
    if (trigger.on === 'segment-enter') return { cueId: id, at: duration(0) };
  }
  return null;
}

function laterDrop(cues: OfferLine['segment']['cues'], at: Duration): Duration | undefined {
  return cues.flatMap(({ trigger, actions }) =>
    trigger.on === 'offset' && trigger.at > at && actions.some((action) => action.do === 'coupon') ? [trigger.at] : [],
  )[0];
}

/** `第7分钟发…券；第8分钟弹4号`, `7分半发券、8分挂2坑`, `Send LIVE6 at +4:30 then pin 2 at +5:00`: each time with what is done at it. */
const POPS = /^(?:.*?)(?:弹|上链接|上车|挂(?:链|车|\s*\d)|上\s*\d+\s*号|\bpin\b|\bpop\b)/i;
const DROPS = /(?:发|\bsend\b|\bdrop\b|\brelease\b)(?!.*(?:弹|\bpin\b|\bpop\b))/i;

function timesOf(segment: Segment, what: RegExp): readonly Duration[] {
  const parts = narrow(segment.producerNote).split(
    /[;；，。\n]|、(?=\s*第?\s*\d+\s*[分秒:])|\bthen\b|,(?!\d{3}(?!\d))/i,
  );
  return parts.flatMap((part) => (what.test(part) ? timeIn(part, segment) : []));
}

/** `5:00` is minutes of the segment; a clock that lies within the segment is a time of day. */
function clockIn(part: string, { plannedStart, duration: length }: Segment): Duration | null {
  const [, first = '', second = ''] = /(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])/.exec(part) ?? [];
  if (first === '') return null;
  const ofDay = plannedStart === null ? -1 : (Number(first) * 60 + Number(second)) * 60_000 - plannedStart;
  if (ofDay >= 0 && ofDay < length) return duration(ofDay);
  const inside = seconds(Number(first) * 60 + Number(second));
  return inside < length ? inside : null;
}

function timeIn(part: string, segment: Segment): readonly Duration[] {
  const zh =
    /第\s*(\d+(?:\.\d+)?)\s*(分钟?|秒)(半?)/.exec(part) ??
    /^\s*(\d+(?:\.\d+)?)\s*(分钟?|秒)(半?)(?:钟|时|处|左右)?\s*(?:[先再就]|开始)?\s*(?:发|弹|挂|上|放|推)/.exec(part);
  if (zh) return [seconds(Number(zh[1]) * (zh[2] === '秒' ? 1 : 60) + (zh[3] === '半' ? 30 : 0))];
  const clock = /(?:\+|\bat\s+)(\d{1,2}):(\d{2})\b/i.exec(part);
  if (clock) return [seconds(Number(clock[1]) * 60 + Number(clock[2]))];
  const words =
    /\b(?:at|after)\s+(?:minute\s+)?(\d+)\s*(min|sec)?/i.exec(part) ?? /\b(\d+)\s*(min|sec)\w*\s+in\b/i.exec(part);
  if (words?.[2] !== undefined) return [seconds(Number(words[1]) * (words[2].toLowerCase() === 'sec' ? 1 : 60))];
  const bare = clockIn(part, segment);
  return bare === null ? [] : [bare];
}
