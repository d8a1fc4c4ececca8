/** 虚构原价: a former price that nobody paid. */
import { money, subtract, type Money } from '../../../money/money.ts';
import type { Found, Rule } from '../check.model.ts';
import { priceOf, spokenOf, type CheckSheet, type OfferLine } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { figuresIn, mayBeMoney, minorOf } from '../check.text.ts';

/** A list price this many times what buyers really paid is for show. */
const FOR_SHOW = 2;

export const priceFormer: Rule = {
  id: 'price.former',
  asks: {
    zh: '「原价」「恢复到」的数是不是真卖过的价',
    en: 'Was the former price that is told or struck ever a real one?',
  },
  source: {
    zh: '明码标价和禁止价格欺诈规定第16、19条；价格法第14条第(四)项',
    en: 'CN price fraud provisions art. 16 and 19; 16 CFR 233.1 (former price comparisons)',
  },
  severities: ['block', 'review'],
  says: {
    spoken: {
      zh: '话术说原价/恢复到 {said}，表里日常价 {list}、最低成交价 {lowest}，没有这个价',
      en: 'The script gives a former price of {said}, but list price {list} and lowest price {lowest} know no such price',
    },
    list: {
      zh: '话术把日常价 {said} 当原价说，法律按最低成交价 {lowest} 算：差 {over}',
      en: 'The script gives the list price of {said} as the former price; the law takes the lowest recent price, {lowest} ({over} less)',
    },
    forShow: {
      zh: '日常价 {list} 是最低成交价 {lowest} 的 {times} 倍：请确认真按这个价卖过',
      en: 'The list price of {list} is {times} times the lowest price of {lowest}: make sure that it was ever charged',
    },
    basis: {
      zh: '口径写「{basis}」：建议价、吊牌价不是真实成交价，不能当原价比',
      en: 'The basis is “{basis}”: a suggested or estimated price is no former price',
    },
  },
  fixes: { basis: { zh: '口径改为「{own}」', en: 'Set the basis to “{own}”' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.offers) {
      const list = priceOf(line, 'listPrice', sheet.sheet);
      const lowest = priceOf(line, 'lowestPrice', sheet.sheet);
      const place = { segmentId: line.segment.id } as const;
      const said = formerSaid(line, sheet, list, lowest);
      if (said !== null) {
        const args = { said: said.amount, list: list ?? '–', lowest: lowest ?? '–' };
        yield { ...place, severity: 'block', code: 'spoken', args, columns: [said.key, 'listPrice', 'lowestPrice'] };
      } else if (lowest !== null && list !== null && saysList(line, sheet, list, lowest)) {
        const args = { said: list, lowest, over: subtract(list, lowest) };
        yield { ...place, severity: 'review', code: 'list', args, columns: ['listPrice', 'lowestPrice'] };
      } else if (list !== null && lowest !== null && lowest.minor > 0 && list.minor >= FOR_SHOW * lowest.minor) {
        const times = Math.round((list.minor / lowest.minor) * 10) / 10;
        yield {
          ...place,
          severity: 'review',
          code: 'forShow',
          args: { list, lowest, times },
          columns: ['listPrice', 'lowestPrice'],
        };
      }
      if (isNoFormer(line.offer.priceBasis)) {
        const own = sheet.sheet.language === 'zh-CN' ? '对比近7日最低成交价' : 'lowest own price in the last 30 days';
        yield {
          ...place,
          severity: 'block',
          code: 'basis',
          args: { basis: line.offer.priceBasis },
          columns: ['priceBasis'],
          fix: {
            code: 'basis',
            args: { own },
            op: setField(sheet, line, ['offer', 'priceBasis'], own, ['priceBasis']),
          },
        };
      }
    }
  },
};

const NO_FORMER =
  /吊牌|建议零售|专柜|市场价|标价|挂牌价|定价|估计|虚拟|划线价?$|msrp|rrp|suggested|recommended retail|estimated?|compare at|would sell|retail value/i;
const REAL = /成交|实际|后台|截图|lowest|own price|actual|charged|sold at|transaction/i;
/** A basis that is no price which buyers have paid. */
function isNoFormer(basis: string): boolean {
  return /never (?:sold|charged|paid)|从未(?:卖|成交)/i.test(basis) || (NO_FORMER.test(basis) && !REAL.test(basis));
}

const FORMER_BEFORE =
  /(?:原价|平时|日常|专柜|吊牌价?|恢复(?:到|原价)?|涨(?:回|到)?|之前卖|以前卖|was|were|used to be|originally|regular(?:ly)?|reduced from|marked down from|(?:back|returns?|goes) (?:up )?to|normally|usually)\s*(?:卖|要|是|价|到|sells? (?:for|at)|price(?:d at)?|price (?:is|was)|at)?\s*[¥$€£]?\s*$/i;

/** 原价, was, back to: words that say what buyers paid before, and not what the shop calls its usual price. */
const PAID_BEFORE =
  /(?:原价|之前卖|以前卖|恢复(?:到|原价)?|was|were|used to be|originally|reduced from|back (?:up )?to)\s*(?:卖|要|是)?\s*[¥$€£]?\s*$/i;

/** Whether the list price is told as what buyers paid, while they paid less. */
function saysList(line: OfferLine, { sheet }: CheckSheet, list: Money, lowest: Money): boolean {
  if (list.minor <= lowest.minor) return false;
  return spokenOf(line).some(({ text }) =>
    figuresIn(text).some(
      (one) => PAID_BEFORE.test(one.before) && mayBeMoney(one) && minorOf(one.value, sheet.currency) === list.minor,
    ),
  );
}

function formerSaid(line: OfferLine, { sheet }: CheckSheet, list: Money | null, lowest: Money | null) {
  const known = new Set([list?.minor, lowest?.minor, line.offer.livePrice?.minor]);
  const most = list?.minor ?? lowest?.minor;
  if (most === undefined) return null;
  for (const { key, text } of spokenOf(line)) {
    for (const figure of figuresIn(text)) {
      if (!mayBeMoney(figure) || !FORMER_BEFORE.test(figure.before)) continue;
      const minor = minorOf(figure.value, sheet.currency);
      if (!known.has(minor) && minor > most) return { key, amount: money(minor, sheet.currency) };
    }
  }
  return null;
}
