/** 减49 for 减5: a coupon that leaves next to nothing to pay. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { setValue } from '../check.fixes.ts';
import { FLOOR_SHARE, reckon } from '../coupon.sums.ts';

export const couponFinalPriceFloor: Rule = {
  id: 'coupon.final_price_floor',
  asks: {
    zh: '券后价是不是低得不像真的',
    en: 'Does the coupon leave a price that could be intended?',
  },
  source: {
    zh: `内部规则：券后价低于直播价的 ${FLOOR_SHARE * 100}% 先停，低于一半请人看`,
    en: `House rule: below ${FLOOR_SHARE * 100}% of the live price blocks the show, below half a person takes a look`,
  },
  severities: ['block', 'review'],
  says: {
    floor: {
      zh: '直播价 {live} − 券 {off} = {final}，只剩 {percent}%（券名「{name}」）',
      en: 'Live price {live} less coupon {off} leaves {final}, {percent}% of the price (the coupon is “{name}”)',
    },
    floorLoss: {
      zh: '直播价 {live} − 券 {off} = {final}，只剩 {percent}%（券名「{name}」）；{quantity} 张全用掉是 {loss}',
      en: 'Live price {live} less coupon {off} leaves {final}, {percent}% of the price (the coupon is “{name}”); all {quantity} used cost {loss}',
    },
    stated: {
      zh: '到手价填 {final}，只有直播价 {live} 的 {percent}%',
      en: 'The final price of {final} is {percent}% of the live price of {live}',
    },
    deep: {
      zh: '直播价 {live} − 券 {off} = {final}，不到一半（{percent}%）：请确认是有意的',
      en: 'Live price {live} less coupon {off} leaves {final}, under half ({percent}%): make sure this is intended',
    },
  },
  fixes: { set: { zh: '面额改为券名上的 {named}', en: 'Set the value to {named}, as the name says' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.offers) {
      const { coupon, segment } = line;
      const sums = reckon(line, sheet);
      if (coupon === null || sums === null || sums.off === null || sums.final === null) continue;
      if (sums.value !== 'floor' && sums.value !== 'deep') continue;
      const { live, off, final, stated, namedValue } = sums;
      const byStatement = stated !== null && stated.minor < final.minor;
      const least = byStatement ? stated : final;
      const percent = Math.round((least.minor / live.minor) * 1000) / 10;
      const quantity = coupon.quantity ?? 0;
      const fixes = namedValue !== null && namedValue.minor !== off.minor && namedValue.minor < live.minor;
      yield {
        severity: sums.value === 'floor' ? 'block' : 'review',
        code: sums.value === 'deep' ? 'deep' : byStatement ? 'stated' : quantity > 0 ? 'floorLoss' : 'floor',
        args: {
          live,
          off,
          final: least,
          percent,
          name: coupon.name,
          quantity,
          loss: { ...off, minor: off.minor * quantity },
        },
        segmentId: segment.id,
        columns: ['couponValue', 'finalPrice'],
        fix: fixes
          ? {
              code: 'set',
              args: { named: namedValue },
              op: setValue(sheet, line, namedValue),
            }
          : null,
      };
    }
  },
};
