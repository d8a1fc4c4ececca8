/** "Last 30 seconds" without a timer, "only 20 left" without a stock of 20. */
import type { Found, Rule } from '../check.model.ts';
import { spokenOf, type CheckSheet, type Line, type SpokenPart } from '../check.lines.ts';
import { inFigures } from '../../cells/spoken.ts';
import { clausesOf, figuresIn } from '../check.text.ts';
import { isFlashPrice } from '../../import/kinds.ts';
import { readReleases } from '../../releases.ts';

export const urgencyUnbound: Rule = {
  id: 'urgency.unbound',
  asks: {
    zh: '口播的倒计时、「最后N件」有没有绑定真的倒计时、券或库存',
    en: 'Is every countdown and “last N” that is said bound to a real timer, coupon or stock?',
  },
  source: {
    zh: '反不正当竞争法第9条；直播电商监督管理办法第34条；明码标价和禁止价格欺诈规定第19条',
    en: 'CN unfair competition law art. 9, live-commerce measures art. 34; FTC Act s. 5 (baseless timers, false low stock); UCPD Annex I no. 7',
  },
  severities: ['block', 'warn'],
  says: {
    timer: {
      zh: '口播「{words}」，没有绑定任何倒计时',
      en: '“{words}” is said, but no countdown is set up',
    },
    length: {
      zh: '口播「{words}」，倒计时设的是 {seconds} 秒',
      en: '“{words}” is said, but the countdown runs for {seconds} seconds',
    },
    stock: {
      zh: '口播「{words}」，库存 {stock}、放量和券里都没有 {said} 这个数',
      en: '“{words}” is said, but neither the stock of {stock} nor any release or coupon counts {said}',
    },
    low: {
      zh: '口播「{words}」，表里库存 {stock}：没有数量能证明，说具体还剩多少',
      en: '“{words}” is said, while the stock is {stock} and nothing bears it out: say how many are left',
    },
    vague: {
      zh: '口播「{words}」，本环节没有秒杀、限时券或倒计时',
      en: '“{words}” is said, but this segment has no flash price, timed coupon or countdown',
    },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.lines) {
      for (const { key, text } of spokenOf(line)) {
        // What is shown as proof is no offer.
        if (key === 'proof') continue;
        const found = first(clausesOf(text), (clause) => judge(clause, key, line)) ?? byTerm(text, key, line, sheet);
        if (found === null) continue;
        const column = found.code === 'stock' || found.code === 'low' ? 'stock' : 'countdown';
        yield { ...found, segmentId: line.segment.id, columns: [column, key] };
        break;
      }
    }
  },
};

/** A word of any of the patterns below: most clauses have none, and are done with. */
const HURRY =
  /最后|剩|倒计|倒数|还有|马上|限时|仅此|[秒分]|小时|截止|结束|下架|今[晚天]|错过|库存|快[没抢卖断]|\b(?:last|final|only|just|next|left|remaining|limited|today|count|ends?|ending|timer|more|to go|you have|you've|expires?|closes?|closing|gone|price goes|almost|nearly|selling|going fast|running|ticking)/i;
const OVER = /已(?:经)?(?:结束|失效|过期)|\b(?:ended|expired|is over)\b/i;
/** A coupon's own life and conditions are the coupon's business. */
const OF_COUPON = /券|coupon|voucher|\bcode\b/i;
const TIMER =
  /最后\s*(?:\d+|几|半)\s*(?:秒|分钟|小时)|(?:只剩|还剩|还有|剩下)(?:最后)?\s*(?:\d+|半)\s*(?:秒|分钟|小时)|\d+\s*(?:秒|分钟)(?:后|之后)?(?:就)?(?:恢复|涨|下架|结束|没|截止)|马上(?:就)?(?:恢复|涨|下架|结束|截止)|\b(?:last|final|only|just|next)\s+(?:\d+|few|ten|five|thirty|sixty)\s*[- ]?(?:sec(?:ond)?s?|min(?:ute)?s?)\b|\b\d+\s*(?:sec(?:ond)?s?|min(?:ute)?s?|hours?)\s+(?:left|to go|only|remaining)\b|\b(?:ends?|ending|expires?|closes?|gone|closing)\s+(?:in|within)\s+\d+|\byou(?:'ve| have)(?: got)? (?:only |just )?(?:\d+|one|two|three|five|ten|thirty|sixty) (?:sec(?:ond)?s?|min(?:ute)?s?)\b|\bprice goes (?:back )?up (?:in|soon|any)/i;
/** A clock that runs; said of a product (a timer has one) it is a feature, so only where offers are made. */
const CLOCK = /倒计时|倒数|\btimer\b|\bcount(?:ing)?[- ]?down\b/i;
const LAST =
  /(?:只剩下?|还剩下?|仅剩|就剩|剩下|剩最?后?|最后)\s*(?:最后|不到|不足|大概|差不多)?\s*(\d+)\s*(?:单|件|套|个|组|份|瓶|盒|只|台|张|条|双)|\b(?:only|just)\s+(\d+)\s*(?:units?|pieces?|pairs?|sets?|of (?:these|them))?\s*(?:are\s+)?(?:left|remaining|in stock|available|more)\b|\b(?:last|final)\s+(\d+)\b(?!\s*[-.:%]|\s*(?:sec|min|hours?|days?|steps?|weeks?|months?|years?))|\b(\d+)\s+(?:units?\s+|pieces?\s+|pairs?\s+|sets?\s+)?(?:are\s+)?(?:left|remaining)\b/i;
const VAGUE =
  /限时|仅此一次|最后一[波批]|最后机会|[仅只]限今[晚天日]|错过(?:今[天晚日]|这[次波]).{0,6}(?:没有|没了|再等|不再)|\d\s*点(?:钟|整|半)?(?:之?前)?(?:就|准时)?(?:结束|截止|恢复|涨|下架)|\blimited[- ]time\b|\btoday only\b|\blast (?:chance|call)\b|\bending soon\b|\b(?:offer|price|deal|sale|this)?\s*(?:ends|expires) (?:soon|tonight|at (?:midnight|noon|\d))|\bprice goes (?:back )?up (?:at|by|tonight|tomorrow)\b|\bclock is ticking\b/i;
/** Words of a stock that runs out, without a number. */
const LOW =
  /库存(?:不多|告急|紧张|见底)|快(?:没了|没货|抢完|抢光|卖完|断货)|(?:只剩|还剩|剩下?)(?:百来|几十|十几|几百|没几|不多|最后几|几)(?:[单件套个组份瓶盒只台张条双]|了|$)|\b(?:almost|nearly) (?:sold out|gone)\b|\b(?:selling|going) (?:out )?fast\b|(?:\bwe(?:[’']re| are)|\bstocks? (?:is|are)|\b(?:it|they)[’']?(?:s|re| is| are)) running (?:out|low)\b|\b(?:only|just) a few (?:are )?left\b/i;

type Verdict = Pick<Found, 'severity' | 'code' | 'args'>;

function judge(words: string, key: SpokenPart['key'], line: Line): Verdict | null {
  if (!HURRY.test(words) || OVER.test(words)) return null;
  const clause = inFigures(words);
  const last = LAST.exec(clause);
  const count = last?.slice(1).find((group) => group !== undefined);
  if (count !== undefined) {
    const said = Number(count);
    if (countsOf(line).includes(said)) return null;
    return { severity: 'block', code: 'stock', args: { words, said, stock: line.offer?.stock ?? '–' } };
  }
  if (OF_COUPON.test(clause)) return null;
  const countdowns = countdownsOf(line);
  const offers = key === 'priceReveal' || key === 'close';
  const timed = TIMER.test(clause);
  if (timed || (offers && CLOCK.test(clause))) {
    const seconds = secondsIn(clause);
    const validFor = line.coupon?.validFor ?? null;
    const life = validFor === null ? null : validFor / 1000;
    // A timed coupon runs by a clock of its own, but only for as long as it says.
    const timedCoupon = life !== null || line.coupon?.kind === 'limited-time';
    if ((life !== null && seconds === life) || (timedCoupon && !timed && seconds === null)) return null;
    if (countdowns.length === 0) return { severity: 'block', code: 'timer', args: { words } };
    if (seconds === null || countdowns.includes(seconds)) return null;
    return { severity: 'warn', code: 'length', args: { words, seconds: countdowns[0] ?? 0 } };
  }
  if (isBound(line)) return null;
  if (LOW.test(clause)) return { severity: 'warn', code: 'low', args: { words, stock: line.offer?.stock ?? '–' } };
  return VAGUE.test(clause) ? { severity: 'warn', code: 'vague', args: { words } } : null;
}

/** Whether the line has anything that ends at a time of its own. */
function isBound(line: Line): boolean {
  const flash = isFlashPrice(line.offer?.couponTypeLabel ?? '') || line.segment.kind === 'flash-sale';
  const timed = line.coupon?.kind === 'limited-time' || (line.coupon?.validFor ?? null) !== null;
  return flash || timed || countdownsOf(line).length > 0;
}

/** Countdowns of the line's cues, in seconds. */
function countdownsOf({ segment }: Line): readonly number[] {
  return segment.cues.flatMap(({ actions }) =>
    actions.flatMap((action) => (action.do === 'countdown' ? [action.duration / 1000] : [])),
  );
}

/** The length of time that a clause names; null where it names none in figures. */
function secondsIn(clause: string): number | null {
  for (const { value, behind } of figuresIn(clause)) {
    if (/^\s*-?(?:秒|sec(?:ond)?s?\b|s\b)/i.test(behind)) return value;
    if (/^\s*-?(?:分钟|min(?:ute)?s?\b)/i.test(behind)) return value * 60;
    if (/^\s*-?(?:小时|hours?\b)/i.test(behind)) return value * 3600;
  }
  if (/半分钟|half a minute/i.test(clause)) return 30;
  return null;
}

/** What the lexicon wants bound to a real object, and is not. */
function byTerm(text: string, key: SpokenPart['key'], line: Line, { sheet, terms }: CheckSheet): Verdict | null {
  if (terms === null || key === 'keyPoints' || isBound(line)) return null;
  const hits = terms.check(text, { language: sheet.language, category: line.product?.category ?? '' });
  const hit = hits.find(
    ({ term, words }) =>
      term.action === 'bind_object' &&
      BINDS.has(term.category) &&
      (term.severity === 'block' || term.severity === 'warn') &&
      !LAST.test(words),
  );
  return hit === undefined ? null : { severity: 'warn', code: 'vague', args: { words: hit.words } };
}

const BINDS: ReadonlySet<string> = new Set(['urgency', 'price_claim', 'abs_superlative']);

function first<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** Numbers that a "last N" may truly be about. */
function countsOf({ offer, coupon }: Line): readonly (number | null)[] {
  const releases = readReleases(offer?.releasePlan ?? '')?.parts ?? [];
  return [offer?.stock ?? null, coupon?.quantity ?? null, ...releases];
}
