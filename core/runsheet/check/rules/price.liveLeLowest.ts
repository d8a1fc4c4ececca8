/** live ≤ lowest ≤ list: a live price above what buyers paid last week is no offer. */
import type { Found, Rule } from '../check.model.ts';
import { priceOf, type CheckSheet } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';

export const priceLiveLeLowest: Rule = {
  id: 'price.live_le_lowest',
  asks: {
    zh: '直播价 ≤ 近7日（30日）最低成交价 ≤ 日常价',
    en: 'Is the live price no higher than the lowest recent price, and than the list price?',
  },
  source: {
    zh: '规范促销行为暂行规定第20、21条；明码标价和禁止价格欺诈规定第16条',
    en: 'CN promotion rules art. 20–21; EU price indication directive art. 6a (30 days); 16 CFR 233',
  },
  severities: ['block'],
  says: {
    lowest: {
      zh: '直播价 {live} 高于最低成交价 {lowest}，高 {over}',
      en: 'The live price of {live} is {over} above the lowest recent price of {lowest}',
    },
    both: {
      zh: '直播价 {live} 高于最低成交价 {lowest}，也高于日常价 {list}',
      en: 'The live price of {live} is above the lowest recent price of {lowest}, and above the list price of {list}',
    },
    list: {
      zh: '直播价 {live} 高于日常价 {list}，高 {over}',
      en: 'The live price of {live} is {over} above the list price of {list}',
    },
  },
  fixes: { set: { zh: '直播价改为 {to}', en: 'Set the live price to {to}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.offers) {
      const live = line.offer.livePrice;
      const lowest = priceOf(line, 'lowestPrice', sheet.sheet);
      const list = priceOf(line, 'listPrice', sheet.sheet);
      if (live === null) continue;
      const overLowest = lowest !== null && live.minor > lowest.minor;
      const overList = list !== null && live.minor > list.minor;
      if (!overLowest && !overList) continue;
      const to = lowest !== null && (list === null || lowest.minor <= list.minor) ? lowest : list;
      yield {
        severity: 'block',
        code: overLowest && overList ? 'both' : overLowest ? 'lowest' : 'list',
        args: {
          live,
          lowest: lowest ?? '',
          list: list ?? '',
          over: to === null ? '' : { ...live, minor: live.minor - to.minor },
        },
        segmentId: line.segment.id,
        columns: overLowest ? ['livePrice', 'lowestPrice'] : ['livePrice', 'listPrice'],
        // The final price hangs on the live price: a coupon's line is a person's to set right.
        fix:
          to === null || line.coupon !== null
            ? null
            : { code: 'set', args: { to }, op: setField(sheet, line, ['offer', 'livePrice'], to, ['livePrice']) },
      };
    }
  },
};
