/** A compared price needs a basis: which price, of which days, kept where. */
import type { Found, Rule } from '../check.model.ts';
import { priceOf, type CheckSheet, type OfferLine } from '../check.lines.ts';

export const priceBasisRequired: Rule = {
  id: 'price.basis_required',
  asks: {
    zh: '有划线价或比较口径，就要有近7日（30日）最低成交价和口径',
    en: 'Does a compared price have its basis: the lowest price of the days before, and in words what is compared?',
  },
  source: {
    zh: '直播电商监督管理办法第32条；规范促销行为暂行规定第21条（基准不明按前7日最低价）',
    en: 'CN live-commerce measures art. 32, promotion rules art. 21 (7 days); EU art. 6a (30 days); 16 CFR 233.1',
  },
  severities: ['review'],
  says: {
    lowest: {
      zh: '比较口径写「{basis}」，却没有最低成交价数据',
      en: 'The comparison says “{basis}”, but the lowest price itself is missing',
    },
    basis: {
      zh: '日常价 {list} 与直播价 {live} 作比较，没写口径（哪天的什么价、留档在哪）',
      en: 'The list price of {list} is compared with {live}, but no basis is given: which price, of which days, kept where',
    },
    all: {
      zh: '{count} 行都有价格比较，却都缺最低成交价或口径：请补这两列',
      en: 'All {count} lines compare prices without a lowest price or a basis: fill in these columns',
    },
    both: {
      zh: '日常价 {list} 与直播价 {live} 作比较，没有最低成交价，也没写口径',
      en: 'The list price of {list} is compared with {live}, with neither a lowest price nor a basis',
    },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    const found = sheet.offers.flatMap((line) => judge(line, sheet) ?? []);
    const [first, ...others] = found;
    // A sheet without the column is told once.
    if (first !== undefined && found.length > 2 && found.length === sheet.offers.length)
      yield {
        ...first,
        code: 'all',
        args: { count: found.length },
        others: others.flatMap(({ segmentId }) => segmentId ?? []),
      };
    else yield* found;
  },
};

function judge(line: OfferLine, sheet: CheckSheet): Found | null {
  const { offer, segment } = line;
  const list = priceOf(line, 'listPrice', sheet.sheet);
  const lowest = priceOf(line, 'lowestPrice', sheet.sheet);
  const live = offer.livePrice;
  const compares = list !== null && live !== null && list.minor > live.minor;
  const worded = offer.priceBasis !== '';
  if (!compares && !worded) return null;
  if (lowest !== null && (worded || !compares)) return null;
  return {
    severity: 'review',
    code: worded ? 'lowest' : lowest === null ? 'both' : 'basis',
    args: { basis: offer.priceBasis, list: list ?? '', live: live ?? '' },
    segmentId: segment.id,
    columns: worded ? ['lowestPrice'] : lowest === null ? ['lowestPrice', 'priceBasis'] : ['priceBasis'],
  };
}
