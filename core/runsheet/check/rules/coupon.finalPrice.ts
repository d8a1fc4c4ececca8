/** The price that is promised must be the price that is charged: final price = live price − coupon. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { reckon } from '../coupon.sums.ts';

export const couponFinalPrice: Rule = {
  id: 'coupon.final_price',
  asks: { zh: '到手价 = 直播价 − 券，算得对吗', en: 'Is the final price the live price less the coupon?' },
  source: {
    zh: '明码标价和禁止价格欺诈规定第19条；直播电商监督管理办法第32条',
    en: 'CN price fraud provisions art. 19, live-commerce measures art. 32; FTC Act s. 5',
  },
  severities: ['block'],
  says: {
    coupon: {
      zh: '直播价 {live} − 券 {off} = {final}，到手价却填 {stated}',
      en: 'Live price {live} less coupon {off} is {final}, but the final price says {stated}',
    },
    noCoupon: {
      zh: '没有券，到手价应等于直播价 {live}，却填 {stated}',
      en: 'There is no coupon, so the final price should be the live price of {live}, but it says {stated}',
    },
  },
  fixes: { set: { zh: '到手价改为 {final}', en: 'Set the final price to {final}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.offers) {
      const sums = reckon(line, sheet);
      if (sums?.value !== 'final' || sums.final === null || sums.stated === null) continue;
      const { live, off, final, stated } = sums;
      yield {
        severity: 'block',
        code: line.coupon === null ? 'noCoupon' : 'coupon',
        args: { live, off: off ?? '', final, stated },
        segmentId: line.segment.id,
        columns: line.coupon === null ? ['livePrice', 'finalPrice'] : ['livePrice', 'couponValue', 'finalPrice'],
        fix: {
          code: 'set',
          args: { final },
          op: setField(sheet, line, ['offer', 'finalPrice'], final, ['finalPrice']),
        },
      };
    }
  },
};
