/** A "lowest price" above the list price: one of the two is wrong. */
import type { Found, Rule } from '../check.model.ts';
import { priceOf, type CheckSheet } from '../check.lines.ts';

export const priceLowestLeList: Rule = {
  id: 'price.lowest_le_list',
  asks: { zh: '最低成交价 ≤ 日常价', en: 'Is the lowest recent price no higher than the list price?' },
  source: {
    zh: '明码标价和禁止价格欺诈规定第16条：被比较价格须真实',
    en: 'CN price fraud provisions art. 16; 16 CFR 233.1: a compared price must be a real one',
  },
  severities: ['block'],
  says: {
    above: {
      zh: '最低成交价 {lowest} 高于日常价 {list}：两个数至少错一个',
      en: 'The lowest recent price of {lowest} is above the list price of {list}: at least one of them is wrong',
    },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.offers) {
      const lowest = priceOf(line, 'lowestPrice', sheet.sheet);
      const list = priceOf(line, 'listPrice', sheet.sheet);
      if (lowest === null || list === null || lowest.minor <= list.minor) continue;
      // With a live price above both, the lowest price is not what is wrong.
      yield {
        severity: 'block',
        code: 'above',
        args: { lowest, list },
        segmentId: line.segment.id,
        columns: ['lowestPrice', 'listPrice'],
      };
    }
  },
};
