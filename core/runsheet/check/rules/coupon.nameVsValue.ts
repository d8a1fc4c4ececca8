/** 新人立减3 that takes 30 off. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { setValue } from '../check.fixes.ts';
import { saidCoupon } from '../coupon.said.ts';
import { reckon } from '../coupon.sums.ts';

export const couponNameVsValue: Rule = {
  id: 'coupon.name_vs_value',
  asks: { zh: '券名称里的面额和填的面额是不是同一个数', en: 'Is the value the one that the coupon’s name gives?' },
  source: {
    zh: '内部规则：券面即合同；明码标价和禁止价格欺诈规定第19条',
    en: 'House rule: a coupon means what it says; CN price fraud provisions art. 19, FTC Act s. 5',
  },
  severities: ['block'],
  says: {
    said: {
      zh: '口播「{words}」，这张券减的是 {off}',
      en: '“{words}” is said, but this coupon takes {off} off',
    },
    value: {
      zh: '券名「{name}」说减 {named}，面额填的是 {off}',
      en: 'The coupon “{name}” says {named}, but takes {off} off',
    },
    share: {
      zh: '券名「{name}」的折扣与面额 {off}（直播价 {live} 的 {percent}%）对不上',
      en: 'The discount in “{name}” is not the {off} that it takes off ({percent}% of {live})',
    },
  },
  fixes: { set: { zh: '面额改为 {named}', en: 'Set the value to {named}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.offers) {
      const { coupon, segment } = line;
      const sums = reckon(line, sheet);
      const said = saidCoupon(line, sheet);
      if (said?.value)
        yield {
          severity: 'block',
          code: 'said',
          args: { words: said.words, off: sums?.off ?? '' },
          segmentId: segment.id,
          columns: [said.key, 'couponValue'],
        };
      if (coupon === null || sums?.value !== 'name-value' || sums.off === null) continue;
      const { off, live, namedValue: named } = sums;
      const percent = Math.round((off.minor / live.minor) * 1000) / 10;
      yield {
        severity: 'block',
        code: named === null ? 'share' : 'value',
        args: { name: coupon.name, off, live, percent, named: named ?? '' },
        segmentId: segment.id,
        columns: ['couponName', 'couponValue'],
        fix:
          named === null
            ? null
            : {
                code: 'set',
                args: { named },
                op: setValue(sheet, line, named),
              },
      };
    }
  },
};
