/** 本场上限: what the cues of the sheet drop keeps within its own caps. In the show the drop that goes over is refused. */
import { money } from '../../../money/money.ts';
import type { Coupon, RunSheet, Segment } from '../../runsheet.schema.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';

export const couponCaps: Rule = {
  id: 'coupon.caps',
  asks: {
    zh: '脚本里要发的券有没有超过本场上限（金额、张数）',
    en: 'Do the coupons that the cues drop keep within the caps of the show, in money and in number?',
  },
  source: {
    zh: '内部规则：全场发券不超本场上限',
    en: 'House rule: all drops together stay within the caps of the show',
  },
  severities: ['warn'],
  says: {
    budget: {
      zh: '发到这里最多花 {total}，本场上限 {cap}，超 {over}：到点会被拒',
      en: 'Up to here the drops cost {total} at most, {over} over the cap of {cap}: this one will be refused',
    },
    quantity: {
      zh: '发到这里一共 {total} 张，本场上限 {cap} 张，超 {over} 张：到点会被拒',
      en: 'Up to here {total} coupons are dropped, {over} over the cap of {cap}: this one will be refused',
    },
    unknown: {
      zh: '本场设了上限，这张券最多花多少算不出来：到点会被拒',
      en: 'The show has a cap, and nobody can say what this coupon may cost: it will be refused',
    },
  },
  *look({ sheet }: CheckSheet): Iterable<Found> {
    const { caps } = sheet;
    if (caps.budget === null && caps.coupons === null) return;
    const sum = { minor: 0, coupons: 0 };
    const told = new Set<string>();
    for (const { segment, coupon } of dropsOf(sheet)) {
      const place = { severity: 'warn', segmentId: segment.id, columns: ['couponValue', 'couponQuantity'] } as const;
      // 0 is how sheets say that there is no limit.
      const pieces = coupon.quantity === 0 ? null : coupon.quantity;
      const value = coupon.kind === 'percent' ? null : coupon.value;
      const costs = caps.budget !== null;
      if (pieces === null || (costs && value?.currency !== caps.budget?.currency)) {
        yield { ...place, code: 'unknown', args: {} };
        continue;
      }
      sum.coupons += pieces;
      sum.minor += (value?.minor ?? 0) * pieces;
      if (caps.budget !== null && sum.minor > caps.budget.minor && !told.has('budget')) {
        told.add('budget');
        const { minor, currency } = caps.budget;
        const args = { total: money(sum.minor, currency), cap: caps.budget, over: money(sum.minor - minor, currency) };
        yield { ...place, code: 'budget', args };
      }
      if (caps.coupons !== null && sum.coupons > caps.coupons && !told.has('quantity')) {
        told.add('quantity');
        const args = { total: sum.coupons, cap: caps.coupons, over: sum.coupons - caps.coupons };
        yield { ...place, code: 'quantity', args };
      }
    }
  },
};

/** Every drop of the sheet, in its order, with the segment that it stands in. */
function* dropsOf({ segments }: RunSheet): Iterable<{ readonly segment: Segment; readonly coupon: Coupon }> {
  const known = new Map(segments.flatMap(({ offer }) => (offer?.coupon ? [[offer.coupon.id, offer.coupon]] : [])));
  for (const segment of segments)
    for (const { actions } of segment.cues)
      for (const action of actions) {
        const coupon = action.do === 'coupon' ? known.get(action.couponId) : undefined;
        if (coupon !== undefined) yield { segment, coupon };
      }
}
