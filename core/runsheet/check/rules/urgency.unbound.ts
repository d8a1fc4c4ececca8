/** "Last 30 seconds" without a timer, "only 20 left" without a stock of 20. */
import type { Found, Rule } from '../check.model.ts';
import { spokenOf, type CheckSheet, type Line, type SpokenPart } from '../check.lines.ts';
import { clausesOf, figuresIn, numberIn } from '../check.text.ts';
import { isFlashPrice } from '../../import/kinds.ts';
import { readReleases } from './stock.releaseSum.ts';

export const urgencyUnbound: Rule = {
  id: 'urgency.unbound',
  asks: {
    zh: '口播的倒计时、“最后N件”有没有绑定真的倒计时、券或库存',
    en: 'Is every countdown and “last N” that is said bound to a real timer, coupon or stock?',
  },
  source: {
    zh: '反不正当竞争法第9条；直播电商监督管理办法第34条；明码标价和禁止价格欺诈规定第19条',
    en: 'CN unfair competition law art. 9, live-commerce measures art. 34; FTC Act s. 5 (baseless timers, false low stock); UCPD Annex I no. 7',
  },
  severities: ['block', 'warn'],
  says: {
    timer: {
      zh: '口播“{words}”，没有绑定任何倒计时',
      en: '“{words}” is said, but no countdown is set up',
    },
    length: {
      zh: '口播“{words}”，倒计时设的是 {seconds} 秒',
      en: '“{words}” is said, but the countdown runs for {seconds} seconds',
    },
    stock: {
      zh: '口播“{words}”，库存 {stock}、放量和券里都没有 {said} 这个数',
      en: '“{words}” is said, but neither the stock of {stock} nor any release or coupon counts {said}',
    },
    vague: {
      zh: '口播“{words}”，本环节没有秒杀、限时券或倒计时',
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
        const column = found.code === 'stock' ? 'stock' : 'countdown';
        yield { ...found, segmentId: line.segment.id, columns: [column, key] };
        break;
      }
    }
  },
};

/** A word of any of the patterns below: most clauses have none, and are done with. */
const HURRY =
  /最后|剩|倒计|倒数|还有|马上|限时|仅此|[秒分]|\b(?:last|final|only|just|next|left|remaining|limited|today|count|ends?|ending|timer|more|you have|you've|expires?|closes?|closing|gone|price goes)/i;
const OVER = /已(?:经)?(?:结束|失效|过期)|\b(?:ended|expired|is over)\b/i;
/** A coupon's own life and conditions are the coupon's business. */
const OF_COUPON = /券|coupon|voucher|\bcode\b/i;
const TIMER =
  /最后\s*(?:[\d一二三五十两]+|几)\s*(?:秒|分钟)|(?:只剩|还剩|还有|剩下)(?:最后)?\s*[\d一二三五十两]+\s*(?:秒|分钟)|\d+\s*(?:秒|分钟)(?:后|之后)?(?:就)?(?:恢复|涨|下架|结束|没|截止)|马上(?:就)?(?:恢复|涨|下架|结束|截止)|\b(?:last|final|only|just|next)\s+(?:\d+|few|ten|five|thirty|sixty)\s*[- ]?(?:sec(?:ond)?s?|min(?:ute)?s?)\b|\b\d+\s*(?:sec(?:ond)?s?|min(?:ute)?s?)\s+(?:left|to go|only|remaining)\b|\b(?:ends?|ending|expires?|closes?|gone|closing)\s+(?:in|within)\s+\d+|\byou(?:'ve| have)(?: got)? (?:only |just )?(?:\d+|one|two|three|five|ten|thirty|sixty) (?:sec(?:ond)?s?|min(?:ute)?s?)\b|\bprice goes (?:back )?up (?:in|soon|any)/i;
/** A clock that runs; said of a product (a timer has one) it is a feature, so only where offers are made. */
const CLOCK = /倒计时|倒数|\btimer\b|\bcount(?:ing)?[- ]?down\b/i;
const LAST =
  /(?:只剩下?|还剩下?|仅剩|就剩|剩下|剩最?后?|最后)\s*(?:最后|不到|不足|大概|差不多)?\s*(\d+)\s*(?:单|件|套|个|组|份|瓶|盒|只|台|张|条|双)|\b(?:only|just)\s+(\d+)\s*(?:units?|pieces?|pairs?|sets?|of (?:these|them))?\s*(?:are\s+)?(?:left|remaining|in stock|available|more)\b|\b(?:last|final)\s+(\d+)\b(?!\s*[-.:%]|\s*(?:sec|min|hours?|days?|steps?|weeks?|months?|years?))|\b(\d+)\s+(?:units?\s+|pieces?\s+|pairs?\s+|sets?\s+)?(?:are\s+)?(?:left|remaining)\b/i;
const VAGUE =
  /限时|仅此一次|最后一[波批]|最后机会|\blimited[- ]time\b|\btoday only\b|\blast (?:chance|call)\b|\bending soon\b|\bends (?:soon|tonight)\b/i;

type Verdict = Pick<Found, 'severity' | 'code' | 'args'>;

function judge(clause: string, key: SpokenPart['key'], line: Line): Verdict | null {
  if (!HURRY.test(clause) || OVER.test(clause)) return null;
  const last = LAST.exec(clause);
  const count = last?.slice(1).find((group) => group !== undefined);
  if (count !== undefined) {
    const said = Number(count);
    if (countsOf(line).includes(said)) return null;
    return { severity: 'block', code: 'stock', args: { words: clause, said, stock: line.offer?.stock ?? '–' } };
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
    if (countdowns.length === 0) return { severity: 'block', code: 'timer', args: { words: clause } };
    if (seconds === null || countdowns.includes(seconds)) return null;
    return { severity: 'warn', code: 'length', args: { words: clause, seconds: countdowns[0] ?? 0 } };
  }
  if (!VAGUE.test(clause)) return null;
  return isBound(line) ? null : { severity: 'warn', code: 'vague', args: { words: clause } };
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
  }
  const words = /([一二两三四五六十]+)\s*(秒|分钟)/.exec(clause);
  return words === null ? null : numberIn(words[1] ?? '') * (words[2] === '秒' ? 1 : 60);
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
