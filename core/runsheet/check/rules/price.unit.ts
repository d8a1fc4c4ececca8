/** A price cell that holds no price: 折, %, two amounts, a word. */
import type { Found, Rule } from '../check.model.ts';
import { isPending } from '../../cells/cell.ts';
import type { CheckSheet } from '../check.lines.ts';

const PRICES = ['listPrice', 'lowestPrice', 'livePrice', 'finalPrice'] as const;

export const priceUnit: Rule = {
  id: 'price.unit',
  asks: { zh: '价格格里是不是一个金额', en: 'Does each price cell hold one amount of money?' },
  source: { zh: '内部规则：价格填元', en: 'House rule: prices are amounts of money' },
  severities: ['block'],
  says: {
    cell: {
      zh: '这一格是「{cell}」，读不成本场货币的金额：单位错或多写了字',
      en: 'This cell says “{cell}”, which is no amount in the sheet’s currency: a wrong unit, or words beside it',
    },
  },
  *look({ offers }: CheckSheet): Iterable<Found> {
    for (const { raw, offer, product, segment } of offers) {
      for (const key of PRICES) {
        const cell = raw(key);
        const value = key === 'livePrice' || key === 'finalPrice' ? offer[key] : product[key];
        if (cell === null || cell === '' || value !== null) continue;
        // A compared price that is still to come has a rule of its own.
        if ((key === 'listPrice' || key === 'lowestPrice') && isPending(cell)) continue;
        yield { severity: 'block', code: 'cell', args: { cell }, segmentId: segment.id, columns: [key] };
      }
    }
  },
};
