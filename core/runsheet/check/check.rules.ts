/** All rules, in the order in which a producer would go through a sheet: time and people, goods, prices, coupons, claims. */
import type { Rule } from './check.model.ts';
import { armingTwoPerson } from './rules/arming.twoPerson.ts';
import { chatTrigger } from './rules/chat.trigger.ts';
import { couponCaps } from './rules/coupon.caps.ts';
import { couponBudget } from './rules/coupon.budget.ts';
import { couponExpiredSpoken } from './rules/coupon.expiredSpoken.ts';
import { couponFinalPrice } from './rules/coupon.finalPrice.ts';
import { couponFinalPriceFloor } from './rules/coupon.finalPriceFloor.ts';
import { couponNameVsThreshold } from './rules/coupon.nameVsThreshold.ts';
import { couponNameVsValue } from './rules/coupon.nameVsValue.ts';
import { couponQuantity } from './rules/coupon.quantity.ts';
import { couponScope } from './rules/coupon.scope.ts';
import { couponStacking } from './rules/coupon.stacking.ts';
import { couponUnit } from './rules/coupon.unit.ts';
import { disclosureMissing } from './rules/disclosure.missing.ts';
import { evidenceRequired } from './rules/evidence.required.ts';
import { lexicon } from './rules/lexicon.ts';
import { giftSpoken } from './rules/gift.spoken.ts';
import { linkSkuMismatch } from './rules/link.skuMismatch.ts';
import { linkUnknown } from './rules/link.unknown.ts';
import { lotteryCap } from './rules/lottery.cap.ts';
import { lotteryPurchase } from './rules/lottery.purchase.ts';
import { pinBeforePrice } from './rules/pin.beforePrice.ts';
import { priceBasisRequired } from './rules/price.basisRequired.ts';
import { priceCue } from './rules/price.cue.ts';
import { priceFormer } from './rules/price.former.ts';
import { priceLiveLeLowest } from './rules/price.liveLeLowest.ts';
import { priceLowestLeList } from './rules/price.lowestLeList.ts';
import { priceSpoken } from './rules/price.spoken.ts';
import { priceUnit } from './rules/price.unit.ts';
import { rolesShift } from './rules/roles.shift.ts';
import { scriptWpm } from './rules/script.wpm.ts';
import { sellerStatement } from './rules/seller.statement.ts';
import { stockReleaseCues } from './rules/stock.releaseCues.ts';
import { stockReleaseSum } from './rules/stock.releaseSum.ts';
import { timeGap } from './rules/time.gap.ts';
import { timeLength } from './rules/time.length.ts';
import { timeOverlap } from './rules/time.overlap.ts';
import { urgencyUnbound } from './rules/urgency.unbound.ts';

export const RULES: readonly Rule[] = [
  timeOverlap,
  timeGap,
  timeLength,
  scriptWpm,
  rolesShift,
  linkUnknown,
  linkSkuMismatch,
  stockReleaseSum,
  stockReleaseCues,
  priceUnit,
  priceLiveLeLowest,
  priceLowestLeList,
  priceCue,
  priceBasisRequired,
  priceFormer,
  couponUnit,
  couponNameVsThreshold,
  couponNameVsValue,
  couponFinalPriceFloor,
  couponFinalPrice,
  couponScope,
  couponStacking,
  couponBudget,
  couponCaps,
  couponQuantity,
  armingTwoPerson,
  chatTrigger,
  couponExpiredSpoken,
  priceSpoken,
  giftSpoken,
  pinBeforePrice,
  urgencyUnbound,
  lotteryCap,
  lotteryPurchase,
  evidenceRequired,
  sellerStatement,
  lexicon,
  disclosureMissing,
];
