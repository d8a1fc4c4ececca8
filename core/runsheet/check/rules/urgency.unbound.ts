/** "Last 30 seconds" without a timer, "only 20 left" without a stock of 20. */
import type { Found, Rule } from '../check.model.ts';
import { notedOf, spokenOf, type CheckSheet, type Line, type SpokenPart } from '../check.lines.ts';
import type { ColumnKey } from '../../columns.ts';
import {
  BARE_COUNT,
  BARE_TIME,
  CLOCK,
  countedLast,
  countsDown,
  HELD,
  HOLDS,
  HURRY,
  LAST,
  LOW,
  OF_LIFE,
  OF_VARIANTS,
  NOT_TO_BE_SAID,
  OF_COUPON,
  OF_FLASH,
  OVER,
  TIMER,
  TO_BE_SAID,
  VAGUE,
} from '../urgency.words.ts';
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
  severities: ['block', 'warn', 'review'],
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
    held: {
      zh: '口播「{words}」，库存 {stock}、放量和券里都没有 {said} 这个数：报多了是假的，报少了也是',
      en: '“{words}” is said, but the stock is {stock}, and no release or coupon counts {said} either',
    },
    life: {
      zh: '口播「{words}」，这张券只有效 {length}',
      en: '“{words}” is said, but the coupon is good for {length}',
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
        const found =
          aloud(text, line) ??
          first(clausesOf(text), (clause) => judge(clause, key, line)) ??
          byTerm(text, key, line, sheet);
        if (found === null) continue;
        yield { ...found, segmentId: line.segment.id, columns: [columnOf(found), key] };
        break;
      }
      yield* noted(line);
    }
  },
};

const OF_STOCK: ReadonlySet<string> = new Set(['stock', 'held', 'low']);

function columnOf({ code }: Verdict): ColumnKey {
  return OF_STOCK.has(code) ? 'stock' : code === 'life' ? 'couponName' : 'countdown';
}

/** A note that tells the anchor to say it: not said yet, so it is to be looked at. */
function* noted(line: Line): Iterable<Found> {
  for (const { key, text } of notedOf(line)) {
    for (const clause of clausesOf(text)) {
      if (!TO_BE_SAID.test(clause) || NOT_TO_BE_SAID.test(clause)) continue;
      const found = judge(clause, 'close', line);
      if (found === null) continue;
      yield { ...found, severity: 'review', segmentId: line.segment.id, columns: [key, columnOf(found)] };
      return;
    }
  }
}

/** Counting down aloud runs over clauses: 五四三二一，恢复原价. */
function aloud(text: string, line: Line): Verdict | null {
  if (!countsDown(text) || countdownsOf(line).length > 0 || OVER.test(text)) return null;
  return { severity: 'block', code: 'timer', args: { words: text } };
}

type Verdict = Pick<Found, 'severity' | 'code' | 'args'>;

function judge(words: string, key: SpokenPart['key'], line: Line): Verdict | null {
  if ((!HURRY.test(words) && !isFlash(line)) || OVER.test(words)) return null;
  const clause = inFigures(countedLast(words));
  return (
    byCount(words, clause, key, line) ??
    (OF_COUPON.test(clause) ? byLife(words, clause, line) : byClock(words, clause, key, line))
  );
}

/** Numbers of pieces, against those of the sheet. */
function byCount(words: string, clause: string, key: SpokenPart['key'], line: Line): Verdict | null {
  if (OF_VARIANTS.test(clause)) return null;
  const stock = line.offer?.stock ?? null;
  const last = numberIn(LAST, clause);
  const said = last ?? (stock === null || OF_COUPON.test(clause) ? null : heldIn(clause, key, line));
  if (said === null || countsOf(line).includes(said)) return null;
  const bare = last === null && !HELD.test(clause) && !isFlash(line);
  const args = { words, said, stock: stock ?? '–' };
  return { severity: bare ? 'warn' : 'block', code: last === null ? 'held' : 'stock', args };
}

function heldIn(clause: string, key: SpokenPart['key'], line: Line): number | null {
  const plain = clause.replaceAll(/(?<=\d),(?=\d{3})/g, '');
  if (!HOLDS.test(plain)) {
    const held = numberIn(HELD, plain);
    if (held !== null) return held;
  }
  if (key !== 'priceReveal' && key !== 'close') return null;
  if (isFlash(line)) return numberIn(OF_FLASH, plain);
  return key === 'close' ? numberIn(BARE_COUNT, plain) : null;
}

function numberIn(pattern: RegExp, clause: string): number | null {
  const count = pattern
    .exec(clause)
    ?.slice(1)
    .find((group) => group !== undefined);
  return count === undefined ? null : Number(count);
}

/** A coupon lives as long as its name says. */
function byLife(words: string, clause: string, line: Line): Verdict | null {
  const life = line.coupon?.validFor ?? null;
  const seconds = secondsIn(clause);
  if (life === null || seconds === null || seconds * 1000 === life || !OF_LIFE.test(clause)) return null;
  return { severity: 'block', code: 'life', args: { words, length: { length: life } } };
}

/** Clocks, and words of an end without one. */
function byClock(words: string, clause: string, key: SpokenPart['key'], line: Line): Verdict | null {
  const countdowns = countdownsOf(line);
  const offers = key === 'priceReveal' || key === 'close';
  // A length of time and no more is an offer's where offers are made; a flash price has one of its own on the platform.
  const bare = BARE_TIME.test(clause);
  if (bare && (!offers || isFlash(line))) return null;
  const timed = bare || TIMER.test(clause);
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

function isFlash({ offer, segment }: Line): boolean {
  return (
    isFlashPrice(offer?.couponTypeLabel ?? '') ||
    segment.kind === 'flash-sale' ||
    /秒杀|\bflash\b/i.test(`${segment.title} ${segment.kindLabel}`)
  );
}

/** Whether the line has anything that ends at a time of its own. */
function isBound(line: Line): boolean {
  const timed = line.coupon?.kind === 'limited-time' || (line.coupon?.validFor ?? null) !== null;
  return isFlash(line) || timed || countdownsOf(line).length > 0;
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
