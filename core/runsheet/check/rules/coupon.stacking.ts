/** 叠加: coupons that are good at the same time, on one product, in the cheapest basket. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { DEEP_SHARE, FLOOR_SHARE } from '../coupon.sums.ts';
import { stacksOf, type Stack } from '../coupon.stack.ts';
import { stackArgs, stackCode } from './coupon.scope.ts';

export const couponStacking: Rule = {
  id: 'coupon.stacking',
  asks: {
    zh: '同时有效的券叠在一起，最便宜的一单付多少、最坏亏多少',
    en: 'With every coupon that is good at the same time, what does the cheapest basket pay, and what is lost at worst?',
  },
  source: {
    zh: `内部规则：叠加后低于直播价的 ${FLOOR_SHARE * 100}% 先停，低于一半提醒`,
    en: `House rule: stacked below ${FLOOR_SHARE * 100}% of the live price a show stops, below half it warns`,
  },
  severities: ['block', 'warn', 'review'],
  says: {
    stacked: {
      zh: '{coupons} 在 {worst} 号上叠加：{pieces} 件 {basket} 只付 {pays}（计划 {planned}）',
      en: '{coupons} stack on item {worst}: {pieces} for {basket} cost {pays} (planned {planned})',
    },
    stackedLoss: {
      zh: '{coupons} 在 {worst} 号上叠加：{pieces} 件 {basket} 只付 {pays}（计划 {planned}），最多 {baskets} 单，多亏 {loss}',
      en: '{coupons} stack on item {worst}: {pieces} for {basket} cost {pays} (planned {planned}); {baskets} such orders lose {loss}',
    },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    const worst = new Map<string, Stack>();
    for (const stack of stacksOf(sheet)) {
      for (const { coupon } of stack.strangers) {
        const before = worst.get(coupon.id);
        if (before === undefined || stack.pays / stack.basket < before.pays / before.basket)
          worst.set(coupon.id, stack);
      }
    }
    for (const [id, stack] of worst) {
      const stranger = stack.strangers.find(({ coupon }) => coupon.id === id);
      if (stranger === undefined || stack.pays >= stack.planned) continue;
      const share = stack.pays / stack.basket;
      const severity = share < FLOOR_SHARE ? 'block' : share < DEEP_SHARE ? 'warn' : 'review';
      // The width of the scope is a finding of its own, and says the same sums.
      if (severity === 'review' && (stranger.reach.of === 'all' || stranger.reach.of === 'words')) continue;
      // A single coupon that leaves too little is told by its own line.
      if (stack.coupons.length < 2) continue;
      yield {
        severity,
        code: stackCode(stack),
        args: stackArgs(stack, sheet),
        segmentId: stranger.line.segment.id,
        others: [stack.line.segment.id],
        columns: ['couponScope', 'couponValue'],
      };
    }
  },
};
